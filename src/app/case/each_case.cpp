#include "app/case/each_case.hpp"

#include "app/day/quiet.hpp"
#include "store/entity/vacancies.hpp"

namespace ifapilot::app {

void each_cases(store::Database& database, const std::function<void(const std::vector<CaseRecord>&)>& take) {
  const auto last = store::last_vacancy(database);
  if (!last) return;
  const auto quiet = load_quiet(database);
  each_run(*last, [&](rules::VacancyId from, rules::VacancyId to) {
    std::vector<rules::VacancyId> some;
    for (auto id = from; id <= to; ++id.value) some.push_back(id);
    take(load_cases(database, quiet, some));
  });
}

}  // namespace ifapilot::app
