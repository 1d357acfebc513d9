#include "rules_sweep/plain_calendar.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

// No deadline precedes its start, and none falls outside of what its rule allows: at every minute and every second
// where something may go wrong, from 1996 on: every one-off change of the holidays, and then 28 years, after which
// weekdays and dates come together again (but for Easter).
namespace ifapilot::rules {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int first_year = 1996;
constexpr int last_year = 2051;

/// The seconds around the opening, the closing, midnight and both changes of the clocks, of every day.
void add_edges(std::set<Instant>& instants) {
  const Day end{date::year{last_year} / date::December / 1};
  for (Day day{date::year{first_year} / date::January / 2}; day < end; day += date::days{1}) {
    for (const int hour : {0, 1, 9, 17}) {
      for (const int second : {-1, 0, 1}) instants.insert(day + hours{hour} + seconds{second});
      for (const int second : {-1, 0}) instants.insert(day + hours{hour - 1} + seconds{second});  // in summer
    }
  }
}

void add_every_minute(std::set<Instant>& instants, Day from, Day to) {
  for (Instant instant = from; instant < to; instant += minutes{1}) instants.insert(instant);
}

/// Every minute from the eve of every kind of day that is not worked to the working day after it, and of both weekends
/// on which the clocks change.
std::vector<Instant> swept_instants() {
  using namespace date::literals;
  std::set<Instant> instants;
  add_edges(instants);
  add_every_minute(instants, 2022_y / 6 / 1, 2022_y / 6 / 7);      // a moved and an added holiday
  add_every_minute(instants, 2022_y / 9 / 16, 2022_y / 9 / 21);    // a proclaimed one
  add_every_minute(instants, 2025_y / 12 / 31, 2026_y / 1 / 3);    // New Year's Day
  add_every_minute(instants, 2026_y / 3 / 26, 2026_y / 4 / 1);     // clocks forward
  add_every_minute(instants, 2026_y / 4 / 2, 2026_y / 4 / 8);      // Easter
  add_every_minute(instants, 2026_y / 5 / 1, 2026_y / 5 / 6);      // Early May
  add_every_minute(instants, 2026_y / 5 / 22, 2026_y / 5 / 27);    // late May
  add_every_minute(instants, 2026_y / 8 / 28, 2026_y / 9 / 2);     // August
  add_every_minute(instants, 2026_y / 10 / 23, 2026_y / 10 / 28);  // clocks back
  add_every_minute(instants, 2026_y / 12 / 24, 2026_y / 12 / 30);  // Christmas on a Friday
  add_every_minute(instants, 2027_y / 12 / 23, 2027_y / 12 / 30);  // on a Saturday: two substitute days
  return {instants.begin(), instants.end()};
}

/// What is wrong with a deadline that was reckoned at `start`; empty if nothing is.
using Judge = std::string (*)(Instant sent, const plain::WorkedDay& day, const plain::WorkedDay& next);

/// Shows `judge` every swept instant with the working day on whose hours it falls, or which opens next, and the one
/// after.
std::vector<std::string> wrong(Judge judge) {
  static const auto worked = plain::worked_days(first_year, last_year);
  static const auto instants = swept_instants();
  std::vector<std::string> all;
  std::size_t at = 0;
  for (const auto instant : instants) {
    while (worked[at].closes <= instant) ++at;
    const auto fault = judge(instant, worked[at], worked[at + 1]);
    if (!fault.empty()) all.push_back(iso(instant) + " " + fault);
    if (all.size() == 5) break;
  }
  return all;
}

std::string differs(const ResponseDeadline& found, Instant start, Instant due) {
  if (found.due_at <= found.clock_started_at) return "ends before it starts";
  if (found.clock_started_at != start) return "starts " + iso(found.clock_started_at) + ", not " + iso(start);
  return found.due_at == due ? "" : "is due " + iso(found.due_at) + ", not " + iso(due);
}

const WorkingCalendar by_law;
const std::vector<std::string> nothing;

TEST_CASE("D-STANDARD (E1, O2): elapsed, 24 hours on the UTC line from wherever it is sent", "[sweep]") {
  CHECK(wrong([](Instant sent, const plain::WorkedDay&, const plain::WorkedDay&) {
          return differs(response_deadline(sent, std::nullopt, {}, by_law), sent, sent + hours{24});
        }) == nothing);
}

TEST_CASE("D-STANDARD (E1, O2): working, the same time on the wall of the working day so many on", "[sweep]") {
  CHECK(wrong([](Instant sent, const plain::WorkedDay& day, const plain::WorkedDay&) {
          std::string fault;
          for (const int count : {1, 2, 5, 14}) {
            Policy policy;
            policy.standard_clock = StandardClock::working;
            policy.standard_response = hours{24} * count;
            const auto& last = *(&day + count);  // the worked days stand in a row
            const Instant start = std::max(sent, day.opens);
            const Instant due = last.opens + (start - day.opens);  // no clock changes within working hours
            if (fault.empty()) fault = differs(response_deadline(sent, std::nullopt, policy, by_law), start, due);
          }
          return fault;
        }) == nothing);
}

TEST_CASE("D-ACCELERATED (E1, O2, R1): two hours from sending or the next opening, never past the close", "[sweep]") {
  CHECK(wrong([](Instant sent, const plain::WorkedDay& day, const plain::WorkedDay&) {
          const Instant start = std::max(sent, day.opens);
          const auto found = response_deadline(sent, local_day(sent), {}, by_law);
          return differs(found, start, std::min(start + hours{2}, day.closes));
        }) == nothing);
}

TEST_CASE("M-PROFILE (O13, E4): 24 hours to decide, and the close of the day as a target", "[sweep]") {
  CHECK(wrong([](Instant passed, const plain::WorkedDay& day, const plain::WorkedDay&) {
          if (decision_due(passed, {}) != passed + hours{24}) return std::string("not 24 hours");
          const auto target = same_day_target(passed, {}, by_law);
          if (target <= passed) return std::string("the target is over when it is passed");
          if (target != day.closes) return "the target is " + iso(target) + ", not " + iso(day.closes);
          const bool meets = decided_same_day(passed, target, {}, by_law);
          return std::string(meets && !decided_same_day(passed, target + seconds{1}, {}, by_law) ? "" : "T-DUE");
        }) == nothing);
}

TEST_CASE("M-HOLD (O8): from every ready day of 1996 to 2100, under both policies", "[sweep]") {
  const auto worked = plain::worked_days(1996, 2101);
  const bool counts_ready_day = GENERATE(false, true);
  Policy policy;
  policy.hold_counts_ready_day = counts_ready_day;
  std::vector<std::string> all;
  std::size_t after = 0;  // the first working day after the ready day
  for (Day ready{date::year{1996} / 1 / 1}; ready < Day{date::year{2101} / 1 / 1}; ready += date::days{1}) {
    while (worked[after].day <= ready) ++after;
    const bool is_day_one = counts_ready_day && after > 0 && worked[after - 1].day == ready;
    const auto& third = worked[after + (is_day_one ? 1 : 2)];
    const Instant until = hold_until(ready, policy, by_law);
    if (until != third.closes) all.push_back(iso(ready) + " until " + iso(until) + ", not " + iso(third.closes));
    if (all.size() == 5) break;
  }
  CHECK(all == nothing);
}

}  // namespace
}  // namespace ifapilot::rules
