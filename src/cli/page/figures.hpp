#pragma once

#include "cli/command/command.hpp"
#include "cli/page/words.hpp"
#include "cli/report/report.hpp"
#include "output/page.hpp"

#include <optional>
#include <vector>

/// `report kpi` as sections of a page.
namespace ifapilot::cli {

/// The figures behind `left`, the table of `report kpi` with the same options as it may leave: one of which anything is
/// hidden is hidden whole, for the page draws what is left over too.
[[nodiscard]] ShownFigures figures_left(const std::vector<app::Figure>& figures, const output::Table& left);

/// The few that are seen first.
[[nodiscard]] std::vector<output::PageHeadline> headlines(const ShownFigures& figures);

/// A section for each aim, each with what it says, its charts, and the table of all its figures.
[[nodiscard]] std::vector<output::PageSection> sections(const ShownFigures& figures, std::optional<int> baseline);

/// The page of `report kpi --format html`.
[[nodiscard]] std::string kpi_page(const Request& request, const ReportFilter& filter, const output::Table& left);

/// The figures that `report kpi` gives with these options.
[[nodiscard]] std::vector<app::Figure> figures_taken(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
