#include "cli/column/survey.hpp"

#include "cli/column/columns.hpp"

namespace ifapilot::cli {

namespace {

Columns<app::SurveyRow> columns() {
  using Row = app::SurveyRow;
  return {
      column({.name = "authority"}, "The authority.", "authority add", &Row::authority),
      column({.name = "score", .unit = "points"},
             "What it thinks of the pilot, from 1 to 5, the best; empty: no answer yet.", "survey record",
             [](const auto& row) { return part(row.answer, &store::SurveyAnswer::score); }),
      column({.name = "note", .type = ColumnType::free_text}, "In its words.", "survey record",
             [](const auto& row) { return part(row.answer, &store::SurveyAnswer::note); }),
      column({.name = "recorded_at", .heading = "Recorded"}, "When the answer was recorded, UTC.", "survey record",
             [](const auto& row) { return part(row.answer, &store::SurveyAnswer::recorded_at); }),
  };
}

}  // namespace

output::Table table_of(const std::vector<app::SurveyRow>& rows) { return table_from(columns(), rows); }

output::Fields record_of(const app::SurveyRow& row) { return record_from(columns(), row); }

}  // namespace ifapilot::cli
