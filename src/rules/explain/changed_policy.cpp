#include "rules/explain/explain_parts.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace ifapilot::rules {
namespace {

/// Whether working hours had a say in an offer's time: where the clock started late, or the day's end cut it.
bool opened_late(const Explanation& why) { return why.late_start != LateStart::none; }
bool closing_counts(const Explanation& why) { return why.late_start == LateStart::after_closing || why.cut_at_closing; }

/// What an offer's track and counting leave of the values: those of the other track, or of the other clock, decided
/// nothing.
std::vector<std::string_view> keys_of_response(const Explanation& then, const Explanation& now) {
  const auto either = [&](auto is) { return is(then) || is(now); };
  const auto accelerated = [](const Explanation& why) { return why.track->track == Track::accelerated; };
  std::vector<std::string_view> keys;
  if (either(opened_late)) keys.emplace_back("working_day_opens");
  if (either(closing_counts)) keys.emplace_back("working_day_closes");
  if (then.track->track != now.track->track) keys.emplace_back("accelerated_below_days");
  if (!accelerated(then) || !accelerated(now)) keys.emplace_back("standard_response_hours");
  if (!either(accelerated)) keys.emplace_back("standard_clock");
  if (either(accelerated)) keys.emplace_back("accelerated_response_hours");
  return keys;
}

std::vector<std::string_view> keys_of(const Explanation& then, const Explanation& now) {
  if (then.track && now.track) return keys_of_response(then, now);
  std::vector<std::string_view> keys;
  std::ranges::copy_if(words_of(then.kind).policy, std::back_inserter(keys), [](auto key) { return !key.empty(); });
  return keys;
}

std::vector<PolicyChange> policy_changes(std::span<const std::string_view> keys, const Policy& then,
                                         const Policy& now) {
  std::vector<PolicyChange> changes;
  for (const auto key : keys) {
    PolicyChange change{key, policy_value(then, key), policy_value(now, key)};
    if (change.then != change.now) changes.push_back(std::move(change));
  }
  return changes;
}

/// The days that one of the two did not work, the other did, and the first skipped on its way: one that is run through,
/// or comes after its end, decides nothing. Days whose name alone is another are left out: they are skipped as before.
std::vector<DayChange> day_changes(const Explanation& then, const WorkingCalendar& calendar_then,
                                   const Explanation& now, const WorkingCalendar& calendar_now) {
  const auto last = local_day(std::max(then.due_at, now.due_at));
  std::vector<DayChange> changes;
  for (Day day = std::min(then.first_day, now.first_day); day <= last; day += date::days{1}) {
    const bool worked_then = calendar_then.is_working(day);
    const auto& skipping = worked_then ? now : then;
    if (worked_then == calendar_now.is_working(day) || !skipping.skips() || day > local_day(skipping.due_at)) continue;
    changes.push_back({day, day_off(day, calendar_then), day_off(day, calendar_now)});
  }
  return changes;
}

}  // namespace

std::optional<Departure> departure(const Explanation& then, const Basis& basis_then, const Explanation& now,
                                   const Basis& basis_now) {
  if (then.due_at == now.due_at) return std::nullopt;
  Departure made{now.due_at};
  if (then.track && now.track && then.track->track != now.track->track) made.track = now.track->track;
  made.policy = policy_changes(keys_of(then, now), basis_then.policy, basis_now.policy);
  made.days = day_changes(then, basis_then.calendar, now, basis_now.calendar);
  return made;
}

}  // namespace ifapilot::rules
