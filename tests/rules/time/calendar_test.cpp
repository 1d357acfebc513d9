#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// T-WORK and T-HOLIDAY: laws, files on top of them, the coordinator's changes on top of both.
namespace ifapilot::rules {
namespace {

WorkingCalendar with_changes(std::map<Day, CalendarChange> changes) { return {{}, std::move(changes)}; }

HolidayFile file(const std::string& first, const std::string& last, std::map<Day, std::string> holidays) {
  return {on(first), on(last), std::move(holidays)};
}

/// As `calendar list` would show it: date, name, source.
std::vector<std::string> listed(const WorkingCalendar& calendar, int year) {
  const std::map<HolidaySource, std::string> words{
      {HolidaySource::rule, "rule"}, {HolidaySource::added, "added"}, {HolidaySource::imported, "imported"}};
  std::vector<std::string> rows;
  for (const auto& off : calendar.days_off(year))
    rows.push_back(iso(off.on) + " " + off.name + " " + words.at(off.source));
  return rows;
}

TEST_CASE("T-WORK: Monday to Friday, no bank holiday, no closure", "[calendar]") {
  const auto calendar = with_changes({{on("2026-03-03"), {true, "Audit day"}}});
  CHECK(calendar.is_working(on("2026-03-02")));
  CHECK_FALSE(calendar.is_working(on("2026-03-03")));
  CHECK_FALSE(calendar.is_working(on("2026-03-07")));
  CHECK_FALSE(calendar.is_working(on("2026-04-03")));

  CHECK(calendar.why_not_working(on("2026-03-02")) == std::nullopt);
  CHECK(calendar.why_not_working(on("2026-03-03")) == "Audit day");
  CHECK(calendar.why_not_working(on("2026-03-07")) == "Saturday");
  CHECK(calendar.why_not_working(on("2026-03-08")) == "Sunday");
  CHECK(calendar.why_not_working(on("2026-04-03")) == "Good Friday");
  CHECK(calendar.why_not_working(on("2026-12-25")) == "Christmas Day");
  CHECK(calendar.why_not_working(on("2025-12-26")) == "Boxing Day");
  CHECK(calendar.why_not_working(on("2026-12-28")) == "Boxing Day, substitute day");  // the 26th is a Saturday
  CHECK(calendar.why_not_working(on("2021-12-27")) == "Christmas Day, substitute day");
  CHECK(calendar.why_not_working(on("2022-01-03")) == "New Year's Day, substitute day");
  CHECK(calendar.why_not_working(on("2026-01-01")) == "New Year's Day");
  const auto closed = with_changes({{on("2026-12-29"), {true, "Boxing Day"}}});
  CHECK(closed.why_not_working(on("2026-12-29")) == "Boxing Day");  // the coordinator's own word for it
}

TEST_CASE("T-HOLIDAY: a bank holiday may be opened, a weekend not", "[calendar]") {
  const auto calendar =
      with_changes({{on("2026-05-04"), {false, "Transfer week"}}, {on("2026-05-09"), {false, "Transfer week"}}});
  CHECK(calendar.is_working(on("2026-05-04")));
  CHECK_FALSE(calendar.is_working(on("2026-05-09")));
  CHECK(calendar.why_not_working(on("2026-05-09")) == "Saturday");
}

TEST_CASE("T-HOLIDAY: inside its span the file alone decides, outside the laws do", "[calendar]") {
  const WorkingCalendar calendar(
      {file("2026-04-03", "2026-06-08", {{on("2026-04-03"), "Good Friday"}, {on("2026-06-08"), "Victory holiday"}})},
      {});
  CHECK(calendar.why_not_working(on("2026-01-01")) == "New Year's Day");  // before the span
  CHECK(calendar.why_not_working(on("2026-04-03")) == "Good Friday");     // its first day
  CHECK(calendar.is_working(on("2026-04-06")));                           // a holiday by law that the file lacks
  CHECK(calendar.is_working(on("2026-05-25")));
  CHECK(calendar.why_not_working(on("2026-06-08")) == "Victory holiday");  // its last day
  CHECK(calendar.why_not_working(on("2026-08-31")) == "Summer bank holiday");
  CHECK(listed(calendar, 2026) == std::vector<std::string>{
                                      "2026-01-01 New Year's Day rule",
                                      "2026-04-03 Good Friday imported",
                                      "2026-06-08 Victory holiday imported",
                                      "2026-08-31 Summer bank holiday rule",
                                      "2026-12-25 Christmas Day rule",
                                      "2026-12-28 Boxing Day rule",
                                  });
}

TEST_CASE("T-HOLIDAY: a file never wins over a closure day or an opened one", "[calendar]") {
  const WorkingCalendar calendar(
      {file("2026-01-01", "2026-12-31", {{on("2026-05-04"), "Early May bank holiday"}})},
      {{on("2026-05-04"), {false, "Transfer week"}}, {on("2026-05-05"), {true, "Audit day"}}});
  CHECK(calendar.is_working(on("2026-05-04")));
  CHECK(listed(calendar, 2026) == std::vector<std::string>{"2026-05-05 Audit day added"});
}

TEST_CASE("calendar list: the weekdays off of one year, the substitutes and not what they stand for", "[calendar]") {
  const auto calendar = with_changes({{on("2026-12-24"), {true, "Office closed"}},
                                      {on("2026-12-26"), {true, "A Saturday"}},
                                      {on("2027-01-04"), {true, "Next year"}},
                                      {on("2026-08-31"), {false, "Worked"}}});
  CHECK(listed(calendar, 2026) == std::vector<std::string>{
                                      "2026-01-01 New Year's Day rule",
                                      "2026-04-03 Good Friday rule",
                                      "2026-04-06 Easter Monday rule",
                                      "2026-05-04 Early May bank holiday rule",
                                      "2026-05-25 Spring bank holiday rule",
                                      "2026-12-24 Office closed added",
                                      "2026-12-25 Christmas Day rule",
                                      "2026-12-28 Boxing Day rule",
                                  });
}

TEST_CASE("calendar list: from the first day of the year to the last", "[calendar]") {
  const auto days = WorkingCalendar{}.days_off(1999);
  CHECK(iso(days.front().on) == "1999-01-01");
  CHECK(iso(days.back().on) == "1999-12-31");
  CHECK(iso(WorkingCalendar{}.days_off(2000).front().on) == "2000-01-03");  // not the day before the year
}

struct StepRow {
  std::string from;
  int count;
  std::string to;
};

TEST_CASE("T-WORK: working days on from a day", "[calendar]") {
  const auto row = GENERATE(values<StepRow>({
      {"2026-03-02", 0, "2026-03-02"},
      {"2026-03-07", 0, "2026-03-09"},
      {"2026-03-02", 1, "2026-03-03"},
      {"2026-03-06", 1, "2026-03-09"},
      {"2026-03-07", 1, "2026-03-09"},
      {"2026-03-07", 3, "2026-03-11"},
      {"2026-04-02", 1, "2026-04-07"},  // over Easter
      {"2026-12-24", 1, "2026-12-29"},  // over Christmas
      {"2026-12-31", 1, "2027-01-04"},
  }));
  INFO(row.from << " + " << row.count);
  CHECK(iso(WorkingCalendar{}.advance(on(row.from), row.count)) == row.to);
}

TEST_CASE("T-WORK: a closure of months is stepped over", "[calendar]") {
  std::map<Day, CalendarChange> closed;
  for (Day day = on("2026-03-03"); day < on("2027-09-01"); day += date::days{1}) closed[day] = {true, "Flood"};
  const auto calendar = with_changes(closed);
  CHECK(iso(calendar.advance(on("2026-03-02"), 1)) == "2027-09-01");
  CHECK(iso(calendar.adjust(on("2026-03-03"))) == "2027-09-01");
  CHECK(calendar.business_days_between(on("2026-03-02"), on("2027-09-01")) == 1);
}

TEST_CASE("T-WORK: working days between", "[calendar]") {
  const WorkingCalendar calendar;
  CHECK(calendar.business_days_between(on("2026-03-02"), on("2026-03-02")) == 0);
  CHECK(calendar.business_days_between(on("2026-03-02"), on("2026-03-09")) == 5);
  CHECK(calendar.business_days_between(on("2026-03-07"), on("2026-03-09")) == 0);
  CHECK(calendar.business_days_between(on("2026-03-09"), on("2026-03-02")) == -5);
  CHECK(calendar.business_days_between(on("2026-01-01"), on("2027-01-01")) == 253);
}

/// A calendar with a file and a few changes, as the property tests want one.
WorkingCalendar arbitrary_calendar() {
  std::map<Day, CalendarChange> changes;
  const int first = *rc::gen::inRange(0, 70000);
  for (const int offset : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 200))) {
    changes[nth_day(first + offset)] = {*rc::gen::arbitrary<bool>(), "change"};
  }
  const HolidayFile file{nth_day(first), nth_day(first + 100), {{nth_day(first + 50), "file"}}};
  return {{file}, changes};
}

TEST_CASE("the calendar against plain counting", "[calendar][property]") {
  REQUIRE(rc::check("advance is the count-th working day after", [] {
    const auto calendar = arbitrary_calendar();
    const Day from = nth_day(*rc::gen::inRange(0, 71000));
    const int count = *rc::gen::inRange(1, 60);
    int seen = 0;
    Day day = from;
    while (seen < count) {
      day += date::days{1};
      if (!calendar.why_not_working(day)) ++seen;
    }
    return calendar.advance(from, count) == day;
  }));
  REQUIRE(rc::check("advance and between undo each other", [] {
    const auto calendar = arbitrary_calendar();
    const Day from = calendar.adjust(nth_day(*rc::gen::inRange(0, 71000)));
    const int count = *rc::gen::inRange(0, 60);
    return calendar.business_days_between(from, calendar.advance(from, count)) == count;
  }));
  REQUIRE(rc::check("a day is worked, a weekend, or listed", [] {
    const auto calendar = arbitrary_calendar();
    const Day day = nth_day(*rc::gen::inRange(0, 71000));
    const auto off = calendar.days_off(static_cast<int>(date::year_month_day{day}.year()));
    const bool is_listed = std::any_of(off.begin(), off.end(), [day](const DayOff& row) { return row.on == day; });
    const bool weekend = date::weekday{day}.iso_encoding() > 5;
    return calendar.is_working(day) == !(weekend || is_listed);
  }));
  REQUIRE(rc::check("adjust is the next worked day, itself included", [] {
    const auto calendar = arbitrary_calendar();
    const Day day = nth_day(*rc::gen::inRange(0, 71000));
    const Day adjusted = calendar.adjust(day);
    return calendar.is_working(adjusted) && calendar.business_days_between(day, adjusted) == 0;
  }));
}

TEST_CASE("T-HOLIDAY: a change that closes nothing opens the day", "[calendar]") {
  CHECK(with_changes({{on("2026-05-04"), CalendarChange{}}}).is_working(on("2026-05-04")));
}

TEST_CASE("T-HOLIDAY: closed is what the coordinator closed, no holiday and no opened day", "[calendar]") {
  const auto calendar = with_changes({{on("2026-05-05"), {true, "moving house"}}, {on("2026-05-04"), {false, "open"}}});
  CHECK(calendar.is_closed(on("2026-05-05")));
  CHECK_FALSE(calendar.is_closed(on("2026-05-04")));  // opened
  CHECK_FALSE(calendar.is_closed(on("2026-05-25")));  // the spring bank holiday
  CHECK_FALSE(calendar.is_closed(on("2026-05-06")));
}

}  // namespace
}  // namespace ifapilot::rules
