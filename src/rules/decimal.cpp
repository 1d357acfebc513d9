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

Decimal divided(Decimal numerator, std::int64_t denominator) {
  const bool negative = numerator.ten_thousandths < 0;
  const auto size = negative ? -numerator.ten_thousandths : numerator.ten_thousandths;
  const auto nearest = (2 * size + denominator) / (2 * denominator);
  return {negative ? -nearest : nearest};
}

std::string text_of(Decimal number) {
  const bool negative = number.ten_thousandths < 0;
  const auto size = negative ? -number.ten_thousandths : number.ten_thousandths;
  const auto decimals = decimals_of(size);
  return (negative ? "-" : "") + std::to_string(size / 10'000) + (decimals.empty() ? "" : "." + decimals);
}

}  // namespace ifapilot::rules
