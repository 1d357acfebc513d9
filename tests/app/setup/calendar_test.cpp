#include "app/setup/calendar.hpp"

#include "app/world.hpp"
#include "support/catch.hpp"

using namespace ifapilot;
using namespace ifapilot::app;

namespace {

rules::HolidayFile file_of(std::map<rules::Day, std::string> holidays) {
  return {holidays.begin()->first, holidays.rbegin()->first, std::move(holidays)};
}

/// What the law says of 2026, and one day more.
rules::HolidayFile jubilee() {
  return file_of({{day("2026-04-03"), "Good Friday"},
                  {day("2026-04-06"), "Easter Monday"},
                  {day("2026-05-04"), "Early May bank holiday"},
                  {day("2026-05-22"), "Jubilee"},
                  {day("2026-05-25"), "Spring bank holiday"}});
}

bool works(World& world, std::string_view on) { return store::calendar(world.database).is_working(day(on)); }

}  // namespace

TEST_CASE("the list of a year has its bank holidays and what was closed, with the source of each") {
  World world;
  (void)close_day(world.session, day("2026-12-24"), "office closed");
  const auto days = list_days_off(world.session, 2026);
  REQUIRE(days.size() == 9);
  CHECK(days[0].name == "New Year's Day");
  CHECK(days[6].on == day("2026-12-24"));
  CHECK(days[6].name == "office closed");
  CHECK(days[6].source == rules::HolidaySource::added);
}

TEST_CASE("T-HOLIDAY: closing what is not worked and opening what is are refused") {
  World world;
  CHECK(rule_of([&] { (void)close_day(world.session, day("2026-12-25"), "closed"); }) == "T-HOLIDAY");
  CHECK(rule_of([&] { (void)close_day(world.session, day("2026-03-07"), "closed"); }) == "T-HOLIDAY");
  CHECK(rule_of([&] { (void)open_day(world.session, day("2026-03-09"), "cover"); }) == "T-HOLIDAY");
  CHECK(rule_of([&] { (void)open_day(world.session, day("2026-03-07"), "cover"); }) == "T-WORK");
}

TEST_CASE("a closed day can be opened again, a bank holiday too, and one fact each is left") {
  World world;
  const auto closed = close_day(world.session, day("2026-03-09"), "training");
  const auto opened = open_day(world.session, day("2026-03-09"), "training was moved");
  CHECK(opened.was == "training");
  CHECK(opened.fact->value == closed.fact->value + 1);
  CHECK(works(world, "2026-03-09"));
  CHECK(open_day(world.session, day("2026-12-25"), "cover").was == "Christmas Day");
}

TEST_CASE("a changed calendar moves no open offer and no recorded hold, it lists them") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-09");
  world.now("2026-03-02T18:00");
  const auto offer = world.offer(id);
  REQUIRE(offer.due_at == instant("2026-03-03T11:00"));
  const std::vector<Moved> expected{
      {"O1", "clock_started_at", instant("2026-03-03T09:00"), instant("2026-03-04T09:00")},
      {"O1", "due_at", instant("2026-03-03T11:00"), instant("2026-03-04T11:00")}};
  CHECK(close_day(world.session, day("2026-03-03"), "training").would_have_moved == expected);
  const std::vector<Moved> hold{{"V1", "hold_until", instant("2026-03-12T17:00"), instant("2026-03-13T17:00")}};
  CHECK(close_day(world.session, day("2026-03-11"), "training").would_have_moved == hold);
  CHECK(show_offer(world.session, offer.id).offer.due_at == instant("2026-03-03T11:00"));
  CHECK(show_vacancy(world.session, id).record.facts.hold_until == instant("2026-03-12T17:00"));
}

TEST_CASE("A-FUTURE: the calendar is not changed before its latest change") {
  World world;
  (void)close_day(world.session, day("2026-03-09"), "training");
  world.session.at = instant("2026-03-02T09:00");
  CHECK(rule_of([&] { (void)open_day(world.session, day("2026-03-09"), "moved"); }) == "A-FUTURE");
}

TEST_CASE("an import lists the days that are new and those that go") {
  World world;
  auto file = jubilee();
  file.holidays.erase(day("2026-05-04"));
  (void)world.vacancy("rutland", "2026-05-19");
  const auto done = import_holidays(world.session, file);
  REQUIRE(done.added.size() == 1);
  CHECK(done.added[0].on == day("2026-05-22"));
  REQUIRE(done.removed.size() == 1);
  CHECK(done.removed[0].name == "Early May bank holiday");
  const std::vector<Moved> hold{{"V1", "hold_until", instant("2026-05-22T17:00"), instant("2026-05-26T17:00")}};
  CHECK(done.would_have_moved == hold);
  CHECK(works(world, "2026-05-04"));
  CHECK(!works(world, "2026-05-22"));
}

TEST_CASE("an import says nothing of days outside its span, and never opens a closed day") {
  World world;
  (void)close_day(world.session, day("2026-05-05"), "training");
  (void)import_holidays(world.session, jubilee());
  CHECK(!works(world, "2026-05-05"));
  CHECK(!works(world, "2026-08-31"));
  CHECK(!works(world, "2027-01-01"));
}

TEST_CASE("a later file wins where spans overlap, the same again is refused, and nothing is written") {
  World world;
  (void)import_holidays(world.session, jubilee());
  const auto events = store::audit_head(world.database).seq;
  CHECK(rule_of([&] { (void)import_holidays(world.session, jubilee()); }) == "T-HOLIDAY");
  CHECK(store::audit_head(world.database).seq == events);
  auto cancelled = jubilee();
  cancelled.holidays.erase(day("2026-05-22"));
  CHECK(import_holidays(world.session, cancelled).removed.size() == 1);
  CHECK(works(world, "2026-05-22"));
  CHECK(import_holidays(world.session, jubilee()).added.size() == 1);
}

TEST_CASE("T-HOLIDAY: an older file after a newer one changes no day of both, says which, and counts before them") {
  World world;
  const auto newer = file_of({{day("2026-04-03"), "Good Friday"}, {day("2026-06-12"), "Jubilee"}});
  (void)import_holidays(world.session, newer);
  const auto older = file_of({{day("2026-03-16"), "Fair"}, {day("2026-04-06"), "Easter Monday"}});
  const auto done = import_holidays(world.session, older);
  REQUIRE(done.added.size() == 1);
  CHECK(done.added[0].on == day("2026-03-16"));
  CHECK(done.removed.empty());
  CHECK(done.differs ==
        std::vector<rules::FilesDiffer>{{day("2026-04-03"), "Good Friday", true, false, day("2026-06-12")},
                                        {day("2026-04-06"), "Easter Monday", false, false, day("2026-06-12")}});
  CHECK(!works(world, "2026-04-03"));
  CHECK(works(world, "2026-04-06"));
  // Either file is on record, and neither is anything new: their order is not what counts.
  CHECK(rule_of([&] { (void)import_holidays(world.session, newer); }) == "T-HOLIDAY");
  CHECK(rule_of([&] { (void)import_holidays(world.session, older); }) == "T-HOLIDAY");
}

TEST_CASE("T-HOLIDAY: a newer file after an older one says which days it overrules, but not those changed by hand") {
  World world;
  (void)import_holidays(world.session, jubilee());
  (void)open_day(world.session, day("2026-05-25"), "cover");
  const auto newer = file_of({{day("2026-05-04"), "Early May bank holiday"}, {day("2026-12-25"), "Christmas Day"}});
  const auto done = import_holidays(world.session, newer);
  CHECK(done.differs ==
        std::vector<rules::FilesDiffer>{{day("2026-05-22"), "Jubilee", false, true, day("2026-05-25")}});
  CHECK(done.removed.front().on == day("2026-05-22"));
  CHECK(works(world, "2026-05-25"));
}

TEST_CASE("a dry run of an import shows what would change, and changes nothing") {
  World world;
  world.session.dry_run = true;
  const auto done = import_holidays(world.session, jubilee());
  CHECK(done.added.size() == 1);
  CHECK(!done.fact);
  CHECK(works(world, "2026-05-22"));
}
