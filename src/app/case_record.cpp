#include "app/case_record.hpp"

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

CaseRecord require_case(store::Database& database, rules::VacancyId id) {
  return require_case(database, load_cases(database), id);
}

CaseRecord require_case(store::Database& database, std::vector<CaseRecord> cases, rules::VacancyId id) {
  const auto found = std::find_if(cases.begin(), cases.end(), [&](const auto& any) { return any.record.facts.id == id; });
  if (found != cases.end()) return std::move(*found);
  refuse_unknown(database, id);
}

Pilot load_pilot(store::Database& database, const std::vector<CaseRecord>& cases) {
  std::vector<rules::Offer> offers;
  for (const auto& one : cases) offers.insert(offers.end(), one.state.offers.begin(), one.state.offers.end());
  std::sort(offers.begin(), offers.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
  return pilot_with(database, std::move(offers));
}

std::vector<store::VacancyRecord> load_vacancies(store::Database& database) {
  std::vector<store::VacancyRecord> all;
  for (auto& one : load_cases(database)) all.push_back(std::move(one.record));
  return all;
}

store::VacancyRecord require_vacancy(store::Database& database, rules::VacancyId id) {
  return require_case(database, id).record;
}

}  // namespace ifapilot::app
