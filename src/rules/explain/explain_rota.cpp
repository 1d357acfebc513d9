#include <ifapilot/rules/explain_rota.hpp>

namespace ifapilot::rules {
namespace {

Place place_of(const Standing& standing, const Standing* next) {
  if (!standing.eligible || next == nullptr) return Place::passed_over;
  if (standing.authority == next->authority) return Place::next;
  if (standing.waits_since == next->waits_since) return Place::listed_later;
  return standing.waits_since == standing.last_turn_at ? Place::more_recent : Place::asked_later;
}

std::optional<Offer> numbered(const std::optional<OfferId>& id, std::span<const Offer> offers) {
  const auto found = std::ranges::find_if(offers, [&](const Offer& offer) { return offer.id == id; });
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
    made.last_turn = numbered(standing.last_turn, offers);
    if (decision.by_asking) made.last_asked = numbered(standing.last_asked, offers);
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
    case Place::asked_later: return "asked-later";
    case Place::listed_later: return "listed-later";
    case Place::passed_over: return "passed-over";
  }
  return {};
}

}  // namespace ifapilot::rules
