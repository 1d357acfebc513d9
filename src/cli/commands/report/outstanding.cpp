#include "cli/column/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "cli/words/commands.hpp"

#include <vector>

namespace ifapilot::cli {

namespace {

/// `V2  feedback form of derby for O3, since Mon 2 Mar 2026 11:00`, and what to type under it.
std::string paragraph(const app::Outstanding& row, const output::Style& style) {
  const auto subject = row.vacancy ? row.vacancy->text() : "-";
  output::Grid grid{
      .headings = {},
      .right_aligned = {},
      .rows = {{subject, row.words + ", since " + rules::in_words(row.owed.since)}, {"", command_line(row.action)}},
      .indent = 0};
  return output::to_screen(grid, style);
}

std::string screen(const std::vector<app::Outstanding>& rows, const Request& request) {
  if (rows.empty()) return "Nothing is outstanding.\n";
  const auto headline = std::to_string(rows.size()) + " outstanding at " + rules::in_words(request.now());
  auto text = output::toned(headline, output::Tone::strong, request.style) + "\n";
  for (const auto& row : rows) text += "\n" + paragraph(row, request.style);
  return text;
}

constexpr Report outstanding_report{
    .path = "report outstanding",
    .summary = "list what is owed without a deadline",
    .details =
        "Feedback forms [D-FORM], dates to be confirmed [M-DATE], terms and weekly costs [M-TERMS], first "
        "contacts [M-CONTACT], the duty of an authority that proceeded [M-DECIDE, R2], in the pilot's "
        "last month the survey [P-SURVEY], and what is to be told [M-TELL]; longest first, each with what to type. "
        "--from and --to go by "
        "the London date since which it is outstanding.",
    .examples = {"ifapilot report outstanding", "ifapilot report outstanding --authority derby --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      auto rows = app::outstanding(*request.session);
      std::erase_if(rows,
                    [&](const auto& row) { return !filter.takes(row.owed.since, row.owed.authority, row.provider); });
      return as_list(table_from(outstanding_columns(), rows), screen(rows, request));
    }};

}  // namespace

constinit const Command commands::report_outstanding = report_command<outstanding_report>();

}  // namespace ifapilot::cli
