#include "app/report/figure.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ifapilot::app {

namespace {

Figure figure(FigureName named, FigureKind kind, std::string unit, std::int64_t numerator, std::int64_t denominator,
              std::int64_t cases) {
  return {std::move(named.name),
          std::move(named.aim),
          std::move(named.meaning),
          kind,
          std::move(unit),
          rules::decimal(numerator),
          denominator,
          cases};
}

}  // namespace

Figure count_of(FigureName named, std::string unit, std::int64_t count) {
  return figure(std::move(named), FigureKind::count, std::move(unit), count, 1, count);
}

Figure share_of(FigureName named, std::int64_t part, std::int64_t whole) {
  return figure(std::move(named), FigureKind::share, "share", part, whole, whole);
}

Figure ratio_of(FigureName named, std::string unit, std::int64_t parts, std::int64_t wholes) {
  return figure(std::move(named), FigureKind::mean, std::move(unit), parts, wholes, wholes);
}

Figure amount_of(FigureName named, rules::Pence sum, std::int64_t cases) {
  auto amount = figure(std::move(named), FigureKind::count, "GBP", 0, 1, cases);
  amount.numerator = rules::divided(rules::decimal(sum.value), 100);
  return amount;
}

Figure mean_of(FigureName named, std::string unit, const std::vector<std::int64_t>& values) {
  const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  const auto size = std::ssize(values);
  return figure(std::move(named), FigureKind::mean, std::move(unit), sum, size, size);
}

Figure median_of(FigureName named, std::string unit, std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  const auto size = values.size();
  const auto middle = size / 2;
  if (size == 0) return figure(std::move(named), FigureKind::median, std::move(unit), 0, 0, 0);
  const bool one = size % 2 == 1;
  const auto numerator = one ? values[middle] : values[middle - 1] + values[middle];
  return figure(std::move(named), FigureKind::median, std::move(unit), numerator, one ? 1 : 2, std::ssize(values));
}

}  // namespace ifapilot::app
