#include "store/sql/stored_time.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ifapilot::store {
namespace {

constexpr std::string_view shape = "0000-00-00T00:00:00Z";
constexpr std::size_t day_length = 10;

/// Whether `text` has a digit where `expected` has a 0, and else the very same.
bool has_shape(std::string_view text, std::string_view expected) {
  return std::equal(text.begin(), text.end(), expected.begin(), expected.end(), [](char is, char should_be) {
    return should_be == '0' ? is >= '0' && is <= '9' : is == should_be;
  });
}

int number(std::string_view text, std::size_t at, std::size_t digits) {
  int value = 0;
  for (const char digit : text.substr(at, digits)) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

std::optional<rules::Day> stored_day(std::string_view text) {
  if (!has_shape(text, shape.substr(0, day_length))) return std::nullopt;
  const auto civil = date::year(number(text, 0, 4)) / number(text, 5, 2) / number(text, 8, 2);
  return civil.ok() ? std::optional(rules::Day{civil}) : std::nullopt;
}

std::optional<rules::Instant> stored_instant(std::string_view text) {
  if (!has_shape(text, shape)) return std::nullopt;
  const auto day = stored_day(text.substr(0, day_length));
  const int hours = number(text, 11, 2);
  const int minutes = number(text, 14, 2);
  const int seconds = number(text, 17, 2);
  if (!day || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  return *day + std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

}  // namespace ifapilot::store
