#include "app/offer/past_rota.hpp"

#include "store/entity/cases.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

struct Sending {
  rules::FactId fact;
  rules::Offer offer;
};

std::vector<Sending> sendings(const CaseFacts& standing) {
  std::vector<Sending> all;
  for (const auto& [vacancy, facts] : standing) {
    for (const auto& fact : facts) {
      if (const auto* offered = std::get_if<rules::Offered>(&fact.what)) all.push_back({fact.fact, offered->offer});
    }
  }
  std::ranges::sort(all, {}, &Sending::fact);
  return all;
}

std::vector<rules::Authority> authorities_before(store::Database& database, rules::FactId fact) {
  std::vector<rules::Authority> all;
  for (auto& authority : store::authorities(database, fact)) all.push_back(std::move(authority.facts));
  return all;
}

}  // namespace

OffersOnRecord::OffersOnRecord(CaseFacts facts, std::map<rules::FactId, rules::FactId> voided)
    : facts_(std::move(facts)), voided_(std::move(voided)) {
  for (const auto& [vacancy, mine] : facts_) {
    auto& changes = told_[vacancy].changes;
    for (const auto& fact : mine) {
      changes.push_back(fact.fact);
      if (const auto by = voided_.find(fact.fact); by != voided_.end()) changes.push_back(by->second);
    }
    std::ranges::sort(changes);
  }
}

std::vector<rules::Offer> OffersOnRecord::tell(rules::VacancyId vacancy, rules::FactId before) const {
  std::vector<rules::CaseFact> known;
  for (const auto& fact : facts_.at(vacancy)) {
    const auto by = voided_.find(fact.fact);
    const bool stood = by == voided_.end() || by->second > before;
    if (fact.fact < before && stood) known.push_back(fact);
  }
  if (known.empty()) return {};
  return rules::replay({.id = vacancy, .area = {}, .notified_at = known.front().at}, known).offers;
}

std::vector<rules::Offer> OffersOnRecord::before(rules::FactId fact) {
  std::vector<rules::Offer> all;
  for (auto& [vacancy, told] : told_) {
    const auto seen = std::ranges::lower_bound(told.changes, fact) - told.changes.begin();
    if (seen != told.seen) {
      told.offers = tell(vacancy, fact);
      told.seen = seen;
    }
    all.insert(all.end(), told.offers.begin(), told.offers.end());
  }
  std::ranges::sort(all, {}, &rules::Offer::id);
  return all;
}

std::vector<rules::SentOffer> sent_offers(store::Database& database) {
  OffersOnRecord record(store::every_case_fact(database), store::voided_facts(database));
  std::vector<rules::SentOffer> all;
  for (auto& [fact, offer] : sendings(store::case_facts(database))) {
    const auto offers = record.before(fact);
    const auto authorities = authorities_before(database, fact);
    const auto policy = store::policy(database, fact).policy;
    auto then = rules::rota_next({authorities, offers, policy}, {offer.vacancy, offer.area}, offer.sent_at);
    all.push_back({std::move(offer), std::move(then)});
  }
  return all;
}

}  // namespace ifapilot::app
