#include "rules/kinds/arbitrary_policy.hpp"
#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/explain.hpp>
#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <map>

// An explanation that could differ from what it explains would be worse than none.
namespace ifapilot::rules {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

Instant any_instant() { return nth_day(*rc::gen::inRange(1, 71000)) + seconds{*rc::gen::inRange(0, 86400)}; }

/// Closed and opened days about `start`, so that they matter.
WorkingCalendar arbitrary_calendar(Day start) {
  std::map<Day, CalendarChange> changes;
  const int count = *rc::gen::inRange(0, 8);
  for (int i = 0; i < count; ++i) {
    const Day day = start + date::days{*rc::gen::inRange(-2, 20)};
    changes[day] = {*rc::gen::arbitrary<bool>(), "changed"};
  }
  return {{}, changes};
}

Basis arbitrary_basis(Instant start) { return {arbitrary_policy(), arbitrary_calendar(local_day(start))}; }

std::optional<Day> arbitrary_available(Instant sent) {
  if (*rc::gen::arbitrary<bool>()) return std::nullopt;
  return local_day(sent) + date::days{*rc::gen::inRange(-10, 60)};
}

/// The listed days are those that the calendar does not work, all of them, with its own reasons.
bool lists_the_days_off(const Explanation& why, const WorkingCalendar& calendar) {
  std::vector<Day> off;
  for (Day day = why.first_day; day <= local_day(why.due_at); day += date::days{1}) {
    if (!calendar.is_working(day)) off.push_back(day);
  }
  const bool reasons =
      std::ranges::all_of(why.days_off, [&](const auto& day) { return calendar.why_not_working(day.on) == day.name; });
  return reasons && std::ranges::equal(why.days_off, off, {}, &DayNotWorked::on);
}

/// As many as the policy says, the working days that follow `before` one by one, and it is due on the last of them.
bool counts_from(Day before, const Explanation& why, const WorkingCalendar& calendar) {
  if (why.counting != Counting::working_days) return why.worked.empty();
  for (int i = 0; i < static_cast<int>(why.worked.size()); ++i) {
    if (why.worked[static_cast<std::size_t>(i)] != calendar.advance(before, i + 1)) return false;
  }
  return static_cast<int>(why.worked.size()) == why.count && why.worked.back() == local_day(why.due_at);
}

/// Nothing is named that the time would not have come about with or without: a value of neither track, or of a clock
/// that neither ran by.
bool names_causes_alone(const Departure& gap, const Explanation& was, const Explanation& is) {
  const auto either = [&](Counting counting) { return was.counting == counting || is.counting == counting; };
  return std::ranges::all_of(gap.policy,
                             [&](const PolicyChange& change) {
                               if (change.key == "accelerated_below_days") return gap.track.has_value();
                               if (change.key == "standard_response_hours")
                                 return either(Counting::elapsed_hours) || either(Counting::working_days);
                               if (change.key == "accelerated_response_hours") return either(Counting::working_hours);
                               if (change.key == "standard_clock") return !either(Counting::working_hours);
                               return was.skips() || is.skips();
                             }) &&
         std::ranges::all_of(gap.days, [&](const DayChange& day) { return (day.then ? was : is).skips(); });
}

bool tells_the_clocks(const Explanation& why) {
  const bool differ = is_summer_time(why.started_at) != is_summer_time(why.due_at);
  return (why.clock_changes.size() % 2 == 1) == differ &&
         std::ranges::all_of(why.clock_changes, [&](const ClockChange& change) {
           return why.started_at < change.at && change.at <= why.due_at &&
                  is_summer_time(change.at) == change.forward &&
                  is_summer_time(change.at - seconds{1}) != change.forward;
         });
}

TEST_CASE("an explanation is of the deadline itself, whatever is sent and whatever the policy", "[explain][property]") {
  REQUIRE(rc::check("offers", [] {
    const Instant sent = any_instant();
    const auto basis = arbitrary_basis(sent);
    const auto available = arbitrary_available(sent);
    const auto why = explain_response(sent, available, basis);
    const auto deadline = response_deadline(sent, available, basis.policy, basis.calendar);
    RC_ASSERT((ResponseDeadline{why.track->track, why.clock_started_at, why.due_at}) == deadline);
    RC_ASSERT((why.late_start == LateStart::none) == (deadline.clock_started_at == sent));
    RC_ASSERT(lists_the_days_off(why, basis.calendar));
    RC_ASSERT(counts_from(local_day(why.clock_started_at), why, basis.calendar));
    RC_ASSERT(tells_the_clocks(why));
    RC_ASSERT(why.cut_at_closing ==
              (why.counting == Counting::working_hours && why.due_at - why.clock_started_at < hours{why.count}));
  }));
  REQUIRE(rc::check("decisions", [] {
    const Instant passed = any_instant();
    const auto basis = arbitrary_basis(passed);
    const auto why = explain_decision(passed, basis);
    RC_ASSERT(why.due_at == decision_due(passed, basis.policy));
    RC_ASSERT(why.target_at == same_day_target(passed, basis.policy, basis.calendar));
    RC_ASSERT(lists_the_days_off(why, basis.calendar));
    RC_ASSERT(tells_the_clocks(why));
  }));
  REQUIRE(rc::check("holds: as many working days as the policy says", [] {
    const Day ready = local_day(any_instant());
    const auto basis = arbitrary_basis(start_of(ready));
    const auto why = explain_hold(ready, {}, basis);
    RC_ASSERT(why.due_at == hold_until(ready, basis.policy, basis.calendar));
    RC_ASSERT(lists_the_days_off(why, basis.calendar));
    const bool counts_ready = basis.policy.hold_counts_ready_day && basis.calendar.is_working(ready);
    RC_ASSERT(why.count == basis.policy.hold_working_days);
    RC_ASSERT(counts_from(counts_ready ? ready - date::days{1} : ready, why, basis.calendar));
    RC_ASSERT(tells_the_clocks(why));
  }));
  REQUIRE(rc::check("what a person named", [] {
    const Instant said = any_instant();
    const auto basis = arbitrary_basis(said);
    const Day day = local_day(said) + date::days{*rc::gen::inRange(0, 700)};
    RC_ASSERT(explain_chase(said, at_time(day, hours{12}), basis).due_at == at_time(day, hours{12}));
    RC_ASSERT(explain_extension(said, day, basis).due_at == extension_end(day, basis.policy));
    RC_ASSERT(explain_arrival(said, day, basis).due_at == arrival_due(day));
    RC_ASSERT(tells_the_clocks(explain_arrival(said, day, basis)));
  }));
  REQUIRE(rc::check("today's basis departs from what was exactly if the due time differs", [] {
    const Instant sent = any_instant();
    const auto then = arbitrary_basis(sent);
    const auto now = arbitrary_basis(sent);
    const auto available = arbitrary_available(sent);
    const auto was = explain_response(sent, available, then);
    const auto is = explain_response(sent, available, now);
    const auto gap = departure(was, then, is, now);
    RC_ASSERT(gap.has_value() == (was.due_at != is.due_at));
    if (!gap) return;  // RC_ASSERT looks at both sides of an ||
    const bool has_cause = !gap->policy.empty() || !gap->days.empty();
    RC_ASSERT(has_cause);
    RC_ASSERT(names_causes_alone(*gap, was, is));
  }));
}

}  // namespace
}  // namespace ifapilot::rules
