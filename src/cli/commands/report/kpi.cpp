
#include "cli/column/figure.hpp"
#include "cli/commands/all.hpp"
#include "cli/page/figures.hpp"
#include "cli/report/report.hpp"
#include "cli/screen/figure.hpp"

namespace ifapilot::cli {

constexpr Report kpi_report{
    .path = "report kpi",
    .summary = "work out what the pilot is for: time, region, working together",
    .details =
        "Every figure with its numerator and denominator; its value is the one divided by the other. They are "
        "worked out from the rows that report offers, vacancies and placements give with the same options, "
        "without what stands outside the pilot [P-AIMS, C-OUTSIDE]; so decisions, holds and extensions go by the "
        "notification of their vacancy, and of one authority they are of what it accepted. Figures of children stand "
        "once "
        "more by the route that they came, ending in _own and _referral [M-OWN, M-REFER]. A baseline to compare "
        "transfer times with: ifapilot policy set baseline_transfer_days DAYS --reason TEXT.",
    .key = {"name"},
    .counts = true,
    .examples = {"ifapilot report kpi", "ifapilot report kpi --from 2026-03-01 --to 2026-03-31 --format csv",
                 "ifapilot report kpi --format html --output march.html"},
    .rows =
        [](const Request& request, const ReportFilter& filter) {
          const auto figures = figures_taken(request, filter);
          return as_list(table_of(figures), figures_screen(figures, request.style));
        },
    .page = kpi_page};

constinit const Command commands::report_kpi = report_command<kpi_report>();

}  // namespace ifapilot::cli
