#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <string>

/// What the gates of a case have in common.
namespace ifapilot::rules {

void add(Refusals& to, const Refusals& more);

/// The first, then those of the others.
template <class... More>
[[nodiscard]] Refusals together(Refusals first, const More&... more) {
  (add(first, more), ...);
  return first;
}

/// One reason alone.
[[nodiscard]] Refusals refused(std::string rule, std::vector<std::string> paragraphs, std::string message,
                               Sentence hint);

[[nodiscard]] std::string id_of(const Case& of);

/// M-STATES: the refusal that stands for all others, if the vacancy is over and not even `step` may follow.
[[nodiscard]] std::optional<Refusal> over(const Case& of, Step step, const When& when);

/// M-STATES: nothing if `step` may follow; else where the vacancy stands, what is waited for, and how to go on.
[[nodiscard]] Refusals may_follow(const Case& of, Step step, const When& when);

/// A-FUTURE: neither in the future nor before what moved the vacancy last.
[[nodiscard]] Refusals in_order(const Case& of, const When& when);

/// A-FUTURE: neither in the future nor before the offer was accepted, if one was.
[[nodiscard]] Refusals since_acceptance(const Case& of, const When& when);

/// M-TERMS, as far as the case alone decides it: spot terms have a reference, their own or one that stands already.
[[nodiscard]] Refusals terms_in_order(const Case& of, const TermsAgreed& terms, const When& when);

/// M-DATE (O7): the provider has confirmed the day.
[[nodiscard]] Refusals date_confirmed(const Case& of);

/// M-DECIDE (R2): `duty` does not stand: it forbids `what`, which the refusal names: "refuse the child".
[[nodiscard]] Refusals no_duty(const Case& of, const std::optional<Duty>& duty, const std::string& what);

/// M-DECIDE (R2): a duty stands for that referral's child.
[[nodiscard]] Refusals duty_stands(const Case& of, ReferralId referral);

/// M-DECIDE (R2): not several duties stand, none of which is told: `how` ends one, and takes an R.
[[nodiscard]] Refusals one_duty_told(const Case& of, std::optional<ReferralId> told, const Action& how);

/// M-STATES (O14): nobody's child is on the way to a place that is given up.
[[nodiscard]] Refusals transport_first(const Case& of);

/// A-FUTURE: neither in the future nor before the duty was taken.
[[nodiscard]] Refusals since_duty(const Duty& duty, const When& when);

}  // namespace ifapilot::rules
