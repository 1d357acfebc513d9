#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>
#include <ifapilot/rules/explain.hpp>
#include <ifapilot/rules/policy.hpp>

#include <algorithm>
#include <string>
#include <vector>

// Which deadlines rest on a reading of this project's own, where the guidance is silent or can be read otherwise.
namespace ifapilot::rules {
namespace {

Basis usual_basis() { return {Policy{}, WorkingCalendar{}}; }

std::vector<Reading> readings_of_offer(std::string_view sent, std::string_view available) {
  return explain_response(at(sent), on(available), usual_basis()).readings;
}

using Readings = std::vector<Reading>;

struct ReadOfferRow {
  std::string sent;
  std::string available;
  Readings readings;
};

TEST_CASE("E1, O2: two weeks to the day, and a clock that starts at the next opening, are read so here", "[reading]") {
  const auto row = GENERATE(values<ReadOfferRow>({
      {"2026-03-02T10:00", "2026-03-17", {}},                       // 15 days
      {"2026-03-02T10:00", "2026-03-16", {Reading::two_weeks}},     // 14
      {"2026-03-02T10:00", "2026-03-15", {}},                       // 13, in working hours
      {"2026-03-02T17:00", "2026-03-15", {Reading::next_opening}},  // 13, after hours
      {"2026-03-02T15:00", "2026-03-15", {}},                       // two hours to the close itself
      {"2026-03-02T15:01", "2026-03-15", {Reading::closing_time}},  // cut a minute short by it
      {"2026-03-01T10:00", "2026-03-15", {Reading::two_weeks}},     // a Sunday: its 24 hours run at once
      {"2026-03-01T10:00", "2026-03-14", {Reading::next_opening}},  // a Sunday
  }));
  INFO(row.sent << " for " << row.available);
  CHECK(readings_of_offer(row.sent, row.available) == row.readings);
}

TEST_CASE("E1: the bound of the policy is the one that is read", "[reading]") {
  auto narrow = usual_basis();
  narrow.policy.accelerated_below_days = 7;
  CHECK(explain_response(at("2026-03-02T10:00"), on("2026-03-16"), narrow).readings.empty());
  CHECK(explain_response(at("2026-03-02T10:00"), on("2026-03-09"), narrow).readings == Readings{Reading::two_weeks});
  CHECK(explain_response(at("2026-03-02T10:00"), std::nullopt, narrow).readings.empty());
}

TEST_CASE("a standard clock that starts at the next opening is the policy's, not that reading", "[reading]") {
  auto working = usual_basis();
  working.policy.standard_clock = StandardClock::working;
  CHECK(explain_response(at("2026-03-01T10:00"), on("2026-03-30"), working).readings.empty());
}

TEST_CASE("O8, O13, O15: ready day, passing on and midnight are read so here", "[reading]") {
  const auto sent = at("2026-03-02T10:00");
  const auto hold = explain_hold(on("2026-03-02"), {}, usual_basis());
  CHECK(hold.readings == Readings{Reading::ready_day});
  CHECK(hold.rests_on_reading("M-HOLD"));
  CHECK_FALSE(hold.rests_on_reading("M-MOVE"));
  CHECK(explain_decision(sent, usual_basis()).readings == Readings{Reading::passing_on});
  CHECK(explain_arrival(sent, on("2026-03-05"), usual_basis()).readings == Readings{Reading::arrival_midnight});
  CHECK(explain_chase(sent, at("2026-03-03T10:00"), usual_basis()).readings.empty());
  CHECK(explain_extension(sent, on("2026-03-09"), usual_basis()).readings.empty());
}

TEST_CASE("every reading has its rule, its paragraph and its words, and names a policy that there is", "[reading]") {
  for (const auto reading : every<Reading>) {
    const auto words = words_of(reading);
    INFO(words.says);
    CHECK(words.rule.size() > 4);
    CHECK_FALSE(words.paragraphs.empty());
    CHECK_FALSE(words.says.empty());
    const bool known = std::ranges::any_of(policy_keys(), [&](const auto& key) { return key.key == words.policy; });
    CHECK((words.policy.empty() || known));
  }
}

}  // namespace
}  // namespace ifapilot::rules
