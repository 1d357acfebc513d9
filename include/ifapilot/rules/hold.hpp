#pragma once

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/policy.hpp>

namespace ifapilot::rules {

/// The instant until which the provider holds a vacancy free of charge that is ready on `ready_on` (M-HOLD, O8): the
/// close of the policy's third working day after it, or counting a worked ready day as day 1 if the policy says so.
[[nodiscard]] Instant hold_until(Day ready_on, const Policy& policy, const WorkingCalendar& calendar);

/// The instant until which the provider holds a vacancy that was extended to `until_on` (M-EXTEND, E5, O8): the close
/// of that day, whether it is worked or not.
[[nodiscard]] Instant extension_end(Day until_on, const Policy& policy);

}  // namespace ifapilot::rules
