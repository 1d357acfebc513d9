#pragma once

#include "store/entity/case_facts.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/case.hpp>

#include <optional>
#include <span>
#include <vector>

namespace ifapilot::app {

/// A vacancy, what happened to it, and where it stands after that (docs/rules.md, From acceptance to placement).
struct CaseRecord {
  store::VacancyRecord record;
  std::vector<rules::CaseFact> facts;  ///< In order of record, without what was voided.
  rules::Case state;
};

/// Every case by number.
[[nodiscard]] std::vector<CaseRecord> load_cases(store::Database& database);

/// The case of that number; nothing if it was voided, or never given.
[[nodiscard]] std::optional<CaseRecord> load_case(store::Database& database, rules::VacancyId id);

/// As it is read once `fact`, the latest, is on record: so what a write has done is shown without reading it again.
[[nodiscard]] CaseRecord with(CaseRecord before, const rules::CaseFact& fact);

/// The one of that number; null if it is not among them.
[[nodiscard]] const CaseRecord* find_case(const std::vector<CaseRecord>& cases, rules::VacancyId id);

/// The named one of `cases`, which are all there are, or a refusal: exit 4 for a number that was never given, 1 for a
/// vacancy that was voided (A-APPEND).
[[nodiscard]] const CaseRecord& require_case(store::Database& database, const std::vector<CaseRecord>& cases,
                                             rules::VacancyId id);

/// Whether the latest of its offers that were not rescinded stands outside the pilot, and so in none of its figures
/// (C-OUTSIDE).
[[nodiscard]] bool stands_outside(const CaseRecord& one);

/// Whether a vacancy is `authority`'s affair: its carer lives there, or it was offered to it; of nobody named, every
/// one is. So reports go by --authority.
[[nodiscard]] bool concerns(const rules::AuthorityCode& area, std::span<const rules::Offer> offers,
                            const std::optional<rules::AuthorityCode>& authority);

/// Every offer by number, with what became of it by the facts of its case.
[[nodiscard]] std::vector<rules::Offer> offers_in(const std::vector<CaseRecord>& cases);

}  // namespace ifapilot::app
