#include "app/case_record.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

/// Whether what to do next depends on the agreements: terms are still to be agreed, or their weekly cost.
bool wants_terms(const CaseRecord& one) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || one.state.vacancy.closed_as) return false;
  const auto& terms = acceptance->terms;
  return !terms || !terms->agreed.confirmed || !terms->agreed.weekly_cost;
}

}  // namespace

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
  const auto found =
      std::find_if(cases.begin(), cases.end(), [&](const auto& any) { return any.record.facts.id == id; });
  if (found != cases.end()) return std::move(*found);
  refuse_unknown(database, id);
}

namespace {

std::vector<rules::Offer> offers_in(const std::vector<CaseRecord>& cases) {
  std::vector<rules::Offer> offers;
  for (const auto& one : cases) offers.insert(offers.end(), one.state.offers.begin(), one.state.offers.end());
  std::sort(offers.begin(), offers.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
  return offers;
}

}  // namespace

std::vector<rules::Offer> load_offers(store::Database& database) { return offers_in(load_cases(database)); }

Pilot load_pilot(store::Database& database) { return load_pilot(database, load_cases(database)); }

Pilot load_pilot(store::Database& database, const std::vector<CaseRecord>& cases) {
  auto pilot = pilot_with(database, offers_in(cases));
  if (std::any_of(cases.begin(), cases.end(), wants_terms)) pilot.frameworks = store::frameworks(database);
  return pilot;
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
