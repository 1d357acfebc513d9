#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/gates.hpp>

/// May an answer be recorded? (D-LATE, D-ONE, C-CAP, P-VOLUNTARY, A-APPEND, A-FUTURE)
namespace ifapilot::rules {

namespace {

std::string answered_how(const Answer& answer) {
  const std::string kind = answer.kind == AnswerKind::accept ? "accepted" : "refused";
  return (answer.late ? kind + " late, " : kind + " ") + in_words(answer.answered_at);
}

Refusals not_over(const Offer& offer) {
  const auto see = "see: " + Action{Deed::show_vacancy, offer.vacancy};
  if (offer.rescinded_at) {
    return refused("A-APPEND", {},
                   offer.id.text() + " was rescinded " + in_words(*offer.rescinded_at) + ": it asks for no answer",
                   see);
  }
  if (offer.answer && offer.answer->late && offer.answer->kind == AnswerKind::refuse) {
    return refused("D-LATE", {"O2"}, offer.id.text() + " has a late refusal on record: " + answered_how(*offer.answer),
                   "what is recorded stands; " + see);
  }
  if (offer.answer) {
    return refused("A-APPEND", {}, offer.id.text() + " is answered already: " + answered_how(*offer.answer), see);
  }
  return {};
}

/// D-LATE: an acceptance counts only while nobody else has, or may still take, the vacancy.
Refusals still_free(const Offer& offer, const Vacancy& vacancy, std::span<const Offer> offers, Instant now) {
  if (vacancy.closed_as) {
    return refused("D-LATE", {"O2"},
                   vacancy.id.text() + " is no longer free, it is closed: " + std::string(word(*vacancy.closed_as)),
                   "see: " + Action{Deed::show_vacancy, vacancy.id});
  }
  const auto live = live_offer(vacancy.id, offers, now);
  if (!live || live->id == offer.id) return {};
  const auto taker = live->authority.text + " (" + live->id.text() + ")";
  if (status_of(*live, now) == OfferStatus::accepted) {
    return refused("D-LATE", {"O2"}, vacancy.id.text() + " is no longer free: it was accepted by " + taker,
                   "see: " + Action{Deed::show_vacancy, vacancy.id});
  }
  return refused("D-LATE", {"O2"}, vacancy.id.text() + " was offered on meanwhile, to " + taker,
                 "rescind that offer first: " + Action{Deed::rescind_offer, live->id});
}

Refusals within_cap(const Offer& offer, const OffersMade& offers, const Policy& policy, Instant now) {
  if (!acceptance_exceeds_cap(offer, offers, policy, now)) return {};
  const auto cap = std::to_string(policy.cap_per_authority);
  const bool own = counts_by_authority(policy) &&
                   slots_by_authority(offer.authority, offers, now).accepted >= policy.cap_per_authority;
  const auto whose = own ? offer.authority.text + " has" : "for carers in " + offer.area.text + ", authorities have";
  return refused("C-CAP", {"O16"}, whose + " accepted " + cap + " of " + cap + " vacancies already",
                 "record a refusal, or rescind the offer: " + Action{Deed::rescind_offer, offer.id});
}

Refusals in_time(const Offer& offer, const AnswerRequest& answer) {
  if (answer.answered_at <= offer.due_at || answer.accept_late) return {};
  return refused("D-LATE", {"O2"},
                 offer.id.text() + " lapsed: the answer was due " + in_words(offer.due_at) + ", and this one is of " +
                     in_words(answer.answered_at),
                 "if it came in time, add " + Told{Field::received_at} +
                     "; to take it late while the vacancy is free, add " + Field::late + " " + Told{Field::reason});
}

Refusals taking_part(const Authority& authority, Instant now) {
  if (takes_part(authority, now)) return {};
  return refused("P-VOLUNTARY", {"P"}, authority.code.text + " has withdrawn from the pilot and cannot accept",
                 "it may rejoin: " + Action{Deed::rejoin_authority, authority.code});
}

}  // namespace

Refusals may_be_answered(const Offer& offer, const AnswerRequest& answer, const Vacancy& vacancy,
                         std::span<const Offer> offers, Instant now) {
  Refusals refusals = not_over(offer);
  if (!refusals.empty()) return refusals;  // what is over has no other conditions
  add(refusals, not_in_future(answer.answered_at, now));
  add(refusals, not_before(answer.answered_at, offer.sent_at, offer.id.text() + " was sent"));
  if (answer.kind == AnswerKind::refuse) return refusals;
  add(refusals, in_time(offer, answer));
  add(refusals, still_free(offer, vacancy, offers, now));
  return refusals;
}

Refusals may_answer(const Offer& offer, const AnswerRequest& answer, const Vacancy& vacancy, const Authority& authority,
                    const OffersMade& offers, const Policy& policy, Instant now) {
  Refusals refusals = may_be_answered(offer, answer, vacancy, offers.listed, now);
  if (answer.kind == AnswerKind::refuse || !not_over(offer).empty()) return refusals;
  add(refusals, taking_part(authority, now));
  add(refusals, within_cap(offer, offers, policy, now));
  return refusals;
}

}  // namespace ifapilot::rules
