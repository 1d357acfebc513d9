#include "rules/time/date_readings.hpp"
#include "rules/time/digits.hpp"
#include "rules/time/month_names.hpp"
#include "rules/time/years_taken.hpp"

#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

// Reading is by hand, because date::parse takes `2026-2-3` and ignores what follows. Nothing is guessed: what is not
// plain is refused, with the spelling or spellings that would be.
namespace ifapilot::rules {
namespace {

/// Whether `text` is like `shape`, in which `0` stands for any digit and all else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
  const auto fits = [](char c, char wanted) { return wanted == '0' ? is_digit(c) : c == wanted; };
  return std::ranges::equal(text, shape, fits);
}

date::year_month_day calendar_day(int year, int month, int day) {
  return date::year{year} / date::month{static_cast<unsigned>(month)} / date::day{static_cast<unsigned>(day)};
}

BadTime out_of_range() {
  return {"its year must be from " + std::to_string(static_cast<int>(first_year)) + " to " +
              std::to_string(static_cast<int>(last_year)),
          ""};
}

/// `2026-03-02 (2 March)`
std::string spelled(date::year_month_day day) {
  std::string text = iso(Day{day});
  text.append(" (").append(std::to_string(static_cast<unsigned>(day.day())));
  return text.append(" ").append(month_name(day.month())).append(")");
}

/// How to type a date that is typed otherwise, for after "type it as "; every meaning it could have.
std::string spellings(std::string_view text) {
  const auto days = date_readings(text);
  if (days.empty()) return "year-month-day, for example 2026-03-02";
  if (days.size() == 1) return iso(Day{days.front()}) + " (year-month-day)";
  std::string all = spelled(days.front());
  for (std::size_t i = 1; i < days.size(); ++i)
    all.append(i + 1 < days.size() ? ", " : " or ").append(spelled(days[i]));
  return all;
}

BadTime misshapen_day(std::string_view text) {
  return {"it must be year-month-day in four, two and two digits", "type it as " + spellings(text)};
}

std::variant<Day, BadTime> existing_day(date::year_month_day ymd) {
  if (!is_taken(ymd.year())) return out_of_range();
  if (!ymd.month().ok()) return BadTime{"the month, in the middle, must be from 01 to 12", ""};
  if (ymd.ok()) return Day{ymd};
  const date::year_month_day last = ymd.year() / ymd.month() / date::last;
  std::string message{month_name(last.month())};
  message.append(" ").append(std::to_string(static_cast<int>(last.year()))).append(" has ");
  message.append(std::to_string(static_cast<unsigned>(last.day()))).append(" days");
  return BadTime{message, "its last day is " + iso(Day{last})};
}

BadTime misshapen_instant(std::string_view text) {
  if (has_shape(text, "0000-00-00")) {
    return {"the time of day is missing", "add it, as in " + std::string(text) + "T16:30"};
  }
  if (text.size() > 10 && has_shape(text.substr(0, 10), "0000-00-00")) {
    return {"a capital T or one space must stand between date and time", "type it as in 2026-03-02T16:30"};
  }
  if (date_readings(text).empty()) {
    return {"it must be a date, T and a time of day", "type it as in 2026-03-02T16:30"};
  }
  return {misshapen_day(text).message, "type the date as " + spellings(text)};
}

/// Reads `HH:MM` or `HH:MM:SS`.
std::variant<std::chrono::seconds, BadTime> read_time(std::string_view text) {
  if (!has_shape(text, "00:00") && !has_shape(text, "00:00:00")) {
    return BadTime{"the time of day must be HH:MM or HH:MM:SS", "type it as in 2026-03-02T16:30"};
  }
  const int hours = value_of(text.substr(0, 2));
  const int minutes = value_of(text.substr(3, 2));
  const int seconds = text.size() == 8 ? value_of(text.substr(6, 2)) : 0;
  if (hours == 24) return BadTime{"a day ends at 23:59:59", "midnight is 00:00 of the day that it begins"};
  if (hours > 23) return BadTime{"the hour must be from 00 to 23", ""};
  if (minutes > 59) return BadTime{"the minute must be from 00 to 59", ""};
  if (seconds > 59) return BadTime{"the second must be from 00 to 59", ""};
  return std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
}

/// Reads `Z`, `+01:00` or `-05:00`.
std::variant<std::chrono::minutes, BadTime> read_offset(std::string_view text) {
  if (text == "Z") return std::chrono::minutes{0};
  if (text.front() == '.' || text.front() == ',') return BadTime{"fractions of a second are not taken", ""};
  if (!has_shape(text, "+00:00") && !has_shape(text, "-00:00")) {
    return BadTime{"what follows the time must be nothing, Z or an offset",
                   "end it with +01:00 for BST, with +00:00 or Z for GMT, or with nothing for the time in London"};
  }
  const std::chrono::hours hours{value_of(text.substr(1, 2))};
  const std::chrono::minutes minutes{value_of(text.substr(4, 2))};
  if (minutes.count() > 59 || hours + minutes > std::chrono::hours{14}) {
    return BadTime{"an offset must be from -14:00 to +14:00, in hours and minutes", ""};
  }
  return text.front() == '-' ? -(hours + minutes) : hours + minutes;
}

std::variant<Instant, BadTime> with_offset(WallTime wall, std::string_view offset_text) {
  const auto offset = read_offset(offset_text);
  if (const auto* bad = std::get_if<BadTime>(&offset)) return *bad;
  const Instant instant{wall.time_since_epoch() - std::get<std::chrono::minutes>(offset)};
  // The clocks agree with UTC at every New Year, so the year is the same on both.
  if (!is_taken(date::year_month_day{date::floor<date::days>(instant)}.year())) return out_of_range();
  return instant;
}

/// `typed` is the wall time as it stands in the text, with a T.
std::variant<Instant, BadTime> in_london(WallTime wall, const std::string& typed) {
  const auto named = from_wall(wall);
  if (const auto* instant = std::get_if<Instant>(&named)) return *instant;
  if (std::holds_alternative<Fold>(named)) {
    return BadTime{"the clocks go back from 02:00 to 01:00 that night, so London has this time twice",
                   "type " + typed + "+01:00 (BST) or " + typed + "+00:00 (GMT)"};
  }
  const auto& gap = std::get<Gap>(named);
  const auto clock = [](Instant instant) {
    return iso(date::floor<TimeOfDay>(instant - date::floor<date::days>(instant)));
  };
  return BadTime{"the clocks go forward from 01:00 to 02:00 that night, so London has no such time",
                 "type " + typed + "+00:00 (" + clock(gap.with_gmt + std::chrono::hours{1}) + " BST) or " + typed +
                     "+01:00 (" + clock(gap.with_bst) + " GMT)"};
}

}  // namespace

std::variant<Day, BadTime> parse_day(std::string_view text) {
  if (!has_shape(text, "0000-00-00")) return misshapen_day(text);
  return existing_day(
      calendar_day(value_of(text.substr(0, 4)), value_of(text.substr(5, 2)), value_of(text.substr(8, 2))));
}

std::variant<Instant, BadTime> parse_instant(std::string_view text) {
  const auto head = text.substr(0, 11);
  if (!has_shape(head, "0000-00-00T") && !has_shape(head, "0000-00-00 ")) return misshapen_instant(text);
  const auto day = parse_day(text.substr(0, 10));
  if (const auto* bad = std::get_if<BadTime>(&day)) return *bad;
  const auto rest = text.substr(11);
  const auto time_text = rest.substr(0, rest.find_first_not_of("0123456789:"));
  const auto time = read_time(time_text);
  if (const auto* bad = std::get_if<BadTime>(&time)) return *bad;
  const WallTime wall{std::get<Day>(day).time_since_epoch() + std::get<std::chrono::seconds>(time)};
  const auto offset = rest.substr(time_text.size());
  if (!offset.empty()) return with_offset(wall, offset);
  return in_london(wall, std::string(text.substr(0, 10)).append("T").append(time_text));
}

std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  if (!has_shape(text, "00:00")) return std::nullopt;
  const auto time = read_time(text);
  if (!std::holds_alternative<std::chrono::seconds>(time)) return std::nullopt;
  return date::floor<TimeOfDay>(std::get<std::chrono::seconds>(time));
}

}  // namespace ifapilot::rules
