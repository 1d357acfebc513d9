#include "output/chart.hpp"

#include "output/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace ifapilot::output {

namespace {

constexpr int widest_bar = 45;  ///< Percent of the chart; the rest is for the words beside it.

// In hundredths of an em: a label, a bar, what is left free below a bar and below a group.
constexpr int label_height = 150;
constexpr int bar_height = 130;
constexpr int bar_gap = 25;
constexpr int group_gap = 70;

std::string hundredths(std::int64_t number) { return fmt::format("{}.{:02}", number / 100, number % 100); }

std::string em(int height) { return hundredths(height) + "em"; }

std::string percent(std::int64_t width) { return hundredths(width) + "%"; }

/// In hundredths of a percent.
std::int64_t width_of(rules::Decimal value, rules::Decimal whole, int of) {
  if (value.ten_thousandths <= 0 || whole.ten_thousandths <= 0) return 0;
  return value.ten_thousandths * of * 100 / whole.ten_thousandths;
}

std::string_view word_of(Fill fill) {
  switch (fill) {
    case Fill::solid: return "solid";
    case Fill::striped: return "striped";
    case Fill::dotted: return "dotted";
    case Fill::open: break;
  }
  return "open";
}

/// Each chart brings its own patterns, so that it can be taken out of the page as it is.
std::string patterns(const std::string& id) {
  return fmt::format(
      R"svg(<defs><pattern id="{0}-striped" width="7" height="7" patternUnits="userSpaceOnUse" )svg"
      R"svg(patternTransform="rotate(45)">)svg"
      R"(<rect width="7" height="7" fill="#fff"/><rect width="4" height="7" fill="#a33b00"/></pattern>)"
      R"(<pattern id="{0}-dotted" width="6" height="6" patternUnits="userSpaceOnUse">)"
      R"(<rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.8" fill="#3f4a54"/></pattern></defs>)",
      id);
}

std::string colours_of(const std::string& id, Fill fill) {
  if (fill == Fill::solid) return R"(fill="#174a7c" stroke="#174a7c")";
  if (fill == Fill::open) return R"(fill="#fff" stroke="#3f4a54" stroke-dasharray="4 2")";
  const auto* const stroke = fill == Fill::striped ? "#a33b00" : "#3f4a54";
  return fmt::format(R"svg(fill="url(#{}-{})" stroke="{}")svg", id, word_of(fill), stroke);
}

std::string rectangle(const std::string& id, Fill fill, const std::string& x, int y, const std::string& width,
                      int height) {
  return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" {}/>)", x, em(y), width, em(height),
                     colours_of(id, fill));
}

std::string text_at(const std::string& x, int y, std::string_view words, std::string_view more = "") {
  return fmt::format(R"(<text x="{}" y="{}"{}>{}</text>)", x, em(y), more, markup(words));
}

/// The same that the eye gets, for who hears it.
std::string described(const std::vector<BarGroup>& groups) {
  std::string text;
  for (const auto& group : groups) {
    if (!text.empty()) text += " ";
    if (!group.label.empty()) text += group.label + ": ";
    for (const auto& bar : group.bars) text += bar.words + (&bar == &group.bars.back() ? "." : "; ");
  }
  return text;
}

Drawing framed(const BarChart& chart, int height, const std::string& inside) {
  auto svg = fmt::format(
      R"(<svg id="{0}" class="chart" role="img" aria-labelledby="{0}-title {0}-desc" width="100%" height="{1}" )"
      R"(xmlns="http://www.w3.org/2000/svg"><title id="{0}-title">{2}</title>)"
      R"(<desc id="{0}-desc">{3}</desc>{4}{5}</svg>)",
      chart.id, em(height), markup(chart.title), markup(described(chart.groups)), patterns(chart.id), inside);
  return {chart.title, std::move(svg)};
}

rules::Decimal greatest(const BarChart& chart) {
  rules::Decimal most;
  for (const auto& group : chart.groups) {
    for (const auto& bar : group.bars) most = std::max(most, bar.value.value_or(rules::Decimal()));
  }
  return most;
}

/// A bar at `y`, and its words to the right of it.
std::string bar_at(const BarChart& chart, const Bar& bar, int y, rules::Decimal most) {
  const auto width = bar.value ? width_of(*bar.value, most, widest_bar) : 0;
  const auto rect = width > 0 ? rectangle(chart.id, bar.fill, "1", y, percent(width), bar_height) : std::string();
  return rect + text_at(percent(width), y + 100, bar.words, width > 0 ? R"( dx="8")" : R"( dx="0")");
}

/// What all come to; nothing if one of them is not known.
rules::Decimal whole_of(const std::vector<Bar>& parts) {
  rules::Decimal whole;
  for (const auto& part : parts) {
    if (!part.value) return {};
    whole.ten_thousandths += part.value->ten_thousandths;
  }
  return whole;
}

}  // namespace

Drawing bars(const BarChart& chart) {
  const auto most = greatest(chart);
  std::string inside;
  int y = 0;
  for (const auto& group : chart.groups) {
    if (!group.label.empty()) inside += text_at("0", y + 110, group.label, R"( class="label")");
    if (!group.label.empty()) y += label_height;
    for (const auto& bar : group.bars) {
      inside += bar_at(chart, bar, y, most);
      y += bar_height + bar_gap;
    }
    y += group_gap;
  }
  return framed(chart, y, inside);
}

Drawing stacked(const BarChart& chart) {
  std::vector<Bar> parts;
  for (const auto& group : chart.groups) parts.insert(parts.end(), group.bars.begin(), group.bars.end());
  const auto whole = whole_of(parts);
  const bool known = whole.ten_thousandths > 0;
  std::string inside;
  std::int64_t from = 0;  // in hundredths of a percent
  for (const auto& part : parts) {
    const auto width = known ? width_of(*part.value, whole, 100) : 0;
    if (width > 0) inside += rectangle(chart.id, part.fill, percent(from), 10, percent(width), 200);
    from += width;
  }
  int y = known ? 250 : 0;
  for (const auto& part : parts) {  // what a pattern stands for, in words beside a piece of it
    inside += rectangle(chart.id, part.fill, "1", y, "1.4em", 100) + text_at("2em", y + 88, part.words);
    y += label_height;
  }
  return framed(chart, y, inside);
}

Drawing drawn(const BarChart& chart) {
  if (chart.groups.empty()) return {};
  return chart.way == Way::stacked ? stacked(chart) : bars(chart);
}

}  // namespace ifapilot::output
