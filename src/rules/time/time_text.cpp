#include "rules/time/month_names.hpp"

#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace ifapilot::rules {
namespace {

/// Writes `value` in decimal over the `width` characters of `text` that begin at `at`, with leading zeros.
void put(std::string& text, std::size_t at, std::size_t width, unsigned value) {
  for (std::size_t i = width; i > 0; --i, value /= 10) text[at + i - 1] = static_cast<char>('0' + value % 10);
}

void put_day(std::string& text, date::year_month_day day) {
  put(text, 0, 4, static_cast<unsigned>(static_cast<int>(day.year())));
  put(text, 5, 2, static_cast<unsigned>(day.month()));
  put(text, 8, 2, static_cast<unsigned>(day.day()));
}

void put_time(std::string& text, std::size_t at, std::chrono::seconds of_day) {
  const date::hh_mm_ss time{of_day};
  put(text, at, 2, static_cast<unsigned>(time.hours().count()));
  put(text, at + 3, 2, static_cast<unsigned>(time.minutes().count()));
  put(text, at + 6, 2, static_cast<unsigned>(time.seconds().count()));
}

std::string_view short_weekday(Day day) {
  constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return names[date::weekday{day}.c_encoding()];
}

/// `16:30`, or `16:30:05` if there are seconds.
std::string wall_clock(std::chrono::seconds of_day) {
  std::string text = "00:00:00";
  put_time(text, 0, of_day);
  if (of_day % std::chrono::minutes{1} == std::chrono::seconds{0}) text.resize(5);
  return text;
}

/// Tells the two halves of the autumn hour apart that a wall clock shows twice.
std::string_view which_of_two(Instant instant, WallTime wall) {
  if (!std::holds_alternative<Fold>(from_wall(wall))) return "";
  return is_summer_time(instant) ? " BST" : " GMT";
}

std::string hours_in_words(std::chrono::minutes elapsed) {
  const auto minutes = elapsed % std::chrono::hours{1};
  std::string text = std::to_string(elapsed / std::chrono::hours{1}) + " h";
  if (minutes == std::chrono::minutes{0}) return text;
  return text + (minutes < std::chrono::minutes{10} ? " 0" : " ") + std::to_string(minutes.count()) + " min";
}

}  // namespace

std::string iso(Day day) {
  std::string text = "0000-00-00";
  put_day(text, day);
  return text;
}

std::string iso(Instant instant) {
  std::string text = "0000-00-00T00:00:00Z";
  const Day day = date::floor<date::days>(instant);
  put_day(text, day);
  put_time(text, 11, instant - day);
  return text;
}

std::string iso(TimeOfDay time) { return wall_clock(time); }

std::string in_words(Day day) {
  const date::year_month_day ymd{day};
  std::string text{short_weekday(day)};
  text.append(" ").append(std::to_string(static_cast<unsigned>(ymd.day())));
  text.append(" ").append(month_name(ymd.month()).substr(0, 3));
  return text.append(" ").append(std::to_string(static_cast<int>(ymd.year())));
}

std::string in_words(Instant instant) {
  const WallTime wall = to_wall(instant);
  const auto midnight = date::floor<date::days>(wall);
  std::string text = in_words(Day{midnight.time_since_epoch()});
  return text.append(" ").append(wall_clock(wall - midnight)).append(which_of_two(instant, wall));
}

std::string typed(Instant instant) {
  const WallTime wall = to_wall(instant);
  const auto midnight = date::floor<date::days>(wall);
  auto text = iso(Day{midnight.time_since_epoch()}) + "T" + wall_clock(wall - midnight);
  if (which_of_two(instant, wall).empty()) return text;
  return text + (is_summer_time(instant) ? "+01:00" : "+00:00");
}

std::string span_in_words(std::chrono::seconds elapsed) {
  const auto minutes = date::floor<std::chrono::minutes>(std::chrono::abs(elapsed));
  if (minutes < std::chrono::minutes{1}) return "less than a minute";
  if (minutes < std::chrono::hours{1}) return std::to_string(minutes.count()) + " min";
  if (minutes < std::chrono::hours{48}) return hours_in_words(minutes);
  return std::to_string(minutes / date::days{1}) + " days";
}

}  // namespace ifapilot::rules
