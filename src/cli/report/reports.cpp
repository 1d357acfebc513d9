#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

namespace ifapilot::cli {

std::vector<const Report*> all_reports() {
  using namespace commands;
  return {report_overdue.report,   report_due.report,       report_outstanding.report, report_offers.report,
          report_referrals.report, report_vacancies.report, report_placements.report,  report_rota.report,
          report_caps.report,      report_kpi.report,       report_costs.report,       report_providers.report,
          report_reasons.report,   report_survey.report,    report_quality.report};
}

}  // namespace ifapilot::cli
