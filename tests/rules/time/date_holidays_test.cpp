#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <date/date.h>

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// T-HOLIDAY, against somebody else's reckoning of 111 years: the npm package date-holidays, as the fixture says.
namespace ifapilot::rules {
namespace {

/// A line of the fixture: a year and its days, `1990 01-01 04-13 …`.
void add_year(const std::string& line, std::set<Day>& days) {
  std::istringstream words(line);
  int year = 0;
  words >> year;
  unsigned month = 0;
  unsigned day = 0;
  for (char dash = 0; words >> month >> dash >> day;) {
    const auto date = date::year{year} / date::month{month} / date::day{day};
    if (!date.ok()) throw std::invalid_argument("no date in the fixture: " + line);
    days.insert(date);
  }
  if (!words.eof()) throw std::invalid_argument("not a line of the fixture: " + line);
}

/// Every day that the package holds for a holiday. Those on a weekend are left out: nobody works then, and GOV.UK lists
/// only the substitute.
std::set<Day> their_holidays() {
  std::ifstream file(IFAPILOT_RULES_FIXTURES "/england-holidays-date-holidays.txt");
  std::set<Day> days;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with('#')) add_year(line, days);
  }
  std::erase_if(days, [](Day day) { return date::weekday{day}.iso_encoding() > 5; });
  return days;
}

std::vector<std::string> differences(const std::set<Day>& theirs) {
  std::vector<std::string> found;
  for (Day day = date::year{1990} / 1 / 1; day <= Day{date::year{2100} / 12 / 31}; day += date::days{1}) {
    const auto name = bank_holiday_name(day);
    if (theirs.contains(day) != name.empty()) continue;
    found.push_back(iso(day) + (name.empty() ? " only theirs" : " only ours: " + std::string(name)));
  }
  return found;
}

// Each is theirs by the official list (docs/rules.md T-HOLIDAY: the royal proclamations, as GOV.UK published them): the
// package knows no one-off before 2012, half of that year's, and all since 2020. A new one fails.
TEST_CASE("T-HOLIDAY: 111 years as date-holidays has them, but for one-offs that it lacks", "[calendar]") {
  const auto theirs = their_holidays();
  REQUIRE(theirs.size() > 800);
  CHECK(differences(theirs) == std::vector<std::string>{
                                   "1995-05-01 only theirs",  // moved to VE day
                                   "1995-05-08 only ours: Early May bank holiday (VE day)",
                                   "1999-12-31 only ours: Millennium bank holiday",
                                   "2002-05-27 only theirs",  // moved to the Golden Jubilee
                                   "2002-06-03 only ours: Queen's Golden Jubilee",
                                   "2002-06-04 only ours: Spring bank holiday",
                                   "2011-04-29 only ours: Royal wedding bank holiday",
                                   "2012-05-28 only theirs",  // moved to the Diamond Jubilee
                                   "2012-06-04 only ours: Spring bank holiday",
                               });
}

}  // namespace
}  // namespace ifapilot::rules
