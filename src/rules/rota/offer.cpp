#include <ifapilot/rules/offer.hpp>

namespace ifapilot::rules {

namespace {

OfferStatus status_of_answered(const Offer& offer, const Answer& answer) {
  if (answer.kind == AnswerKind::accept) return offer.ended_at ? OfferStatus::fell_through : OfferStatus::accepted;
  return answer.late ? OfferStatus::lapsed : OfferStatus::refused;  // D-LATE: a late refusal changes no status
}

}  // namespace

OfferStatus status_of(const Offer& offer, Instant now) {
  if (offer.rescinded_at) return OfferStatus::rescinded;
  if (offer.answer) return status_of_answered(offer, *offer.answer);
  return now <= offer.due_at ? OfferStatus::open : OfferStatus::lapsed;  // T-DUE, D-SILENCE
}

bool is_live(const Offer& offer, Instant now) {
  const auto status = status_of(offer, now);
  return status == OfferStatus::open || status == OfferStatus::accepted;
}

bool uses_turn(const Offer& offer) {
  if (offer.rescinded_at || offer.outside_pilot) return false;
  return offer.track == Track::standard || (offer.answer && offer.answer->kind == AnswerKind::accept);
}

bool asks_without_turn(const Offer& offer) {
  return offer.track == Track::accelerated && !offer.rescinded_at && !offer.outside_pilot && !uses_turn(offer);
}

std::string_view word(OfferStatus status) {
  switch (status) {
    case OfferStatus::open: return "open";
    case OfferStatus::accepted: return "accepted";
    case OfferStatus::refused: return "refused";
    case OfferStatus::lapsed: return "lapsed";
    case OfferStatus::rescinded: return "rescinded";
    case OfferStatus::fell_through: return "fell-through";
  }
  return {};
}

std::string_view word(Track track) { return track == Track::standard ? "standard" : "accelerated"; }

std::string_view word(AnswerKind kind) { return kind == AnswerKind::accept ? "accept" : "refuse"; }

std::vector<Offer> offers_of(VacancyId vacancy, std::span<const Offer> offers) {
  std::vector<Offer> mine;
  for (const auto& offer : offers) {
    if (offer.vacancy == vacancy) mine.push_back(offer);
  }
  return mine;
}

std::optional<Offer> live_offer(VacancyId vacancy, std::span<const Offer> offers, Instant now) {
  for (const auto& offer : offers) {
    if (offer.vacancy == vacancy && is_live(offer, now)) return offer;
  }
  return std::nullopt;
}

std::optional<Offer> latest_offer(VacancyId vacancy, std::span<const Offer> offers) {
  const Offer* latest = nullptr;
  for (const auto& offer : offers) {
    if (offer.vacancy != vacancy || offer.rescinded_at) continue;
    if (latest == nullptr || latest->id < offer.id) latest = &offer;
  }
  return latest == nullptr ? std::nullopt : std::optional(*latest);
}

}  // namespace ifapilot::rules
