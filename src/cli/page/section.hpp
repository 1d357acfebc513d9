#pragma once

#include "cli/page/reports.hpp"
#include "cli/report/left_rows.hpp"
#include "output/chart.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the sections of a page share; for page_reports.cpp and page_spending.cpp alone.
namespace ifapilot::cli {

/// A column that is drawn as one bar of each row.
struct Series {
  std::string key;
  std::string words;
  output::Fill fill;
};

/// A group of bars for each row, under what stands in its column `label`. A row whose every value is 0 is drawn too: it
/// is what one looks for. Empty if there is no row.
[[nodiscard]] output::Drawing grouped(output::BarChart chart, const LeftRows& rows, std::string_view label,
                                      const std::vector<Series>& series);

/// Adds `Offers made so far: 12.`; of what is hidden nothing.
void say_count(std::vector<std::string>& to, const std::string& words, std::optional<std::int64_t> count);

/// A section that has a heading, and says so if something in its table is hidden.
[[nodiscard]] output::PageSection begun(const LeftReport& report, std::string heading);

[[nodiscard]] output::PageSection providers_section(const LeftReport& report);
[[nodiscard]] output::PageSection costs_section(const LeftReport& report);
[[nodiscard]] output::PageSection reasons_section(const LeftReport& report);

}  // namespace ifapilot::cli
