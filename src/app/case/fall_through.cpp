#include "app/case/fall_through.hpp"

#include "app/case/record.hpp"
#include "store/entity/reasons.hpp"

namespace ifapilot::app {

std::string_view word(const Ending& ending) {
  return ending.closed_as ? rules::word(*ending.closed_as) : std::string_view("stepped-back");
}

std::map<rules::OfferId, Ending> endings(Session& session) {
  const auto stepped_back = store::stepped_back_from(session.database);
  std::map<rules::OfferId, Ending> all;
  for (const auto& one : load_cases(session.database)) {
    for (const auto& offer : one.state.offers) {
      if (!offer.ended_at) continue;
      all.emplace(offer.id, stepped_back.contains(offer.id) ? Ending{} : Ending{one.record.facts.closed_as});
    }
  }
  return all;
}

}  // namespace ifapilot::app
