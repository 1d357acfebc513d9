#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <span>
#include <string_view>

/// Matching between authority and provider (M-CONTACT, M-TERMS, M-OWN, M-DECIDE, M-CHASE; E2-E4, O5, O6, O10, O13).
/// Each gate asks what stands on record and returns every unmet condition; on what is over, that alone.
namespace ifapilot::rules {

/// What terms rest on beside the case: the agreements of authority and provider, and whether a reason was given.
struct ContractBasis {
  std::span<const Framework> frameworks;             ///< Of this authority with this provider.
  bool has_reason = false;                           ///< For spot beside a framework in force.
  std::optional<FrameworkPair> pair = std::nullopt;  ///< The two; none where nobody is told of them.
};

/// M-TERMS: an accepted offer, to the placement and after it (the weekly cost may come last); framework or spot as
/// `may_contract` has it on the London day of `when.at`, with what newer terms carry over (`terms_with`).
[[nodiscard]] Refusals may_agree_terms(const Case& of, const TermsAgreed& terms, const ContractBasis& basis,
                                       const When& when);

/// M-CONTACT: an accepted offer whose first contact is not recorded yet. M-TERMS: or, not before that and also of a
/// placement, that the spot terms have reached the provider, while they are owed (`awaits_spot_terms`).
[[nodiscard]] Refusals may_contact(const Case& of, const Contacted& contact, const When& when);

/// M-OWN: accepted, no referral open, no own child chosen; under 16 or overridden; referred to the authority on a day
/// that is not after that of `when.now` (A-FUTURE), which may lie before the vacancy.
[[nodiscard]] Refusals may_match_own(const Case& of, const OwnChildChosen& chosen, const When& when);

/// M-DECIDE: a profile or an own child is being matched (a refusal also of what is matched). `refuse` not while a duty
/// stands; `proceed` only of a referral's profile, once, and with the duty of R2.
[[nodiscard]] Refusals may_decide(const Case& of, const MatchDecided& decided, const When& when);

/// M-DECIDE, R2: a duty stands for the child that is matched here; while its transport is arranged that is cancelled
/// first.
[[nodiscard]] Refusals may_fail(const Case& of, const When& when);

/// M-CHASE: a referral's profile neither decided nor proceeded with, its due time passed (not at it: T-DUE), and a
/// deadline later than `when.at`, which may have passed by `when.now`. May be repeated with another deadline: the
/// latest counts.
[[nodiscard]] Refusals may_chase(const Case& of, const Chased& chase, const When& when);

/// D-FORM: the codes that may stand for a refused profile.
[[nodiscard]] std::span<const std::string_view> profile_reason_codes();

/// D-FORM: the codes that may stand for a step back.
[[nodiscard]] std::span<const std::string_view> step_back_reason_codes();

}  // namespace ifapilot::rules
