#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/explain.hpp>

#include <string>

// The worked instants of the guidance's rules, row by row: not what is due, which has its own test, but why. The
// property is in explain_property_test.cpp.
namespace ifapilot::rules {
namespace {

/// `Sat 23 weekend, Mon 25 bank-holiday Summer bank holiday`; `run through: ` before days that count all the same.
std::string days_of(const Explanation& why) {
  std::string all;
  for (const auto& day : why.days_off) {
    all += (all.empty() ? "" : ", ") + in_words(day.on).substr(0, 6) + " " + std::string(word(day.why));
    if (day.why != WhyOff::weekend) all += " " + day.name;
  }
  return all.empty() || why.skips() ? all : "run through: " + all;
}

std::string worked_of(const Explanation& why) {
  std::string all;
  for (const auto day : why.worked) all += (all.empty() ? "" : ", ") + in_words(day).substr(0, 6);
  return all;
}

std::string clock_of(const Explanation& why) {
  std::string all;
  for (const auto& change : why.clock_changes) all += (change.forward ? "forward " : "back ") + iso(change.at);
  return all;
}

struct OfferRow {
  std::string name;
  std::string sent;
  std::string available;
  std::string rule;
  int days_ahead;
  LateStart late_start;
  std::string clock;
  bool cut;
  std::string days_off;
  std::string clocks;
};

TEST_CASE("section 8 explained: answers to offers (E1, O2, R1)", "[explain]") {
  const auto row = GENERATE(values<OfferRow>({
      {"standard", "2026-03-02T10:00", "2026-03-16", "D-STANDARD", 14, LateStart::none, "2026-03-02T10:00", false, "",
       ""},
      {"accelerated by a day", "2026-03-02T10:00", "2026-03-15", "D-ACCELERATED", 13, LateStart::none,
       "2026-03-02T10:00", false, "", ""},
      {"end of day sooner", "2026-03-02T16:30", "2026-03-09", "D-ACCELERATED", 7, LateStart::none, "2026-03-02T16:30",
       true, "", ""},
      {"at closing", "2026-03-02T17:00", "2026-03-09", "D-ACCELERATED", 7, LateStart::after_closing, "2026-03-03T09:00",
       false, "", ""},
      {"before opening", "2026-03-02T08:00", "2026-03-09", "D-ACCELERATED", 7, LateStart::before_opening,
       "2026-03-02T09:00", false, "", ""},
      {"Saturday before a bank holiday", "2025-08-23T12:00", "2025-09-01", "D-ACCELERATED", 9, LateStart::day_off,
       "2025-08-26T09:00", false, "Sat 23 weekend, Sun 24 weekend, Mon 25 bank-holiday Summer bank holiday", ""},
      {"Christmas Eve, evening", "2026-12-24T18:00", "2027-01-02", "D-ACCELERATED", 9, LateStart::after_closing,
       "2026-12-29T09:00", false,
       "Fri 25 bank-holiday Christmas Day, Sat 26 weekend, Sun 27 weekend, Mon 28 bank-holiday Boxing Day, substitute "
       "day",
       ""},
      {"standard over a weekend", "2025-09-05T16:00", "2025-09-30", "D-STANDARD", 25, LateStart::none,
       "2025-09-05T16:00", false, "run through: Sat 6  weekend", ""},
      {"clocks go forward", "2026-03-28T16:00", "2026-04-30", "D-STANDARD", 33, LateStart::none, "2026-03-28T16:00",
       false, "run through: Sat 28 weekend, Sun 29 weekend", "forward 2026-03-29T01:00:00Z"},
      {"clocks go back", "2026-10-24T16:00", "2026-11-30", "D-STANDARD", 37, LateStart::none, "2026-10-24T16:00", false,
       "run through: Sat 24 weekend, Sun 25 weekend", "back 2026-10-25T01:00:00Z"},
  }));
  INFO(row.name);
  const auto why = explain_response(at(row.sent), on(row.available), {});
  CHECK(why.rule == row.rule);
  CHECK(why.track->days_ahead == row.days_ahead);
  CHECK(why.late_start == row.late_start);
  CHECK(iso(why.clock_started_at) == iso(at(row.clock)));
  CHECK(why.cut_at_closing == row.cut);
  CHECK(days_of(why) == row.days_off);
  CHECK(clock_of(why) == row.clocks);
}

struct HoldRow {
  std::string name;
  std::string ready;
  std::string worked;
  std::string days_off;
};

TEST_CASE("section 8 explained: holds (O8)", "[explain]") {
  const auto row = GENERATE(values<HoldRow>({
      {"hold", "2026-03-02", "Tue 3 , Wed 4 , Thu 5 ", ""},
      {"hold from a Saturday", "2026-03-07", "Mon 9 , Tue 10, Wed 11", "Sun 8  weekend"},
      {"hold over Easter", "2026-04-02", "Tue 7 , Wed 8 , Thu 9 ",
       "Fri 3  bank-holiday Good Friday, Sat 4  weekend, Sun 5  weekend, Mon 6  bank-holiday Easter Monday"},
      {"hold over Christmas", "2026-12-23", "Thu 24, Tue 29, Wed 30",
       "Fri 25 bank-holiday Christmas Day, Sat 26 weekend, Sun 27 weekend, Mon 28 bank-holiday Boxing Day, substitute "
       "day"},
  }));
  INFO(row.name);
  const auto why = explain_hold(on(row.ready), {}, {});
  CHECK(why.rule == "M-HOLD");
  CHECK(worked_of(why) == row.worked);
  CHECK(days_of(why) == row.days_off);
}

TEST_CASE("M-QUIET: the quiet days that a hold leaves out stand among its days off (O9)", "[explain]") {
  const std::vector<QuietPeriod> quiet{{on("2026-03-04"), on("2026-03-08")}};
  const auto why = explain_hold(on("2026-03-02"), quiet, {});
  CHECK(why.due_at == at("2026-03-10T17:00"));
  CHECK(worked_of(why) == "Tue 3 , Mon 9 , Tue 10");
  std::string left_out;
  for (const auto& day : why.days_off) {
    if (day.why == WhyOff::quiet) left_out += iso(day.on) + " ";
  }
  CHECK(left_out == "2026-03-04 2026-03-05 2026-03-06 ");
  CHECK(word(WhyOff::quiet) == "quiet-period");
  const std::vector<QuietPeriod> open{{on("2026-03-04"), std::nullopt}};
  CHECK(explain_hold(on("2026-03-02"), open, {}).due_at == at("2026-03-05T17:00"));  // unknown: as if none were
}

TEST_CASE("M-DATE: how the time for the date comes about (O7)", "[explain]") {
  const auto why = explain_date(on("2026-03-16"), {});
  CHECK(why.started_at == at("2026-03-02T00:00"));
  CHECK(why.due_at == at("2026-03-16T17:00"));
  CHECK(why.rule == "M-DATE");
}

TEST_CASE("M-HOLD: a worked ready day is day 1 by policy, one that is not is skipped", "[explain]") {
  Basis basis;
  basis.policy.hold_counts_ready_day = true;
  CHECK(worked_of(explain_hold(on("2026-03-02"), {}, basis)) == "Mon 2 , Tue 3 , Wed 4 ");
  const auto saturday = explain_hold(on("2026-03-07"), {}, basis);
  CHECK(worked_of(saturday) == "Mon 9 , Tue 10, Wed 11");
  CHECK(days_of(saturday) == "Sat 7  weekend, Sun 8  weekend");
}

TEST_CASE("D-STANDARD by working days: the same time on the next one", "[explain]") {
  Basis basis{{}, WorkingCalendar({}, {{on("2026-03-09"), {true, "office move"}}})};
  basis.policy.standard_clock = StandardClock::working;
  const auto why = explain_response(at("2026-03-06T16:00"), std::nullopt, basis);
  CHECK(why.counting == Counting::working_days);
  CHECK(days_of(why) == "Sat 7  weekend, Sun 8  weekend, Mon 9  closed office move");
  CHECK(iso(why.due_at) == "2026-03-10T16:00:00Z");
}

TEST_CASE("D-STANDARD by working days: the day on which the clock starts is not counted", "[explain]") {
  Basis basis;
  basis.policy.standard_clock = StandardClock::working;
  const auto why = explain_response(at("2026-04-02T18:00"), std::nullopt, basis);  // Thursday, before Easter
  CHECK(iso(why.clock_started_at) == "2026-04-07T08:00:00Z");
  CHECK(why.count == 1);
  CHECK(worked_of(why) == "Wed 8 ");
}

TEST_CASE("D-STANDARD by working days: each of them is counted", "[explain]") {
  Basis basis;
  basis.policy.standard_clock = StandardClock::working;
  basis.policy.standard_response = std::chrono::hours{48};
  const auto why = explain_response(at("2026-04-02T18:00"), std::nullopt, basis);  // Thursday, before Easter
  CHECK(why.count == 2);
  CHECK(worked_of(why) == "Wed 8 , Thu 9 ");
  CHECK(iso(why.due_at) == "2026-04-09T08:00:00Z");
  auto longer = basis;
  longer.policy.standard_response = std::chrono::hours{72};
  const auto today = explain_response(at("2026-04-02T18:00"), std::nullopt, longer);
  const auto gap = departure(why, basis, today, longer);
  REQUIRE(gap->policy.size() == 1);
  CHECK(gap->policy.front().key == "standard_response_hours");
}

TEST_CASE("M-PROFILE: elapsed hours, and the same working day as an aim (O13)", "[explain]") {
  const auto why = explain_decision(at("2026-03-27T18:00"), {});
  CHECK(why.counting == Counting::elapsed_hours);
  CHECK(why.count == 24);
  CHECK(iso(*why.target_at) == "2026-03-30T16:00:00Z");  // Monday 17:00, in summer time
  CHECK(iso(why.due_at) == "2026-03-28T18:00:00Z");
  REQUIRE(why.off_before_target.size() == 2);  // the weekend, though the decision is due within it
  CHECK(why.off_before_target.back().name == "Sunday");
  CHECK(explain_decision(at("2026-03-27T16:00"), {}).off_before_target.empty());
  const auto easter_monday = explain_decision(at("2026-04-06T18:00"), {});
  REQUIRE(easter_monday.off_before_target.size() == 1);
  CHECK(easter_monday.off_before_target.front().name == "Easter Monday");
  CHECK(iso(*easter_monday.target_at) == "2026-04-07T16:00:00Z");
}

TEST_CASE("M-CHASE, M-EXTEND, M-MOVE: nothing is counted that a person named (E4, E5, O15)", "[explain]") {
  const auto said = at("2026-03-27T14:00");
  for (const auto& why : {explain_chase(said, at("2026-03-30T12:00"), {}),
                          explain_extension(said, on("2026-04-06"), {}), explain_arrival(said, on("2026-03-31"), {})}) {
    CHECK(why.counting == Counting::as_agreed);
    CHECK(why.count == 0);
    CHECK_FALSE(why.cut_at_closing);
    CHECK(why.days_off.empty());
    CHECK(clock_of(why) == "forward 2026-03-29T01:00:00Z");
  }
  CHECK(iso(explain_extension(said, on("2026-04-06"), {}).due_at) == iso(at("2026-04-06T17:00")));
  CHECK(iso(explain_arrival(said, on("2026-03-31"), {}).due_at) == iso(at("2026-04-01T00:00")));
}

TEST_CASE("what nobody has said is neither forward nor ahead nor bounded", "[explain]") {
  CHECK_FALSE(ClockChange{}.forward);
  CHECK(TrackChosen{}.days_ahead == 0);
  CHECK(TrackChosen{}.below == 0);
}

TEST_CASE("a frozen deadline and what holds today: what would be otherwise, and since what", "[explain]") {
  const Basis then;
  auto now = then;
  const auto sent = at("2026-03-06T16:30");
  const auto was = explain_response(sent, on("2026-03-10"), then);
  const auto compared = [&] { return departure(was, then, explain_response(sent, on("2026-03-10"), now), now); };
  CHECK_FALSE(compared());
  now.policy.decision = std::chrono::hours{48};  // not of this deadline
  CHECK_FALSE(compared());
  now.policy.working_day_closes = std::chrono::hours{18};
  now.policy.cap_per_authority = 3;
  REQUIRE(compared());
  CHECK(iso(compared()->due_at) == "2026-03-06T18:00:00Z");
  CHECK_FALSE(compared()->track);  // accelerated then and now
  REQUIRE(compared()->policy.size() == 1);
  CHECK(compared()->policy.front().key == "working_day_closes");
  CHECK(compared()->policy.front().then == "17:00");
  now = then;
  now.policy.accelerated_below_days = 3;
  CHECK(compared()->track == Track::standard);
  now = {then.policy, WorkingCalendar({}, {{on("2026-03-06"), {true, "office move"}}})};
  REQUIRE(compared()->days.size() == 1);
  CHECK(iso(compared()->days.front().on) == "2026-03-06");
  CHECK_FALSE(compared()->days.front().then);
  CHECK(compared()->days.front().now->name == "office move");
}

std::string keys_of(const Departure& departure) {
  std::string all;
  for (const auto& one : departure.policy) all += (all.empty() ? "" : " ") + std::string(one.key);
  return all;
}

TEST_CASE("of each kind of deadline only its own values can be why it would be another today", "[explain]") {
  const Basis then;
  auto now = then;
  now.policy.decision = std::chrono::hours{48};
  now.policy.hold_working_days = 5;
  now.policy.hold_counts_ready_day = true;
  now.policy.working_day_closes = std::chrono::hours{18};
  now.policy.working_day_opens = std::chrono::hours{8};
  now.policy.standard_response = std::chrono::hours{48};
  const auto passed = at("2026-03-02T10:00");
  CHECK(keys_of(*departure(explain_decision(passed, then), then, explain_decision(passed, now), now)) ==
        "decision_hours");
  const auto ready = on("2026-03-02");
  CHECK(keys_of(*departure(explain_hold(ready, {}, then), then, explain_hold(ready, {}, now), now)) ==
        "working_day_closes hold_working_days hold_counts_ready_day");
  CHECK(keys_of(*departure(explain_extension(passed, ready, then), then, explain_extension(passed, ready, now), now)) ==
        "working_day_closes");
}

TEST_CASE("the days that made a hold longer or shorter are named, and no other", "[explain]") {
  const auto ready = on("2026-03-02");  // counted on the 3rd, the 4th and the 5th
  const auto days_of = [&](const WorkingCalendar& calendar_then, const WorkingCalendar& calendar_now) {
    const Basis then{{}, calendar_then};
    const Basis now{{}, calendar_now};
    const auto made = departure(explain_hold(ready, {}, then), then, explain_hold(ready, {}, now), now);
    std::string all;
    for (const auto& day : made->days) {
      all += iso(day.on) + (day.now ? " closed;" : " worked;");
    }
    return all;
  };
  const auto closed = [](const std::string& day) { return WorkingCalendar({}, {{on(day), {true, "office move"}}}); };
  CHECK(days_of({}, closed("2026-03-03")) == "2026-03-03 closed;");  // the first that counts
  CHECK(days_of({}, closed("2026-03-04")) == "2026-03-04 closed;");
  CHECK(days_of({}, closed("2026-03-05")) == "2026-03-05 closed;");  // the last
  CHECK(days_of(closed("2026-03-04"), {}) == "2026-03-04 worked;");
  CHECK(days_of(closed("2026-03-04"), closed("2026-03-06")) == "2026-03-04 worked;");  // over by the 6th
}

TEST_CASE("what did not decide a time is not named as the reason that it would be another", "[explain]") {
  const Basis then;
  const auto sent = at("2026-03-02T10:00");
  const auto compared = [&](const std::string& available, const Basis& now) {
    return *departure(explain_response(sent, on(available), then), then, explain_response(sent, on(available), now),
                      now);
  };
  Basis now;
  now.policy.standard_response = std::chrono::hours{48};
  now.policy.accelerated_response = std::chrono::hours{3};
  now.policy.working_day_opens = std::chrono::hours{8};    // sent at 10:00: open either way
  now.policy.working_day_closes = std::chrono::hours{18};  // and over by 13:00
  CHECK(keys_of(compared("2026-03-09", now)) == "accelerated_response_hours");
  CHECK(keys_of(compared("2026-03-30", now)) == "standard_response_hours");
  now = {};
  now.policy.accelerated_below_days = 3;  // standard today: elapsed hours, so the closed day is run through
  now.calendar = WorkingCalendar({}, {{on("2026-03-03"), {true, "office move"}}});
  CHECK(keys_of(compared("2026-03-09", now)) == "accelerated_below_days");
  CHECK(compared("2026-03-09", now).days.empty());
}

}  // namespace
}  // namespace ifapilot::rules
