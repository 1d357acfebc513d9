#include "rules/explain/explain_parts.hpp"

namespace ifapilot::rules {
namespace {

/// The first instant of summer or winter time in `(from, to]`, between which the offset differs: found by halving, as
/// the law of T-ZONE is `is_summer_time`'s alone.
Instant first_after_change(Instant from, Instant to) {
  const bool before = is_summer_time(from);
  while (to - from > std::chrono::seconds{1}) {
    const auto middle = from + (to - from) / 2;
    (is_summer_time(middle) == before ? from : to) = middle;
  }
  return to;
}

}  // namespace

std::optional<DayNotWorked> day_off(Day day, const WorkingCalendar& calendar) {
  auto name = calendar.why_not_working(day);
  if (!name) return std::nullopt;
  if (is_weekend(day)) return DayNotWorked{day, WhyOff::weekend, std::move(*name)};
  return DayNotWorked{day, calendar.is_closed(day) ? WhyOff::closed : WhyOff::bank_holiday, std::move(*name)};
}

std::vector<ClockChange> clock_changes_between(Instant from, Instant to) {
  std::vector<ClockChange> changes;
  while (from < to) {
    const auto next = std::min(to, from + std::chrono::hours{24 * 28});  // shorter than either half of the year
    if (is_summer_time(from) != is_summer_time(next)) {
      changes.push_back({first_after_change(from, next), is_summer_time(next)});
    }
    from = next;
  }
  return changes;
}

std::string_view word(Counting counting) {
  switch (counting) {
    case Counting::elapsed_hours: return "elapsed-hours";
    case Counting::working_hours: return "working-hours";
    case Counting::working_days: return "working-days";
    case Counting::as_agreed: return "as-agreed";
  }
  return {};
}

std::string_view word(LateStart late_start) {
  switch (late_start) {
    case LateStart::none: return "none";
    case LateStart::before_opening: return "before-opening";
    case LateStart::after_closing: return "after-closing";
    case LateStart::day_off: return "day-off";
  }
  return {};
}

std::string_view word(WhyOff why) {
  switch (why) {
    case WhyOff::weekend: return "weekend";
    case WhyOff::bank_holiday: return "bank-holiday";
    case WhyOff::closed: return "closed";
    case WhyOff::quiet: return "quiet-period";
  }
  return {};
}

}  // namespace ifapilot::rules
