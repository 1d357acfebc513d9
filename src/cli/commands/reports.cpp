#include "cli/commands/report/reports.hpp"

namespace ifapilot::cli {

// A new report takes its place here, in the order of the contract.
std::vector<Report> all_reports() {
  return {report_on_overdue(),   report_on_due(),       report_on_outstanding(), report_on_offers(),
          report_on_referrals(), report_on_vacancies(), report_on_placements(),  report_on_rota(),
          report_on_caps(),      report_on_kpi(),       report_on_costs(),       report_on_providers(),
          report_on_reasons(),   report_on_survey(),    report_on_quality()};
}

}  // namespace ifapilot::cli
