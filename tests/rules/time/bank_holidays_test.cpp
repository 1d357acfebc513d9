#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <string>
#include <vector>

// T-HOLIDAY, against the dates as they were published, typed in here and not reckoned.
namespace ifapilot::rules {
namespace {

struct YearRow {
  int year;
  std::vector<std::string> days;
};

TEST_CASE("T-HOLIDAY: the published years", "[calendar]") {
  const auto row = GENERATE(values<YearRow>({
      {1995, {"01-02", "04-14", "04-17", "05-08", "05-29", "08-28", "12-25", "12-26"}},  // VE day 50
      {1996, {"01-01", "04-05", "04-08", "05-06", "05-27", "08-26", "12-25", "12-26"}},
      {1998, {"01-01", "04-10", "04-13", "05-04", "05-25", "08-31", "12-25", "12-28"}},
      {1999, {"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28", "12-31"}},  // millennium
      {2000, {"01-03", "04-21", "04-24", "05-01", "05-29", "08-28", "12-25", "12-26"}},
      {2002, {"01-01", "03-29", "04-01", "05-06", "06-03", "06-04", "08-26", "12-25", "12-26"}},  // Golden Jubilee
      {2004, {"01-01", "04-09", "04-12", "05-03", "05-31", "08-30", "12-27", "12-28"}},
      {2005, {"01-03", "03-25", "03-28", "05-02", "05-30", "08-29", "12-26", "12-27"}},
      {2008, {"01-01", "03-21", "03-24", "05-05", "05-26", "08-25", "12-25", "12-26"}},  // an early Easter
      {2009, {"01-01", "04-10", "04-13", "05-04", "05-25", "08-31", "12-25", "12-28"}},
      {2010, {"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"}},
      {2011, {"01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"}},  // wedding
      {2012, {"01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"}},  // Diamond Jubilee
      {2016, {"01-01", "03-25", "03-28", "05-02", "05-30", "08-29", "12-26", "12-27"}},
      {2017, {"01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"}},
      {2018, {"01-01", "03-30", "04-02", "05-07", "05-28", "08-27", "12-25", "12-26"}},
      {2019, {"01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"}},
      {2020, {"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"}},  // VE day 75
      {2021, {"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"}},
      {2022, {"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"}},
      {2023, {"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"}},  // coronation
      {2024, {"01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"}},
      {2025, {"01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"}},
      {2026, {"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}},
      {2027, {"01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"}},
  }));
  std::vector<std::string> days;
  for (const auto& holiday : bank_holidays(row.year)) days.push_back(iso(holiday.on));
  auto expected = row.days;
  for (auto& day : expected) day = std::to_string(row.year) + "-" + day;
  CHECK(days == expected);
}

struct NameRow {
  std::string day;
  std::string name;
};

TEST_CASE("T-HOLIDAY: names are GOV.UK's, and those of the substitute days too", "[calendar]") {
  const auto row = GENERATE(values<NameRow>({
      {"2026-01-01", "New Year's Day"},
      {"2022-01-03", "New Year's Day"},  // 1 January was a Saturday
      {"2023-01-02", "New Year's Day"},  // a Sunday
      {"2026-04-03", "Good Friday"},
      {"2026-04-06", "Easter Monday"},
      {"2026-05-04", "Early May bank holiday"},
      {"2026-05-25", "Spring bank holiday"},
      {"2026-08-31", "Summer bank holiday"},
      {"2025-12-25", "Christmas Day"},
      {"2025-12-26", "Boxing Day"},
      {"2026-12-28", "Boxing Day"},     // Friday Christmas
      {"2021-12-27", "Christmas Day"},  // Saturday Christmas
      {"2021-12-28", "Boxing Day"},
      {"2022-12-26", "Boxing Day"},  // Sunday Christmas
      {"2022-12-27", "Christmas Day"},
      {"1999-12-31", "Millennium bank holiday"},
      {"2002-06-03", "Queen's Golden Jubilee"},
      {"2002-06-04", "Spring bank holiday"},
      {"2011-04-29", "Royal wedding bank holiday"},
      {"2012-06-04", "Spring bank holiday"},
      {"2012-06-05", "Queen's Diamond Jubilee"},
      {"2020-05-08", "Early May bank holiday (VE day)"},
      {"2022-06-02", "Spring bank holiday"},
      {"2022-06-03", "Platinum Jubilee bank holiday"},
      {"2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"},
      {"2023-05-08", "Bank holiday for the coronation of King Charles III"},
      {"2026-03-02", ""},  // any Monday
      {"2026-12-26", ""},  // the Saturday that Boxing Day stands for
      {"2022-01-01", ""},
      {"2022-05-30", ""},  // moved by a one-off
      {"2020-05-04", ""},
      {"2012-05-28", ""},
      {"2002-05-27", ""},
  }));
  INFO(row.day);
  CHECK(bank_holiday_name(on(row.day)) == row.name);
}

TEST_CASE("T-HOLIDAY: eight holidays in a year without one-offs, none on a weekend", "[calendar]") {
  for (int year = 2024; year <= 2199; ++year) {
    const auto holidays = bank_holidays(year);
    INFO(year);
    REQUIRE(holidays.size() == 8);
    for (const auto& holiday : holidays) {
      CHECK(date::weekday{holiday.on}.iso_encoding() <= 5);
      CHECK(bank_holiday_name(holiday.on) == holiday.name);
    }
  }
}

TEST_CASE("T-HOLIDAY: the earliest and the latest Easter of the range", "[calendar]") {
  CHECK(bank_holiday_name(on("2008-03-24")) == "Easter Monday");  // Easter on 23 March
  CHECK(bank_holiday_name(on("2160-03-24")) == "Easter Monday");  // and again
  CHECK(bank_holiday_name(on("2038-04-26")) == "Easter Monday");  // on 25 April
  CHECK(bank_holiday_name(on("2190-04-26")) == "Easter Monday");
  CHECK(bank_holiday_name(on("2049-04-16")) == "Good Friday");  // on 18 April: the computus' exception
  CHECK(bank_holiday_name(on("2076-04-17")) == "Good Friday");  // on 19 April, and its other one
}

/// Easter by Knuth (The Art of Computer Programming, volume 1, 1.3.2, exercise 14), whose way is by epacts and not that
/// of bank_holidays.cpp.
Day knuths_easter(int year) {
  const int golden = year % 19 + 1;
  const int century = year / 100 + 1;
  const int skipped_leap_years = 3 * century / 4 - 12;
  const int moon_correction = (8 * century + 5) / 25 - 5;
  const int sunday = 5 * year / 4 - skipped_leap_years - 10;
  int epact = (11 * golden + 20 + moon_correction - skipped_leap_years) % 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int full_moon = 44 - epact;
  if (full_moon < 21) full_moon += 30;
  const int day_of_march = full_moon + 7 - (sunday + full_moon) % 7;
  return Day{date::year{year} / date::March / 1} + date::days{day_of_march - 1};
}

TEST_CASE("T-HOLIDAY: Good Friday and Easter Monday of seven thousand years, reckoned another way", "[calendar]") {
  std::vector<int> wrong;
  for (int year = 1995; year < 9000; ++year) {
    const Day easter = knuths_easter(year);
    const bool right = bank_holiday_name(easter - date::days{2}) == "Good Friday" &&
                       bank_holiday_name(easter + date::days{1}) == "Easter Monday";
    if (!right) wrong.push_back(year);
  }
  CHECK(wrong.empty());
}

}  // namespace
}  // namespace ifapilot::rules
