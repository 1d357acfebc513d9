#pragma once

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <span>
#include <vector>

/// By when something must be done in an accepted case (M-PROFILE, M-CHASE, M-EXPIRED, M-MOVE; E4, E5, O13, O15).
namespace ifapilot::rules {

/// M-PROFILE: elapsed hours of the policy after the profile was passed to the authority.
[[nodiscard]] Instant decision_due(Instant passed_at, const Policy& policy);

/// O13's target: the closing time of the London day on which it was passed, or, passed outside working hours, of the
/// working day that opens next. A decision at that instant meets it.
[[nodiscard]] Instant same_day_target(Instant passed_at, const Policy& policy, const WorkingCalendar& calendar);

/// Whether a decision at `decided_at` meets that target (inclusive).
[[nodiscard]] bool decided_same_day(Instant passed_at, Instant decided_at, const Policy& policy,
                                    const WorkingCalendar& calendar);

/// M-MOVE: the midnight that ends the day for which the transport is arranged.
[[nodiscard]] Instant arrival_due(Day arranged_on);

/// What is waited for until `due_at`; at that instant it is still in time (T-DUE).
struct CaseDeadline {
  DeadlineKind kind;                                  ///< What is waited for; never an offer's answer.
  Instant due_at;                                     ///< Inclusive (T-DUE).
  std::optional<ReferralId> referral = std::nullopt;  ///< Of a decision or a chase.
};

/// Every deadline of the case that runs or has run out at `now`, by due time. None when it is over, none before an
/// acceptance. In a quiet period neither hold nor extension that ran out is among them (M-QUIET).
[[nodiscard]] std::vector<CaseDeadline> deadlines_of(const Case& of, std::span<const QuietPeriod> quiet, Instant now);

/// T-DUE: one second after the due instant it is overdue.
[[nodiscard]] bool is_overdue(const CaseDeadline& deadline, Instant now);

}  // namespace ifapilot::rules
