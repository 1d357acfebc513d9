#include "rules/explain/explain_parts.hpp"

#include <ifapilot/rules/explain.hpp>
#include <ifapilot/rules/hold.hpp>

#include <algorithm>

namespace ifapilot::rules {
namespace {

Explanation begun(DeadlineKind kind, Instant start, const Basis& basis) {
  const auto counted = words_of(kind).counted;
  Explanation made{.kind = kind, .rule = counted.rule};
  for (const auto one : counted.paragraphs) {
    if (!one.empty()) made.paragraphs.emplace_back(one);
  }
  if (counted.reading) made.readings.push_back(*counted.reading);
  made.started_at = start;
  made.clock_started_at = start;
  made.first_day = local_day(start);
  made.opens = basis.policy.working_day_opens;
  made.closes = basis.policy.working_day_closes;
  return made;
}

/// The first day that may be one of those counted. An answer at the same time on a later working day is counted from
/// where its clock started: neither that day nor what was before it is a day counted.
Day first_counted(const Explanation& made) {
  return made.track ? local_day(made.clock_started_at) + date::days{1} : made.first_day;
}

/// What lies between, once the due time is known.
Explanation finished(Explanation made, Instant due_at, const Basis& basis, std::span<const QuietPeriod> quiet = {}) {
  made.due_at = due_at;
  made.clock_changes = clock_changes_between(made.started_at, due_at);
  if (made.counting == Counting::as_agreed) return made;
  for (Day day = made.first_day; day <= local_day(due_at); day += date::days{1}) {
    if (auto off = day_off(day, basis.calendar)) {
      made.days_off.push_back(std::move(*off));
    } else if (is_quiet(quiet, day)) {
      made.days_off.push_back({day, WhyOff::quiet, "quiet period"});
    } else if (made.counting == Counting::working_days && day >= first_counted(made)) {
      made.worked.push_back(day);
    }
  }
  return made;
}

LateStart late_start(Instant sent_at, Instant started_at, const Basis& basis) {
  if (started_at == sent_at) return LateStart::none;
  const Day day = local_day(sent_at);
  if (!basis.calendar.is_working(day)) return LateStart::day_off;
  return sent_at < at_time(day, basis.policy.working_day_opens) ? LateStart::before_opening : LateStart::after_closing;
}

TrackChosen chosen(Track track, Instant sent_at, std::optional<Day> available_on, const Policy& policy) {
  TrackChosen made{track, available_on, 0, policy.accelerated_below_days};
  if (available_on) made.days_ahead = static_cast<int>((*available_on - local_day(sent_at)).count());
  return made;
}

/// How the answer to an offer of that track is counted, and by how many of what.
void count_response(Explanation& made, Track track, const Policy& policy) {
  if (track == Track::accelerated) {
    made.counting = Counting::working_hours;
    made.count = static_cast<int>(policy.accelerated_response.count());
  } else if (policy.standard_clock == StandardClock::elapsed) {
    made.counting = Counting::elapsed_hours;
    made.count = static_cast<int>(policy.standard_response.count());
  } else {
    made.counting = Counting::working_days;
    made.count = standard_working_days(policy);
  }
}

}  // namespace

bool Explanation::rests_on_reading(std::string_view by) const {
  return std::ranges::any_of(readings, [&](Reading reading) { return words_of(reading).rule == by; });
}

Explanation explain_response(Instant sent_at, std::optional<Day> available_on, const Basis& basis) {
  const auto deadline = response_deadline(sent_at, available_on, basis.policy, basis.calendar);
  const bool fast = deadline.track == Track::accelerated;
  auto made = begun(DeadlineKind::offer_response, sent_at, basis);
  if (fast) made.rule = "D-ACCELERATED";
  count_response(made, deadline.track, basis.policy);
  made.clock_started_at = deadline.clock_started_at;
  made.late_start = late_start(sent_at, deadline.clock_started_at, basis);
  made.cut_at_closing = fast && deadline.due_at < deadline.clock_started_at + basis.policy.accelerated_response;
  made.track = chosen(deadline.track, sent_at, available_on, basis.policy);
  made.readings = readings_of(deadline, sent_at, available_on, basis.policy);
  return finished(std::move(made), deadline.due_at, basis);
}

Explanation explain_decision(Instant passed_at, const Basis& basis) {
  auto made = begun(DeadlineKind::match_decision, passed_at, basis);
  made.counting = Counting::elapsed_hours;
  made.count = static_cast<int>(basis.policy.decision.count());
  made.target_at = same_day_target(passed_at, basis.policy, basis.calendar);
  for (Day day = local_day(passed_at); day <= local_day(*made.target_at); day += date::days{1}) {
    if (auto off = day_off(day, basis.calendar)) made.off_before_target.push_back(std::move(*off));
  }
  return finished(std::move(made), decision_due(passed_at, basis.policy), basis);
}

Explanation explain_chase(Instant chased_at, Instant until, const Basis& basis) {
  return finished(begun(DeadlineKind::chase, chased_at, basis), until, basis);
}

Explanation explain_hold(Day ready_on, std::span<const QuietPeriod> quiet, const Basis& basis) {
  const auto& [policy, calendar] = basis;
  const auto decided = hold_until(ready_on, policy, calendar);
  const auto until = without_quiet_days(decided, ready_on, quiet, policy, calendar);
  auto made = begun(DeadlineKind::hold, start_of(ready_on), basis);
  made.counting = Counting::working_days;
  made.count = policy.hold_working_days;
  made.first_day = policy.hold_counts_ready_day ? ready_on : ready_on + date::days{1};
  return finished(std::move(made), until.value_or(decided), basis, until ? quiet : std::span<const QuietPeriod>());
}

Explanation explain_date(Day rough, const Basis& basis) {
  return finished(begun(DeadlineKind::date, start_of(date_asked_from(rough)), basis), date_due(rough, basis.policy),
                  basis);
}

Explanation explain_extension(Instant agreed_at, Day until_on, const Basis& basis) {
  return finished(begun(DeadlineKind::extension, agreed_at, basis), extension_end(until_on, basis.policy), basis);
}

Explanation explain_arrival(Instant arranged_at, Day on, const Basis& basis) {
  return finished(begun(DeadlineKind::arrival, arranged_at, basis), arrival_due(on), basis);
}

}  // namespace ifapilot::rules
