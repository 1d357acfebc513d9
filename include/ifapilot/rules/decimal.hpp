#pragma once

#include <compare>
#include <cstdint>
#include <string>

/// Numbers with decimals that are the same on every machine: figures are compared to the last digit (P-AIMS).
namespace ifapilot::rules {

/// A number in ten-thousandths.
struct Decimal {
  std::int64_t ten_thousandths{};  ///< 12.5 is 125000.
  auto operator<=>(const Decimal&) const = default;
};

/// `whole` as a decimal; at most 900 million million, far beyond any count, day or penny here.
[[nodiscard]] constexpr Decimal decimal(std::int64_t whole) { return {whole * 10'000}; }

/// The whole number nearest to `numerator` divided by `denominator`, which must be above 0; halves away from zero.
[[nodiscard]] std::int64_t nearest_quotient(std::int64_t numerator, std::int64_t denominator);

/// `numerator` divided by `denominator`, which must be above 0: the nearest ten-thousandth, halves away from zero.
[[nodiscard]] Decimal divided(Decimal numerator, std::int64_t denominator);

/// The nearest tenth, halves away from zero: 12.35 is 12.4.
[[nodiscard]] Decimal to_tenths(Decimal number);

/// `12.5`, `0.6667`, `-3`: no more digits than it takes.
[[nodiscard]] std::string text_of(Decimal number);

}  // namespace ifapilot::rules
