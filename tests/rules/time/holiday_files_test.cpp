#include "rules/time/gov_uk_files.hpp"
#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

// T-HOLIDAY between imported files: the one whose span ends later wins, whichever was imported last.
namespace ifapilot::rules {
namespace {

using Files = std::vector<HolidayFile>;

HolidayFile known(const std::string& first, const std::string& last, const std::vector<std::string>& off) {
  std::map<Day, std::string> holidays;
  for (const auto& day : off) holidays[on(day)] = "since " + first;
  return {on(first), on(last), holidays};
}

/// The days off between the files' own first and last day, weekends aside.
std::set<Day> off_days(const Files& files) {
  const WorkingCalendar calendar(files, {});
  std::set<Day> off;
  const Day first = std::ranges::min(files, {}, &HolidayFile::first).first;
  const Day last = std::ranges::max(files, {}, &HolidayFile::last).last;
  for (Day day = first; day <= last; day += date::days{1}) {
    if (!is_weekend(day) && !calendar.is_working(day)) off.insert(day);
  }
  return off;
}

struct OverlapRow {
  std::string what;
  Files files;
  std::vector<std::string> off;  ///< In whatever order they come.
  std::vector<std::string> worked;
};

const HolidayFile narrow = known("2026-06-01", "2026-06-30", {"2026-06-09"});

TEST_CASE("T-HOLIDAY: of two files the one that ends later wins on days of both, in every order", "[calendar]") {
  const auto row = GENERATE(values<OverlapRow>({
      {"the older one's earlier part counts",
       {known("2026-02-02", "2026-06-30", {"2026-02-03", "2026-06-09"}),
        known("2026-06-01", "2026-12-31", {"2026-06-10"})},
       {"2026-02-03", "2026-06-10"},
       {"2026-06-09"}},
      {"within a wider one that ends later, a file is not heard at all",
       {known("2026-01-01", "2026-12-31", {"2026-06-08"}), narrow},
       {"2026-06-08"},
       {"2026-06-09"}},
      {"within a wider one that ends a day sooner it wins on its days",
       {known("2026-01-01", "2026-06-29", {"2026-05-05", "2026-06-08"}), narrow},
       {"2026-05-05", "2026-06-09"},
       {"2026-06-08"}},
      {"the last day of the one that ends sooner is a day of both",
       {known("2026-01-01", "2026-06-09", {"2026-06-09"}), known("2026-06-09", "2026-06-30", {})},
       {},
       {"2026-06-09"}},
      {"the day after it is a day of the other alone",
       {known("2026-01-01", "2026-06-08", {"2026-06-08"}), known("2026-06-09", "2026-06-30", {"2026-06-10"})},
       {"2026-06-08", "2026-06-10"},
       {"2026-06-09"}},
      {"three that overlap: each day goes by the last of those that know it",
       {known("2026-01-01", "2026-06-30", {"2026-01-05", "2026-06-01"}),
        known("2026-03-02", "2026-09-30", {"2026-06-02", "2026-09-01"}),
        known("2026-08-03", "2026-12-31", {"2026-09-02"})},
       {"2026-01-05", "2026-06-02", "2026-09-02"},
       {"2026-06-01", "2026-09-01"}},
      {"three in one another: the widest ends last",
       {known("2026-01-01", "2026-12-31", {"2026-06-08"}), known("2026-03-02", "2026-09-30", {"2026-06-10"}), narrow},
       {"2026-06-08"},
       {"2026-06-09", "2026-06-10"}},
      {"a gap between two is no word of either",
       {known("2026-01-02", "2026-02-27", {}), known("2026-06-01", "2026-12-31", {})},
       {"2026-04-03", "2026-05-25"},
       {"2026-08-31"}},
  }));
  auto order = row.files;
  std::ranges::sort(order, {}, &HolidayFile::last);
  do {
    INFO(row.what << ", first in: " << iso(order.front().last));
    const WorkingCalendar calendar(order, {});
    for (const auto& day : row.off) CHECK_FALSE(calendar.is_working(on(day)));
    for (const auto& day : row.worked) CHECK(calendar.is_working(on(day)));
  } while (std::ranges::next_permutation(order, {}, &HolidayFile::last).found);
}

TEST_CASE("T-HOLIDAY: of two files that end on the same day the one imported last wins", "[calendar]") {
  const auto one = known("2026-01-01", "2026-06-30", {"2026-02-03", "2026-06-08"});
  const WorkingCalendar narrow_last({one, narrow}, {});
  CHECK(narrow_last.is_working(on("2026-06-08")));
  CHECK_FALSE(narrow_last.is_working(on("2026-06-09")));
  CHECK_FALSE(narrow_last.is_working(on("2026-02-03")));  // before the other begins
  const WorkingCalendar narrow_first({narrow, one}, {});
  CHECK_FALSE(narrow_first.is_working(on("2026-06-08")));
  CHECK(narrow_first.is_working(on("2026-06-09")));
  const auto longer = known("2026-01-01", "2026-07-01", {"2026-06-10"});
  CHECK_FALSE(WorkingCalendar({longer, one, narrow}, {}).is_working(on("2026-06-10")));
}

TEST_CASE("T-HOLIDAY: a day opened or closed by hand beats files in whatever order", "[calendar]") {
  const std::map<Day, CalendarChange> by_hand{{on("2026-06-08"), {false, "cover"}}, {on("2026-06-09"), {true, "move"}}};
  const auto wide = known("2026-01-01", "2026-12-31", {"2026-06-08"});
  for (const auto& files : {Files{wide, narrow}, Files{narrow, wide}}) {
    const WorkingCalendar calendar(files, by_hand);
    CHECK(calendar.is_working(on("2026-06-08")));
    CHECK(calendar.why_not_working(on("2026-06-09")) == "move");
    CHECK(calendar.is_changed_by_hand(on("2026-06-08")));
    CHECK_FALSE(calendar.is_changed_by_hand(on("2026-06-10")));
  }
}

TEST_CASE("T-HOLIDAY: the days on which a file and those on record differ, and by which it goes", "[calendar]") {
  const auto wide = known("2026-01-01", "2026-12-31", {"2026-06-08", "2026-09-01"});
  const std::string wide_name = "since 2026-01-01";
  const std::string narrow_name = "since 2026-06-01";
  // The wide one ends later, so it wins either way.
  CHECK(where_files_differ(narrow, {wide}) ==
        std::vector<FilesDiffer>{{on("2026-06-08"), wide_name, true, false, on("2026-12-31")},
                                 {on("2026-06-09"), narrow_name, false, false, on("2026-12-31")}});
  CHECK(where_files_differ(wide, {narrow}) ==
        std::vector<FilesDiffer>{{on("2026-06-08"), wide_name, true, true, on("2026-06-30")},
                                 {on("2026-06-09"), narrow_name, false, true, on("2026-06-30")}});
  CHECK(where_files_differ(narrow, {}).empty());
  CHECK(where_files_differ(narrow, {narrow}).empty());
  CHECK(where_files_differ(narrow, {known("2026-01-01", "2026-05-29", {"2026-05-05"})}).empty());  // no day of both
  CHECK(where_files_differ(narrow, {known("2026-06-01", "2026-07-31", {"2026-06-09", "2026-06-13"})}).empty());  // Sat
  // Of several on record the one that counts there is compared, and no other.
  const auto same_end = known("2026-06-01", "2026-06-30", {"2026-06-10"});
  CHECK(where_files_differ(narrow, {wide, same_end}).front().other_last == on("2026-12-31"));
  CHECK(where_files_differ(narrow, {same_end}) ==
        std::vector<FilesDiffer>{{on("2026-06-09"), narrow_name, true, true, on("2026-06-30")},
                                 {on("2026-06-10"), narrow_name, false, true, on("2026-06-30")}});
  CHECK(where_files_differ(narrow, {narrow, same_end}).size() == 2);
  CHECK(where_files_differ(narrow, {same_end, narrow}).empty());
}

/// Four of GOV.UK's files: no older one knew what a newer one had been told meanwhile.
Files of_four_years() {
  return {gov_uk_file(2012, 2018, "2016-06-01"), gov_uk_file(2015, 2021, "2019-01-10"),
          gov_uk_file(2017, 2023, "2021-09-01"), gov_uk_file(2018, 2024, "2022-11-20")};
}

TEST_CASE("T-HOLIDAY: GOV.UK's files of several years, in every order, give the calendar that came to be",
          "[calendar]") {
  const auto files = of_four_years();
  REQUIRE(files[1].holidays.contains(on("2020-05-04")));
  REQUIRE_FALSE(files[1].holidays.contains(on("2020-05-08")));
  REQUIRE(files[2].holidays.contains(on("2022-06-03")));
  REQUIRE_FALSE(files[2].holidays.contains(on("2022-09-19")));
  REQUIRE_FALSE(files[2].holidays.contains(on("2023-05-08")));
  REQUIRE(files[3].holidays.contains(on("2023-05-08")));
  std::set<Day> came_to_be;
  for (int year = 2012; year <= 2024; ++year) {
    for (const auto& holiday : bank_holidays(year)) came_to_be.insert(holiday.on);
  }
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    Files imported;
    for (const auto at : order) imported.push_back(files[at]);
    CHECK(off_days(imported) == came_to_be);
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("T-HOLIDAY: of two of GOV.UK's years the older one says what it did not know yet", "[calendar]") {
  const auto older = gov_uk_file(2015, 2021, "2019-01-10");
  const auto newer = gov_uk_file(2018, 2024, "2022-11-20");
  const auto differs = where_files_differ(older, {newer});
  REQUIRE(differs.size() == 2);
  CHECK(differs[0] == FilesDiffer{on("2020-05-04"), "Early May bank holiday", false, false, on("2024-12-26")});
  CHECK(differs[1] == FilesDiffer{on("2020-05-08"), "Early May bank holiday (VE day)", true, false, on("2024-12-26")});
  CHECK(where_files_differ(gov_uk_file(2019, 2025, "2023-12-01"), {newer}).empty());
  CHECK(where_files_differ(gov_uk_file(2020, 2026, "2024-12-01"), {newer, older}).empty());
}

/// Files with overlapping spans that end on different days.
Files arbitrary_files() {
  Files files;
  std::set<int> ends;
  const int count = *rc::gen::inRange(1, 6);
  while (static_cast<int>(files.size()) < count) {
    const int first = *rc::gen::inRange(0, 60);
    const int last = first + *rc::gen::inRange(0, 60);
    if (!ends.insert(last).second) continue;
    HolidayFile file{nth_day(10000 + first), nth_day(10000 + last), {}};
    for (const int offset : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, last - first + 1))) {
      file.holidays[file.first + date::days{offset}] = std::to_string(last);
    }
    files.push_back(file);
  }
  return files;
}

TEST_CASE("T-HOLIDAY: files and the order of import", "[calendar][property]") {
  REQUIRE(rc::check("files that end on different days give one calendar, in whatever order they are imported", [] {
    auto files = arbitrary_files();
    const WorkingCalendar in_order(files, {});
    for (std::size_t i = files.size(); i > 1; --i) {
      std::swap(files[i - 1], files[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    const WorkingCalendar shuffled(files, {});
    for (Day day = nth_day(9990); day < nth_day(10130); day += date::days{1}) {
      if (in_order.why_not_working(day) != shuffled.why_not_working(day)) return false;
    }
    return true;
  }));
  REQUIRE(rc::check("a file that changes a day that another covers is listed with it, and no other is", [] {
    auto files = arbitrary_files();
    const auto imported = files.back();
    files.pop_back();
    const WorkingCalendar before(files, {});
    const auto differs = where_files_differ(imported, files);
    files.push_back(imported);
    const WorkingCalendar after(files, {});
    for (Day day = imported.first; day <= imported.last; day += date::days{1}) {
      const bool was_covered = std::any_of(files.begin(), files.end() - 1, [day](const HolidayFile& any) {
        return any.first <= day && day <= any.last;
      });
      const auto listed = std::ranges::find(differs, day, &FilesDiffer::on);
      const bool changed = was_covered && before.is_working(day) != after.is_working(day);
      if (changed != (listed != differs.end() && listed->later_import)) return false;
      if (listed != differs.end() && listed->is_holiday == after.is_working(day)) return false;
    }
    return true;
  }));
}

}  // namespace
}  // namespace ifapilot::rules
