#pragma once

#include "app/report/quality.hpp"
#include "store/entity/parties.hpp"

#include <vector>

/// The parts of `lacking`; used by quality.cpp alone.
namespace ifapilot::app {

/// Authorities that take part or carry a case on, providers that have notified a vacancy, and agreements that have not
/// ended.
void add_parties(std::vector<Lacking>& all, const Pilot& pilot, Session& session);

/// Vacancies from their first offer on, what the Home Office told of a child, and arrivals.
void add_cases(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now);

/// A row about a vacancy itself, or about what belongs to it.
[[nodiscard]] Lacking of_case(const CaseRecord& one, RecordKind kind);

}  // namespace ifapilot::app
