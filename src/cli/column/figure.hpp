#pragma once

#include "app/case/record.hpp"
#include "app/report/kpi.hpp"
#include "app/report/reasons.hpp"
#include "cli/column/columns.hpp"

#include <map>
#include <set>
#include <span>

/// The columns that `report offers` and `vacancies` have beside those of their records: what figures are worked out
/// from. And `report kpi` itself.
namespace ifapilot::cli {

/// All three are to live as long as the columns.
[[nodiscard]] Columns<app::OfferView> offer_figure_columns(const std::set<rules::OfferId>& new_pairs,
                                                           const std::map<rules::OfferId, app::Ending>& endings,
                                                           const std::map<rules::OfferId, app::CaseCodes>& codes);
[[nodiscard]] Columns<app::VacancyView> vacancy_figure_columns(
    const std::map<rules::VacancyId, app::VacancyFigures>& figures);

[[nodiscard]] output::Table table_of(std::span<const app::Figure> figures);

}  // namespace ifapilot::cli
