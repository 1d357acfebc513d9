#pragma once

#include "app/offer/offer.hpp"
#include "app/report/case_rows.hpp"
#include "app/report/each_row.hpp"
#include "app/report/kpi.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/report/report.hpp"

#include <functional>
#include <vector>

/// The rows that several reports are made of, as far as the options take them: figures must be of the very rows that an
/// analyst can export.
namespace ifapilot::cli {

/// Hands row after row to what it is given.
template <class Row>
using EachRow = std::function<void(const std::function<void(const Row&)>&)>;

// Of the reports themselves, which hold one row at a time. As long as the request's session.

/// By the London date of sending.
[[nodiscard]] EachRow<app::OfferRow> offers_streamed(const Request& request, const ReportFilter& filter);

/// By the London date of the notification; of an authority: those in its area and those that were offered to it.
[[nodiscard]] EachRow<app::VacancyRow> vacancies_streamed(const Request& request, const ReportFilter& filter);

/// By the day of arrival.
[[nodiscard]] EachRow<app::PlacementRow> placements_streamed(const Request& request, const ReportFilter& filter);

/// By the London date of the request.
[[nodiscard]] EachRow<app::ReferralRow> referrals_streamed(const Request& request, const ReportFilter& filter);

// The same rows for figures, which look at all of them together.
[[nodiscard]] std::vector<app::OfferView> offers_taken(const Request& request, const ReportFilter& filter);
[[nodiscard]] std::vector<app::VacancyView> vacancies_taken(const Request& request, const ReportFilter& filter);
[[nodiscard]] std::vector<app::PlacementRow> placements_taken(const Request& request, const ReportFilter& filter);

/// All three with what kpi needs beside them.
[[nodiscard]] app::KpiRows kpi_rows(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
