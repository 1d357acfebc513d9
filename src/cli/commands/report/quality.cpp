#include "app/report/quality.hpp"

#include "cli/column/quality.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

namespace ifapilot::cli {

constexpr Report quality_report{
    .path = "report quality",
    .summary = "name every record that lacks something, and what",
    .details =
        "What the record should know by now, by kind and record, each with what to type: all of report "
        "outstanding, and besides it contacts and codes of the parties [M-CONTACT, D-CONTENT], rates of framework "
        "agreements [M-TERMS], what an offer should tell [D-CONTENT], what the Home Office told of a child "
        "[M-PROFILE], and whether a child that was accommodated elsewhere stayed in the region [P-AIMS]. "
        "A vacancy that was closed and a referral that came to nothing are asked for no more, but for forms. "
        "--from and --to go by the London date since which it is missing; what has none, such as a telephone "
        "number, is listed only without them.",
    .examples = {"ifapilot report quality", "ifapilot report quality --provider oak --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      using Row = app::Lacking;
      const auto rows = filter.taken(app::lacking(*request.session), &Row::since, &Row::authority, &Row::provider);
      return as_list(table_of(rows), quality_screen(rows, request.style));
    }};

constinit const Command commands::report_quality = report_command<quality_report>();

}  // namespace ifapilot::cli
