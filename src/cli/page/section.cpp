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
  return chart.groups.empty() ? output::Drawing() : bars(chart);
}

void say_count(std::vector<std::string>& to, const std::string& words, std::optional<std::int64_t> count) {
  if (count) to.push_back(words + ": " + std::to_string(*count) + ".");
}

output::PageSection begun(const LeftReport& report, std::string heading) {
  output::PageSection section{.id = "report-" + report.name, .heading = std::move(heading), .note = report.note};
  if (LeftRows(report.left).is_any_hidden()) section.says.emplace_back("Small counts are hidden.");
  return section;
}

}  // namespace ifapilot::cli
