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

/// M-DECIDE (R2): no duty stands that forbids `what`, which the refusal names: "refuse the child".
[[nodiscard]] Refusals no_duty(const Case& of, const std::string& what);

}  // namespace ifapilot::rules
