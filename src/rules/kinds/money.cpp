#include "rules/time/digits.hpp"

#include <ifapilot/rules/money.hpp>

#include <algorithm>
#include <cstdlib>

namespace ifapilot::rules {
namespace {

/// The whole pounds of `digits`, or the first number above the bound: a longer text cannot overflow.
std::int64_t whole_pounds(std::string_view digits) {
  const std::int64_t bound = greatest_amount.value / 100 + 1;
  std::int64_t value = 0;
  for (const char c : digits) value = std::min(bound, value * 10 + (c - '0'));
  return value;
}

}  // namespace

std::variant<Pence, std::string> parse_pounds(std::string_view text) {
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = text.substr(0, point);
  const auto pence = text.substr(std::min(point + 1, text.size()));
  const bool has_pence = point < text.size();
  if (!is_digits(whole)) return "an amount is pounds in plain digits, such as 924 or 924.00";
  if (has_pence && (pence.size() != 2 || !is_digits(pence))) {
    return "after the point come two digits of pence, such as 924.50";
  }
  const std::int64_t odd_pence = has_pence ? (pence[0] - '0') * 10 + (pence[1] - '0') : 0;
  const Pence amount{whole_pounds(whole) * 100 + odd_pence};
  if (amount > greatest_amount) return "an amount is at most " + pounds(greatest_amount);
  return amount;
}

std::string pounds(Pence amount) {
  const auto [whole, rest] = std::div(std::abs(amount.value), std::int64_t{100});
  const std::string pence = std::to_string(rest);
  return (amount.value < 0 ? "-" : "") + std::to_string(whole) + (rest < 10 ? ".0" : ".") + pence;
}

}  // namespace ifapilot::rules
