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
    record.facts.progress = state.vacancy.progress;
    all.push_back({std::move(record), std::move(mine), std::move(state)});
  }
  return all;
}

CaseRecord require_case(store::Database& database, rules::VacancyId id) {
  auto all = load_cases(database);
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& any) { return any.record.facts.id == id; });
  if (found != all.end()) return std::move(*found);
  refuse_unknown(database, id);
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
