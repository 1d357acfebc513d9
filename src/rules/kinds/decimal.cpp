#include <ifapilot/rules/decimal.hpp>

#include <cstdlib>

namespace ifapilot::rules {

namespace {

/// The four digits after the point without the zeros at their end; empty if all are.
std::string decimals_of(std::int64_t ten_thousandths) {
  auto digits = std::to_string(10'000 + ten_thousandths % 10'000).substr(1);
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

}  // namespace

std::int64_t nearest_quotient(std::int64_t numerator, std::int64_t denominator) {
  // Both parts are cut off towards zero; twice the rest holds the denominator once from its half on.
  return numerator / denominator + 2 * (numerator % denominator) / denominator;
}

Decimal divided(Decimal numerator, std::int64_t denominator) {
  return {nearest_quotient(numerator.ten_thousandths, denominator)};
}

Decimal divided_to_tenths(Decimal numerator, std::int64_t denominator) {
  constexpr std::int64_t tenth = 1'000;
  return {nearest_quotient(numerator.ten_thousandths, tenth * denominator) * tenth};
}

std::string text_of(Decimal number) {
  const auto size = std::abs(number.ten_thousandths);
  const auto decimals = decimals_of(size);
  return (number.ten_thousandths < 0 ? "-" : "") + std::to_string(size / 10'000) +
         (decimals.empty() ? "" : "." + decimals);
}

}  // namespace ifapilot::rules
