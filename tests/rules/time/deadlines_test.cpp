#include "rules/kinds/arbitrary_policy.hpp"
#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/deadlines.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <optional>
#include <string>

// docs/rules.md, Offers and answers; the worked instants have a test of their own.
namespace ifapilot::rules {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

Policy working_clock(int response_hours = 24) {
  Policy policy;
  policy.standard_clock = StandardClock::working;
  policy.standard_response = hours{response_hours};
  return policy;
}

struct TrackRow {
  std::string sent_on;
  std::optional<std::string> available;
  int below;
  Track track;
};

TEST_CASE("D-TRACK: fewer than 14 days are accelerated (O2, E1)", "[deadlines]") {
  const auto row = GENERATE(values<TrackRow>({
      {"2026-03-02", "2026-03-15", 14, Track::accelerated},
      {"2026-03-02", "2026-03-16", 14, Track::standard},  // exactly two weeks
      {"2026-03-02", "2026-03-17", 14, Track::standard},
      {"2026-03-02", "2026-03-02", 14, Track::accelerated},
      {"2026-03-02", "2026-03-01", 14, Track::accelerated},  // already there
      {"2026-03-02", "2025-03-01", 14, Track::accelerated},
      {"2026-03-02", std::nullopt, 14, Track::standard},  // O7
      {"2026-03-02", std::nullopt, 365, Track::standard},
      {"2026-03-02", "2026-03-02", 0, Track::standard},
      {"2026-03-02", "2026-03-01", 0, Track::accelerated},
      {"2026-03-02", "2027-03-01", 365, Track::accelerated},
  }));
  Policy policy;
  policy.accelerated_below_days = row.below;
  const auto available = row.available ? std::optional<Day>(on(*row.available)) : std::nullopt;
  CHECK(track_for(on(row.sent_on), available, policy) == row.track);
}

TEST_CASE("D-TRACK: the date of sending is London's", "[deadlines]") {
  // 23:30Z on 1 July is 2 July in London: 13 days to the 15th, not 14.
  const auto deadline = response_deadline(at("2026-07-01T23:30Z"), on("2026-07-15"), Policy{}, WorkingCalendar{});
  CHECK(deadline.track == Track::accelerated);
}

struct OpeningRow {
  std::string instant;
  std::string next;
};

TEST_CASE("T-WORK: opening belongs to the working hours, closing does not", "[deadlines]") {
  const auto row = GENERATE(values<OpeningRow>({
      {"2026-03-02T08:59:59", "2026-03-02T09:00"},
      {"2026-03-02T09:00", "2026-03-02T09:00"},
      {"2026-03-02T16:59:59", "2026-03-02T16:59:59"},
      {"2026-03-02T17:00", "2026-03-03T09:00"},
      {"2026-03-06T17:00", "2026-03-09T09:00"},
      {"2026-03-07T12:00", "2026-03-09T09:00"},
      {"2026-04-02T18:00", "2026-04-07T09:00"},    // over Easter
      {"2026-03-27T17:00Z", "2026-03-30T08:00Z"},  // over the clocks going forward
      {"2026-07-01T08:00Z", "2026-07-01T08:00Z"},  // 09:00 BST
      {"2026-07-01T16:00Z", "2026-07-02T08:00Z"},  // 17:00 BST
  }));
  INFO(row.instant);
  CHECK(iso(next_working_instant(at(row.instant), Policy{}, WorkingCalendar{})) == iso(at(row.next)));
}

struct ResponseDueRow {
  std::string sent;
  std::string start;
  std::string due;
};

TEST_CASE("D-STANDARD: elapsed starts when sent, weekends included (O2)", "[deadlines]") {
  const auto deadline = response_deadline(at("2026-03-07T23:00"), std::nullopt, Policy{}, WorkingCalendar{});
  CHECK(deadline == ResponseDeadline{Track::standard, at("2026-03-07T23:00"), at("2026-03-08T23:00")});
}

TEST_CASE("D-STANDARD: policy working is the same time on the next working day", "[deadlines]") {
  const auto row = GENERATE(values<ResponseDueRow>({
      {"2026-03-02T10:00:05", "2026-03-02T10:00:05", "2026-03-03T10:00:05"},
      {"2026-03-06T16:00", "2026-03-06T16:00", "2026-03-09T16:00"},     // Friday to Monday
      {"2026-03-06T17:00", "2026-03-09T09:00", "2026-03-10T09:00"},     // at closing
      {"2026-03-02T08:00", "2026-03-02T09:00", "2026-03-03T09:00"},     // before opening
      {"2026-03-07T12:00", "2026-03-09T09:00", "2026-03-10T09:00"},     // Saturday
      {"2026-04-02T10:00", "2026-04-02T10:00", "2026-04-07T10:00"},     // over Easter
      {"2026-03-27T16:00Z", "2026-03-27T16:00Z", "2026-03-30T15:00Z"},  // 16:00 GMT to 16:00 BST
      {"2026-10-23T15:00Z", "2026-10-23T15:00Z", "2026-10-26T16:00Z"},  // 16:00 BST to 16:00 GMT
  }));
  INFO(row.sent);
  const auto deadline = response_deadline(at(row.sent), std::nullopt, working_clock(), WorkingCalendar{});
  CHECK(iso(deadline.clock_started_at) == iso(at(row.start)));
  CHECK(iso(deadline.due_at) == iso(at(row.due)));
}

struct WorkingDaysRow {
  int hours;
  std::string sent;
  std::string due;
};

TEST_CASE("D-STANDARD: under policy working the hours count working days, 24 each (O2)", "[deadlines]") {
  const auto row = GENERATE(values<WorkingDaysRow>({
      {48, "2026-03-02T10:00:05", "2026-03-04T10:00:05"},
      {48, "2026-03-05T16:00", "2026-03-09T16:00"},  // Thursday to Monday
      {48, "2026-03-06T16:00", "2026-03-10T16:00"},  // Friday to Tuesday
      {72, "2026-03-06T16:00", "2026-03-11T16:00"},
      {48, "2026-03-06T17:00", "2026-03-11T09:00"},    // at closing: counts as sent on Monday
      {48, "2026-03-07T12:00", "2026-03-11T09:00"},    // Saturday
      {48, "2026-04-01T10:00", "2026-04-07T10:00"},    // over Easter
      {48, "2026-04-30T10:00", "2026-05-05T10:00"},    // over Early May
      {48, "2025-12-24T18:00", "2025-12-31T09:00"},    // counts as sent on Monday the 29th
      {336, "2026-03-02T10:00", "2026-03-20T10:00Z"},  // fourteen working days
      {48, "2026-03-27T16:00Z", "2026-03-31T15:00Z"},  // 16:00 GMT to 16:00 BST
      {48, "2026-10-23T15:00Z", "2026-10-27T16:00Z"},  // 16:00 BST to 16:00 GMT
      // Set before that clock and such hours refused each other: the whole days in them, one at least.
      {1, "2026-03-06T10:00", "2026-03-09T10:00"},
      {36, "2026-03-06T10:00", "2026-03-09T10:00"},
  }));
  INFO(row.hours << " hours from " << row.sent);
  const auto deadline = response_deadline(at(row.sent), std::nullopt, working_clock(row.hours), WorkingCalendar{});
  CHECK(iso(deadline.due_at) == iso(at(row.due)));
}

TEST_CASE("D-STANDARD: under policy working a closed day is stepped over", "[deadlines]") {
  const WorkingCalendar calendar({}, {{on("2026-03-03"), {true, "office move"}}});
  const auto deadline = response_deadline(at("2026-03-02T10:00"), std::nullopt, working_clock(48), calendar);
  CHECK(iso(deadline.due_at) == iso(at("2026-03-05T10:00")));
}

TEST_CASE("D-ACCELERATED: from the next opening, to the close if sooner (R1)", "[deadlines]") {
  const auto row = GENERATE(values<ResponseDueRow>({
      {"2026-03-02T09:00", "2026-03-02T09:00", "2026-03-02T11:00"},
      {"2026-03-02T14:59:59", "2026-03-02T14:59:59", "2026-03-02T16:59:59"},
      {"2026-03-02T15:00", "2026-03-02T15:00", "2026-03-02T17:00"},
      {"2026-03-02T15:00:01", "2026-03-02T15:00:01", "2026-03-02T17:00"},
      {"2026-03-02T16:59:59", "2026-03-02T16:59:59", "2026-03-02T17:00"},
      {"2026-03-06T17:00", "2026-03-09T09:00", "2026-03-09T11:00"},
      {"2026-03-08T03:00", "2026-03-09T09:00", "2026-03-09T11:00"},
  }));
  INFO(row.sent);
  const auto deadline = response_deadline(at(row.sent), on("2026-03-02"), Policy{}, WorkingCalendar{});
  CHECK(deadline == ResponseDeadline{Track::accelerated, at(row.start), at(row.due)});
}

TEST_CASE("D-ACCELERATED: the policy's hours and closing time", "[deadlines]") {
  Policy policy;
  policy.accelerated_response = hours{24};
  const auto sent = at("2026-03-02T10:00");
  CHECK(iso(response_deadline(sent, on("2026-03-02"), policy, WorkingCalendar{}).due_at) == "2026-03-02T17:00:00Z");
  policy.working_day_closes = hours{11};
  CHECK(iso(response_deadline(sent, on("2026-03-02"), policy, WorkingCalendar{}).due_at) == "2026-03-02T11:00:00Z");
  CHECK(iso(response_deadline(at("2026-03-02T11:00"), on("2026-03-02"), policy, WorkingCalendar{}).clock_started_at) ==
        "2026-03-03T09:00:00Z");
}

struct ShortRow {
  std::string sent;
  std::string closes;  // by policy
  int hours;           // by policy
  std::string warns;   // `120 s; 2026-03-03T09:00:00Z to 2026-03-03T11:00:00Z`
};

TEST_CASE("D-ACCELERATED: fewer than 30 minutes to answer are warned of, with when the full time would run (E1, O2)",
          "[deadlines]") {
  const auto row = GENERATE(values<ShortRow>({
      {"2026-03-02T16:30", "17:00", 2, ""},  // 30 minutes
      {"2026-03-02T16:30:01", "17:00", 2, "1799 s; 2026-03-03T09:00:00Z to 2026-03-03T11:00:00Z"},
      {"2026-03-02T16:58", "17:00", 2, "120 s; 2026-03-03T09:00:00Z to 2026-03-03T11:00:00Z"},
      {"2026-03-02T17:00", "17:00", 2, ""},                                                     // at the next opening
      {"2026-03-06T16:58", "17:00", 2, "120 s; 2026-03-09T09:00:00Z to 2026-03-09T11:00:00Z"},  // Friday
      {"2026-04-02T16:58", "17:00", 1, "120 s; 2026-04-07T08:00:00Z to 2026-04-07T09:00:00Z"},  // over Easter
      {"2026-03-27T16:58", "17:00", 2, "120 s; 2026-03-30T08:00:00Z to 2026-03-30T10:00:00Z"},  // to summer time
      {"2026-03-02T11:40", "12:00", 2,
       "1200 s; 2026-03-03T09:00:00Z to 2026-03-03T11:00:00Z"},  // a day that closes early
      {"2026-03-02T09:50", "10:00", 24,
       "600 s; 2026-03-03T09:00:00Z to 2026-03-03T10:00:00Z"},  // and cuts the next too
      {"2026-03-02T09:05", "09:20", 2, "900 s; 2026-03-03T09:00:00Z to 2026-03-03T09:20:00Z"},
      {"2026-03-02T09:00", "09:20", 2, "1200 s"},  // a longer one never comes
  }));
  INFO(row.sent);
  Policy policy;
  policy.working_day_closes = *parse_time_of_day(row.closes);
  policy.accelerated_response = hours{row.hours};
  const WorkingCalendar calendar;
  const auto deadline = response_deadline(at(row.sent), on("2026-03-02"), policy, calendar);
  const auto window = short_window(deadline, policy, calendar);
  std::string warns;
  if (window) warns = std::to_string(window->left.count()) + " s";
  if (window && window->fuller) {
    warns += "; " + iso(window->fuller->clock_started_at) + " to " + iso(window->fuller->due_at);
  }
  CHECK(warns == row.warns);
}

TEST_CASE("D-ACCELERATED: a standard offer is not warned of, however little it has", "[deadlines]") {
  const ResponseDeadline deadline{Track::standard, at("2026-03-02T10:00"), at("2026-03-02T10:01")};
  CHECK_FALSE(short_window(deadline, Policy{}, WorkingCalendar{}));
}

TEST_CASE("T-WORK: a closure day shifts both tracks' openings", "[deadlines]") {
  const WorkingCalendar calendar({}, {{on("2026-03-03"), {true, "Audit day"}}});
  const auto deadline = response_deadline(at("2026-03-02T17:00"), on("2026-03-09"), Policy{}, calendar);
  CHECK(iso(deadline.due_at) == "2026-03-04T11:00:00Z");
  const auto standard = response_deadline(at("2026-03-02T10:00"), std::nullopt, working_clock(), calendar);
  CHECK(iso(standard.due_at) == "2026-03-04T10:00:00Z");
}

Instant arbitrary_instant() { return nth_day(*rc::gen::inRange(1, 71000)) + seconds{*rc::gen::inRange(0, 86400)}; }

TEST_CASE("deadlines whatever is sent and whatever the policy", "[deadlines][property]") {
  const WorkingCalendar calendar;
  REQUIRE(rc::check("none precedes its start, no start precedes the sending", [&calendar] {
    const Instant sent = arbitrary_instant();
    const auto available = *rc::gen::element<std::optional<Day>>(std::nullopt, local_day(sent));
    const auto deadline = response_deadline(sent, available, arbitrary_policy(), calendar);
    return sent <= deadline.clock_started_at && deadline.clock_started_at < deadline.due_at;
  }));
  REQUIRE(rc::check("standard elapsed is exactly the policy's hours", [&calendar] {
    const Instant sent = arbitrary_instant();
    const auto deadline = response_deadline(sent, std::nullopt, Policy{}, calendar);
    return deadline.clock_started_at == sent && deadline.due_at - sent == hours{24};
  }));
  REQUIRE(rc::check("accelerated stays within one working day's hours and the policy's hours", [&calendar] {
    const Instant sent = arbitrary_instant();
    auto policy = arbitrary_policy();
    policy.accelerated_below_days = *rc::gen::inRange(1, 366);  // below 0 days nothing is accelerated
    const auto [track, start, due] = response_deadline(sent, local_day(sent), policy, calendar);
    const Day day = local_day(start);
    return track == Track::accelerated && calendar.is_working(day) && start >= at_time(day, policy.working_day_opens) &&
           due <= at_time(day, policy.working_day_closes) && due - start <= policy.accelerated_response;
  }));
  REQUIRE(rc::check("working: 24 h are the same wall time on the next working day", [&calendar] {
    const auto deadline = response_deadline(arbitrary_instant(), std::nullopt, working_clock(), calendar);
    const WallTime from = to_wall(deadline.clock_started_at), to = to_wall(deadline.due_at);
    const Day day = local_day(deadline.clock_started_at);
    return local_day(deadline.due_at) == calendar.advance(day, 1) &&
           from - date::floor<date::days>(from) == to - date::floor<date::days>(to);
  }));
  REQUIRE(rc::check("the next working instant is the first one", [&calendar] {
    const Instant sent = arbitrary_instant();
    const Policy policy;
    const Instant next = next_working_instant(sent, policy, calendar);
    const bool in_hours = calendar.is_working(local_day(next)) &&
                          next >= at_time(local_day(next), policy.working_day_opens) &&
                          next < at_time(local_day(next), policy.working_day_closes);
    return in_hours && (next == sent || next == at_time(local_day(next), policy.working_day_opens)) &&
           calendar.business_days_between(local_day(sent), local_day(next)) <= 1;
  }));
  REQUIRE(rc::check("who is sent an offer later on the same track never has to answer sooner", [&calendar] {
    auto policy = arbitrary_policy();
    policy.accelerated_below_days =
        *rc::gen::inRange(1, 366);  // or a day that comes today is standard, and past accelerated
    const Instant sent = arbitrary_instant();
    const Instant second = sent + seconds{*rc::gen::inRange(0, 500000)};
    const auto track = *rc::gen::element<std::optional<Day>>(std::nullopt, local_day(sent));
    return response_deadline(sent, track, policy, calendar).due_at <=
           response_deadline(second, track, policy, calendar).due_at;
  }));
}

}  // namespace
}  // namespace ifapilot::rules
