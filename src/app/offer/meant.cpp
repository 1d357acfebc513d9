#include "app/offer/meant.hpp"

#include "app/case/record.hpp"
#include "app/day/quiet.hpp"
#include "app/refused.hpp"
#include "store/entity/offers.hpp"

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

std::string what_became_of(const rules::Offer& offer, rules::Instant now) {
  switch (rules::status_of(offer, now)) {
    case rules::OfferStatus::lapsed: return "lapsed " + rules::in_words(offer.due_at);
    case rules::OfferStatus::refused: return "was refused";
    case rules::OfferStatus::rescinded: return "was taken back";
    case rules::OfferStatus::fell_through: return "fell through";
    case rules::OfferStatus::open:
    case rules::OfferStatus::accepted: break;
  }
  return "is live";
}

[[noreturn]] void refuse_without_live(const CaseRecord& of, rules::Instant now) {
  const auto id = of.record.facts.id;
  if (const auto& offers = of.state.offers; !offers.empty()) {
    const auto* const latest = &offers.back();  // also one that was taken back
    refuse({"D-ONE",
            {"O2"},
            id.text() + " has no live offer: " + latest->id.text() + " to " + latest->authority.text + " " +
                what_became_of(*latest, now),
            "to mean that offer all the same, type " + latest->id.text() + " for " + id.text()});
  }
  const bool is_over = rules::is_over(rules::status_of(of.state, now));
  refuse({"D-ONE",
          {"O2"},
          id.text() + " has no live offer: it has never been offered",
          is_over ? "see: " + Action{Deed::show_case, id} : "offer it first: " + Action{Deed::make_offer, id}});
}

}  // namespace

rules::OfferId live_offer_of(Session& session, rules::VacancyId id) {
  const auto cases = load_cases(session.database, load_quiet(session.database), {id});
  const auto& of = require_case(session.database, cases, id);
  const auto live = rules::live_offer(id, of.state.offers, session.clock.now);
  if (!live) refuse_without_live(of, session.clock.now);
  return live->id;
}

std::optional<rules::VacancyId> vacancy_offered_by(Session& session, rules::OfferId id) {
  return store::vacancy_of(session.database, id);
}

std::optional<rules::VacancyId> vacancy_asked_for_by(Session& session, rules::ReferralId id) {
  const auto owner = store::requested_for(session.database, id);
  return owner && !owner->voided ? std::optional(owner->vacancy) : std::nullopt;
}

}  // namespace ifapilot::app
