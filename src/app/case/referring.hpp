#pragma once

#include "app/case/write.hpp"

#include <optional>
#include <string>

/// The Home Office's part of a case (M-REFER, M-PROFILE, M-AGAIN; O11-O13, E4).
namespace ifapilot::app {

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
[[nodiscard]] CaseWritten end_referral(Session& session, rules::VacancyId id, rules::ReferralEnd how,
                                       const std::optional<std::string>& reason);

}  // namespace ifapilot::app
