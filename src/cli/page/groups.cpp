#include "cli/page/groups.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace ifapilot::cli {

using output::Fill;

Groups grouped(const LeftRows& rows, std::string_view label, std::span<const Series> series) {
  Groups groups;
  for (std::size_t row = 0; row < rows.size() && !label.empty(); ++row) {
    auto& group = groups.emplace_back(output::BarGroup{rows.said(row, label), {}});
    for (const auto& [key, words, fill] : series) {
      if (key.empty()) continue;
      group.bars.push_back({std::string(words) + ": " + rows.words(row, key), rows.amount(row, key), fill});
    }
  }
  return groups;
}

Groups cost_groups(const LeftRows& rows) {
  Groups groups;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "by") != "method") continue;
    const auto fill = rows.words(row, "group") == "spot" ? Fill::striped : Fill::solid;
    const auto mean = rows.amount(row, "mean_weekly_cost");
    const auto amount = rows.words(row, "mean_weekly_cost");
    const auto words = mean ? "GBP " + amount + " a week" : amount == "-" ? "no cost recorded" : amount;
    groups.push_back({rows.words(row, "group"), {{words, mean, fill}}});
  }
  return groups;
}

Groups refusal_groups(const LeftRows& rows) {
  if (rows.is_any_hidden()) return {};
  std::map<std::string, std::int64_t> counts;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "of") != "offer-refused") continue;
    counts[rows.said(row, "code")] += rows.amount(row, "count").value_or(rules::Decimal()).ten_thousandths / 10'000;
  }
  Groups groups;
  for (const auto& [code, count] : counts) {
    groups.push_back({code, {{std::to_string(count), rules::decimal(count), Fill::striped}}});
  }
  std::ranges::stable_sort(groups, std::ranges::greater(), [](const auto& group) { return group.bars.front().value; });
  return groups;
}

}  // namespace ifapilot::cli
