#include <ifapilot/rules/hold.hpp>

namespace ifapilot::rules {

Instant hold_until(Day ready_on, const Policy& policy, const WorkingCalendar& calendar) {
  const bool ready_day_is_first = policy.hold_counts_ready_day && calendar.is_working(ready_on);
  const int days_after = policy.hold_working_days - (ready_day_is_first ? 1 : 0);
  return at_time(calendar.advance(ready_on, days_after), policy.working_day_closes);
}

Instant extension_end(Day until_on, const Policy& policy) { return at_time(until_on, policy.working_day_closes); }

}  // namespace ifapilot::rules
