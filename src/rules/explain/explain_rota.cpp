#include <ifapilot/rules/explain_rota.hpp>

namespace ifapilot::rules {
namespace {

Place place_of(const Standing& standing, const Standing* next) {
  if (!standing.eligible || next == nullptr) return Place::passed_over;
  if (standing.authority == next->authority) return Place::next;
  return standing.last_turn_at == next->last_turn_at ? Place::listed_later : Place::more_recent;
}

std::optional<Offer> last_turn_of(const Standing& standing, std::span<const Offer> offers) {
  const auto found = std::ranges::find_if(offers, [&](const Offer& offer) { return offer.id == standing.last_turn; });
  return found == offers.end() ? std::nullopt : std::optional(*found);
}

std::vector<Offer> without_turn(const Standing& standing, std::span<const Offer> offers) {
  std::vector<Offer> all;
  for (const auto& offer : offers) {
    if (offer.authority != standing.authority || uses_turn(offer)) continue;
    if (!standing.last_turn_at || offer.sent_at >= *standing.last_turn_at) all.push_back(offer);
  }
  return all;
}

}  // namespace

std::vector<PlaceExplained> explain_rota(const RotaDecision& decision, std::span<const Offer> offers) {
  const auto& standings = decision.standings;
  const auto* next = next_of(decision);
  std::vector<PlaceExplained> all;
  for (const auto& standing : standings) {
    PlaceExplained made{standing.authority, place_of(standing, next)};
    made.kept_ahead = next != nullptr && &standing < next;
    made.last_turn = last_turn_of(standing, offers);
    made.without_turn = without_turn(standing, offers);
    made.withdrew_at = standing.withdrew_at;
    if (!standing.eligible) made.paragraphs = paragraphs_of(standing.rule);
    made.reading = standing.reading;
    all.push_back(std::move(made));
  }
  return all;
}

std::string_view word(Place place) {
  switch (place) {
    case Place::next: return "next";
    case Place::more_recent: return "more-recent-turn";
    case Place::listed_later: return "listed-later";
    case Place::passed_over: return "passed-over";
  }
  return {};
}

}  // namespace ifapilot::rules
