#include "app/report/agreed.hpp"

#include "app/party/framework.hpp"

#include <ifapilot/rules/time.hpp>

namespace ifapilot::app {

std::optional<Agreed> agreed_on(const CaseRecord& one, const std::vector<store::FrameworkRecord>& frameworks) {
  const auto* const terms = rules::standing_terms(one.state);
  if (!one.state.acceptance || terms == nullptr) return std::nullopt;
  const rules::FrameworkPair pair{one.state.acceptance->authority, one.record.provider};
  const auto* const agreement = agreement_on(frameworks, pair, rules::local_day(terms->at));
  return Agreed{terms->agreed.contract, terms->agreed.weekly_cost,
                agreement == nullptr ? std::nullopt : agreement->weekly_rate};
}

}  // namespace ifapilot::app
