#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/hold.hpp>

namespace ifapilot::rules {

namespace {

const QuietPeriod* period_over(std::span<const QuietPeriod> periods, Day day) {
  const auto is_over = [&](const QuietPeriod& any) { return any.from <= day && (!any.until || day <= *any.until); };
  const auto found = std::ranges::find_if(periods, is_over);
  return found == periods.end() ? nullptr : &*found;
}

bool counts_ready_day(Day ready_on, const Policy& policy, const WorkingCalendar& calendar) {
  return policy.hold_counts_ready_day && calendar.is_working(ready_on);
}

/// The day with which a case was over; none while it goes on.
std::optional<Day> over_on(const Case& of) {
  if (of.status == VacancyStatus::placed) return of.arrivals.back().arrived.on;
  return of.vacancy.closed_at ? std::optional(local_day(*of.vacancy.closed_at)) : std::nullopt;
}

}  // namespace

bool is_quiet(std::span<const QuietPeriod> periods, Day day) { return period_over(periods, day) != nullptr; }

Instant hold_until(Day ready_on, const Policy& policy, const WorkingCalendar& calendar) {
  const int days_after = policy.hold_working_days - (counts_ready_day(ready_on, policy, calendar) ? 1 : 0);
  return at_time(calendar.advance(ready_on, days_after), policy.working_day_closes);
}

std::optional<Instant> without_quiet_days(Instant decided, Day ready_on, std::span<const QuietPeriod> quiet,
                                          const Policy& policy, const WorkingCalendar& calendar) {
  const Day last = local_day(decided);
  const Day first = counts_ready_day(ready_on, policy, calendar) ? ready_on : ready_on + date::days{1};
  int left_out = 0;
  for (Day day = first; day <= last; day += date::days{1}) {
    left_out += calendar.is_working(day) && is_quiet(quiet, day) ? 1 : 0;
  }
  if (left_out == 0) return decided;
  Day end = last;
  while (left_out > 0) {
    end += date::days{1};
    const auto* const period = period_over(quiet, end);
    if (period != nullptr && !period->until) return std::nullopt;
    if (period == nullptr && calendar.is_working(end)) --left_out;
  }
  return instant_of(to_wall(decided) + (end - last));
}

std::vector<QuietPeriod> quiet_periods_of(const Case& of, std::span<const QuietPeriod> periods) {
  std::vector<QuietPeriod> all(periods.begin(), periods.end());
  if (const auto day = over_on(of)) std::erase_if(all, [&](const QuietPeriod& any) { return any.from > *day; });
  return all;
}

Instant extension_end(Day until_on, const Policy& policy) { return at_time(until_on, policy.working_day_closes); }

}  // namespace ifapilot::rules
