#pragma once

#include <ifapilot/rules/policy.hpp>

#include <rapidcheck.h>

#include <chrono>

namespace ifapilot::rules {

/// Any policy that `policy set` would take, of those values that deadlines are worked out from.
inline Policy arbitrary_policy() {
  using std::chrono::hours;
  Policy policy;
  policy.working_day_opens = TimeOfDay{*rc::gen::inRange(0, 1439)};
  policy.working_day_closes =
      TimeOfDay{*rc::gen::inRange(static_cast<int>(policy.working_day_opens.count()) + 1, 1440)};
  policy.standard_clock = *rc::gen::element(StandardClock::elapsed, StandardClock::working);
  policy.standard_response = hours{*rc::gen::inRange(1, 337)};
  policy.accelerated_response = hours{*rc::gen::inRange(1, 25)};
  policy.accelerated_below_days = *rc::gen::inRange(0, 366);
  policy.decision = hours{*rc::gen::inRange(1, 337)};
  policy.hold_working_days = *rc::gen::inRange(1, 61);
  policy.hold_counts_ready_day = *rc::gen::arbitrary<bool>();
  return policy;
}

}  // namespace ifapilot::rules
