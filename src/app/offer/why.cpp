#include "app/offer/why.hpp"

#include "app/offer/on_record.hpp"
#include "app/refused.hpp"
#include "store/entity/offers.hpp"

#include <algorithm>
#include <array>

namespace ifapilot::app {

namespace {

/// What a rota decision rests on beside the policy, which is never voided.
constexpr std::array moves_rota{rules::FactKind::authority_add,
                                rules::FactKind::authority_update,
                                rules::FactKind::authority_withdraw,
                                rules::FactKind::authority_rejoin,
                                rules::FactKind::vacancy_add,
                                rules::FactKind::vacancy_correct,
                                rules::FactKind::vacancy_close,
                                rules::FactKind::offer,
                                rules::FactKind::offer_rescind,
                                rules::FactKind::respond,
                                rules::FactKind::withdraw};

bool says_the_same(const rules::Standing& one, const rules::Standing& other) {
  const auto told = [](const rules::Standing& any) {
    return std::tie(any.position, any.last_turn, any.last_turn_at, any.last_asked, any.last_asked_at, any.waits_since,
                    any.accepted, any.open, any.eligible, any.rule, any.why);
  };
  return told(one) == told(other);
}

bool say_the_same(const rules::RotaDecision& one, const rules::RotaDecision& other) {
  return one.authority == other.authority && one.outside_pilot == other.outside_pilot &&
         std::ranges::equal(one.standings, other.standings, [](const auto& mine, const auto& yours) {
           return mine.authority == yours.authority && says_the_same(mine, yours);
         });
}

const rules::Standing* find(const std::vector<rules::Standing>& standings, const rules::AuthorityCode& code) {
  const auto found = std::ranges::find(standings, code, &rules::Standing::authority);
  return found == standings.end() ? nullptr : &*found;
}

rules::RotaQuestion question_of(const rules::Vacancy& vacancy, const rules::Offer& sent) {
  return {sent.vacancy, vacancy.area, rules::Moment{vacancy.notified_at, vacancy.notified_by}, sent.track};
}

RotaAnswer answer_then(store::Database& database, const OffersOnRecord& record, const rules::CaseFact& sending) {
  const auto& sent = std::get<rules::Offered>(sending.what).offer;
  const auto rota = rota_of(store::authorities(database, sending.fact));
  store::VacancyRecord vacancy;
  vacancy.facts = record.before(sending.fact, sent.vacancy);
  vacancy.provider = vacancy.facts.provider;
  vacancy.carer = vacancy.facts.carer;
  RotaAnswer answer;
  answer.policy = store::policy(database, sending.fact).policy;
  answer.offers = record.before(sending.fact);
  answer.decision =
      rules::rota_next({rota, answer.offers, answer.policy}, question_of(vacancy.facts, sent), sent.sent_at);
  answer.deadline = rules::ResponseDeadline{sent.track, sent.clock_started_at, sent.due_at};
  answer.vacancy = std::move(vacancy);
  answer.sent = sent;
  return answer;
}

/// How the same moment looks by what stands on record of it now.
void look_again(WhyOffer& why, store::Database& database, const OffersOnRecord& record,
                const rules::CaseFact& sending) {
  const auto& sent = *why.then.sent;
  const auto rota = rota_of(store::authorities(database, sending.fact, sent.sent_at));
  const auto offers = record.mended(sending.fact, sent.sent_at);
  const auto question = question_of(record.mended(sent.vacancy), sent);
  why.now = rules::rota_next({rota, offers, why.then.policy}, question, sent.sent_at);
  why.taken = rules::live_offer(sent.vacancy, offers, sent.sent_at);
}

std::vector<store::ChangedSince> changes_since(store::Database& database, const rules::CaseFact& sending) {
  auto all = store::changed_since(database, sending.fact, sending.at);
  const auto own = std::get<rules::Offered>(sending.what).offer.vacancy.text();
  std::erase_if(all, [&](const store::ChangedSince& any) {
    const bool is_other_vacancy = any.fact.kind == rules::FactKind::vacancy_add && any.fact.record != own;
    return is_other_vacancy || std::ranges::find(moves_rota, any.fact.kind) == moves_rota.end();
  });
  return all;
}

}  // namespace

bool same_of(const rules::AuthorityCode& authority, const rules::RotaDecision& one, const rules::RotaDecision& other) {
  const auto* const mine = find(one.standings, authority);
  const auto* const yours = find(other.standings, authority);
  return mine == nullptr || yours == nullptr ? mine == yours : says_the_same(*mine, *yours);
}

WhyOffer why_offer(Session& session, rules::OfferId id, const std::optional<rules::AuthorityCode>& about) {
  auto& database = session.database;
  const auto vacancy = require_offered(database, id);
  const OffersOnRecord record(database);
  const auto& sending = record.sending(vacancy, id);
  WhyOffer why{answer_then(database, record, sending), {}};
  if (about && find(why.then.decision.standings, *about) == nullptr) {
    (void)require_authority(store::authorities(database), *about);
  }
  why.due = Explainer(database).offer(*why.then.sent, why.then.vacancy->facts.available_on,
                                      {sending.fact, sending.recorded_at});
  const auto live = store::first_live_offer(database);
  why.imported = !live || id < *live;
  look_again(why, database, record, sending);
  if (why.taken || !say_the_same(why.then.decision, why.now)) why.changes = changes_since(database, sending);
  return why;
}

}  // namespace ifapilot::app
