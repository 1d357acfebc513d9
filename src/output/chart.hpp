#pragma once

#include <ifapilot/rules/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

/// Charts as inline SVG: values in, text out. Widths are percentages and heights are in `em`, so that a chart becomes
/// as narrow as its page without its words becoming smaller. Every value stands beside its bar in words, and bars
/// differ by pattern as well as by colour.
namespace ifapilot::output {

/// How a bar is drawn; told apart without colour.
enum class Fill { solid, striped, dotted, open };

/// One bar, and the words beside it, which name its value: `accepted: 60 % (6 of 10)`.
struct Bar {
  std::string words;
  std::optional<rules::Decimal> value;  ///< From 0 up. None, or below 0: no bar; the words say why.
  Fill fill = Fill::solid;
};

/// Bars under one label: of one thing, or of several that are to be compared.
struct BarGroup {
  std::string label;
  std::vector<Bar> bars;
};

/// Bars below one another, or as the parts of a whole.
enum class Way { bars, stacked };

struct BarChart {
  std::string id = {};  ///< Unique on its page: letters, digits and `-`.
  std::string title = {};
  std::vector<BarGroup> groups = {};
  Way way = Way::bars;
};

/// A chart that is drawn; none if there is no `svg`.
struct Drawing {
  std::string title = {};
  std::string svg = {};
};

/// Horizontal bars, the longest of which is the greatest value.
[[nodiscard]] Drawing bars(const BarChart& chart);

/// One bar of all that its groups have, which come to a whole: what each part stands for is said below it. Without any
/// value: words alone.
[[nodiscard]] Drawing stacked(const BarChart& chart);

/// In its own way; nothing of one without bars.
[[nodiscard]] Drawing drawn(const BarChart& chart);

}  // namespace ifapilot::output
