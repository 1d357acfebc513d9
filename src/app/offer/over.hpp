#pragma once

#include <ifapilot/rules/offer.hpp>

#include <optional>

namespace ifapilot::app {

/// An offer of a case in which nothing is to be done any more, as it is listed in `rules::OffersMade`: so that it
/// counts for its turn alone, or for having been asked without one, and is neither open nor accepted.
[[nodiscard]] inline rules::Offer only_its_turn(rules::Offer offer) {
  const auto kind = rules::asks_without_turn(offer) ? rules::AnswerKind::refuse : rules::AnswerKind::accept;
  offer.answer = rules::Answer{kind, offer.sent_at};
  offer.ended_at = kind == rules::AnswerKind::accept ? std::optional(offer.sent_at) : std::nullopt;
  return offer;
}

}  // namespace ifapilot::app
