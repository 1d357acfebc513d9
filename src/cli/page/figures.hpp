#pragma once

#include "app/report/figure.hpp"
#include "cli/command/command.hpp"
#include "cli/report/report.hpp"
#include "output/page.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// `report kpi` as sections of a page, and what its figures say, in sentences that are right for none, one and many.
namespace ifapilot::cli {

/// Figures as they may leave: those named in `hidden` rest on counts that --suppress-small hides.
struct ShownFigures {
  std::vector<app::Figure> figures;
  std::set<std::string, std::less<>> hidden = {};
  output::Spoken names = {};  ///< Of authorities, for the figures that are of one of them.

  /// Null if there is none of that name: a baseline that was not set.
  [[nodiscard]] const app::Figure* find(std::string_view name) const;
  [[nodiscard]] bool is_hidden(std::string_view name) const { return hidden.contains(name); }
};

/// `1 child`, `2 children`, `no children`.
[[nodiscard]] std::string counted(std::int64_t number, std::string_view one, std::string_view many);

/// `80 % (4 of 5)`, `12.5 days`; `hidden`; `none so far` of nothing.
[[nodiscard]] std::string figure_shown(const ShownFigures& figures, std::string_view name);

/// The sentences of one aim, in the order of reading. `baseline`: calendar days before the pilot, if it was told.
[[nodiscard]] std::vector<std::string> sentences_of(std::string_view aim, const ShownFigures& figures,
                                                    std::optional<int> baseline);

/// The figures behind `left`, the table of `report kpi` with the same options as it may leave: one of which anything is
/// hidden is hidden whole, for the page draws what is left over too.
[[nodiscard]] ShownFigures figures_left(const std::vector<app::Figure>& figures, const output::Table& left);

/// Onto `page` the few that are seen first, and a section for each aim with what it says, its charts, and the table of
/// all its figures; `left` as in `figures_left`.
void add_figures(output::Page& page, const Request& request, const ReportFilter& filter, const output::Table& left);

/// The page of `report kpi --format html`.
[[nodiscard]] output::Page kpi_page(const Request& request, const ReportFilter& filter, const output::Table& left);

/// The figures that `report kpi` gives with these options.
[[nodiscard]] std::vector<app::Figure> figures_taken(const Request& request, const ReportFilter& filter);

}  // namespace ifapilot::cli
