#include "app/offer/rota.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

/// Every offer that stood when a fact was recorded. Each case is told again only if it has changed since the last fact
/// that was asked for, so ask in order of record.
class OffersOnRecord {
 public:
  explicit OffersOnRecord(store::Database& database) : voided_(store::voided_facts(database)) {
    for (auto& [vacancy, facts] : store::every_case_fact(database)) {
      auto& story = stories_.emplace_back(Story{vacancy, std::move(facts)});
      for (const auto& fact : story.facts) {
        story.changes.push_back(fact.fact);
        if (const auto by = voided_.find(fact.fact); by != voided_.end()) story.changes.push_back(by->second);
      }
      std::ranges::sort(story.changes);
    }
  }

  /// By number, with what had become of them until then.
  std::vector<rules::Offer> before(rules::FactId fact) {
    std::vector<rules::Offer> all;
    for (auto& story : stories_) {
      const auto seen = std::ranges::lower_bound(story.changes, fact) - story.changes.begin();
      if (seen != story.seen) story.offers = tell(story, fact);
      story.seen = seen;
      all.insert(all.end(), story.offers.begin(), story.offers.end());
    }
    std::ranges::sort(all, {}, &rules::Offer::id);
    return all;
  }

 private:
  struct Story {
    rules::VacancyId vacancy;
    std::vector<rules::CaseFact> facts;       ///< Also those that were voided since.
    std::vector<rules::FactId> changes = {};  ///< The facts that add to the case or take from it, in order of record.
    std::ptrdiff_t seen = 0;                  ///< How many of them `offers` knows of.
    std::vector<rules::Offer> offers = {};
  };

  [[nodiscard]] std::vector<rules::Offer> tell(const Story& story, rules::FactId before) const {
    auto known = story.facts;
    std::erase_if(known, [&](const rules::CaseFact& fact) {
      const auto by = voided_.find(fact.fact);
      return fact.fact >= before || (by != voided_.end() && by->second <= before);
    });
    if (known.empty()) return {};
    return rules::replay({.id = story.vacancy, .area = {}, .notified_at = known.front().at}, known).offers;
  }

  std::map<rules::FactId, rules::FactId> voided_;
  std::vector<Story> stories_;
};

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

std::vector<rules::SentOffer> sent_offers(store::Database& database) {
  std::map<rules::FactId, rules::Offer> sendings;
  for (const auto& [vacancy, facts] : store::case_facts(database)) {
    for (const auto& fact : facts) {
      if (const auto* offered = std::get_if<rules::Offered>(&fact.what)) sendings.emplace(fact.fact, offered->offer);
    }
  }
  OffersOnRecord record(database);
  std::vector<rules::SentOffer> all;
  for (const auto& [fact, offer] : sendings) {
    const auto offers = record.before(fact);
    const auto authorities = rota_of(store::authorities(database, fact));
    const auto policy = store::policy(database, fact).policy;
    all.push_back({offer, rules::rota_next({authorities, offers, policy}, {offer.vacancy, offer.area}, offer.sent_at)});
  }
  return all;
}

std::vector<RotaFairness> measure_rota(Session& session) {
  const auto pilot = load_rota(session.database);
  std::vector<RotaFairness> all;
  for (const auto& authority : pilot.rota) {
    RotaFairness row{.authority = authority.code};
    row.longest_wait_days = rules::longest_wait_days(authority, pilot.offers, pilot.policy, session.clock.now);
    all.push_back(row);
  }
  for (const auto& sent : sent_offers(session.database)) {
    const auto offer = std::ranges::find(pilot.offers, sent.offer.id, &rules::Offer::id);
    if (offer == pilot.offers.end() || offer->rescinded_at) continue;
    for (const auto& pass : rules::passed_over(sent)) {
      const auto row = std::ranges::find(all, pass.authority, &RotaFairness::authority);
      if (row == all.end()) continue;  // its adding was voided since
      ++row->passes;
      for (const auto& [rule, counted] : reasons) {
        if (rule == pass.rule) ++((*row).*counted);
      }
    }
  }
  return all;
}

}  // namespace ifapilot::app
