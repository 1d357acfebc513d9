#pragma once

#include <ifapilot/rules/explain.hpp>

/// What the sources of explain.hpp share; not for others.
namespace ifapilot::rules {

/// Why `day` is not worked; nothing if it is.
[[nodiscard]] std::optional<DayNotWorked> day_off(Day day, const WorkingCalendar& calendar);

/// The changes of London's clocks in `(from, to]`, by time.
[[nodiscard]] std::vector<ClockChange> clock_changes_between(Instant from, Instant to);

}  // namespace ifapilot::rules
