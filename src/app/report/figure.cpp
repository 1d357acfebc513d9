#include "app/report/figure.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ifapilot::app {

Figure count_of(FigureName named, std::string unit, std::int64_t count) {
  return {std::move(named), FigureKind::count, std::move(unit), rules::decimal(count), 1, count};
}

Figure share_of(FigureName named, std::int64_t part, std::int64_t whole) {
  return {std::move(named), FigureKind::share, "share", rules::decimal(part), whole, whole};
}

Figure ratio_of(FigureName named, std::string unit, std::int64_t parts, std::int64_t wholes) {
  return {std::move(named), FigureKind::mean, std::move(unit), rules::decimal(parts), wholes, wholes};
}

Figure amount_of(FigureName named, rules::Pence sum, std::int64_t cases) {
  return {std::move(named), FigureKind::count, "GBP", rules::divided(rules::decimal(sum.value), 100), 1, cases};
}

Figure mean_of(FigureName named, std::string unit, const std::vector<std::int64_t>& values) {
  const auto sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
  return ratio_of(std::move(named), std::move(unit), sum, std::ssize(values));
}

Figure median_of(FigureName named, std::string unit, std::vector<std::int64_t> values) {
  std::ranges::sort(values);
  const auto size = std::ssize(values);
  const auto middle = size == 0 ? 0 : 2 - size % 2;  // how many stand there
  const auto first = values.begin() + (size - middle) / 2;
  const auto sum = std::accumulate(first, first + middle, std::int64_t{0});
  return {std::move(named), FigureKind::median, std::move(unit), rules::decimal(sum), middle, size};
}

}  // namespace ifapilot::app
