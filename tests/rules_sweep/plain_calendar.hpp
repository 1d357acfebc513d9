#pragma once

#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <array>
#include <chrono>
#include <set>
#include <vector>

/// T-HOLIDAY, T-WORK and T-ZONE once more, sentence by sentence, for the sweeps: it judges src/rules, and shares no
/// code with it.
namespace ifapilot::rules::plain {

using date::April, date::August, date::December, date::January, date::March, date::May, date::October;
using date::days, date::last, date::Monday, date::Sunday, date::weekday;

/// Easter as the Calendar (New Style) Act 1750 has it: the Sunday after the paschal full moon, which the Book of Common
/// Prayer tabulates by golden number for 1900 to 2199. Nothing is reckoned that bank_holidays.cpp reckons.
inline Day easter(int year) {
  struct Moon {
    date::month month;
    unsigned day;
  };
  static constexpr std::array<Moon, 19> moons{{{April, 14},
                                               {April, 3},
                                               {March, 23},
                                               {April, 11},
                                               {March, 31},
                                               {April, 18},
                                               {April, 8},
                                               {March, 28},
                                               {April, 16},
                                               {April, 5},
                                               {March, 25},
                                               {April, 13},
                                               {April, 2},
                                               {March, 22},
                                               {April, 10},
                                               {March, 30},
                                               {April, 17},
                                               {April, 7},
                                               {March, 27}}};
  const auto& moon = moons.at(static_cast<std::size_t>(year % 19));
  Day day = Day{date::year{year} / moon.month / date::day{moon.day}} + days{1};
  while (weekday{day} != Sunday) day += days{1};
  return day;
}

/// What the one-off changes of T-HOLIDAY take away and add, as that sentence lists them.
inline void change_one_offs(std::set<Day>& holidays) {
  using namespace date::literals;
  for (const Day gone :
       {Day{1995_y / 5 / 1}, Day{2002_y / 5 / 27}, Day{2012_y / 5 / 28}, Day{2020_y / 5 / 4}, Day{2022_y / 5 / 30}}) {
    holidays.erase(gone);
  }
  for (const Day added : {Day{1995_y / 5 / 8}, Day{1999_y / 12 / 31}, Day{2002_y / 6 / 3}, Day{2002_y / 6 / 4},
                          Day{2011_y / 4 / 29}, Day{2012_y / 6 / 4}, Day{2012_y / 6 / 5}, Day{2020_y / 5 / 8},
                          Day{2022_y / 6 / 2}, Day{2022_y / 6 / 3}, Day{2022_y / 9 / 19}, Day{2023_y / 5 / 8}}) {
    holidays.insert(added);
  }
}

/// T-HOLIDAY's laws for one year.
inline void add_laws(std::set<Day>& holidays, date::year year) {
  Day new_year{year / January / 1};
  while (weekday{new_year} == date::Saturday || weekday{new_year} == Sunday) new_year += days{1};
  const Day christmas{year / December / 25};
  const auto falls = weekday{christmas};
  const int christmas_off = falls == date::Saturday ? 27 : falls == Sunday ? 26 : 25;
  const int boxing_off = falls == date::Friday || falls == date::Saturday ? 28 : falls == Sunday ? 27 : 26;
  const Day sunday = easter(static_cast<int>(year));
  holidays.insert({new_year, sunday - days{2}, sunday + days{1}, Day{year / May / Monday[1]},
                   Day{year / May / Monday[last]}, Day{year / August / Monday[last]},
                   christmas + days{christmas_off - 25}, christmas + days{boxing_off - 25}});
}

/// The bank holidays of the years `first` to `last`, both included.
inline std::set<Day> bank_holidays(int first, int until) {
  std::set<Day> holidays;
  for (int year = first; year <= until; ++year) add_laws(holidays, date::year{year});
  change_one_offs(holidays);
  return holidays;
}

/// T-ZONE for a time of day after 02:00, when both changes of a day are over.
inline Instant after_two(Day day, std::chrono::minutes time) {
  const auto year = date::year_month_day{day}.year();
  const bool summer = day >= Day{year / March / Sunday[last]} && day < Day{year / October / Sunday[last]};
  return day + time - std::chrono::hours{summer ? 1 : 0};
}

struct WorkedDay {
  Day day;
  Instant opens;
  Instant closes;
};

/// The worked days of the years, by date, 09:00 to 17:00.
inline std::vector<WorkedDay> worked_days(int first, int until) {
  const auto holidays = bank_holidays(first, until);
  std::vector<WorkedDay> worked;
  for (Day day{date::year{first} / January / 1}; day <= Day{date::year{until} / December / 31}; day += days{1}) {
    if (weekday{day}.iso_encoding() > 5 || holidays.contains(day)) continue;
    worked.push_back({day, after_two(day, std::chrono::hours{9}), after_two(day, std::chrono::hours{17})});
  }
  return worked;
}

}  // namespace ifapilot::rules::plain
