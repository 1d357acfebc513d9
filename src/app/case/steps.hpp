#pragma once

#include "app/case/write.hpp"

#include <optional>
#include <string>
#include <vector>

/// What is recorded of a case from its acceptance on (docs/rules.md, From acceptance to placement).
namespace ifapilot::app {

/// Whatever is said whole by its values: that the provider reached out to the authority (O6), a chasing message after
/// the due time, with its own deadline (E4), a journey that was arranged. What else there is of that kind, steps.cpp
/// says.
template <class What>
[[nodiscard]] CaseWritten record(Session& session, rules::VacancyId id, const What& what);

// Matching between authority and provider, and the hold's extension (M-TERMS, M-CONTACT, M-OWN, M-DECIDE, M-CHASE).

/// Terms agreed, or agreed again after negotiation. `reason`: why spot beside a framework in force.
[[nodiscard]] CaseWritten agree_terms(Session& session, rules::VacancyId id, const rules::TermsAgreed& terms,
                                      const std::optional<std::string>& reason);

/// The authority uses the vacancy for a child that it already has a transfer outstanding for (O10).
struct OwnChoice {
  rules::Child child;
  std::optional<rules::Day> referred_on = std::nullopt;  ///< By the Home Office, to the authority.
  std::optional<std::string> override_reason = std::nullopt;
};
[[nodiscard]] CaseWritten match_own(Session& session, rules::VacancyId id, const OwnChoice& own);

/// What the authority says of the child. `codes` and `note` belong to a refusal (D-FORM).
struct MatchDecision {
  rules::Decision decision = rules::Decision::accept;
  bool accepts_duty = false;
  std::vector<std::string> codes = {};
  std::optional<std::string> note = std::nullopt;
};
[[nodiscard]] CaseWritten decide(Session& session, rules::VacancyId id, const MatchDecision& decision);

/// The matching with this vacancy has failed; the duty of R2 stands on (M-DECIDE).
[[nodiscard]] CaseWritten fail_match(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                                     const std::optional<std::string>& note);

/// A longer hold that provider and authority agreed, to the closing time of `until` (M-EXTEND).
[[nodiscard]] CaseWritten extend_hold(Session& session, rules::VacancyId id, rules::Day until,
                                      std::optional<rules::Pence> weekly_cost,
                                      const std::optional<std::string>& reason);

// The Home Office's part (M-REFER, M-PROFILE, M-AGAIN; O11-O13, E4).

/// Asks the Home Office for an out-of-rota transfer (O11).
[[nodiscard]] CaseWritten request_referral(Session& session, rules::VacancyId id);

/// A child's profile, as it came.
struct ProfileArrival {
  rules::Child child;
  std::optional<rules::Day> referred_on = std::nullopt;
  std::optional<rules::Instant> received_at = std::nullopt;  ///< Else: as the session says it happened.
  std::optional<rules::Instant> passed_at = std::nullopt;    ///< Else: when it was received.
  std::optional<std::string> override_reason = std::nullopt;
};
[[nodiscard]] CaseWritten receive_profile(Session& session, rules::VacancyId id, const ProfileArrival& profile);

/// The referral ends without a match: the Home Office has no child, withdraws, or is refused.
[[nodiscard]] CaseWritten end_referral(Session& session, const CaseTarget& target, rules::ReferralEnd how,
                                       const std::optional<std::string>& reason);

// Transport, arrival and stepping back (M-MOVE, M-FALLS; O14, O15, R2).

[[nodiscard]] CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason);

/// The authority confirms the arrival: here, which places the child, or elsewhere, which ends a duty of R2. Whatever
/// other duties stand for the child end too (M-DECIDE). `override_reason`: why it arrives a second time (M-SAME-CHILD).
[[nodiscard]] CaseWritten confirm_arrival(Session& session, const CaseTarget& target, const rules::Arrived& arrived,
                                          const std::optional<std::string>& override_reason = std::nullopt);

/// The accepting authority steps back; the vacancy is free for the next one (M-FALLS).
[[nodiscard]] CaseWritten step_back(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                                    const std::optional<std::string>& note);
/// The same without reasons, where nobody looks at how it then stands.
void step_back_unseen(Session& session, rules::VacancyId id, const std::string& note);

}  // namespace ifapilot::app
