#pragma once

#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/rota.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What lies behind the rota's answer, authority by authority (R-TURN, R-ORDER, R-ACCELERATED, R-EXPLAIN; O2, O3, R1):
/// a value that a screen puts into a sentence for the telephone. It decides nothing: order and obstacles are
/// `rota_next`'s.
namespace ifapilot::rules {

/// Where an authority stands beside the one that is next.
enum class Place {
  next,          ///< Whom the vacancy is offered to.
  more_recent,   ///< Could be offered it; its last turn was later than that of who is next.
  asked_later,   ///< Could be offered it; was asked later than who is next, and did not accept (R-ACCELERATED).
  listed_later,  ///< Could be offered it; as long without a turn, and further down the published rota.
  passed_over    ///< `Standing::rule` says by which rule.
};

/// What there is to say of one authority.
struct PlaceExplained {
  AuthorityCode authority;           ///< Of whom it is said.
  Place place = Place::passed_over;  ///< Beside the one that is next.
  bool kept_ahead = false;           ///< Passed over although R-ORDER has it before who is next: it keeps that place.
  std::optional<Offer> last_turn = std::nullopt;  ///< The offer that used its last turn.
  std::optional<Offer> last_asked =
      std::nullopt;                      ///< Its last accelerated offer not accepted, if the order goes by it.
  std::vector<Offer> without_turn = {};  ///< Its offers sent since then, none of which used a turn, by number.
  std::optional<Instant> withdrew_at = std::nullopt;  ///< If it is passed over because it withdrew (P-VOLUNTARY).
  std::vector<std::string> paragraphs = {};           ///< Of the rule that passes it over.
  std::optional<Reading> reading = std::nullopt;      ///< Of this project's own, by which that rule passes it over.
};

/// One for each standing, in their order. `offers` are those that `decision` was made from.
[[nodiscard]] std::vector<PlaceExplained> explain_rota(const RotaDecision& decision, std::span<const Offer> offers);

/// `next`, `more-recent-turn`, `asked-later`, `listed-later`, `passed-over`, as JSON spells it.
[[nodiscard]] std::string_view word(Place place);

}  // namespace ifapilot::rules
