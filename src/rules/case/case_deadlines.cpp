#include <ifapilot/rules/case_deadlines.hpp>

#include <algorithm>

namespace ifapilot::rules {
namespace {

using Deadlines = std::vector<CaseDeadline>;

/// M-PROFILE, M-CHASE: one of the two at most. A proceed stops the clock for good (M-DECIDE).
void add_decision(Deadlines& to, const Case& of) {
  const auto referral = open_referral(of);
  if (!referral || referral->status != ReferralStatus::profiled || referral->decision) return;
  if (referral->chase_until) {
    to.push_back({DeadlineKind::chase, *referral->chase_until, referral->id});
  } else if (referral->decision_due_at) {
    to.push_back({DeadlineKind::match_decision, *referral->decision_due_at, referral->id});
  }
}

/// M-EXPIRED: hold or extension, whichever ends later. A provisional one is no deadline.
/// M-QUIET: what ran out is not reported in a quiet period; what runs is.
void add_hold(Deadlines& to, const Vacancy& vacancy, bool quiet, Instant now) {
  const auto until = held_until(vacancy);
  if (!until || !vacancy.available_confirmed || (quiet && hold_ran_out(vacancy, now))) return;
  const bool extended = vacancy.hold_until != until;
  to.push_back({extended ? DeadlineKind::extension : DeadlineKind::hold, *until});
}

void add_arrival(Deadlines& to, const Case& of) {
  if (of.status != VacancyStatus::moving || !of.acceptance || !of.acceptance->transport) return;
  to.push_back({DeadlineKind::arrival, arrival_due(of.acceptance->transport->on)});
}

}  // namespace

Instant decision_due(Instant passed_at, const Policy& policy) { return passed_at + policy.decision; }

Instant arrival_due(Day arranged_on) { return start_of(arranged_on + date::days{1}); }

Instant same_day_target(Instant passed_at, const Policy& policy, const WorkingCalendar& calendar) {
  return at_time(local_day(next_working_instant(passed_at, policy, calendar)), policy.working_day_closes);
}

bool decided_same_day(Instant passed_at, Instant decided_at, const Policy& policy, const WorkingCalendar& calendar) {
  return decided_at <= same_day_target(passed_at, policy, calendar);
}

std::vector<CaseDeadline> deadlines_of(const Case& of, std::span<const QuietPeriod> quiet, Instant now) {
  Deadlines all;
  if (of.status < VacancyStatus::accepted || is_over(of.status)) return all;
  add_decision(all, of);
  add_hold(all, of.vacancy, is_quiet(quiet, local_day(now)), now);
  add_arrival(all, of);
  std::ranges::stable_sort(all, {}, &CaseDeadline::due_at);
  return all;
}

bool is_overdue(const CaseDeadline& deadline, Instant now) { return now > deadline.due_at; }

}  // namespace ifapilot::rules
