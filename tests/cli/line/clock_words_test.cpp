#include "cli/line/clock_words.hpp"

#include "support/catch.hpp"

using namespace ifapilot::cli;
namespace rules = ifapilot::rules;

namespace {

const rules::Day monday = std::get<rules::Day>(rules::parse_day("2026-03-02"));

}  // namespace

TEST_CASE("three words name a day, in small letters", "[line]") {
  CHECK(rules::iso(*day_named("tomorrow", monday)) == "2026-03-03");
  CHECK_FALSE(day_named("Today", monday));
  CHECK_FALSE(day_named("monday", monday));
  CHECK_FALSE(day_named("", monday));
}

TEST_CASE("hours and minutes in two digits each are a time of today", "[line]") {
  CHECK(time_of(monday, "09:05") == "2026-03-02T09:05");
  for (const auto* const word : {"9:05", "09.05", "0905", "09:05:00", "", "ab:cd"}) CHECK_FALSE(time_of(monday, word));
}

TEST_CASE("a day that is typed otherwise is told how to type it, every reading of it", "[line]") {
  CHECK(day_hint("Today", monday) == "type it as today");
  CHECK(day_hint("tomorow", monday) == "type it as tomorrow");
  CHECK(day_hint("friday", monday) == "type it as 2026-02-27 (Fri 27 Feb 2026) or 2026-03-06 (Fri 6 Mar 2026)");
  CHECK(day_hint("next Fri", monday) == day_hint("friday", monday));
  CHECK(day_hint("monday", monday) == day_hint("Mon", monday));  // which is near to `today` in letters alone
  CHECK(day_hint("Mon", monday) == "type it as today, or as 2026-03-09 (Mon 9 Mar 2026)");
  CHECK(day_hint("16 April", monday) == "type it as 2026-04-16 (year-month-day)");
  CHECK(day_hint("16/4", monday) == "type it as 2026-04-16 (year-month-day)");
  CHECK(day_hint("16:30", monday) == "that is a time of day; type a date, as 2026-03-02 or today");
  CHECK(day_hint("soon", monday).empty());
}

TEST_CASE("so is a time", "[line]") {
  for (const auto* const word : {"16.30", "1630", "4.30pm", "4:30 pm", "430pm"}) {
    CHECK(instant_hint(word, monday) == "type it as 16:30");
  }
  CHECK(instant_hint("01:30", monday).empty());  // it is wrong by the clock's turning alone, which the rules tell
  CHECK(instant_hint("9:30", monday) == "type it as 09:30");
  CHECK(instant_hint("12am", monday) == "type it as 00:00");
  CHECK(instant_hint("noon", monday) == "type it as 12:00");
  CHECK(instant_hint("now", monday) == "leave it out: it is now unless you say otherwise");
  CHECK(instant_hint("yesterday 9:30", monday) == "type it as 2026-03-01T09:30");
  CHECK(instant_hint("today at 4pm", monday) == "type it as 2026-03-02T16:00");
  CHECK(instant_hint("yesterday", monday) == "add the time of day: 2026-03-01T16:30");
  for (const auto* const word : {"25:00", "13pm", "16", "99.99", "later", "4 o'clock"}) {
    INFO(word);
    CHECK(instant_hint(word, monday).empty());
  }
}
