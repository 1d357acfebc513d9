#pragma once

#include "app/day/explain.hpp"
#include "app/offer/rota.hpp"
#include "store/entity/facts.hpp"

#include <optional>
#include <vector>

namespace ifapilot::app {

/// How the rota stood when an offer was sent (R-EXPLAIN), and what has come to be known of that moment since.
struct WhyOffer {
  RotaAnswer then;        ///< By what was recorded before the offer, also what was voided since, and by nothing after.
  Explained due;          ///< How the time for its answer was counted.
  bool imported = false;  ///< From a history on paper, whose rota is not judged (R-TURN).
  rules::RotaDecision now = {};  ///< Of the same moment, by what stands on record of it now.
  /// By the same: an earlier offer of the vacancy that was live at that moment, so that it was not to be offered
  /// (D-ONE).
  std::optional<rules::Offer> taken = std::nullopt;
  /// What was voided, corrected or recorded late since, in order of record; empty unless it changes the picture.
  std::vector<store::ChangedSince> changes = {};
};

/// Whether two decisions say the same of `authority`: its place before and after the others is not looked at.
[[nodiscard]] bool same_of(const rules::AuthorityCode& authority, const rules::RotaDecision& one,
                           const rules::RotaDecision& other);

/// Of an offer that was not voided. `about`: an authority that is on record, or was when the offer was sent; else exit
/// 4 with a suggestion.
[[nodiscard]] WhyOffer why_offer(Session& session, rules::OfferId id,
                                 const std::optional<rules::AuthorityCode>& about = std::nullopt);

}  // namespace ifapilot::app
