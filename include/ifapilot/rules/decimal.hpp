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

/// `numerator` divided by `denominator`, which must be above 0: the nearest tenth, halves away from zero. Of the
/// fraction itself, for what is rounded twice may be a tenth off: 13 of 44 is 29.5 in a hundred, and 0.2955 would
/// make 29.6 of it.
[[nodiscard]] Decimal divided_to_tenths(Decimal numerator, std::int64_t denominator);

/// A fraction that is not rounded before it is shown, and then once.
struct Quotient {
  Decimal numerator;
  std::int64_t denominator = 1;  ///< Above 0.

  /// To the nearest ten-thousandth, as programs get it.
  [[nodiscard]] Decimal value() const { return divided(numerator, denominator); }
  /// To the nearest tenth, as people read it.
  [[nodiscard]] Decimal tenths() const { return divided_to_tenths(numerator, denominator); }
  bool operator==(const Quotient&) const = default;
};

/// `12.5`, `0.6667`, `-3`: no more digits than it takes.
[[nodiscard]] std::string text_of(Decimal number);

}  // namespace ifapilot::rules
