#include "hours.hpp"

namespace ifapilot::bench {

rules::Instant Hours::later(rules::Instant instant, std::chrono::seconds span) const {
  auto at = within(instant);
  for (;;) {
    const auto closes = rules::at_time(rules::local_day(at), basis_.policy.working_day_closes);
    if (at + span < closes) return at + span;
    span -= closes - at;
    at = within(closes);
  }
}

}  // namespace ifapilot::bench
