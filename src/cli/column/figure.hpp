#pragma once

#include "app/report/each_row.hpp"
#include "app/report/kpi.hpp"
#include "cli/column/columns.hpp"

#include <span>

/// The columns that `report offers` and `vacancies` have beside those of their records: what figures are worked out
/// from. And `report kpi` itself.
namespace ifapilot::cli {

[[nodiscard]] Columns<app::OfferRow> offer_figure_columns();
[[nodiscard]] Columns<app::VacancyFigures> vacancy_figure_columns();

[[nodiscard]] output::Table table_of(std::span<const app::Figure> figures);

}  // namespace ifapilot::cli
