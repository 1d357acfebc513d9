#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/hold.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <string>

// M-HOLD (O8).
namespace ifapilot::rules {
namespace {

struct HeldUntilRow {
  std::string ready;
  int days;
  bool counts_ready_day;
  std::string until;
};

TEST_CASE("M-HOLD: until the close of the third working day after", "[hold]") {
  const auto row = GENERATE(values<HeldUntilRow>({
      {"2026-03-02", 3, false, "2026-03-05T17:00"},  // Monday to Thursday
      {"2026-03-02", 3, true, "2026-03-04T17:00"},   // to Wednesday
      {"2026-03-07", 3, false, "2026-03-11T17:00"},  // Saturday to Wednesday
      {"2026-03-07", 3, true, "2026-03-11T17:00"},   // a Saturday is not worked, so it is no day 1
      {"2026-03-06", 3, false, "2026-03-11T17:00"},
      {"2026-03-06", 3, true, "2026-03-10T17:00"},
      {"2026-04-03", 1, true, "2026-04-07T17:00"},  // Good Friday
      {"2026-03-02", 1, true, "2026-03-02T17:00"},  // the ready day alone
      {"2026-03-02", 1, false, "2026-03-03T17:00"},
      {"2026-03-27", 3, false, "2026-04-01T16:00Z"},  // 17:00 BST
      {"2026-03-02", 60, false, "2026-05-29T17:00"},
  }));
  INFO(row.ready);
  Policy policy;
  policy.hold_working_days = row.days;
  policy.hold_counts_ready_day = row.counts_ready_day;
  CHECK(iso(hold_until(on(row.ready), policy, WorkingCalendar{})) == iso(at(row.until)));
}

TEST_CASE("M-HOLD: closure days and the policy's closing time count", "[hold]") {
  Policy policy;
  policy.working_day_closes = std::chrono::hours{16};
  const WorkingCalendar calendar({}, {{on("2026-03-04"), {true, "Audit day"}}});
  CHECK(iso(hold_until(on("2026-03-02"), policy, calendar)) == "2026-03-06T16:00:00Z");
}

TEST_CASE("M-HOLD: whatever the ready day", "[hold][property]") {
  const WorkingCalendar calendar;
  REQUIRE(rc::check("it ends at the close of a working day, the policy's count after", [&calendar] {
    const Day ready = nth_day(*rc::gen::inRange(0, 71000));
    Policy policy;
    policy.hold_working_days = *rc::gen::inRange(1, 61);
    const Instant until = hold_until(ready, policy, calendar);
    const Day last = local_day(until);
    return calendar.is_working(last) && until == at_time(last, policy.working_day_closes) && last > ready &&
           calendar.business_days_between(ready + date::days{1}, last) == policy.hold_working_days - 1;
  }));
  REQUIRE(rc::check("counting the ready day never lengthens it", [&calendar] {
    const Day ready = nth_day(*rc::gen::inRange(0, 71000));
    Policy counting;
    counting.hold_counts_ready_day = true;
    const Instant shorter = hold_until(ready, counting, calendar);
    return calendar.is_working(ready) ? shorter < hold_until(ready, Policy{}, calendar)
                                      : shorter == hold_until(ready, Policy{}, calendar);
  }));
}

}  // namespace
}  // namespace ifapilot::rules
