#include "store/sql/statement.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/time.hpp>

#include <chrono>

namespace ifapilot::store {
namespace {

TEST_CASE("every day that the store writes is read back") {
  for (rules::Day day = date::year(1990) / 1 / 1; day < date::year(2101) / 1 / 1; day += date::days(1)) {
    REQUIRE(stored_day(rules::iso(day)) == day);
  }
}

TEST_CASE("instants that the store writes are read back") {
  const rules::Day day = date::year(2026) / 3 / 29;
  for (rules::Instant at = day; at < day + date::days(1); at += std::chrono::seconds(7)) {
    REQUIRE(stored_instant(rules::iso(at)) == at);
  }
}

TEST_CASE("what the store would not have written so is no time") {
  const auto* const text =
      GENERATE("", "2026-03-02", "2026-03-02T16:30:00", "2026-03-02 16:30:00Z", "2026-03-02T16:30:00+",
               "2026-02-30T00:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02T16:60:00Z", "2026-03-02T16:30:60Z",
               "2026-3-02T16:30:00Z", "2026-03-02T16:30:00ZZ", "-026-03-02T16:30:00Z");
  CHECK_FALSE(stored_instant(text));
}

TEST_CASE("what the store would not have written so is no day") {
  const auto* const day = GENERATE("2026-00-01", "2026-13-01", "2026-04-31", "2026-3-2", "2026-03-02 ", "");
  CHECK_FALSE(stored_day(day));
}

}  // namespace
}  // namespace ifapilot::store
