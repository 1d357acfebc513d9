#pragma once

#include "cli/report/report.hpp"

#include <vector>

/// Every report as a value, for whatever walks them all: the bundle, the man page, the tests.
namespace ifapilot::cli {

[[nodiscard]] Report report_on_overdue();
[[nodiscard]] Report report_on_due();
[[nodiscard]] Report report_on_outstanding();
[[nodiscard]] Report report_on_offers();
[[nodiscard]] Report report_on_referrals();
[[nodiscard]] Report report_on_vacancies();
[[nodiscard]] Report report_on_placements();
[[nodiscard]] Report report_on_rota();
[[nodiscard]] Report report_on_caps();
[[nodiscard]] Report report_on_kpi();
[[nodiscard]] Report report_on_costs();
[[nodiscard]] Report report_on_providers();
[[nodiscard]] Report report_on_reasons();
[[nodiscard]] Report report_on_survey();
[[nodiscard]] Report report_on_quality();

/// In the order of the command line's contract.
[[nodiscard]] std::vector<Report> all_reports();

}  // namespace ifapilot::cli
