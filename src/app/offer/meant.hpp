#pragma once

#include "app/session.hpp"

#include <optional>

/// Which record a number stands for where another kind of record is asked for.
namespace ifapilot::app {

/// The live offer of a vacancy (D-ONE), for which the vacancy stands where an offer is asked for. Refused if there is
/// none, and the latest is named then; exit 4 for a number that was never given.
[[nodiscard]] rules::OfferId live_offer_of(Session& session, rules::VacancyId id);

/// The vacancy that was offered by it; nothing if it was voided, or never given.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_offered_by(Session& session, rules::OfferId id);

/// The vacancy for which the referral was requested; nothing if it was never given.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_asked_for_by(Session& session, rules::ReferralId id);

}  // namespace ifapilot::app
