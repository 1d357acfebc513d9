#include "rules/when.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <chrono>
#include <string>
#include <variant>

// DATE and INSTANT, and nothing looser.
namespace ifapilot::rules {
namespace {

Day utc_day(int year, unsigned month, unsigned day) { return date::year{year} / date::month{month} / date::day{day}; }

TEST_CASE("DATE: a year-month-day that exists", "[time]") {
  CHECK(std::get<Day>(parse_day("2026-03-02")) == utc_day(2026, 3, 2));
  CHECK(std::get<Day>(parse_day("1996-01-01")) == utc_day(1996, 1, 1));
  CHECK(std::get<Day>(parse_day("2199-12-31")) == utc_day(2199, 12, 31));
  CHECK(std::get<Day>(parse_day("2028-02-29")) == utc_day(2028, 2, 29));
}

struct BadTimeRow {
  std::string typed;
  std::string message;
  std::string hint;
};

TEST_CASE("DATE: what is refused, why, and what to type", "[time]") {
  const std::string shape = "it must be year-month-day in four, two and two digits";
  const std::string example = "type it as year-month-day, for example 2026-03-02";
  const auto row = GENERATE_COPY(values<BadTimeRow>({
      {"2026-02-30", "February 2026 has 28 days", "its last day is 2026-02-28"},
      {"2028-02-30", "February 2028 has 29 days", "its last day is 2028-02-29"},
      {"2100-02-29", "February 2100 has 28 days", "its last day is 2100-02-28"},
      {"2026-04-31", "April 2026 has 30 days", "its last day is 2026-04-30"},
      {"2026-03-00", "March 2026 has 31 days", "its last day is 2026-03-31"},
      {"2026-13-01", "the month, in the middle, must be from 01 to 12", ""},
      {"2026-00-01", "the month, in the middle, must be from 01 to 12", ""},
      {"1995-12-31", "its year must be from 1996 to 2199", ""},
      {"2200-01-01", "its year must be from 1996 to 2199", ""},
      {"0026-03-02", "its year must be from 1996 to 2199", ""},
      {"2026-3-2", shape, "type it as 2026-03-02 (year-month-day)"},
      {"2026-03-2", shape, "type it as 2026-03-02 (year-month-day)"},
      {"2026/03/02", shape, "type it as 2026-03-02 (year-month-day)"},
      {"2026.3.2", shape, "type it as 2026-03-02 (year-month-day)"},
      {"2/3/2026", shape, "type it as 2026-03-02 (2 March) or 2026-02-03 (3 February)"},
      {"02-03-2026", shape, "type it as 2026-03-02 (2 March) or 2026-02-03 (3 February)"},
      {"13/3/2026", shape, "type it as 2026-03-13 (year-month-day)"},
      {"3.3.2026", shape, "type it as 2026-03-03 (year-month-day)"},
      {"31/2/2026", shape, example},
      {"2/3/1926", shape, example},
      {"tomorrow", shape, example},
      {"", shape, example},
      {"2026-03-02-01", shape, example},
      {"2026-003-02", shape, example},
      {"2026-03-002", shape, example},
      {"2026/3/:", shape, example},  // stands after 9, and is no digit
      {"+026-03-02", shape, example},
      {"-2026-03-02", shape, example},
      {"2026-03-0x", shape, example},
      {"2026--3-02", shape, example},
      {"2026-03-02\n", shape, example},
      {"\xef\xbc\x92"
       "026-03-02",
       shape, example},
  }));
  INFO(row.typed);
  const auto day = parse_day(row.typed);
  REQUIRE(std::holds_alternative<BadTime>(day));
  CHECK(std::get<BadTime>(day).message == row.message);
  CHECK(std::get<BadTime>(day).hint == row.hint);
}

// Issue 5.4: dates as people and spreadsheets write them are refused with all that they could mean.
TEST_CASE("DATE: what a date could mean that is typed otherwise", "[time]") {
  const std::string second = "2026-03-02 (year-month-day)";
  const std::string either = "2026-03-02 (2 March) or 2026-02-03 (3 February)";
  const std::string nothing = "year-month-day, for example 2026-03-02";
  const auto [typed, meant] = GENERATE_COPY(table<std::string, std::string>({
      // a year in two digits
      {"2/3/26", either},
      {"02.03.26", either},
      {"13/3/26", "2026-03-13 (year-month-day)"},
      {"2/13/26", "2026-02-13 (year-month-day)"},
      {"2/3/6", nothing},
      {"2/3/026", nothing},
      {"26/2/03", "2003-02-26 (year-month-day)"},
      {"26-03-02", "2002-03-26 (26 March) or 2026-03-02 (2 March)"},
      {"02-03-04", "2004-03-02 (2 March), 2004-02-03 (3 February) or 2002-03-04 (4 March)"},
      // in names
      {"2 March 2026", second},
      {"2 Mar 2026", second},
      {"2nd March 2026", second},
      {"1st Mar 26", "2026-03-01 (year-month-day)"},
      {"3rd mar 26", "2026-03-03 (year-month-day)"},
      {"4th MAR 26", "2026-03-04 (year-month-day)"},
      {"2th3 Mar 26", nothing},
      {"02-Mar-26", second},
      {"02-Mar-2026", second},
      {"2026-Mar-02", second},
      {"March 2, 2026", second},
      {"2 Sept 2026", "2026-09-02 (year-month-day)"},
      {"2 December 2026", "2026-12-02 (year-month-day)"},
      {"2 January 2026", "2026-01-02 (year-month-day)"},
      {"Mon 2 Mar 2026", second},
      {"Monday, 2 March 2026", second},
      {"sunday 1 March 2026", "2026-03-01 (year-month-day)"},
      {"Mo 2 Mar 2026", nothing},
      {"Mondays 2 Mar 2026", nothing},
      {"2 Ma 2026", nothing},
      {"2 Marchy 2026", nothing},
      {"2 13 2026", "2026-02-13 (year-month-day)"},
      {"30 February 2026", nothing},
      {"Mar 2026", nothing},
      {"2 March 202;", nothing},  // stands after 9, and is no digit
      {"2 March", nothing},
      // in one row of digits, and as Excel counts days
      {"20260302", second},
      {"20260312", "2026-03-12 (year-month-day)"},
      {"02032026", either},
      {"13032026", "2026-03-13 (year-month-day)"},
      {"20262020", nothing},
      {"2026030", nothing},
      {"202603021", nothing},
      {"2026030a", nothing},
      {"46083", second},
      {"35064", nothing},  // 31 December 1995
      {"35065", "1996-01-01 (year-month-day)"},
      {"99999", "2173-10-13 (year-month-day)"},
      {"4608", nothing},
      {"4608a", nothing},
      // with blanks, or a time of day
      {"2026-03-02 ", second},
      {" 2026-03-02", second},
      {"2  March  2026", second},
      {"2026-03-02T10:00", second},
      {"2026-03-02t10:00", second},
      {"2026-03-02 00:00:00", second},
      {"02/03/2026 00:00", either},
      {"10:00", nothing},
      {"2/3/2026:1", nothing},
      {" ", nothing},
      {"Mon", nothing},
      {"2//3/2026", nothing},
      {"2/3/2026/", either},
  }));
  INFO(typed);
  const auto day = parse_day(typed);
  REQUIRE(std::holds_alternative<BadTime>(day));
  CHECK(std::get<BadTime>(day).hint == "type it as " + meant);
}

struct GoodTimeRow {
  std::string typed;
  std::string utc;
};

TEST_CASE("INSTANT: London wall time, Z, or an offset", "[time]") {
  const auto row = GENERATE(values<GoodTimeRow>({
      {"2026-03-02T16:30", "2026-03-02T16:30:00Z"},       {"2026-03-02 16:30", "2026-03-02T16:30:00Z"},
      {"2026-03-02T16:30:05", "2026-03-02T16:30:05Z"},    {"2026-07-02T16:30", "2026-07-02T15:30:00Z"},
      {"2026-07-02T16:30Z", "2026-07-02T16:30:00Z"},      {"2026-07-02 16:30:05Z", "2026-07-02T16:30:05Z"},
      {"2026-07-02T16:30+01:00", "2026-07-02T15:30:00Z"}, {"2026-07-02T16:30:59-05:30", "2026-07-02T22:00:59Z"},
      {"2026-07-02T16:30+14:00", "2026-07-02T02:30:00Z"}, {"2026-07-02T16:30-14:00", "2026-07-03T06:30:00Z"},
      {"2026-07-02T16:30+05:59", "2026-07-02T10:31:00Z"}, {"2026-07-02T16:30+00:00", "2026-07-02T16:30:00Z"},
      {"2026-07-02T00:00", "2026-07-01T23:00:00Z"},       {"2026-07-02T23:59:59", "2026-07-02T22:59:59Z"},
      {"2026-03-29T00:59:59", "2026-03-29T00:59:59Z"},    {"2026-03-29T02:00", "2026-03-29T01:00:00Z"},
      {"2026-10-25T00:59:59", "2026-10-24T23:59:59Z"},    {"2026-10-25T01:30+01:00", "2026-10-25T00:30:00Z"},
      {"2026-10-25T01:30+00:00", "2026-10-25T01:30:00Z"}, {"2026-10-25T02:00", "2026-10-25T02:00:00Z"},
      {"1996-01-01T00:00", "1996-01-01T00:00:00Z"},       {"2199-12-31T23:59:59", "2199-12-31T23:59:59Z"},
  }));
  INFO(row.typed);
  const auto instant = parse_instant(row.typed);
  REQUIRE(std::holds_alternative<Instant>(instant));
  CHECK(iso(std::get<Instant>(instant)) == row.utc);
}

TEST_CASE("INSTANT: what is refused, why, and what to type", "[time]") {
  const std::string example = "type it as in 2026-03-02T16:30";
  const std::string zone = "what follows the time must be nothing, Z or an offset";
  const std::string zone_hint =
      "end it with +01:00 for BST, with +00:00 or Z for GMT, or with nothing for the time in London";
  const std::string offset = "an offset must be from -14:00 to +14:00, in hours and minutes";
  const std::string separator = "a capital T or one space must stand between date and time";
  const std::string clock = "the time of day must be HH:MM or HH:MM:SS";
  const std::string shape = "it must be a date, T and a time of day";
  const std::string day_shape = "it must be year-month-day in four, two and two digits";
  const auto row = GENERATE_COPY(values<BadTimeRow>({
      {"2026-03-02", "the time of day is missing", "add it, as in 2026-03-02T16:30"},
      {"2026-03-02t16:30", separator, example},
      {"2026-03-02_16:30", separator, example},
      {"2026-03-02t", separator, example},
      {"2026-03-02  16:30", clock, example},
      {"2026-03-02T", clock, example},
      {"2026-03-02T16", clock, example},
      {"2026-03-02T1630", clock, example},
      {"2026-03-02T9:30", clock, example},
      {"2026-03-02T16:3", clock, example},
      {"2026-03-02T16:30:5", clock, example},
      {"2026-03-02T16:30:05:00", clock, example},
      {"2026-03-02T-1:30", clock, example},
      {"2026-03-02T4:30pm", clock, example},
      {"2026-03-02T24:00", "a day ends at 23:59:59", "midnight is 00:00 of the day that it begins"},
      {"2026-03-02T25:00", "the hour must be from 00 to 23", ""},
      {"2026-03-02T16:60", "the minute must be from 00 to 59", ""},
      {"2026-06-30T23:59:60Z", "the second must be from 00 to 59", ""},
      {"2026-03-02T16:30:05.5", "fractions of a second are not taken", ""},
      {"2026-03-02T16:30:05,500Z", "fractions of a second are not taken", ""},
      {"2026-03-02T16:30z", zone, zone_hint},
      {"2026-03-02T16:30 ", zone, zone_hint},
      {"2026-03-02T16:30 Z", zone, zone_hint},
      {"2026-03-02T16:30ZZ", zone, zone_hint},
      {"2026-03-02T16:30BST", zone, zone_hint},
      {"2026-03-02T16:30+01", zone, zone_hint},
      {"2026-03-02T16:30+0100", zone, zone_hint},
      {"2026-03-02T16:30+1:00", zone, zone_hint},
      {"2026-03-02T16:30+01:00Z", zone, zone_hint},
      {"2026-03-02T16:30+14:01", offset, ""},
      {"2026-03-02T16:30-15:00", offset, ""},
      {"2026-03-02T16:30+01:60", offset, ""},
      {"2026-02-30T16:30", "February 2026 has 28 days", "its last day is 2026-02-28"},
      {"1995-12-31T23:59", "its year must be from 1996 to 2199", ""},
      {"1996-01-01T00:30+01:00", "its year must be from 1996 to 2199", ""},
      {"2199-12-31T23:30-01:00", "its year must be from 1996 to 2199", ""},
      {"2/3/2026 16:30", day_shape, "type the date as 2026-03-02 (2 March) or 2026-02-03 (3 February)"},
      {"2026-3-2T16:30", day_shape, "type the date as 2026-03-02 (year-month-day)"},
      {"16:30", shape, example},
      {"now", shape, example},
      {"", shape, example},
      {" 2026-03-02T16:30", day_shape, "type the date as 2026-03-02 (year-month-day)"},
      {"Mon 2 Mar 2026 16:30", day_shape, "type the date as 2026-03-02 (year-month-day)"},
      {"2 March 2026", day_shape, "type the date as 2026-03-02 (year-month-day)"},
      {"20260302", day_shape, "type the date as 2026-03-02 (year-month-day)"},
  }));
  INFO(row.typed);
  const auto instant = parse_instant(row.typed);
  REQUIRE(std::holds_alternative<BadTime>(instant));
  CHECK(std::get<BadTime>(instant).message == row.message);
  CHECK(std::get<BadTime>(instant).hint == row.hint);
}

TEST_CASE("INSTANT: a skipped or repeated wall time is refused with the spellings to choose from", "[time]") {
  const auto gap = std::get<BadTime>(parse_instant("2026-03-29 01:30"));
  CHECK(gap.message == "the clocks go forward from 01:00 to 02:00 that night, so London has no such time");
  CHECK(gap.hint == "type 2026-03-29T01:30+00:00 (02:30 BST) or 2026-03-29T01:30+01:00 (00:30 GMT)");

  const auto fold = std::get<BadTime>(parse_instant("2026-10-25T01:30:05"));
  CHECK(fold.message == "the clocks go back from 02:00 to 01:00 that night, so London has this time twice");
  CHECK(fold.hint == "type 2026-10-25T01:30:05+01:00 (BST) or 2026-10-25T01:30:05+00:00 (GMT)");
}

TEST_CASE("HH:MM: from 00:00 to 23:59", "[time]") {
  CHECK(parse_time_of_day("00:00") == TimeOfDay{0});
  CHECK(parse_time_of_day("09:05") == TimeOfDay{545});
  CHECK(parse_time_of_day("23:59") == TimeOfDay{1439});
  for (const auto* typed : {"", "24:00", "9:00", "09:60", "0900", "09:00:00", "+9:00", "09:00 ", " 09:00", "09.00"}) {
    INFO(typed);
    CHECK_FALSE(parse_time_of_day(typed).has_value());
  }
}

TEST_CASE("times are read as they are written", "[time][property]") {
  REQUIRE(rc::check("day", [] {
    const Day day = nth_day(*rc::gen::inRange(0, 74000));
    return std::get<Day>(parse_day(iso(day))) == day;
  }));
  REQUIRE(rc::check("instant", [] {
    const Instant instant = nth_day(*rc::gen::inRange(0, 74000)) + std::chrono::seconds{*rc::gen::inRange(0, 86400)};
    return std::get<Instant>(parse_instant(iso(instant))) == instant;
  }));
  REQUIRE(rc::check("time of day", [] {
    const TimeOfDay time{*rc::gen::inRange(0, 1440)};
    return parse_time_of_day(iso(time)) == time;
  }));
}

TEST_CASE("no text breaks the readers", "[time][property]") {
  const auto typed = rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-:TZ+/. z")));
  REQUIRE(rc::check("a refusal says why", [&typed] {
    const std::string text = *typed;
    const auto day = parse_day(text);
    const auto instant = parse_instant(text);
    const bool day_told = std::holds_alternative<Day>(day) || !std::get<BadTime>(day).message.empty();
    return day_told && (std::holds_alternative<Instant>(instant) || !std::get<BadTime>(instant).message.empty());
  }));
}

}  // namespace
}  // namespace ifapilot::rules
