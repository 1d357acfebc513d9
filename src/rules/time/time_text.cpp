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

/// Writes two digits over what stands at `at`.
void put(char* at, unsigned value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

/// Over `0000-00-00`.
void put_day(char* at, date::year_month_day day) {
  const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
  put(at, year / 100);
  put(at + 2, year % 100);
  put(at + 5, static_cast<unsigned>(day.month()));
  put(at + 8, static_cast<unsigned>(day.day()));
}

/// Over `00:00:00`.
void put_time(char* at, std::chrono::seconds of_day) {
  const auto seconds = static_cast<unsigned>(of_day.count());
  put(at, seconds / 3600);
  put(at + 3, seconds / 60 % 60);
  put(at + 6, seconds % 60);
}

std::string_view short_weekday(Day day) {
  constexpr std::array<std::string_view, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  return names[date::weekday{day}.c_encoding()];
}

/// Adds `Mon 2 Mar 2026`.
void add_words(std::string& text, Day day) {
  const date::year_month_day ymd{day};
  text.append(short_weekday(day)).append(" ");
  text.append(std::to_string(static_cast<unsigned>(ymd.day()))).append(" ");
  text.append(month_name(ymd.month()).substr(0, 3)).append(" ");
  text.append(std::to_string(static_cast<int>(ymd.year())));
}

/// `16:30`, or `16:30:05` if there are seconds.
std::string wall_clock(std::chrono::seconds of_day) {
  std::string text = "00:00:00";
  put_time(text.data(), of_day);
  if (of_day % std::chrono::minutes{1} == std::chrono::seconds{0}) text.resize(5);
  return text;
}

/// Tells the two halves of the autumn hour apart that a wall clock shows twice.
std::string_view which_of_two(Instant instant, WallTime wall) {
  const date::year_month_day day{Day{date::floor<date::days>(wall).time_since_epoch()}};
  if (day.month() != date::October) return "";  // almost all of the year
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
  std::string text;
  append_iso(text, day);
  return text;
}

std::string iso(Instant instant) {
  std::string text;
  append_iso(text, instant);
  return text;
}

void append_iso(std::string& text, Day day) {
  const auto at = text.size();
  text.append("0000-00-00");
  put_day(text.data() + at, day);
}

void append_iso(std::string& text, Instant instant) {
  const auto at = text.size();
  text.append("0000-00-00T00:00:00Z");
  const Day day = date::floor<date::days>(instant);
  put_day(text.data() + at, day);
  put_time(text.data() + at + 11, instant - day);
}

std::string iso(TimeOfDay time) { return wall_clock(time); }

std::string in_words(Day day) {
  std::string text;
  add_words(text, day);
  return text;
}

std::string in_words(Instant instant) {
  const WallTime wall = to_wall(instant);
  const auto midnight = date::floor<date::days>(wall);
  std::string text;
  text.reserve(std::string_view("Mon 22 Mar 2026 16:30:05 GMT").size());
  add_words(text, Day{midnight.time_since_epoch()});
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
