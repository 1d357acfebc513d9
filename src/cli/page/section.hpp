#pragma once

#include "cli/page/reports.hpp"
#include "cli/report/left_rows.hpp"
#include "output/chart.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the sections of a page share; for reports.cpp and spending.cpp alone.
namespace ifapilot::cli {

/// A column that is drawn as one bar of each row.
struct Series {
  std::string key;
  std::string words;
  output::Fill fill;
};

/// A group of bars for each row, under what stands in its column `label`. A row whose every value is 0 is drawn too: it
/// is what one looks for.
[[nodiscard]] output::Drawing grouped(output::BarChart chart, const LeftRows& rows, std::string_view label,
                                      const std::vector<Series>& series);

/// Empty if there is no group.
[[nodiscard]] output::Drawing drawn(const output::BarChart& chart);

/// `Offers made so far: 12.`, `Authorities that have answered: 3 of 10.`; of what is hidden nothing.
[[nodiscard]] std::string counted(const std::string& words, std::optional<std::int64_t> count);
[[nodiscard]] std::string counted(const std::string& words, std::optional<std::int64_t> count, const LeftRows& of);

/// What is a section's own.
struct SectionParts {
  std::string heading;
  std::vector<std::string> says = {};  ///< An empty sentence is left out.
  std::string note = {};               ///< Stands after the report's.
  output::Drawing chart = {};
  std::string caption;                           ///< Of the table.
  std::vector<output::PageColumn> columns = {};  ///< None named: those that a screen shows.
};

/// The section of `report`: it says so if something in its table is hidden.
[[nodiscard]] output::PageSection section_of(const LeftReport& report, SectionParts parts);

[[nodiscard]] output::PageSection providers_section(const LeftReport& report);
[[nodiscard]] output::PageSection costs_section(const LeftReport& report);
[[nodiscard]] output::PageSection reasons_section(const LeftReport& report);

}  // namespace ifapilot::cli
