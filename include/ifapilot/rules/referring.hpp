#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/refusal.hpp>

/// The Home Office's part: request, profile, end of a referral (M-REFER, M-PROFILE, M-AGAIN; O11-O13, E4).
/// Each gate returns every unmet condition; on what is over, that alone.
namespace ifapilot::rules {

/// The oldest a child may be without an override (P-AIMS, M-PROFILE: under 16 on the day).
inline constexpr int oldest_age = 15;

/// M-PROFILE: under 16, or overridden with a reason.
[[nodiscard]] Refusals of_age(const Child& child, bool overridden);

/// M-REFER: an offer accepted, the date confirmed, the terms confirmed, no own child chosen, hold or extension not run
/// out at `when.at` (its end is still in time), no referral open. Each unmet need is named.
[[nodiscard]] Refusals may_request_referral(const Case& of, const When& when);

/// M-PROFILE: a referral is open and has no profile; under 16 or overridden; `when.at`, when it was received, not
/// before the request; passed on neither before that nor in the future; referred on no later day than it was received.
[[nodiscard]] Refusals may_receive_profile(const Case& of, const ProfileReceived& profile, const When& when);

/// M-STATES: `none` only before a profile; `withdrawn` from the request to the match, and wherever the vacancy stands
/// while a duty does, of several the one that is told (M-DECIDE). A `refused` end is asked of `may_refuse_referral`.
[[nodiscard]] Refusals may_end_referral(const Case& of, const ReferralEnded& end, const When& when);

/// M-CHASE: a profile is being matched, no duty stands; a chase has run out by `when.at` (later than its deadline), or
/// there is a reason.
[[nodiscard]] Refusals may_refuse_referral(const Case& of, const ReferralEnded& end, const When& when);

}  // namespace ifapilot::rules
