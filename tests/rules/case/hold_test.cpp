#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/hold.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

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

struct QuietHoldRow {
  std::string name;
  std::string ready;
  std::vector<QuietPeriod> quiet;
  bool counts_ready_day;
  std::string until;  // empty: not known
};

TEST_CASE("M-QUIET: quiet days are not counted in the hold (O9)", "[hold]") {
  // Ready on Monday 2 March 2026: without a quiet period held until Thursday 5 March.
  const auto row = GENERATE(values<QuietHoldRow>({
      {"none", "2026-03-02", {}, false, "2026-03-05T17:00"},
      {"before the ready day", "2026-03-02", {{on("2026-02-20"), on("2026-03-01")}}, false, "2026-03-05T17:00"},
      {"over the ready day, which is day 0",
       "2026-03-02",
       {{on("2026-02-20"), on("2026-03-02")}},
       false,
       "2026-03-05T17:00"},
      {"over the ready day, which is day 1",
       "2026-03-02",
       {{on("2026-02-20"), on("2026-03-02")}},
       true,
       "2026-03-05T17:00"},
      {"its first day", "2026-03-02", {{on("2026-03-03"), on("2026-03-03")}}, false, "2026-03-06T17:00"},
      {"its last day", "2026-03-02", {{on("2026-03-05"), on("2026-03-05")}}, false, "2026-03-06T17:00"},
      {"from its last day on, over a weekend",
       "2026-03-02",
       {{on("2026-03-05"), on("2026-03-08")}},
       false,
       "2026-03-09T17:00"},
      {"the whole of it", "2026-03-02", {{on("2026-03-03"), on("2026-03-13")}}, false, "2026-03-18T17:00"},
      {"the day after its end", "2026-03-02", {{on("2026-03-06"), on("2026-03-20")}}, false, "2026-03-05T17:00"},
      {"a second one on the way",
       "2026-03-02",
       {{on("2026-03-05"), on("2026-03-05")}, {on("2026-03-06"), on("2026-03-10")}},
       false,
       "2026-03-11T17:00"},
      {"a second one after the moved end",
       "2026-03-02",
       {{on("2026-03-05"), on("2026-03-05")}, {on("2026-03-09"), on("2026-03-10")}},
       false,
       "2026-03-06T17:00"},
      {"only a weekend", "2026-03-06", {{on("2026-03-07"), on("2026-03-08")}}, false, "2026-03-11T17:00"},
      {"open, over its last day", "2026-03-02", {{on("2026-03-05"), std::nullopt}}, false, ""},
      {"open, from before the ready day", "2026-03-02", {{on("2026-02-20"), std::nullopt}}, false, ""},
      {"open, after its end", "2026-03-02", {{on("2026-03-06"), std::nullopt}}, false, "2026-03-05T17:00"},
      {"open, after the moved end",
       "2026-03-02",
       {{on("2026-03-05"), on("2026-03-05")}, {on("2026-03-09"), std::nullopt}},
       false,
       "2026-03-06T17:00"},
      {"open, before the moved end",
       "2026-03-02",
       {{on("2026-03-05"), on("2026-03-05")}, {on("2026-03-06"), std::nullopt}},
       false,
       ""},
      {"over Good Friday and Easter", "2026-04-01", {{on("2026-04-02"), on("2026-04-06")}}, false, "2026-04-09T17:00"},
      {"into summer time", "2026-03-24", {{on("2026-03-26"), on("2026-03-27")}}, false, "2026-03-31T16:00Z"},
  }));
  INFO(row.name);
  Policy policy;
  policy.hold_counts_ready_day = row.counts_ready_day;
  const WorkingCalendar calendar;
  const auto ready = on(row.ready);
  const auto until = without_quiet_days(hold_until(ready, policy, calendar), ready, row.quiet, policy, calendar);
  CHECK((until ? iso(*until) : "") == (row.until.empty() ? "" : iso(at(row.until))));
}

TEST_CASE("M-QUIET: as many days that are neither quiet nor off as the policy holds", "[hold][property]") {
  const WorkingCalendar calendar;
  REQUIRE(rc::check("the free working days up to the end are the policy's count", [&calendar] {
    const Day ready = nth_day(*rc::gen::inRange(0, 71000));
    Policy policy;
    policy.hold_working_days = *rc::gen::inRange(1, 20);
    policy.hold_counts_ready_day = *rc::gen::arbitrary<bool>();
    std::vector<QuietPeriod> quiet;
    auto from = ready - date::days{*rc::gen::inRange(0, 15)};
    for (int i = 0; i < 3; ++i) {
      const auto until = from + date::days{*rc::gen::inRange(0, 12)};
      quiet.push_back({from, until});
      from = until + date::days{*rc::gen::inRange(1, 12)};
    }
    const auto decided = hold_until(ready, policy, calendar);
    const auto until = without_quiet_days(decided, ready, quiet, policy, calendar);
    RC_ASSERT(until.has_value());
    const Day last = local_day(*until);
    int counted = 0;
    const auto first = policy.hold_counts_ready_day ? ready : ready + date::days{1};
    for (Day day = first; day <= last; day += date::days{1}) {
      counted += calendar.is_working(day) && !is_quiet(quiet, day) ? 1 : 0;
    }
    RC_ASSERT(counted == policy.hold_working_days);
    RC_ASSERT(calendar.is_working(last));
    RC_ASSERT(*until >= decided);
    RC_ASSERT(*until == decided || !is_quiet(quiet, last));
  }));
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
