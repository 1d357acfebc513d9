#include "cli/commands/all.hpp"
#include "cli/phrases.hpp"
#include "cli/records.hpp"
#include "cli/report.hpp"
#include "store/audit.hpp"

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
  const bool hold = row.kind == "hold" || row.kind == "extension";
  if (row.due_at >= now) return hold ? " ends " : " is due ";
  if (hold) return " ended ";
  return row.kind == "offer-response" ? " " : " since ";
}

/// `V2  offer O8 to derbyshire lapsed Sun 1 Mar 2026 10:00, 20 h ago`, what comes next under it, and what to type.
std::string paragraph(const app::Deadline& row, rules::Instant now, const output::Style& style) {
  const auto text = row.words + std::string(verb_of(row, now)) + rules::in_words(row.due_at) + ", " +
                    from_now(row.due_at, now);
  output::Grid grid{.headings = {}, .right_aligned = {}, .rows = {{row.vacancy.text(), text}}, .indent = 0};
  if (row.then) grid.rows.push_back({"", *row.then});
  grid.rows.push_back({"", row.action});
  if (row.instead) grid.rows.push_back({"", "or: " + *row.instead});
  return output::to_screen(grid, style);
}

std::string screen(const std::vector<app::Deadline>& rows, const std::string& headline, const Request& request) {
  const auto now = request.session->clock.now;
  auto text = output::toned(headline + " at " + rules::in_words(now), output::Tone::strong, request.style) + "\n";
  for (const auto& row : rows) text += "\n" + paragraph(row, now, request.style);
  return text;
}

/// The end of the audit chain goes out with every mail, so that a copy outside can later show that nothing was changed.
std::string audit_line(const Request& request) {
  const auto head = store::audit_head(request.session->database);
  return "\naudit head " + std::to_string(head.seq) + ":" + store::hex(head.hash).substr(0, 12) + "\n";
}

Answer overdue(const Request& request, const ReportFilter& filter) {
  const auto rows = filtered(app::overdue(*request.session), filter);
  const bool found = !rows.empty() && request.arguments.given("--exit-code");
  return {.document = {.record = std::nullopt, .list = table_of(rows, request.session->clock.now)},
          .screen = rows.empty() ? "" : screen(rows, std::to_string(rows.size()) + " overdue", request) + audit_line(request),
          .remarks = {},
          .exit_code = found ? 1 : 0};
}

Answer due(const Request& request, const ReportFilter& filter) {
  const auto rows = filtered(app::due(*request.session), filter);
  const auto late = filtered(app::overdue(*request.session), filter).size();
  Answer answer{.document = {.record = std::nullopt, .list = table_of(rows, request.session->clock.now)},
                .screen = rows.empty() ? "Nothing is running.\n" : screen(rows, std::to_string(rows.size()) + " running", request),
                .remarks = {}};
  if (late > 0) answer.remarks.push_back(std::to_string(late) + " overdue beside these: ifapilot report overdue");
  return answer;
}

}  // namespace

Command make_report_overdue() {
  return report_command(
      {.name = "overdue",
       .summary = "print what is overdue, and nothing when nothing is",
       .details = "For the nightly job, longest overdue first: offers that lapsed and were not offered on or closed "
                  "[D-SILENCE], profiles not decided on [M-PROFILE], chases not answered [M-CHASE], arrivals not "
                  "confirmed [M-MOVE], and holds and extensions that ran out with no child placed [M-EXPIRED]. When "
                  "nothing is overdue nothing at all is printed, so cron sends no mail.",
       .options = {{"exit-code", "", "exit with 1 if anything is overdue", Arity::flag}},
       .examples = {"ifapilot report overdue", "ifapilot report overdue --format csv --authority derby"},
       .rows = overdue});
}

Command make_report_due() {
  return report_command({.name = "due",
                         .summary = "list the deadlines that are still running",
                         .details = "Soonest first: answers, decisions and arrivals that are waited for, and holds and extensions that "
                                    "run.",
                         .examples = {"ifapilot report due", "ifapilot report due --to 2026-03-31"},
                         .rows = due});
}

}  // namespace ifapilot::cli
