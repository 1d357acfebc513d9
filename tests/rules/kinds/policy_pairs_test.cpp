#include "rules/kinds/arbitrary_policy.hpp"
#include "rules/when.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/policy_pairs.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Values of section 9 that contradict each other, or leave each other nothing to decide.
namespace ifapilot::rules {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;

Policy with(const Values& values) {
  Policy policy;
  policy.pilot_start = on("2026-03-01");
  for (const auto& [key, value] : values) policy = std::get<Policy>(with_policy_value(policy, key, value));
  return policy;
}

/// The settings that a hint names, in its order.
std::string settings_in(const Sentence& hint) {
  std::string all;
  for (const auto& part : hint.parts()) {
    const auto* const action = std::get_if<Action>(&part);
    if (action == nullptr) continue;
    const auto& setting = std::get<PolicyChoice>(action->subject);
    all.append(all.empty() ? "" : ", ").append(setting.key).append(" ").append(setting.value);
  }
  return all;
}

struct RefusedRow {
  std::string key;
  std::string hours;
  std::string message;
  std::string first;
};

TEST_CASE("D-STANDARD: hours that are no whole days and the clock working refuse each other (E1, O2)", "[policy]") {
  const auto row = GENERATE(values<RefusedRow>({
      {"standard_clock", "36",
       "standard_clock cannot be working while standard_response_hours is 36: that clock counts whole working days, 24 "
       "hours each, and 36 hours are none",
       "standard_response_hours 24, standard_response_hours 48"},
      {"standard_clock", "12",
       "standard_clock cannot be working while standard_response_hours is 12: that clock counts whole working days, 24 "
       "hours each, and 12 hours are none",
       "standard_response_hours 24"},
      {"standard_response_hours", "36",
       "standard_response_hours cannot be 36 while standard_clock is working: that clock counts whole working days, 24 "
       "hours each, and 36 hours are none",
       "standard_response_hours 24, standard_response_hours 48, standard_clock elapsed"},
      {"standard_response_hours", "335",
       "standard_response_hours cannot be 335 while standard_clock is working: that clock counts whole working days, "
       "24 "
       "hours each, and 335 hours are none",
       "standard_response_hours 312, standard_response_hours 336, standard_clock elapsed"},
  }));
  const auto refusals =
      may_set_policy(row.key, with({{"standard_clock", "working"}, {"standard_response_hours", row.hours}}));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().rule == "D-STANDARD");
  CHECK(refusals.front().paragraphs == std::vector<std::string>{"E1", "O2"});
  CHECK(refusals.front().message == row.message);
  CHECK(settings_in(refusals.front().hint) == row.first);
}

TEST_CASE("D-STANDARD: whole days, or hours that run on, are set, and other keys are not held up by the two",
          "[policy]") {
  for (const std::string hours : {"24", "48", "336"}) {
    const auto after = with({{"standard_clock", "working"}, {"standard_response_hours", hours}});
    CHECK(may_set_policy("standard_clock", after).empty());
    CHECK(may_set_policy("standard_response_hours", after).empty());
  }
  CHECK(may_set_policy("standard_response_hours", with({{"standard_response_hours", "36"}})).empty());
  const auto of_old = with({{"standard_clock", "working"}, {"standard_response_hours", "36"}});
  CHECK(may_set_policy("cap_per_authority", of_old).empty());
}

struct RemarkRow {
  std::string key;
  Values values;
  std::string rule;  ///< In which the remark ends; empty: none.
};

TEST_CASE("values that leave each other without effect are remarked on when either is set", "[policy]") {
  const auto row = GENERATE(values<RemarkRow>({
      {"accelerated_response_hours", {{"accelerated_response_hours", "8"}}, ""},  // as long as the day
      {"accelerated_response_hours", {{"accelerated_response_hours", "9"}}, "[D-ACCELERATED]"},
      {"working_day_closes", {{"working_day_closes", "10:59"}}, "[D-ACCELERATED]"},
      {"working_day_closes", {{"working_day_closes", "11:00"}}, ""},
      {"working_day_opens", {{"working_day_opens", "15:01"}}, "[D-ACCELERATED]"},
      {"hold_working_days", {{"accelerated_response_hours", "9"}}, ""},  // about other values
      {"standard_response_hours", {{"standard_response_hours", "2"}}, "[D-STANDARD, D-ACCELERATED]"},
      {"standard_response_hours", {{"standard_response_hours", "3"}}, ""},
      {"accelerated_response_hours",
       {{"standard_response_hours", "4"}, {"accelerated_response_hours", "4"}},
       "[D-STANDARD, D-ACCELERATED]"},
      // The close ends an accelerated answer before the standard one, so it is faster; but never has its hours.
      {"accelerated_response_hours",
       {{"standard_response_hours", "10"}, {"accelerated_response_hours", "12"}},
       "[D-ACCELERATED]"},
      {"standard_clock",
       {{"standard_clock", "working"}, {"standard_response_hours", "24"}, {"accelerated_response_hours", "8"}},
       ""},
      {"accelerated_below_days", {{"accelerated_below_days", "0"}}, "[D-TRACK, R-ACCELERATED]"},
      {"accelerated_below_days", {{"accelerated_below_days", "1"}}, ""},
      {"accelerated_order",
       {{"accelerated_below_days", "0"}, {"accelerated_order", "asked"}},
       "[D-TRACK, R-ACCELERATED]"},
      {"accelerated_order", {{"accelerated_order", "asked"}}, ""},
      {"cap_per_authority", {{"cap_per_authority", "0"}}, "[C-CAP, C-OUTSIDE]"},
      {"cap_per_authority", {{"cap_per_authority", "1"}}, ""},
      {"cap_basis", {{"cap_per_authority", "0"}, {"cap_basis", "area"}}, "[C-CAP, C-OUTSIDE]"},
      {"decision_hours", {{"decision_hours", "72"}}, ""},
      {"decision_hours", {{"decision_hours", "73"}}, "[M-PROFILE, M-HOLD]"},
      {"hold_working_days", {{"decision_hours", "48"}, {"hold_working_days", "1"}}, "[M-PROFILE, M-HOLD]"},
  }));
  INFO(row.key);
  std::string remarks;
  for (const auto& remark : remarks_on_policy(row.key, with(row.values))) {
    remarks += std::get<std::string>(remark.parts().front());
  }
  CAPTURE(remarks);
  CHECK(remarks.empty() == row.rule.empty());
  CHECK(remarks.ends_with(row.rule));
}

TEST_CASE("by default nothing is without effect", "[policy]") {
  for (const auto& key : policy_keys()) {
    CHECK(remarks_on_policy(key.key, Policy{}).empty());
    CHECK(may_set_policy(key.key, Policy{}).empty());
  }
}

TEST_CASE("what a remark says of times is so", "[policy][property]") {
  REQUIRE(rc::check("an accelerated offer has its full time on some day, or the remark is made", [] {
    const auto policy = arbitrary_policy();
    const auto opening = next_working_instant(at("2026-03-02T00:00"), policy, {});
    const auto found = response_deadline(opening, on("2026-03-02"), policy, {});
    RC_PRE(found.track == Track::accelerated);
    const auto remarks = remarks_on_policy("working_day_opens", policy);
    const bool is_full = found.due_at - found.clock_started_at == policy.accelerated_response;
    return is_full == remarks.empty();
  }));
  REQUIRE(rc::check("a standard answer is due by the working day on which it was said to be, whatever is accepted", [] {
    auto policy = arbitrary_policy();
    policy.standard_clock = StandardClock::working;
    policy.standard_response = std::chrono::hours{24} * *rc::gen::inRange(1, 15);
    RC_ASSERT(may_set_policy("standard_clock", policy).empty());
    const Day sent_on = nth_day(*rc::gen::inRange(0, 70000));
    const auto found = response_deadline(start_of(sent_on) + std::chrono::hours{11}, std::nullopt, policy, {});
    return WorkingCalendar{}.business_days_between(local_day(found.clock_started_at), local_day(found.due_at)) * 24 ==
           policy.standard_response.count();
  }));
}

}  // namespace
}  // namespace ifapilot::rules
