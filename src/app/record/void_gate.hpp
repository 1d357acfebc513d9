#pragma once

#include "app/pilot.hpp"
#include "store/entity/voids.hpp"

#include <ifapilot/rules/refusal.hpp>

#include <vector>

/// Whether a fact may be voided (A-APPEND). Used by `void` alone.
namespace ifapilot::app {

/// Refuses facts of `init`, `void`, policy and calendar, and one that was voided already.
void refuse_what_is_never_voided(const store::FactOnRecord& fact);

/// The cases that `fact` is told in: one, none, or, of a withdrawal, each whose offer it took back.
[[nodiscard]] std::vector<CaseRecord> cases_of(rules::FactId fact, const std::vector<CaseRecord>& all);

/// Refuses if a later fact depends on it, naming that one. `touched`: as they stand, by `cases_of`.
void refuse_dependents(store::Database& database, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& touched);

/// M-TERMS: what was contracted later and would be refused now that the fact is voided, although it was not before.
/// All agreements, as they were and as they are.
void refuse_contracts(store::Database& database, const store::FactOnRecord& fact,
                      const std::vector<store::FrameworkRecord>& before,
                      const std::vector<store::FrameworkRecord>& after);

/// C-CAP, D-ONE, now that the fact is voided. `before`: all offers as they were.
void refuse_broken_rules(const store::FactOnRecord& fact, const std::vector<rules::Offer>& before,
                         const RotaRecord& after, rules::Instant now);

}  // namespace ifapilot::app
