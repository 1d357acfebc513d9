#include "explain_parts.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace ifapilot::rules {
namespace {

constexpr std::array<std::string_view, 6> for_response{"working_day_opens",      "working_day_closes",
                                                       "accelerated_below_days", "standard_response_hours",
                                                       "standard_clock",         "accelerated_response_hours"};
constexpr std::array<std::string_view, 1> for_decision{"decision_hours"};
constexpr std::array<std::string_view, 3> for_hold{"working_day_closes", "hold_working_days", "hold_counts_ready_day"};
constexpr std::array<std::string_view, 1> for_extension{"working_day_closes"};

/// The policy values that the kind's deadline is worked out from; none of a time that a person named.
std::span<const std::string_view> keys_of(std::string_view kind) {
  if (kind == "offer-response") return for_response;
  if (kind == "match-decision") return for_decision;
  if (kind == "hold") return for_hold;
  if (kind == "extension") return for_extension;
  return {};
}

std::vector<PolicyChange> policy_changes(std::string_view kind, const Policy& then, const Policy& now) {
  std::vector<PolicyChange> changes;
  for (const auto key : keys_of(kind)) {
    PolicyChange change{key, policy_value(then, key), policy_value(now, key)};
    if (change.then != change.now) changes.push_back(std::move(change));
  }
  return changes;
}

/// Days whose name alone is another are left out: they are skipped as before.
std::vector<DayChange> day_changes(Day from, Day to, const WorkingCalendar& then, const WorkingCalendar& now) {
  std::vector<DayChange> changes;
  for (Day day = from; day <= to; day += date::days{1}) {
    if (then.is_working(day) != now.is_working(day)) changes.push_back({day, day_off(day, then), day_off(day, now)});
  }
  return changes;
}

}  // namespace

std::optional<Departure> departure(const Explanation& then, const Basis& basis_then, const Explanation& now,
                                   const Basis& basis_now) {
  if (then.due_at == now.due_at) return std::nullopt;
  Departure made{now.due_at};
  if (then.track && now.track && then.track->track != now.track->track) made.track = now.track->track;
  made.policy = policy_changes(then.kind, basis_then.policy, basis_now.policy);
  if (!then.skips() && !now.skips()) return made;
  const auto last = local_day(std::max(then.due_at, now.due_at));
  made.days = day_changes(std::min(then.first_day, now.first_day), last, basis_then.calendar, basis_now.calendar);
  return made;
}

}  // namespace ifapilot::rules
