#include "app/party/survey.hpp"

#include "cli/column/cells.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/words/phrases.hpp"

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

/// Who is asked next: the first that has not answered.
std::string next(const std::vector<app::SurveyRow>& rows) {
  for (const auto& row : rows) {
    if (!row.answer) return "ifapilot survey record " + row.authority.text + " --score N";
  }
  return "ifapilot survey list";
}

Answer record(const Request& request) {
  auto& session = *request.session;
  const auto& arguments = request.arguments;
  const auto done = app::record_survey(session, arguments.authority("AUTHORITY"), arguments.number("--score", 1, 5),
                                       arguments.optional_text("--note"));
  const auto text = "Recorded: " + done.row.authority.text + " gives the pilot " +
                    std::to_string(done.row.answer->score) + " of 5 [P-SURVEY].\n";
  return {.document = {.record = with_fact(record_from(cells(), done.row), done.fact), .list = std::nullopt},
          .screen = text + next_line("ifapilot survey list", request.style),
          .remarks = {}};
}

Answer list(const Request& request) {
  const auto rows = app::list_survey(*request.session);
  const auto table = table_from(cells(), rows);
  return {.document = {.record = std::nullopt, .list = table},
          .screen = output::to_screen(table, request.style, "No authority takes part yet.") +
                    next_line(next(rows), request.style),
          .remarks = {}};
}

}  // namespace

constinit const Command commands::survey_record{
    .path = "survey record",
    .summary = "record what an authority thinks of the pilot",
    .details =
        "Each authority is asked towards the end of the pilot; in its last month `report outstanding` "
        "names those that have not answered. One may answer again: the latest counts [P-SURVEY].",
    .gate = Gate::write,
    .positionals = [] { return Positionals{authority_argument("AUTHORITY")}; },
    .options =
        [] {
          return Options{{"score", "1..5", "from 1 to 5, the best", Arity::once, true},
                         text_option("note", "TEXT", "in its words; nothing about a child")};
        },
    .examples = {"ifapilot survey record derby --score 4 --note 'quicker than before'"},
    .run = record};

constinit const Command commands::survey_list{
    .path = "survey list",
    .summary = "list what the authorities think, and who has not said",
    .details =
        "In the order of the rota: who takes part, with an empty score if it has not answered, and who "
        "answered before it withdrew [P-SURVEY].",
    .examples = {"ifapilot survey list"},
    .run = list};

}  // namespace ifapilot::cli
