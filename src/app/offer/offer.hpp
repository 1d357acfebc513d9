#pragma once

#include "app/party/reach.hpp"
#include "app/pilot.hpp"
#include "app/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// Out of turn (R-OVERRIDE).
struct Override {
  rules::AuthorityCode to;
  std::string reason;
};

/// An offer as it stands, with those it concerns.
struct OfferView {
  rules::Offer offer;
  store::Feedback feedback;
  store::VacancyRecord vacancy;
  store::AuthorityRecord authority;
  store::ProviderRecord provider;
  BothReached reach;
};

/// Of one of the pilot's offers. `form`: as much of it as has come; `today`: the London day of whom to reach.
[[nodiscard]] OfferView view_of(const rules::Offer& offer, store::Feedback form, const Pilot& pilot, rules::Day today);

/// Every offer by number.
[[nodiscard]] std::vector<OfferView> list_offers(Session& session);

struct OfferWritten {
  OfferView view;
  std::optional<rules::FactId> fact;      ///< None on a dry run.
  std::vector<std::string> missing = {};  ///< What D-CONTENT asks for and the record lacks.
  std::optional<rules::Action> detail =
      std::nullopt;  ///< To record of that what is the vacancy's own, if it lacks any.
  std::vector<rules::Sentence> warnings = {};
};

/// Makes the next offer of the vacancy by the rota, or out of turn by an override (R-ORDER, D-TRACK, C-CAP, C-OUTSIDE).
[[nodiscard]] OfferWritten make_offer(Session& session, rules::VacancyId id,
                                      const std::optional<Override>& out_of_turn);

/// `2 min for the answer; the full 2 h would run from Tue 3 Mar 2026 09:00 until …` (D-ACCELERATED).
[[nodiscard]] std::string in_words(const rules::ShortWindow& window);

/// Takes back an offer that waits for its answer; it then uses no turn.
[[nodiscard]] OfferWritten rescind_offer(Session& session, rules::OfferId id, const std::string& reason);

}  // namespace ifapilot::app
