#include "cli/column/case_rows.hpp"
#include "cli/column/cells.hpp"
#include "cli/column/figure.hpp"
#include "cli/commands/all.hpp"
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

std::vector<std::string> referral_statuses() {
  std::vector<std::string> words;
  for (auto status = rules::ReferralStatus::requested; status <= rules::ReferralStatus::withdrawn;
       status = static_cast<rules::ReferralStatus>(static_cast<int>(status) + 1)) {
    words.emplace_back(rules::word(status));
  }
  return words;
}

Answer placements(const Request& request, const ReportFilter& filter) {
  const auto rows = placements_taken(request, filter);
  const store::ChildTokens tokens(request.session->database);
  const auto shown = request.arguments.given("--identifiable") ? ChildShown::by_reference : ChildShown::as_token;
  return listed(beside(table_of(rows), placement_figures(rows, tokens, shown)), "No arrival in this report.");
}

constexpr Report outstanding_report{
    .path = "report outstanding",
    .summary = "list what is owed without a deadline",
    .details =
        "Feedback forms [D-FORM], dates to be confirmed [M-DATE], terms and weekly costs [M-TERMS], first "
        "contacts [M-CONTACT], the duty of an authority that proceeded [M-DECIDE, R2], and in the pilot's "
        "last month the survey [P-SURVEY]; longest first, each with what to type. --from and --to go by "
        "the London date since which it is outstanding.",
    .examples = {"ifapilot report outstanding", "ifapilot report outstanding --authority derby --format csv"},
    .rows = outstanding};

constexpr Report referrals_report{
    .path = "report referrals",
    .summary = "list what the Home Office was asked for and what came of it",
    .details =
        "By number; --from and --to go by the London date of the request. The child's reference and age "
        "stand there only with --identifiable, which is audited [A-CHILD, A-AUDIT].",
    .statuses = referral_statuses,
    .key = {"id"},
    .identifies_child = true,
    .examples = {"ifapilot report referrals --format csv",
                 "ifapilot report referrals --identifiable --reason 'review with the Home Office'"},
    .rows = referrals};

constexpr Report placements_report{
    .path = "report placements",
    .summary = "list the children's arrivals, here and elsewhere",
    .details =
        "One row an arrival, by its day, which --from and --to go by. Contract and weekly cost are those of "
        "the latest terms, also if they came after the arrival; of an arrival elsewhere they are empty "
        "[M-MOVE, M-TERMS, M-DECIDE, R2].",
    .identifies_child = true,
    .examples = {"ifapilot report placements --format csv", "ifapilot report placements --from 2026-03-01"},
    .rows = placements};

}  // namespace

constinit const Command commands::report_outstanding = report_command<outstanding_report>();

constinit const Command commands::report_referrals = report_command<referrals_report>();

constinit const Command commands::report_placements = report_command<placements_report>();

}  // namespace ifapilot::cli
