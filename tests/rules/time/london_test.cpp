#include "rules/when.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <chrono>
#include <string>
#include <variant>

// T-ZONE. That the law is right is the business of tests/rules_zone, which asks the zone database.
namespace ifapilot::rules {
namespace {

WallTime wall(const std::string& day, int hours, int minutes, int seconds = 0) {
  return WallTime{on(day).time_since_epoch()} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
         std::chrono::seconds{seconds};
}

struct ChangeRow {
  std::string last_before;
  std::string first_after;
  bool summer_after;
};

TEST_CASE("T-ZONE: the clocks change on the last Sunday at 01:00 UTC", "[time]") {
  const auto row = GENERATE(values<ChangeRow>({
      {"1996-03-31T00:59:59Z", "1996-03-31T01:00:00Z", true},
      {"1996-10-27T00:59:59Z", "1996-10-27T01:00:00Z", false},
      {"2025-03-30T00:59:59Z", "2025-03-30T01:00:00Z", true},  // the 30th is the last Sunday, the 31st a Monday
      {"2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", true},
      {"2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", false},  // the 25th is as early as it can be
      {"2027-10-31T00:59:59Z", "2027-10-31T01:00:00Z", false},  // and the 31st as late
      {"2038-03-28T00:59:59Z", "2038-03-28T01:00:00Z", true},   // zone files of the old format end in 2037
      {"2199-10-27T00:59:59Z", "2199-10-27T01:00:00Z", false},
  }));
  CHECK(is_summer_time(at(row.last_before)) != row.summer_after);
  CHECK(is_summer_time(at(row.first_after)) == row.summer_after);
}

TEST_CASE("T-ZONE: a summer midnight is the evening before in UTC", "[time]") {
  CHECK(iso(local_day(at("2026-07-01T23:30:00Z"))) == "2026-07-02");
  CHECK(iso(local_day(at("2026-01-01T23:30:00Z"))) == "2026-01-01");
  CHECK(iso(start_of(on("2026-07-02"))) == "2026-07-01T23:00:00Z");
  CHECK(iso(start_of(on("2026-01-02"))) == "2026-01-02T00:00:00Z");
  CHECK(iso(start_of(on("2026-03-29"))) == "2026-03-29T00:00:00Z");
  CHECK(iso(start_of(on("2026-10-25"))) == "2026-10-24T23:00:00Z");
}

TEST_CASE("T-ZONE: a skipped wall time names no instant", "[time]") {
  CHECK(std::holds_alternative<Instant>(from_wall(wall("2026-03-29", 0, 59, 59))));
  CHECK(std::holds_alternative<Gap>(from_wall(wall("2026-03-29", 1, 0))));
  CHECK(std::holds_alternative<Gap>(from_wall(wall("2026-03-29", 1, 59, 59))));
  CHECK(std::holds_alternative<Instant>(from_wall(wall("2026-03-29", 2, 0))));
  const auto gap = std::get<Gap>(from_wall(wall("2026-03-29", 1, 30)));
  CHECK(iso(gap.with_gmt) == "2026-03-29T01:30:00Z");
  CHECK(iso(gap.with_bst) == "2026-03-29T00:30:00Z");
}

TEST_CASE("T-ZONE: a repeated wall time names two instants, BST first", "[time]") {
  CHECK(std::holds_alternative<Instant>(from_wall(wall("2026-10-25", 0, 59, 59))));
  CHECK(std::holds_alternative<Fold>(from_wall(wall("2026-10-25", 1, 0))));
  CHECK(std::holds_alternative<Fold>(from_wall(wall("2026-10-25", 1, 59, 59))));
  CHECK(std::holds_alternative<Instant>(from_wall(wall("2026-10-25", 2, 0))));
  const auto fold = std::get<Fold>(from_wall(wall("2026-10-25", 1, 30)));
  CHECK(iso(fold.first_bst) == "2026-10-25T00:30:00Z");
  CHECK(iso(fold.then_gmt) == "2026-10-25T01:30:00Z");
}

TEST_CASE("T-ZONE: a time that must exist is the jump in a gap, the first of two in a fold", "[time]") {
  using std::chrono::minutes;
  CHECK(iso(at_time(on("2026-03-29"), minutes{60})) == "2026-03-29T01:00:00Z");
  CHECK(iso(at_time(on("2026-03-29"), minutes{90})) == "2026-03-29T01:00:00Z");
  CHECK(iso(at_time(on("2026-03-29"), minutes{119})) == "2026-03-29T01:00:00Z");
  CHECK(iso(at_time(on("2026-03-29"), minutes{120})) == "2026-03-29T01:00:00Z");
  CHECK(iso(at_time(on("2026-10-25"), minutes{90})) == "2026-10-25T00:30:00Z");
  CHECK(iso(at_time(on("2026-07-01"), minutes{9 * 60})) == "2026-07-01T08:00:00Z");
  CHECK(iso(instant_of(wall("2026-03-29", 1, 30, 5))) == "2026-03-29T01:00:00Z");
  CHECK(iso(instant_of(wall("2026-10-25", 1, 30, 5))) == "2026-10-25T00:30:05Z");
}

TEST_CASE("T-ZONE: what the wall shows leads back to the instant", "[time][property]") {
  REQUIRE(rc::check("from_wall undoes to_wall", [] {
    const Instant instant = nth_day(*rc::gen::inRange(1, 74000)) + std::chrono::seconds{*rc::gen::inRange(0, 86400)};
    const auto named = from_wall(to_wall(instant));
    if (const auto* fold = std::get_if<Fold>(&named)) return fold->first_bst == instant || fold->then_gmt == instant;
    return std::get<Instant>(named) == instant;
  }));
  REQUIRE(rc::check("every day begins at its own midnight", [] {
    const Day day = nth_day(*rc::gen::inRange(1, 74000));
    return local_day(start_of(day)) == day && local_day(start_of(day) - std::chrono::seconds{1}) == day - date::days{1};
  }));
}

}  // namespace
}  // namespace ifapilot::rules
