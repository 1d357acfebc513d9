#include "cli/column/case_rows.hpp"
#include "cli/column/cells.hpp"
#include "cli/column/figure.hpp"
#include "cli/commands/all.hpp"
#include "cli/commands/report/reports.hpp"
#include "cli/report/rows.hpp"
#include "cli/words/phrases.hpp"

#include <vector>

namespace ifapilot::cli {

namespace {

Answer listed(output::Table table, std::string empty) {
  return {.document = {.record = std::nullopt, .list = std::move(table)},
          .screen = "",
          .remarks = {},
          .exit_code = 0,
          .to_file = {},
          .empty = std::move(empty)};
}

/// `V2  feedback form of derby for O3, since Mon 2 Mar 2026 11:00`, and what to type under it.
std::string paragraph(const app::Outstanding& row, const output::Style& style) {
  const auto subject = row.vacancy ? row.vacancy->text() : "-";
  output::Grid grid{.headings = {},
                    .right_aligned = {},
                    .rows = {{subject, row.words + ", since " + rules::in_words(row.owed.since)}, {"", row.action}},
                    .indent = 0};
  return output::to_screen(grid, style);
}

std::string screen(const std::vector<app::Outstanding>& rows, const Request& request) {
  if (rows.empty()) return "Nothing is outstanding.\n";
  const auto headline = std::to_string(rows.size()) + " outstanding at " + rules::in_words(request.session->clock.now);
  auto text = output::toned(headline, output::Tone::strong, request.style) + "\n";
  for (const auto& row : rows) text += "\n" + paragraph(row, request.style);
  return text;
}

Answer outstanding(const Request& request, const ReportFilter& filter) {
  auto rows = app::outstanding(*request.session);
  std::erase_if(rows, [&](const app::Outstanding& row) {
    const bool of_provider = row.provider ? filter.takes(*row.provider) : !filter.provider;
    return !filter.takes(row.owed.since) || !filter.takes(row.owed.authority) || !of_provider;
  });
  return {.document = {.record = std::nullopt, .list = table_of(rows)}, .screen = screen(rows, request), .remarks = {}};
}

Answer referrals(const Request& request, const ReportFilter& filter) {
  auto rows = app::list_referrals(*request.session);
  std::erase_if(rows, [&](const app::ReferralRow& row) {
    return !filter.takes(row.referral.requested_at) || !filter.takes(std::optional(row.authority)) ||
           !filter.takes(row.provider) || !filter.takes_status(rules::word(row.referral.status));
  });
  const store::ChildTokens tokens(request.session->database);
  const auto table = table_of(rows, request.arguments.given("--identifiable"));
  return listed(beside(table, referral_tokens(rows, tokens)), "No referral in this report.");
}

Answer placements(const Request& request, const ReportFilter& filter) {
  const auto rows = placements_taken(request, filter);
  const store::ChildTokens tokens(request.session->database);
  const auto shown = request.arguments.given("--identifiable") ? ChildShown::by_reference : ChildShown::as_token;
  return listed(beside(table_of(rows), placement_figures(rows, tokens, shown)), "No arrival in this report.");
}

}  // namespace

Report report_on_outstanding() {
  return {.name = "outstanding",
          .summary = "list what is owed without a deadline",
          .details =
              "Feedback forms [D-FORM], dates to be confirmed [M-DATE], terms and weekly costs [M-TERMS], first "
              "contacts [M-CONTACT], the duty of an authority that proceeded [M-DECIDE, R2], and in the pilot's "
              "last month the survey [P-SURVEY]; longest first, each with what to type. --from and --to go by "
              "the London date since which it is outstanding.",
          .examples = {"ifapilot report outstanding", "ifapilot report outstanding --authority derby --format csv"},
          .rows = outstanding};
}

Report report_on_referrals() {
  return {.name = "referrals",
          .summary = "list what the Home Office was asked for and what came of it",
          .details =
              "By number; --from and --to go by the London date of the request. The child's reference and age "
              "stand there only with --identifiable, which is audited [A-CHILD, A-AUDIT].",
          .statuses = rules::every_word<rules::ReferralStatus>(),
          .key = {"id"},
          .identifies_child = true,
          .examples = {"ifapilot report referrals --format csv",
                       "ifapilot report referrals --identifiable --reason 'review with the Home Office'"},
          .rows = referrals};
}

Report report_on_placements() {
  return {.name = "placements",
          .summary = "list the children's arrivals, here and elsewhere",
          .details =
              "One row an arrival, by its day, which --from and --to go by. Contract and weekly cost are those of "
              "the latest terms, also if they came after the arrival; of an arrival elsewhere they are empty "
              "[M-MOVE, M-TERMS, M-DECIDE, R2].",
          .identifies_child = true,
          .examples = {"ifapilot report placements --format csv", "ifapilot report placements --from 2026-03-01"},
          .rows = placements};
}

Command make_report_outstanding() { return report_command(report_on_outstanding()); }

Command make_report_referrals() { return report_command(report_on_referrals()); }

Command make_report_placements() { return report_command(report_on_placements()); }

}  // namespace ifapilot::cli
