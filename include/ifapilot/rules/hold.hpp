#pragma once

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/quiet.hpp>

#include <optional>
#include <span>

namespace ifapilot::rules {

/// The instant until which the provider holds a vacancy free of charge that is ready on `ready_on` (M-HOLD, O8): the
/// close of the policy's third working day after it, or counting a worked ready day as day 1 if the policy says so.
[[nodiscard]] Instant hold_until(Day ready_on, const Policy& policy, const WorkingCalendar& calendar);

/// M-QUIET, O9: the end of a hold that was decided as `decided`, with each quiet day among those that it counted left
/// out: as many working days further that are not quiet. A period that begins after its end leaves it; nothing while an
/// open one keeps it from being known.
[[nodiscard]] std::optional<Instant> without_quiet_days(Instant decided, Day ready_on,
                                                        std::span<const QuietPeriod> quiet, const Policy& policy,
                                                        const WorkingCalendar& calendar);

/// The instant until which the provider holds a vacancy that was extended to `until_on` (M-EXTEND, E5, O8): the close
/// of that day, whether it is worked or not.
[[nodiscard]] Instant extension_end(Day until_on, const Policy& policy);

}  // namespace ifapilot::rules
