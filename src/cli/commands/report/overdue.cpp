#include "app/day/explain.hpp"
#include "cli/column/cells.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/commands/report/reports.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"
#include "store/entity/audit.hpp"

#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

std::vector<app::Deadline> filtered(std::vector<app::Deadline> all, const ReportFilter& filter) {
  std::erase_if(all, [&](const app::Deadline& row) {
    return !filter.takes(row.due_at) || !filter.takes(row.authority) || !filter.takes(row.provider);
  });
  return all;
}

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
  grid.rows.push_back({"", row.action});
  if (row.instead) grid.rows.push_back({"", "or: " + *row.instead});
  if (why) grid.rows.push_back({"", words_of(*why)});
  return output::to_screen(grid, style);
}

/// The rows, and if it is asked for how each came about: as many, or none at all.
struct Rows {
  std::vector<app::Deadline> deadlines;
  std::vector<std::optional<app::Explained>> why = {};

  Rows(std::vector<app::Deadline> all, const Request& request) : deadlines(std::move(all)) {
    if (request.arguments.given("--explain")) why = app::explain(request.session->database, deadlines);
  }
};

/// A spreadsheet has one cell for it: the sentences.
output::Value explanation_cell(const std::optional<app::Explained>& why, output::Format format) {
  if (format != output::Format::csv) return explanation_record(why);
  return why ? text(words_of(*why)) : output::Value();
}

output::Table explanation_column(const Rows& rows, output::Format format) {
  output::Table column{.columns = {{"explanation", output::ColumnType::text,
                                    "How it was counted, in sentences; in JSON an object (report due --help).", "!", "",
                                    "the rule named, when its clock began"}},
                       .rows = {}};
  for (const auto& one : rows.why) column.rows.push_back({explanation_cell(one, format)});
  return column;
}

output::Table table(const Rows& rows, const Request& request) {
  auto made = table_of(rows.deadlines, request.session->clock.now);
  return request.arguments.given("--explain") ? beside(std::move(made), explanation_column(rows, request.format))
                                              : made;
}

std::string screen(const Rows& rows, const std::string& headline, const Request& request) {
  const auto now = request.session->clock.now;
  auto text = output::toned(headline + " at " + rules::in_words(now), output::Tone::strong, request.style) + "\n";
  std::size_t i = 0;
  for (const auto& row : rows.deadlines) {
    text += "\n" + paragraph(row, rows.why.empty() ? std::nullopt : rows.why[i++], now, request.style);
  }
  return text;
}

/// The end of the audit chain goes out with every mail, so that a copy outside can later show that nothing was changed.
std::string audit_line(const Request& request) {
  const auto head = store::audit_head(request.session->database);
  return "\naudit head " + std::to_string(head.seq) + ":" + store::hex(head.hash).substr(0, 12) + "\n";
}

Answer overdue(const Request& request, const ReportFilter& filter) {
  auto shown = filtered(app::overdue(*request.session), filter);
  app::name_each_once(shown);  // after the filter, so that the first that is seen keeps the name
  const Rows rows(std::move(shown), request);
  const auto count = rows.deadlines.size();
  const bool found = count > 0 && request.arguments.given("--exit-code");
  return {.document = {.record = std::nullopt, .list = table(rows, request)},
          .screen = count == 0 ? "" : screen(rows, std::to_string(count) + " overdue", request) + audit_line(request),
          .remarks = {},
          .exit_code = found ? 1 : 0};
}

Answer due(const Request& request, const ReportFilter& filter) {
  const Rows rows(filtered(app::due(*request.session), filter), request);
  const auto count = rows.deadlines.size();
  const auto late = filtered(app::overdue(*request.session), filter).size();
  Answer answer{
      .document = {.record = std::nullopt, .list = table(rows, request)},
      .screen = count == 0 ? "Nothing is running.\n" : screen(rows, std::to_string(count) + " running", request),
      .remarks = {}};
  if (late > 0) answer.remarks.push_back(std::to_string(late) + " overdue beside these: ifapilot report overdue");
  return answer;
}

}  // namespace

Report report_on_overdue() {
  return {.name = "overdue",
          .summary = "print what is overdue, and nothing when nothing is",
          .details =
              "For the nightly job, longest overdue first: offers that lapsed and were not offered on or closed "
              "[D-SILENCE], profiles not decided on [M-PROFILE], chases not answered [M-CHASE], arrivals not "
              "confirmed [M-MOVE], and holds and extensions that ran out with no child placed [M-EXPIRED]. When "
              "nothing is overdue nothing at all is printed, so cron sends no mail.",
          .options = {{"exit-code", "", "exit with 1 if anything is overdue", Arity::flag}, explain_option()},
          .examples = {"ifapilot report overdue", "ifapilot report overdue --explain",
                       "ifapilot report overdue --format csv --authority derby"},
          .rows = overdue};
}

Report report_on_due() {
  return {.name = "due",
          .summary = "list the deadlines that are still running",
          .details =
              "Soonest first: answers, decisions and arrivals that are waited for, and holds and extensions that "
              "run. " +
              explained_in_json(),
          .options = {explain_option()},
          .examples = {"ifapilot report due", "ifapilot report due --explain", "ifapilot report due --to 2026-03-31"},
          .rows = due};
}

Command make_report_overdue() { return report_command(report_on_overdue()); }

Command make_report_due() { return report_command(report_on_due()); }

}  // namespace ifapilot::cli
