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

const CaseRecord& require_case(store::Database& database, const std::vector<CaseRecord>& cases, rules::VacancyId id) {
  const auto found =
      std::find_if(cases.begin(), cases.end(), [&](const auto& any) { return any.record.facts.id == id; });
  if (found != cases.end()) return *found;
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
