#pragma once

#include <ifapilot/rules/decimal.hpp>
#include <ifapilot/rules/money.hpp>

#include <cstdint>
#include <optional>

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

}  // namespace ifapilot::app
