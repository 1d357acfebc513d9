#include <ifapilot/rules/decimal.hpp>

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
  const auto size = numerator < 0 ? -numerator : numerator;
  const auto nearest = (2 * size + denominator) / (2 * denominator);
  return numerator < 0 ? -nearest : nearest;
}

Decimal divided(Decimal numerator, std::int64_t denominator) {
  return {nearest_quotient(numerator.ten_thousandths, denominator)};
}

Decimal to_tenths(Decimal number) {
  constexpr std::int64_t tenth = 1'000;
  return {nearest_quotient(number.ten_thousandths, tenth) * tenth};
}

std::string text_of(Decimal number) {
  const bool negative = number.ten_thousandths < 0;
  const auto size = negative ? -number.ten_thousandths : number.ten_thousandths;
  const auto decimals = decimals_of(size);
  return (negative ? "-" : "") + std::to_string(size / 10'000) + (decimals.empty() ? "" : "." + decimals);
}

}  // namespace ifapilot::rules
