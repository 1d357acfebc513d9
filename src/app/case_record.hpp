#pragma once

#include "app/pilot.hpp"
#include "store/case_facts.hpp"

#include <ifapilot/rules/case.hpp>

#include <vector>

namespace ifapilot::app {

/// A vacancy, what happened to it, and where it stands after that (rules.md section 6).
struct CaseRecord {
  store::VacancyRecord record;
  std::vector<rules::CaseFact> facts;  ///< In order of record, without what was voided.
  rules::Case state;
};

/// Every case by number.
[[nodiscard]] std::vector<CaseRecord> load_cases(store::Database& database);

/// The named case, or a refusal: exit 4 for a number that was never given, 1 for a vacancy that was voided.
[[nodiscard]] CaseRecord require_case(store::Database& database, rules::VacancyId id);
[[nodiscard]] CaseRecord require_case(store::Database& database, std::vector<CaseRecord> cases, rules::VacancyId id);

/// What a decision about the rota rests on, with the offers that the cases hold already; and the agreements, if the next
/// step of a case depends on them.
[[nodiscard]] Pilot load_pilot(store::Database& database, const std::vector<CaseRecord>& cases);

}  // namespace ifapilot::app
