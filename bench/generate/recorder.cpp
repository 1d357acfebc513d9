#include "recorder.hpp"

#include "output/document.hpp"
#include "store/entity/facts.hpp"

namespace ifapilot::bench {

namespace {

constexpr std::array<std::string_view, 3> desk{"amal", "jo", "sam"};  // who works there

}  // namespace

rules::FactId Recorder::write(rules::FactKind kind, const When& when, const std::function<Named(rules::FactId)>& rows) {
  const auto fact = store::add_fact(database_, kind, when.at, when.typed_at);
  auto named = rows(fact);
  if (when.at != when.typed_at) named.words["--at"] = {rules::typed(when.at)};
  const std::string actor(
      desk[static_cast<std::size_t>(rules::local_day(when.typed_at).time_since_epoch().count()) % 3]);
  head_ = store::append_audit(database_,
                              {fact, when.at, when.typed_at, when.typed_at, false, actor, std::string(word(kind)),
                               named.record, named.rules, output::words_to_json(named.words)},
                              salts_.bytes());
  ++facts_;
  return fact;
}

}  // namespace ifapilot::bench
