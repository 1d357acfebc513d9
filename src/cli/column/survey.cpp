#include "cli/column/survey.hpp"

#include "cli/column/cells.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

Cells<app::SurveyRow> cells() {
  using Row = const app::SurveyRow&;
  return {
      {{"authority", ColumnType::word, "The authority.", "", "", "authority add"},
       [](Row row) { return Value(row.authority); }},
      {{"score", ColumnType::number, "What it thinks of the pilot, from 1 to 5, the best; empty: no answer yet.", "",
        "points", "survey record"},
       [](Row row) { return row.answer ? Value(row.answer->score) : Value(); }},
      {{"note", ColumnType::free_text, "In its words.", "", "", "survey record"},
       [](Row row) { return row.answer ? output::maybe_text(row.answer->note) : Value(); }},
      {{"recorded_at", ColumnType::instant, "When the answer was recorded, UTC.", "Recorded", "", "survey record"},
       [](Row row) { return row.answer ? Value(row.answer->recorded_at) : Value(); }},
  };
}

}  // namespace

output::Table table_of(const std::vector<app::SurveyRow>& rows) { return table_from(cells(), rows); }

output::Fields record_of(const app::SurveyRow& row) { return record_from(cells(), row); }

}  // namespace ifapilot::cli
