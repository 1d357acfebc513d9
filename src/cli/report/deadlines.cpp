#include "cli/report/deadlines.hpp"

#include "cli/column/records.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

/// What stands between a deadline's words and its time.
std::string_view verb_of(const app::Deadline& row, rules::Instant now) {
  const bool over = row.due_at < now;
  if (rules::words_of(row.kind).ends) return over ? " ended " : " ends ";
  if (!over) return " is due ";
  return row.kind == rules::DeadlineKind::offer_response ? " " : " since ";
}

/// `V2  offer O8 to derbyshire lapsed Sun 1 Mar 2026 10:00, 20 h ago`, what comes next under it, and what to type.
std::string paragraph(const app::Deadline& row, const std::optional<app::Explained>& why, rules::Instant now,
                      const output::Style& style) {
  const auto text =
      row.words + std::string(verb_of(row, now)) + rules::in_words(row.due_at) + ", " + from_now(row.due_at, now);
  output::Grid grid{.headings = {}, .right_aligned = {}, .rows = {{row.vacancy.text(), text}}, .indent = 0};
  if (row.then) grid.rows.push_back({"", *row.then});
  grid.rows.push_back({"", command_line(row.action)});
  if (row.instead) grid.rows.push_back({"", "or: " + command_line(*row.instead)});
  if (why) grid.rows.push_back({"", words_of(*why)});
  return output::to_screen(grid, style);
}

/// A spreadsheet has one cell for it: the sentences.
output::Value explanation_cell(const std::optional<app::Explained>& why, output::Format format) {
  if (format != output::Format::csv) return explanation_record(why);
  return why ? text(words_of(*why)) : output::Value();
}

output::Table explanation_column(const DeadlineRows& rows, output::Format format) {
  const Columns<std::optional<app::Explained>> columns{
      column({.name = "explanation", .shown = false},
             "How it was counted, in sentences; in JSON an object (report due --help).",
             "the rule named, when its clock began",
             [format](const auto& why) { return explanation_cell(why, format); }),
  };
  return table_from(columns, rows.why);
}

}  // namespace

DeadlineRows::DeadlineRows(std::vector<app::Deadline> all, const Request& request) : deadlines(std::move(all)) {
  if (request.arguments.given("--explain")) why = app::explain(request.session->database, deadlines);
}

std::vector<app::Deadline> filtered(std::vector<app::Deadline> all, const ReportFilter& filter) {
  return filter.taken(std::move(all), &app::Deadline::due_at, &app::Deadline::authority, &app::Deadline::provider);
}

output::Table table_of(const DeadlineRows& rows, const Request& request) {
  const auto made = table_from(deadline_columns(request.now()), rows.deadlines);
  return request.arguments.given("--explain") ? output::beside(made, explanation_column(rows, request.format)) : made;
}

std::string screen_of(const DeadlineRows& rows, const std::string& headline, const Request& request) {
  const auto now = request.now();
  auto text = output::toned(headline + " at " + rules::in_words(now), output::Tone::strong, request.style) + "\n";
  std::size_t i = 0;
  for (const auto& row : rows.deadlines) {
    text += "\n" + paragraph(row, rows.why.empty() ? std::nullopt : rows.why[i++], now, request.style);
  }
  return text;
}

}  // namespace ifapilot::cli
