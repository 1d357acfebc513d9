#include "app/case/record.hpp"

#include "app/refused.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::app {

std::vector<CaseRecord> load_cases(store::Database& database) {
  auto facts = store::case_facts(database);
  std::vector<CaseRecord> all;
  for (auto& record : store::vacancies(database)) {
    auto& mine = facts[record.facts.id];
    auto state = rules::replay(record.facts, mine);
    record.facts = state.vacancy;
    all.push_back({std::move(record), std::move(mine), std::move(state)});
  }
  return all;
}

std::optional<CaseRecord> load_case(store::Database& database, rules::VacancyId id) {
  const auto all = load_cases(database);
  const auto* const found = find_case(all, id);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

std::span<const rules::CaseFact> facts_of(const CaseRecord& one, rules::ReferralId id) {
  const auto requested = [](const auto& fact) { return std::get_if<rules::ReferralRequested>(&fact.what); };
  const auto first = std::ranges::find_if(one.facts, [&](const auto& fact) {
    const auto* request = requested(fact);
    return request != nullptr && request->referral == id;
  });
  if (first == one.facts.end()) return {};
  const auto next =
      std::find_if(first + 1, one.facts.end(), [&](const auto& fact) { return requested(fact) != nullptr; });
  return {first, next};
}

CaseRecord with(CaseRecord before, const rules::CaseFact& fact) {
  before.facts.push_back(fact);
  before.state = rules::with(std::move(before.state), fact);
  before.record.facts = before.state.vacancy;
  return before;
}

const CaseRecord* find_case(const std::vector<CaseRecord>& cases, rules::VacancyId id) {
  const auto number = [](const CaseRecord& any) { return any.record.facts.id; };
  const auto found = std::ranges::lower_bound(cases, id, {}, number);
  return found == cases.end() || number(*found) != id ? nullptr : &*found;
}

const CaseRecord& require_case(store::Database& database, const std::vector<CaseRecord>& cases, rules::VacancyId id) {
  if (const auto* const found = find_case(cases, id)) return *found;
  if (store::was_voided(database, id)) refuse_voided(id.text(), id);
  not_found("no vacancy " + id.text(), cases.empty()
                                           ? "none is recorded yet: " + rules::how_to(rules::Deed::add_vacancy)
                                           : "the last number given is " + cases.back().record.facts.id.text() + " (" +
                                                 rules::Action{rules::Deed::list_vacancies} + ")");
}

bool stands_outside(const CaseRecord& one) {
  const auto latest = rules::latest_offer(one.record.facts.id, one.state.offers);
  return latest && latest->outside_pilot;
}

bool concerns(const rules::AuthorityCode& area, std::span<const rules::Offer> offers,
              const std::optional<rules::AuthorityCode>& authority) {
  if (!authority || area == *authority) return true;
  return std::ranges::any_of(offers, [&](const rules::Offer& offer) { return offer.authority == *authority; });
}

std::vector<rules::Offer> offers_in(const std::vector<CaseRecord>& cases) {
  std::vector<rules::Offer> offers;
  for (const auto& one : cases) offers.insert(offers.end(), one.state.offers.begin(), one.state.offers.end());
  std::sort(offers.begin(), offers.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
  return offers;
}

}  // namespace ifapilot::app
