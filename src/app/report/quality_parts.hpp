#pragma once

#include "app/report/quality.hpp"

#include <vector>

/// What quality.cpp and quality_cases.cpp share of `lacking`.
namespace ifapilot::app {

/// What a record should know by now, and how it is told.
struct Need {
  bool known;
  std::string_view lacks;
  std::vector<rules::Told> told = {};
};

/// A row for each of `needs` that is not known: `row` with what it lacks.
void add_lacking(std::vector<Lacking>& all, Lacking row, const std::vector<Need>& needs);

/// Vacancies from their first offer on, what the Home Office told of a child, and arrivals.
void add_cases(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now);

/// Parties and children that stand in two records (P-IDENTITY, M-SAME-CHILD).
void add_doubles(std::vector<Lacking>& all, const Pilot& pilot);

/// A row about a vacancy itself, or about what belongs to it.
[[nodiscard]] Lacking of_case(const CaseRecord& one, RecordKind kind, std::string_view rule = {},
                              std::optional<rules::Instant> since = {});

}  // namespace ifapilot::app
