#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace ifapilot::rules {

/// Pounds sterling as whole pence (M-TERMS: the agreed weekly cost).
struct Pence {
  std::int64_t value = 0;  ///< Not negative where it is a cost.
  auto operator<=>(const Pence&) const = default;
};

/// How a placement is paid for (E2): an agreement in force, or terms for this one alone.
enum class Contract { framework, spot };
/// For `every`.
constexpr Contract last_of(Contract) { return Contract::spot; }

/// `framework`, `spot`
[[nodiscard]] std::string_view word(Contract contract);

/// The most that one amount may be: 99,999.99 a week.
inline constexpr Pence greatest_amount{9'999'999};

/// Reads `924` or `924.00`: digits, then nothing or a point and two digits; 0 to `greatest_amount`. Else a sentence
/// that says what is wrong.
[[nodiscard]] std::variant<Pence, std::string> parse_pounds(std::string_view text);

/// `924.00`
[[nodiscard]] std::string pounds(Pence amount);

}  // namespace ifapilot::rules
