#pragma once

#include <ifapilot/rules/decimal.hpp>
#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Figures of the pilot, each with what it is made of, so that anyone can work it out again (P-AIMS).
namespace ifapilot::app {

/// A sum of money, and of how many amounts.
struct Amounts {
  rules::Pence sum;
  std::int64_t count = 0;

  void add(rules::Pence amount) {
    sum.value += amount.value;
    ++count;
  }

  /// The nearest penny, halves away from zero; nothing of no amounts.
  [[nodiscard]] std::optional<rules::Pence> mean() const {
    if (count == 0) return std::nullopt;
    return rules::Pence{rules::nearest_quotient(sum.value, count)};
  }
};

/// What a figure's numerator is.
enum class FigureKind {
  count,  ///< How many there are; over 1.
  share,  ///< A part of them over all of them.
  mean,   ///< A sum over how many it is of.
  median  ///< The middle one over 1, or the middle two over 2.
};

/// What a figure is called.
struct FigureName {
  std::string name;  ///< `acceptance_rate_standard`
  std::string aim;  ///< Which aim or part of the pilot it speaks of: `time region together answers matching hold quota`
  std::string meaning;  ///< In words, with what is counted.
};

/// One figure: its value is always the numerator divided by the denominator, and there is none of nothing.
struct Figure : FigureName {
  FigureKind kind = FigureKind::count;
  std::string unit;  ///< `days`, `seconds`, `share` (1 is all), `GBP`, or what is counted: `offers`
  rules::Decimal numerator;
  std::int64_t denominator = 1;
  std::int64_t cases = 0;           ///< How many the figure rests on.
  std::vector<rules::Day> on = {};  ///< Of completed transfers: their days.
  std::string_view route = {};      ///< `own` or `referral`: the figure before it, of that route alone.

  [[nodiscard]] std::optional<rules::Quotient> quotient() const {
    return denominator == 0 ? std::nullopt : std::optional(rules::Quotient{numerator, denominator});
  }
  /// To four decimals, as programs get it.
  [[nodiscard]] std::optional<rules::Decimal> value() const {
    return denominator == 0 ? std::nullopt : std::optional(rules::divided(numerator, denominator));
  }
};

[[nodiscard]] Figure count_of(FigureName named, std::string unit, std::int64_t count);
[[nodiscard]] Figure share_of(FigureName named, std::int64_t part, std::int64_t whole);
/// How many of `parts` there are for each of `wholes`.
[[nodiscard]] Figure ratio_of(FigureName named, std::string unit, std::int64_t parts, std::int64_t wholes);
/// A sum of money, of `cases` amounts.
[[nodiscard]] Figure amount_of(FigureName named, rules::Pence sum, std::int64_t cases);
[[nodiscard]] Figure mean_of(FigureName named, std::string unit, const std::vector<std::int64_t>& values);
[[nodiscard]] Figure median_of(FigureName named, std::string unit, std::vector<std::int64_t> values);

}  // namespace ifapilot::app
