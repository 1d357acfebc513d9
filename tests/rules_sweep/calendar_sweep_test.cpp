#include "rules_sweep/plain_calendar.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// Every day of 1990 to 2100. Not a CHECK a day: what is wrong is collected, and its first days are shown.
namespace ifapilot::rules {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;
const Day first_day{date::year{first_year} / date::January / 1};
const Day last_day{date::year{last_year} / date::December / 31};

/// Of the days of the sweep those that `fails`, up to five.
template <class Fails>
std::vector<std::string> failing(Fails fails) {
  std::vector<std::string> days;
  for (Day day = first_day; day <= last_day && days.size() < 5; day += date::days{1}) {
    if (fails(day)) days.push_back(iso(day));
  }
  return days;
}

const std::vector<std::string> none;

TEST_CASE("T-HOLIDAY (O8): every day of 1990 to 2100 is a bank holiday by the laws and the one-offs, or is none",
          "[sweep]") {
  const auto holidays = plain::bank_holidays(first_year, last_year);
  CHECK(failing([&](Day day) { return bank_holiday_name(day).empty() == holidays.contains(day); }) == none);
  std::set<Day> listed;
  for (int year = first_year; year <= last_year; ++year) {
    for (const auto& holiday : bank_holidays(year)) listed.insert(holiday.on);
  }
  CHECK(listed == holidays);
}

/// A calendar, and what is worked by it: a file and the coordinator's own changes beside the laws.
struct Swept {
  WorkingCalendar calendar;
  std::set<Day> off;  ///< Beside weekends.
};

Swept by_law() { return {{}, plain::bank_holidays(first_year, last_year + 1)}; }

/// A file that covers 2030 and knows one holiday; Fridays closed in 2040; every bank holiday of 2050 worked.
Swept with_everything() {
  const Day first{date::year{2030} / 1 / 1};
  const Day last{date::year{2030} / 12 / 31};
  const Day holiday{date::year{2030} / 6 / 12};
  auto off = by_law().off;
  std::map<Day, CalendarChange> changes;
  std::erase_if(off, [&](Day day) { return first <= day && day <= last; });
  off.insert(holiday);
  for (Day day{date::year{2040} / 1 / 1}; day < Day{date::year{2041} / 1 / 1}; day += date::days{1}) {
    if (date::weekday{day} != date::Friday) continue;
    changes[day] = {true, "Fridays"};
    off.insert(day);
  }
  for (const auto& holiday_of_2050 : bank_holidays(2050)) {
    changes[holiday_of_2050.on] = {false, "worked"};
    off.erase(holiday_of_2050.on);
  }
  return {{{{first, last, {{holiday, "Only one"}}}}, changes}, off};
}

bool worked(const Swept& swept, Day day) { return date::weekday{day}.iso_encoding() <= 5 && !swept.off.contains(day); }

TEST_CASE("T-WORK (E1, O8): every day of 1990 to 2100 is worked or not, and the next worked day is found from it",
          "[sweep]") {
  const auto everything = GENERATE(false, true);
  const auto swept = everything ? with_everything() : by_law();
  const auto& calendar = swept.calendar;
  CHECK(failing([&](Day day) { return calendar.is_working(day) != worked(swept, day); }) == none);
  CHECK(failing([&](Day day) { return calendar.why_not_working(day).has_value() == worked(swept, day); }) == none);
  CHECK(failing([&](Day day) {
          Day next = day;
          while (!worked(swept, next)) next += date::days{1};
          return calendar.adjust(day) != next || calendar.advance(day, 0) != next;
        }) == none);
  CHECK(failing([&](Day day) {
          Day next = day;
          for (const int count : {1, 2, 3}) {
            do next += date::days{1};
            while (!worked(swept, next));
            if (calendar.advance(day, count) != next) return true;
          }
          return false;
        }) == none);
}

TEST_CASE(
    "T-WORK (E1, O8): from every day of 1990 to 2100 the working days are counted, the first day in, the last out",
    "[sweep]") {
  const auto everything = GENERATE(false, true);
  const auto swept = everything ? with_everything() : by_law();
  CHECK(failing([&](Day from) {
          int count = 0;
          Day to = from;
          for (const int span : {0, 1, 2, 7, 12}) {
            for (; to < from + date::days{span}; to += date::days{1}) count += worked(swept, to) ? 1 : 0;
            if (swept.calendar.business_days_between(from, to) != count) return true;
            if (swept.calendar.business_days_between(to, from) != -count) return true;
          }
          return false;
        }) == none);
}

}  // namespace
}  // namespace ifapilot::rules
