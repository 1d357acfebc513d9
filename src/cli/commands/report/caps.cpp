#include "app/offer/rota.hpp"
#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

namespace ifapilot::cli {

constexpr Report caps_report{
    .path = "report caps",
    .summary = "count the vacancies that authorities have accepted",
    .details =
        "Inside the pilot, both by who accepted and by where the carer lives, whichever of the "
        "two the policy cap_basis counts [C-CAP, C-BASIS, O16].",
    .by_date = false,
    .by_provider = false,
    .key = {"authority"},
    .counts = true,
    .examples = {"ifapilot report caps"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      return as_table(table_of(filter.taken(app::count_caps(*request.session), &app::CapRow::authority)),
                      "Nothing in this report.");
    }};

constinit const Command commands::report_caps = report_command<caps_report>();

}  // namespace ifapilot::cli
