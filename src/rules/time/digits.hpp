#pragma once

#include <algorithm>
#include <string_view>

namespace ifapilot::rules {

/// One of ASCII, in any locale.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits and nothing else, one or more.
constexpr bool is_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// Of a few digits.
constexpr int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace ifapilot::rules
