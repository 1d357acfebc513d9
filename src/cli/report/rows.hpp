#pragma once

#include "app/offer/offer.hpp"
#include "app/report/case_rows.hpp"
#include "app/report/kpi.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/report/report.hpp"

#include <vector>

/// The rows that several reports are made of, as far as the options take them: figures must be of the very rows that an
/// analyst can export.
namespace ifapilot::cli {

/// By the London date of sending.
[[nodiscard]] std::vector<app::OfferView> offers_taken(const Request& request, const ReportFilter& filter);

/// By the London date of the notification; of an authority: those in its area and those that were offered to it.
[[nodiscard]] std::vector<app::VacancyView> vacancies_taken(const Request& request, const ReportFilter& filter);

/// By the day of arrival.
[[nodiscard]] std::vector<app::PlacementRow> placements_taken(const Request& request, const ReportFilter& filter);

/// All three with what kpi needs beside them.
[[nodiscard]] app::KpiRows kpi_rows(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
