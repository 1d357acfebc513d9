#include "app/offer/on_record.hpp"

#include "store/entity/facts.hpp"

#include <algorithm>
#include <iterator>

namespace ifapilot::app {

namespace {

void in_order(std::vector<rules::Offer>& offers) { std::ranges::sort(offers, {}, &rules::Offer::id); }

}  // namespace

OffersOnRecord::OffersOnRecord(store::Database& database)
    : voided_(store::voided_facts(database)), stories_(stories_on_record(database, voided_)) {}

std::vector<rules::Offer> OffersOnRecord::before(rules::FactId fact) const {
  std::vector<rules::Offer> all;
  for (const auto& story : stories_)
    std::ranges::move(told_before(story, fact, voided_).offers, std::back_inserter(all));
  in_order(all);
  return all;
}

rules::Vacancy OffersOnRecord::before(rules::FactId fact, rules::VacancyId id) const {
  return told_before(story_of(id), fact, voided_).vacancy;
}

std::vector<rules::Offer> OffersOnRecord::mended(rules::FactId fact, rules::Instant at) const {
  std::vector<rules::Offer> all;
  const auto had_happened = [&](rules::FactId by, rules::Instant when) { return by < fact || when < at; };
  for (const auto& story : stories_) {
    for (auto& offer : told_mended(story, voided_).offers) {
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

rules::Vacancy OffersOnRecord::mended(rules::VacancyId id) const { return told_mended(story_of(id), voided_).vacancy; }

const rules::CaseFact& OffersOnRecord::sending(rules::VacancyId vacancy, rules::OfferId id) const {
  return sending_in(story_of(vacancy), id);
}

const rules::CaseFact& OffersOnRecord::sending_in(const Story& story, rules::OfferId id) {
  return *std::ranges::find_if(story.facts, [&](const rules::CaseFact& fact) {
    const auto* const sent = std::get_if<rules::Offered>(&fact.what);
    return sent != nullptr && sent->offer.id == id;
  });
}

const Story& OffersOnRecord::story_of(rules::VacancyId vacancy) const {
  return *std::ranges::find(stories_, vacancy, &Story::vacancy);
}

}  // namespace ifapilot::app
