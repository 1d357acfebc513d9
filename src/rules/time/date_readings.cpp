#include "rules/time/date_readings.hpp"

#include "rules/time/digits.hpp"
#include "rules/time/month_names.hpp"
#include "rules/time/years_taken.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

// For hints alone: nothing that is read here is ever taken for what was meant.
namespace ifapilot::rules {

namespace {

using Days = std::vector<date::year_month_day>;
using Parts = std::vector<std::string_view>;

constexpr std::size_t shortest_name = 3;

/// In any letter case, of which at least one is a letter.
bool is_same_letter(char one, char other) { return one == other || (one ^ other) == ' '; }

/// Whether `text` is `name` or the beginning of it, three letters or more, in any letter case.
bool is_short_for(std::string_view text, std::string_view name) {
  return text.size() >= shortest_name && std::ranges::equal(text, name.substr(0, text.size()), is_same_letter);
}

std::optional<date::year> year_of(std::string_view text) {
  if (!is_digits(text) || (text.size() != 2 && text.size() != 4)) return std::nullopt;
  return date::year{text.size() == 2 ? 2000 + value_of(text) : value_of(text)};
}

bool is_small(std::string_view text) { return text.size() <= 2 && is_digits(text); }

std::optional<date::month> month_of(std::string_view text) {
  if (is_small(text)) return date::month{static_cast<unsigned>(value_of(text))};
  for (unsigned i = 1; i <= 12; ++i) {
    if (is_short_for(text, month_name(date::month{i}))) return date::month{i};
  }
  return std::nullopt;
}

/// `2`, `02`, `2nd`
std::optional<date::day> day_of(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.ends_with(ending)) text.remove_suffix(ending.size());
  }
  return is_small(text) ? std::optional(date::day{static_cast<unsigned>(value_of(text))}) : std::nullopt;
}

void add(Days& days, std::string_view year_text, std::string_view month_text, std::string_view day_text) {
  const auto year = year_of(year_text);
  const auto month = month_of(month_text);
  const auto day = day_of(day_text);
  if (!year || !month || !day) return;
  const date::year_month_day meant = *year / *month / *day;
  if (meant.ok() && is_taken(meant.year()) && std::ranges::find(days, meant) == days.end()) days.push_back(meant);
}

/// In the order that the United Kingdom writes, that the United States write, and year first. Nobody writes a year of
/// two digits first, unless with dashes and digits.
Days of_three(const Parts& parts, bool has_dashes) {
  Days days;
  add(days, parts[2], parts[1], parts[0]);
  add(days, parts[2], parts[0], parts[1]);
  if (parts[0].size() == 4 || (has_dashes && is_digits(parts[1]))) add(days, parts[0], parts[1], parts[2]);
  return days;
}

/// Eight digits in a row are a date in one of the three orders; five are days as Excel counts them.
Days of_one(std::string_view digits) {
  Days days;
  if (digits.size() == 8) {
    add(days, digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
    add(days, digits.substr(4), digits.substr(2, 2), digits.substr(0, 2));
    add(days, digits.substr(4), digits.substr(0, 2), digits.substr(2, 2));
  }
  constexpr date::sys_days excels_zero = date::year{1899} / 12 / 30;
  if (digits.size() == 5) {
    const date::year_month_day meant{excels_zero + date::days{value_of(digits)}};
    if (is_taken(meant.year())) days.push_back(meant);
  }
  return days;
}

/// `text` split at every dash, stroke, point, comma and blank; several blanks are as good as one.
Parts parts_of(std::string_view text) {
  Parts parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("-/., "), text.size());
    const bool is_blank = text[0] == ' ' || text[0] == ',';
    if (!is_blank) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_weekday(std::string_view text) {
  constexpr auto names =
      std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
  return std::ranges::any_of(names, [&](std::string_view name) { return is_short_for(text, name); });
}

/// `text` up to the T or the blank before a time of day.
std::string_view without_time(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const auto before = text.substr(0, colon);
  const auto begins = before.find_last_of("Tt ");
  return begins == std::string_view::npos ? text : text.substr(0, begins);
}

}  // namespace

Days date_readings(std::string_view text) {
  auto parts = parts_of(without_time(text));
  if (!parts.empty() && is_weekday(parts.front())) parts.erase(parts.begin());
  if (parts.size() == 1 && is_digits(parts.front())) return of_one(parts.front());
  if (parts.size() != 3) return {};
  return of_three(parts, text.find('-') != std::string_view::npos);
}

}  // namespace ifapilot::rules
