#include "cli/column/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/rows.hpp"

namespace ifapilot::cli {

constexpr Report placements_report{
    .path = "report placements",
    .summary = "list the children's arrivals, here and elsewhere",
    .details =
        "One row an arrival, by its day, which --from and --to go by. Contract and weekly cost are those of "
        "the latest terms, also if they came after the arrival; of an arrival elsewhere they are empty "
        "[M-MOVE, M-TERMS, M-DECIDE, R2].",
    .identifies_child = true,
    .examples = {"ifapilot report placements --format csv", "ifapilot report placements --from 2026-03-01"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      const store::ChildTokens tokens(request.session->database);
      auto columns = placement_columns(tokens, child_shown(request.arguments));
      return as_stream(stream_from(std::move(columns), placements_streamed(request, filter)),
                       "No arrival in this report.");
    }};

constinit const Command commands::report_placements = report_command<placements_report>();

}  // namespace ifapilot::cli
