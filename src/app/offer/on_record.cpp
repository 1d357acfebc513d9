#include "app/offer/on_record.hpp"

#include "store/entity/facts.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

/// Those of `facts` that count, one after the other.
template <class Counts>
rules::Case told(rules::VacancyId vacancy, std::vector<rules::CaseFact> facts, Counts counts) {
  std::erase_if(facts, [&](const rules::CaseFact& fact) { return !counts(fact); });
  if (facts.empty()) return {};
  return rules::replay({.id = vacancy, .area = {}, .notified_at = facts.front().at}, facts);
}

void in_order(std::vector<rules::Offer>& offers) { std::ranges::sort(offers, {}, &rules::Offer::id); }

}  // namespace

OffersOnRecord::OffersOnRecord(store::Database& database) : voided_(store::voided_facts(database)) {
  for (auto& [vacancy, facts] : store::every_case_fact(database)) {
    auto& story = stories_.emplace_back(Story{vacancy, std::move(facts)});
    for (const auto& fact : story.facts) {
      story.changes.push_back(fact.fact);
      if (const auto by = voided_.find(fact.fact); by != voided_.end()) story.changes.push_back(by->second);
    }
    std::ranges::sort(story.changes);
  }
}

std::vector<rules::Offer> OffersOnRecord::before(rules::FactId fact) {
  std::vector<rules::Offer> all;
  for (auto& story : stories_) {
    const auto seen = std::ranges::lower_bound(story.changes, fact) - story.changes.begin();
    if (seen != story.seen) story.offers = tell(story, fact).offers;
    story.seen = seen;
    all.insert(all.end(), story.offers.begin(), story.offers.end());
  }
  in_order(all);
  return all;
}

rules::Vacancy OffersOnRecord::before(rules::FactId fact, rules::VacancyId id) const {
  return tell(story_of(id), fact).vacancy;
}

std::vector<rules::Offer> OffersOnRecord::mended(rules::FactId fact, rules::Instant at) const {
  std::vector<rules::Offer> all;
  const auto had_happened = [&](rules::FactId by, rules::Instant when) { return by < fact || when < at; };
  for (const auto& story : stories_) {
    for (auto& offer : tell_mended(story).offers) {
      if (!had_happened(sending_in(story, offer.id).fact, offer.sent_at)) continue;
      if (offer.answer && !had_happened(offer.answer->fact, offer.answer->answered_at)) offer.answer.reset();
      if (offer.ended_at && !had_happened(offer.ended_by, *offer.ended_at)) offer.ended_at.reset();
      if (offer.rescinded_at && !had_happened(taking_back(story, offer), *offer.rescinded_at)) {
        offer.rescinded_at.reset();
      }
      all.push_back(std::move(offer));
    }
  }
  in_order(all);
  return all;
}

rules::FactId OffersOnRecord::taking_back(const Story& story, const rules::Offer& offer) const {
  const auto takes_back = [&](const rules::CaseFact& fact) {
    const auto* const rescinded = std::get_if<rules::Rescinded>(&fact.what);
    const bool is_it =
        rescinded == nullptr ? std::holds_alternative<rules::Closed>(fact.what) : rescinded->offer == offer.id;
    return is_it && fact.at == *offer.rescinded_at && !voided_.contains(fact.fact);
  };
  return std::ranges::find_if(story.facts, takes_back)->fact;
}

rules::Vacancy OffersOnRecord::mended(rules::VacancyId id) const { return tell_mended(story_of(id)).vacancy; }

rules::Moment OffersOnRecord::notified(rules::VacancyId vacancy) const {
  const auto& first = story_of(vacancy).facts.front();
  return {first.at, first.fact};
}

const rules::CaseFact& OffersOnRecord::sending(const rules::Offer& offer) const {
  return sending_in(story_of(offer.vacancy), offer.id);
}

const rules::CaseFact& OffersOnRecord::sending_in(const Story& story, rules::OfferId id) {
  return *std::ranges::find_if(story.facts, [&](const rules::CaseFact& fact) {
    const auto* const sent = std::get_if<rules::Offered>(&fact.what);
    return sent != nullptr && sent->offer.id == id;
  });
}

const OffersOnRecord::Story& OffersOnRecord::story_of(rules::VacancyId vacancy) const {
  return *std::ranges::find(stories_, vacancy, &Story::vacancy);
}

rules::Case OffersOnRecord::tell(const Story& story, rules::FactId before) const {
  return told(story.vacancy, story.facts, [&](const rules::CaseFact& fact) {
    const auto by = voided_.find(fact.fact);
    return fact.fact < before && (by == voided_.end() || by->second > before);
  });
}

rules::Case OffersOnRecord::tell_mended(const Story& story) const {
  return told(story.vacancy, story.facts, [&](const rules::CaseFact& fact) { return !voided_.contains(fact.fact); });
}

}  // namespace ifapilot::app
