#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/case.hpp>

#include <map>
#include <vector>

namespace ifapilot::store {

using CaseFacts = std::map<rules::VacancyId, std::vector<rules::CaseFact>>;

/// What happened to each vacancy, in order of record, without what was voided. A voided vacancy is not among them. What
/// a write does by itself is not told again (rules/case.hpp): a closing's rescission, a refusal's closing.
[[nodiscard]] CaseFacts case_facts(Database& database);

/// The same with what was voided, also voided vacancies: for a story that leaves nothing out.
[[nodiscard]] CaseFacts every_case_fact(Database& database);

}  // namespace ifapilot::store
