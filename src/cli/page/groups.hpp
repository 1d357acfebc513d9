#pragma once

#include "cli/report/left_rows.hpp"

#include <span>
#include <string_view>
#include <vector>

/// The bars that are drawn of a report on the page.
namespace ifapilot::cli {

/// A column that is drawn as one bar of each row.
struct Series {
  std::string_view key = {};
  std::string_view words = {};
  output::Fill fill = output::Fill::solid;
};

using Groups = std::vector<output::BarGroup>;

/// A group of bars for each row, under what stands in its column `label`; none without a label. A row whose every value
/// is 0 is drawn too: it is what one looks for.
[[nodiscard]] Groups grouped(const LeftRows& rows, std::string_view label, std::span<const Series> series);

/// Of `report costs`: a bar for framework and one for spot, in pounds a week each.
[[nodiscard]] Groups cost_groups(const LeftRows& rows);

/// Of `report reasons`: how often each code was given for a refused offer, by whomever; none if something is hidden.
[[nodiscard]] Groups refusal_groups(const LeftRows& rows);

}  // namespace ifapilot::cli
