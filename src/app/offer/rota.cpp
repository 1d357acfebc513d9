#include "app/offer/rota.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/gates.hpp>

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

void count(RotaTally& tally, const rules::Offer& offer, rules::Instant now) {
  const auto status = rules::status_of(offer, now);
  if (status == rules::OfferStatus::rescinded) {
    ++tally.rescinded;
    return;
  }
  ++tally.offers;
  tally.turns += rules::uses_turn(offer) ? 1 : 0;
  tally.overrides += offer.override_reason ? 1 : 0;
  tally.outside += offer.outside_pilot ? 1 : 0;
  tally.refused += status == rules::OfferStatus::refused ? 1 : 0;
  tally.lapsed += status == rules::OfferStatus::lapsed ? 1 : 0;
  tally.open += status == rules::OfferStatus::open ? 1 : 0;
  tally.accepted += status == rules::OfferStatus::accepted || status == rules::OfferStatus::fell_through ? 1 : 0;
  if (rules::uses_turn(offer)) tally.last_turn_at = std::max(offer.sent_at, tally.last_turn_at.value_or(offer.sent_at));
}

}  // namespace

RotaAnswer ask_rota(Session& session, const std::optional<rules::VacancyId>& id) {
  const auto now = session.clock.now;
  auto& database = session.database;
  if (!id) {
    auto rota = load_rota(database);
    return {rules::rota_next(rota.facts(), {}, now), {}, {}, std::move(rota.offers), rota.policy};
  }
  auto pilot = load_pilot(database);
  const auto& vacancy = require_case(database, pilot.cases, *id).record;
  refuse_if(rules::is_free(vacancy.facts, pilot.offers, now), "");
  RotaAnswer answer{rules::rota_next(pilot.facts(), {id, vacancy.facts.area}, now), vacancy, {}, {}, pilot.policy};
  if (answer.decision.authority) {
    const auto calendar = store::calendar(database);
    answer.deadline = rules::response_deadline(now, vacancy.facts.available_on, pilot.policy, calendar);
  }
  answer.offers = std::move(pilot.offers);
  return answer;
}

std::vector<RotaTally> tally_rota(Session& session) {
  const auto pilot = load_rota(session.database);
  std::vector<RotaTally> all;
  for (const auto& authority : pilot.rota) {
    RotaTally tally{authority, rules::takes_part(authority, session.clock.now)};
    for (const auto& offer : pilot.offers) {
      if (offer.authority == authority.code) count(tally, offer, session.clock.now);
    }
    all.push_back(tally);
  }
  return all;
}

std::vector<CapRow> count_caps(Session& session) {
  const auto now = session.clock.now;
  const auto pilot = load_rota(session.database);
  std::vector<CapRow> all;
  for (const auto& authority : pilot.rota) {
    const auto own = rules::slots_by_authority(authority.code, pilot.offers, now);
    all.push_back({authority.code, own.accepted, rules::slots_in_area(authority.code, pilot.offers, now).accepted,
                   own.open, pilot.policy.cap_per_authority,
                   rules::area_is_full(authority.code, pilot.offers, pilot.policy, now)});
  }
  return all;
}

}  // namespace ifapilot::app
