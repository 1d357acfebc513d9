#include "app/offer/rota.hpp"

#include "app/offer/walk.hpp"
#include "app/refused.hpp"
#include "app/vacancy/siblings.hpp"
#include "store/entity/facts.hpp"

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
  const std::optional sent_at = offer.sent_at;
  if (rules::uses_turn(offer)) tally.last_turn_at = std::max(sent_at, tally.last_turn_at);
  if (rules::asks_without_turn(offer)) tally.last_asked_at = std::max(sent_at, tally.last_asked_at);
}

/// What a pass by each rule is counted as.
constexpr std::array<std::pair<std::string_view, int RotaFairness::*>, 6> reasons{{
    {"P-VOLUNTARY", &RotaFairness::withdrawn},
    {"C-OUTSIDE", &RotaFairness::outside},
    {"D-ONE", &RotaFairness::offered_before},
    {"C-CAP", &RotaFairness::cap},
    {"D-BUSY", &RotaFairness::busy},
    {"R-OVERRIDE", &RotaFairness::overridden},
}};

}  // namespace

RotaAnswer ask_rota(Session& session, const std::optional<rules::VacancyId>& id) {
  const auto now = session.clock.now;
  auto& database = session.database;
  if (!id) {
    auto rota = load_pilot(session, {});
    return {rules::rota_next(rota.facts(), {}, now), {}, {}, std::move(rota.offers), rota.policy};
  }
  auto pilot = load_pilot(session, {*id});
  const auto& one = require_case(database, pilot.cases, *id);
  const auto& vacancy = one.record;
  refuse_if(rules::is_free(vacancy.facts, one.state.offers, now), "");
  const auto question = rules::question_about(vacancy.facts, pilot.policy, now);
  RotaAnswer answer{rules::rota_next(pilot.facts(), question, now), vacancy, {}, {}, pilot.policy};
  if (answer.decision.authority) {
    const auto calendar = store::calendar(database);
    answer.deadline = rules::response_deadline(now, vacancy.facts.available_on, pilot.policy, calendar);
    answer.short_window = rules::short_window(*answer.deadline, pilot.policy, calendar);
  }
  answer.remarks = same_carer(one, pilot, now);
  answer.offers = std::move(pilot.offers);
  return answer;
}

std::vector<RotaTally> tally_rota(Session& session) {
  const auto pilot = load_pilot(session.database);
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
  const auto pilot = load_pilot(session, {});
  std::vector<CapRow> all;
  for (const auto& authority : pilot.rota) {
    const auto own = rules::slots_by_authority(authority.code, pilot.made(), now);
    all.push_back({authority.code, own.accepted, rules::slots_in_area(authority.code, pilot.made(), now).accepted,
                   own.open, pilot.policy.cap_per_authority,
                   rules::area_is_full(authority.code, pilot.made(), pilot.policy, now)});
  }
  return all;
}

void each_sent(store::Database& database, const std::function<void(const rules::SentOffer&)>& take) {
  const auto voided = store::voided_facts(database);
  std::vector<Sending> sendings;
  for (const auto& [vacancy, facts] : store::case_facts(database)) {
    for (const auto& fact : facts) {
      if (const auto* offered = std::get_if<rules::Offered>(&fact.what))
        sendings.push_back({fact.fact, offered->offer});
    }
  }
  std::ranges::sort(sendings, {}, &Sending::fact);
  Walk walk(database, voided, sendings);
  const auto changes = store::facts_of_no_case(database);
  auto changed = changes.begin();
  std::vector<rules::Authority> authorities;
  rules::Policy policy;
  for (std::size_t i = 0; i < sendings.size(); ++i) {
    const auto& [fact, offer] = sendings[i];
    const auto from = changed;
    while (changed != changes.end() && *changed < fact) ++changed;
    if (changed != from) {
      authorities = rota_of(store::authorities(database, fact));
      policy = store::policy(database, fact).policy;
    }
    const rules::RotaQuestion question{offer.vacancy, offer.area, walk.notified(offer.vacancy), offer.track};
    take({offer, rules::rota_next({authorities, walk.before(i), policy}, question, offer.sent_at)});
  }
}

std::vector<RotaFairness> measure_rota(Session& session) {
  const auto pilot = load_pilot(session.database);
  std::vector<RotaFairness> all;
  for (const auto& authority : pilot.rota) {
    RotaFairness row{.authority = authority.code};
    row.longest_wait_days = rules::longest_wait_days(authority, pilot.offers, pilot.policy, session.clock.now);
    all.push_back(row);
  }
  each_sent(session.database, [&](const rules::SentOffer& sent) {
    const auto* const offer = find(pilot.offers, sent.offer.id);
    if (offer == nullptr || offer->rescinded_at) return;
    for (const auto& pass : rules::passed_over(sent)) {
      const auto row = std::ranges::find(all, pass.authority, &RotaFairness::authority);
      if (row == all.end()) continue;  // its adding was voided since
      ++row->passes;
      for (const auto& [rule, counted] : reasons) {
        if (rule == pass.rule) ++((*row).*counted);
      }
    }
  });
  return all;
}

}  // namespace ifapilot::app
