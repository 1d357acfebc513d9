#include "app/offer/rota.hpp"
#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request, const ReportFilter& filter) {
  auto all = app::count_caps(*request.session);
  std::erase_if(all, [&](const app::CapRow& row) { return !filter.takes(row.authority); });
  return as_table(table_of(all), "Nothing in this report.");
}

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
    .rows = run};

}  // namespace

constinit const Command commands::report_caps = report_command<caps_report>();

}  // namespace ifapilot::cli
