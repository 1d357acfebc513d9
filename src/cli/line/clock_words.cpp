#include "cli/line/clock_words.hpp"

#include "cli/line/usage_error.hpp"
#include "output/letters.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ifapilot::cli {

namespace {

using date::days;

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The day of the week whose name, or the first three letters of it, `word` is.
std::optional<unsigned> weekday(std::string_view word) {
  for (unsigned i = 0; i < weekdays.size(); ++i) {
    if (word == weekdays.at(i) || word == weekdays.at(i).substr(0, 3)) return i;
  }
  return std::nullopt;
}

/// `2026-03-02 (Mon 2 Mar 2026)`
std::string spelled(rules::Day day) { return rules::iso(day) + " (" + rules::in_words(day) + ")"; }

/// The last one and the next one: nobody can tell which of the two is meant.
std::string weekday_hint(unsigned wanted, rules::Day today) {
  const date::weekday day(wanted);
  const auto since = date::weekday(today) - day;
  const auto until = day - date::weekday(today);
  if (since.count() == 0) return "type it as today, or as " + spelled(today + days{7});
  return "type it as " + spelled(today - since) + " or " + spelled(today + until);
}

/// A date without its year, by way of the reading that it has with this year's.
std::string without_year_hint(std::string_view word, rules::Day today) {
  const auto year = std::to_string(static_cast<int>(date::year_month_day(today).year()));
  const auto in_full = std::string(word) + (word.find('/') != std::string_view::npos ? "/" : " ") + year;
  const auto read = rules::parse_day(in_full);
  const auto* const bad = std::get_if<rules::BadTime>(&read);
  return bad != nullptr && bad->hint.starts_with("type it as 2") ? bad->hint : "";
}

/// `9:30`, `16.30`, `1630`, `4pm`, `4.30 pm` -> `16:30`; nothing if it is none of these.
std::optional<std::string> clock_time(std::string_view word) {
  std::string digits;
  std::string half;
  for (const char c : word) {
    if (is_digit(c) && half.empty())
      digits += c;
    else if (c == 'a' || c == 'p' || c == 'm')
      half += c;
    else if (c != ':' && c != '.' && c != ' ')
      return std::nullopt;
  }
  const bool is_half = half == "am" || half == "pm";
  const bool is_parted = word.find_first_of(":.") != std::string_view::npos;
  if (digits.empty() || digits.size() > 4 || (!half.empty() && !is_half)) return std::nullopt;
  if (digits.size() < 3 && (!is_half || is_parted)) return std::nullopt;
  if (digits.size() < 3) digits += "00";
  const auto minutes = digits.substr(digits.size() - 2);
  int hour = 0;
  const auto hours = digits.substr(0, digits.size() - 2);
  std::from_chars(hours.data(), hours.data() + hours.size(), hour);
  if (is_half && (hour < 1 || hour > 12)) return std::nullopt;
  if (is_half) hour = hour % 12 + (half == "pm" ? 12 : 0);
  const auto text = (hour < 10 ? "0" : "") + std::to_string(hour) + ":" + minutes;
  return rules::parse_time_of_day(text) ? std::optional(text) : std::nullopt;
}

}  // namespace

std::optional<rules::Day> day_named(std::string_view word, rules::Day today) {
  if (word == "today") return today;
  if (word == "yesterday") return today - days{1};
  if (word == "tomorrow") return today + days{1};
  return std::nullopt;
}

std::optional<std::string> time_of(rules::Day today, std::string_view word) {
  const bool is_time = word.size() == 5 && word[2] == ':' && is_digit(word[0]) && is_digit(word[1]) &&
                       is_digit(word[3]) && is_digit(word[4]);
  return is_time ? std::optional(rules::iso(today) + "T" + std::string(word)) : std::nullopt;
}

std::string day_hint(std::string_view word, rules::Day today) {
  static const std::array<std::string, 3> known{"today", "yesterday", "tomorrow"};
  const auto typed = output::lower(std::string(word));
  const auto last = typed.substr(typed.rfind(' ') + 1);
  if (const auto wanted = weekday(last); wanted && typed.find_first_of("0123456789") == std::string::npos)
    return weekday_hint(*wanted, today);
  if (const auto meant = suggestion(typed, known)) return "type it as " + *meant;
  if (time_of(today, word)) return "that is a time of day; type a date, as " + rules::iso(today) + " or today";
  return without_year_hint(word, today);
}

std::string instant_hint(std::string_view word, rules::Day today) {
  const auto typed = output::lower(std::string(word));
  if (typed == "now") return "leave it out: it is now unless you say otherwise";
  if (day_named(typed, today)) {
    return "add the time of day: " + rules::iso(*day_named(typed, today)) + "T16:30" +
           (typed == "today" ? ", or 16:30 alone for today" : "");
  }
  if (typed == "noon") return "type it as 12:00";
  if (const auto time = clock_time(typed)) return *time == typed ? "" : "type it as " + *time;  // the clock turns then
  const auto blank = typed.find(' ');
  const auto day = day_named(typed.substr(0, blank), today);
  if (!day || blank == std::string::npos) return "";
  auto rest = typed.substr(blank + 1);
  if (rest.starts_with("at ")) rest.erase(0, 3);
  const auto time = clock_time(rest);
  return time ? "type it as " + rules::iso(*day) + "T" + *time : "";
}

}  // namespace ifapilot::cli
