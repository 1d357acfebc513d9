#include "cli/screen/rota.hpp"
#include "cli/words/case.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/cap.hpp>

#include <array>
#include <functional>

namespace ifapilot::cli {

namespace {

using rules::Offer;
using rules::OfferStatus;
using rules::Place;
using rules::PlaceExplained;
using rules::Standing;

/// One authority's place, and what it is compared with.
struct Saying {
  const PlaceExplained& place;
  const Standing& standing;
  const Standing* next;
  const app::RotaAnswer& answer;
  rules::Instant now;
};

std::string named(const Offer& offer) {
  return offer.id.text() + " for " + offer.vacancy.text() + ", sent " + rules::in_words(offer.sent_at);
}

/// What became of a standard offer, after "which it".
std::string became(const Offer& offer, rules::Instant now) {
  switch (rules::status_of(offer, now)) {
    case OfferStatus::open: return "has still to answer";
    case OfferStatus::accepted: return "accepted";
    case OfferStatus::lapsed: return "did not answer in time";
    case OfferStatus::fell_through: return "accepted, and which fell through";
    default: return "refused";
  }
}

/// R-OVERRIDE: a turn that it had although another's had come counts like any other.
std::string out_of_turn(const Offer& offer) {
  return offer.override_reason
             ? " That offer went out of the rota's order, for the reason: " + *offer.override_reason + " [R-OVERRIDE]."
             : "";
}

/// R-TURN, R1: which offer used the last turn, and how.
std::string last_turn(const Saying& told) {
  if (!told.place.last_turn) return "It has had no turn yet.";
  const auto& offer = *told.place.last_turn;
  const auto start = "Its last turn was " + named(offer) + ": ";
  if (offer.track == rules::Track::accelerated) {
    return start + "an accelerated offer that it accepted, which uses the turn [R-TURN, R1]." + out_of_turn(offer);
  }
  return start + "a standard offer, which it " + became(offer, told.now) +
         "; a standard offer uses the turn whatever the answer [R-TURN, O2]." + out_of_turn(offer);
}

std::string why_no_turn(const Offer& offer, rules::Instant now) {
  const auto status = rules::status_of(offer, now);
  if (status == OfferStatus::rescinded) return "it was taken back [R-TURN, O2]";
  if (offer.outside_pilot) return "it stands outside the pilot [C-OUTSIDE, O16]";
  if (status == OfferStatus::open) return "it is accelerated, and not accepted so far [R-TURN, R1]";
  return "it was accelerated, and not accepted [R-TURN, R1]";
}

std::string without_turn(const Saying& told) {
  const auto used_none = [&](const Offer& offer) {
    return named(offer) + ", used no turn: " + why_no_turn(offer, told.now) + ".";
  };
  return listed(told.place.without_turn, used_none, " ");
}

/// R-ACCELERATED: the accelerated offer that counts here as a turn does, unless a later turn does.
std::string last_asked(const Saying& told) {
  if (!told.place.last_asked) return "";
  const auto& offer = *told.place.last_asked;
  const bool counts = told.standing.waits_since != told.standing.last_turn_at;
  return "For an accelerated offer it was last asked with " + named(offer) + ", which it has not accepted" +
         (counts ? ": that counts here as a turn does [R-ACCELERATED, R1]."
                 : "; its last turn was later, and counts [R-ACCELERATED, R1].");
}

/// By asking, its turn or its being asked came after that of who is next.
std::string asked_later(const Saying& told) {
  const auto& next = *told.next;
  const auto after = "It comes after " + next.authority.text + ", which ";
  if (!next.waits_since) return after + "has had neither a turn nor an accelerated offer yet [R-ACCELERATED, R1].";
  return after + "was asked earlier, " + rules::in_words(*next.waits_since) + " [R-ACCELERATED, R1].";
}

std::string more_recent(const Saying& told) {
  if (told.answer.decision.by_asking) return asked_later(told);
  const auto& next = *told.next;
  const auto after = "It comes after " + next.authority.text + ", ";
  if (!next.last_turn_at) return after + "which has had no turn yet [R-ORDER, O2].";
  return after + "whose last turn was earlier, " + rules::in_words(*next.last_turn_at) + " [R-ORDER, O2].";
}

std::string listed_later(const Saying& told) {
  const auto& next = *told.next;
  const auto alike = next.waits_since
                         ? "It comes after " + next.authority.text +
                               (told.answer.decision.by_asking ? ", which was asked at the same time, and"
                                                               : ", whose last turn was at the same time, and which")
                         : next.authority.text + " has had none either, and";
  return alike + " stands before it in the published rota (" + std::to_string(next.position) + " before " +
         std::to_string(told.standing.position) + ") [R-ORDER, O2].";
}

/// After "It is passed over": its own count if that is full, else the one of the carer's area (C-CAP, C-BASIS).
std::string capped(const Saying& told) {
  const auto& answer = told.answer;
  const auto cap = answer.policy.cap_per_authority;
  if (rules::counts_by_authority(answer.policy) && told.standing.accepted >= cap) {
    return ", as it has accepted " + how_many(told.standing.accepted, "vacancy", "vacancies") +
           ", and the cap allows an authority no more than " + std::to_string(cap);
  }
  const auto& area = answer.vacancy->facts.area;
  const auto used = rules::slots_in_area(area, answer.offers, told.now);
  return ", as the cap allows the area of " + area.text + " no more than " + how_many(cap, "vacancy", "vacancies") +
         ": " + how_many(used.accepted, "is", "are") + " accepted, and " + how_many(used.open, "waits", "wait") +
         " for an answer";
}

/// After "It is passed over": the rule as the authority would be told it.
std::string obstacle(const Saying& told) {
  const auto& standing = told.standing;
  if (standing.rule == "P-VOLUNTARY") {
    return ", as it " + standing.why + (told.place.withdrew_at ? "; its history stays" : "");
  }
  if (standing.rule == "C-OUTSIDE") return ", as the vacancy is " + standing.why;
  if (standing.rule == "C-CAP") return capped(told);
  if (standing.rule == "D-ONE") return ": it " + standing.why + ", and is not offered the same vacancy twice";
  if (standing.rule == "D-BUSY") return " while it is " + standing.why;
  return ": " + standing.why;
}

std::string passed_over(const Saying& told) {
  const auto& standing = told.standing;
  auto text = "It is passed over" + obstacle(told) + " " +
              cited(standing.rule, listed(told.place.paragraphs), told.place.reading.has_value()) + ".";
  // Nobody waits for who has withdrawn.
  if (told.place.kept_ahead && standing.rule != "P-VOLUNTARY")
    text += " It keeps its place before " + told.next->authority.text + " [R-ORDER].";
  return text;
}

std::string place(const Saying& told) {
  switch (told.place.place) {
    case Place::next:
      if (told.answer.decision.outside_pilot) return "It is next. " + why_outside(told.answer);
      return "It is next: of those who can be offered the vacancy nobody comes before it " +
             std::string(told.answer.decision.by_asking ? "[R-ACCELERATED, R1]." : "[R-ORDER, O2].");
    case Place::more_recent: return more_recent(told);
    case Place::asked_later: return asked_later(told);
    case Place::listed_later: return listed_later(told);
    case Place::passed_over: return passed_over(told);
  }
  return {};
}

std::string words_of(const Saying& told) {
  return listed(std::array{last_turn(told), without_turn(told), last_asked(told), place(told)}, std::identity(), " ");
}

}  // namespace

RotaExplained explain(const app::RotaAnswer& answer, rules::Instant now) {
  RotaExplained explained{rules::explain_rota(answer.decision, answer.offers)};
  const auto* const next = rules::next_of(answer.decision);
  for (std::size_t i = 0; i < explained.places.size(); ++i) {
    explained.words.push_back(words_of({explained.places[i], answer.decision.standings[i], next, answer, now}));
  }
  return explained;
}

RotaExplained explain(app::Session& session, const app::RotaAnswer& answer) {
  auto explained = explain(answer, session.clock.now);
  if (answer.deadline) explained.if_sent_now = app::explain_if_sent_now(session, answer.vacancy->facts);
  return explained;
}

std::string paragraph_of(const RotaExplained& explained, const app::RotaAnswer& answer, std::size_t place,
                         const output::Style& style) {
  const auto& standing = answer.decision.standings[place];
  const auto who =
      "  " + standing.authority.text + ", number " + std::to_string(standing.position) + " of the published rota. ";
  return output::wrapped(who + explained.words[place], style.width, 4);
}

std::string rota_explained_screen(const RotaExplained& explained, const app::RotaAnswer& answer,
                                  const output::Style& style) {
  auto text = "\n" +
              output::wrapped(
                  "How the order comes about: longest without a turn first, never before all, then the published "
                  "rota. A turn is used by a standard offer whatever became of it, by an accelerated one only if "
                  "it was accepted [R-TURN, R-ORDER; O2, O3, R1]." +
                      std::string(answer.decision.by_asking
                                      ? " For an accelerated offer one that was not accepted counts as a turn does "
                                        "(policy accelerated_order) [R-ACCELERATED, R1]."
                                      : ""),
                  style.width) +
              "\n";
  for (std::size_t i = 0; i < explained.words.size(); ++i) text += paragraph_of(explained, answer, i, style);
  if (!explained.if_sent_now) return text;
  const std::string counted = answer.sent ? "The time for its answer was counted so: "
                                          : "Offered now, the time for the answer would be counted so: ";
  return text + "\n" + output::wrapped(counted + words_of(*explained.if_sent_now), style.width);
}

}  // namespace ifapilot::cli
