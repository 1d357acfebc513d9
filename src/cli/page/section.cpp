#include "cli/page/section.hpp"

#include <utility>

namespace ifapilot::cli {

namespace {

output::Bar bar_of(const LeftRows& rows, std::size_t row, const Series& series) {
  return {series.words + ": " + rows.words(row, series.key), rows.amount(row, series.key), series.fill};
}

}  // namespace

output::Drawing grouped(output::BarChart chart, const LeftRows& rows, std::string_view label,
                        const std::vector<Series>& series) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    output::BarGroup group{rows.said(row, label), {}};
    for (const auto& one : series) group.bars.push_back(bar_of(rows, row, one));
    chart.groups.push_back(std::move(group));
  }
  return drawn(chart);
}

output::Drawing drawn(const output::BarChart& chart) {
  return chart.groups.empty() ? output::Drawing() : output::bars(chart);
}

std::string counted(const std::string& words, std::optional<std::int64_t> count) {
  return count ? words + ": " + std::to_string(*count) + "." : "";
}

std::string counted(const std::string& words, std::optional<std::int64_t> count, const LeftRows& of) {
  return count ? words + ": " + std::to_string(*count) + " of " + std::to_string(of.size()) + "." : "";
}

output::PageSection section_of(const LeftReport& report, SectionParts parts) {
  if (LeftRows(report.left).is_any_hidden()) parts.says.insert(parts.says.begin(), "Small counts are hidden.");
  std::erase(parts.says, std::string());
  return {.id = "report-" + report.name,
          .heading = std::move(parts.heading),
          .says = std::move(parts.says),
          .note = report.note + parts.note,
          .blocks = {{std::move(parts.chart),
                      {page_table(report.name, std::move(parts.caption), report.left, std::move(parts.columns))}}}};
}

}  // namespace ifapilot::cli
