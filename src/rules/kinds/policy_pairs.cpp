#include <ifapilot/rules/policy_pairs.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace ifapilot::rules {
namespace {

using std::chrono::hours;

constexpr hours day{24};

Action set_to(std::string_view key, std::string value) {
  return {Deed::set_policy, PolicyChoice{std::string(key), std::move(value)}};
}

/// The hours of whole days next to `wanted`, the lower ones first.
std::vector<hours> whole_days_near(hours wanted) {
  const auto lower = wanted / day * day;
  return lower.count() == 0 ? std::vector<hours>{day} : std::vector<hours>{lower, lower + day};
}

/// What is so, and the keys on which it hangs.
struct Pair {
  std::array<std::string_view, 3> keys;
  bool (*is_so)(const Policy&);
  std::string (*words)(const Policy&);
};

std::chrono::minutes working_day(const Policy& policy) { return policy.working_day_closes - policy.working_day_opens; }

std::string hours_of(const Policy& policy, std::string_view key) {
  const auto count = policy_value(policy, key);
  return count + (count == "1" ? " hour" : " hours");
}

constexpr std::array pairs{
    Pair{{"accelerated_response_hours", "working_day_opens", "working_day_closes"},
         [](const Policy& policy) { return policy.accelerated_response > working_day(policy); },
         [](const Policy& policy) {
           return "an accelerated offer never has its " + hours_of(policy, "accelerated_response_hours") +
                  ": the working day, " + iso(policy.working_day_opens) + " to " + iso(policy.working_day_closes) +
                  ", is shorter, and its close ends them [D-ACCELERATED]";
         }},
    Pair{{"standard_response_hours", "accelerated_response_hours", "standard_clock"},
         [](const Policy& policy) {
           const std::chrono::minutes longest =
               std::min<std::chrono::minutes>(policy.accelerated_response, working_day(policy));
           return policy.standard_clock == StandardClock::elapsed && longest >= policy.standard_response;
         },
         [](const Policy& policy) {
           return "an accelerated offer has " + hours_of(policy, "accelerated_response_hours") +
                  " and a standard one " + hours_of(policy, "standard_response_hours") +
                  ": the accelerated one is no faster [D-STANDARD, D-ACCELERATED]";
         }},
    Pair{{"accelerated_below_days", "accelerated_order", "accelerated_response_hours"},
         [](const Policy& policy) { return policy.accelerated_below_days == 0; },
         [](const Policy&) {
           return std::string(
               "accelerated_below_days is 0: accelerated is only an offer whose date has passed already, and for no "
               "other do accelerated_response_hours and accelerated_order count [D-TRACK, R-ACCELERATED]");
         }},
    Pair{{"cap_per_authority", "cap_basis"},
         [](const Policy& policy) { return policy.cap_per_authority == 0; },
         [](const Policy&) {
           return std::string(
               "cap_per_authority is 0: every area is full from the start, so that each vacancy goes to the authority "
               "of its area alone, outside the pilot, whatever cap_basis says [C-CAP, C-OUTSIDE]");
         }},
    Pair{{"decision_hours", "hold_working_days"},
         [](const Policy& policy) { return policy.decision > policy.hold_working_days * day; },
         [](const Policy& policy) {
           return "an authority has " + hours_of(policy, "decision_hours") + " to decide, and a place is held for " +
                  policy_value(policy, "hold_working_days") +
                  (policy.hold_working_days == 1 ? " working day" : " working days") +
                  ": a hold may run out before the decision is due [M-PROFILE, M-HOLD]";
         }},
};

}  // namespace

Refusals may_set_policy(std::string_view key, const Policy& after) {
  const bool is_clock = key == "standard_clock";
  if (!is_clock && key != "standard_response_hours") return {};
  if (after.standard_clock == StandardClock::elapsed || after.standard_response % day == hours{0}) return {};
  const auto stands = policy_value(after, "standard_response_hours");
  const auto why = ": that clock counts whole working days, 24 hours each, and " + stands + " hours are none";
  const auto near = whole_days_near(after.standard_response);
  Sentence hours_hint;
  for (const auto fit : near) {
    if (!hours_hint.empty()) hours_hint += ", or ";
    hours_hint += set_to("standard_response_hours", std::to_string(fit.count()));
  }
  if (is_clock) {
    return {{"D-STANDARD",
             {"E1", "O2"},
             "standard_clock cannot be working while standard_response_hours is " + stands + why,
             "set the hours first: " + hours_hint}};
  }
  return {{"D-STANDARD",
           {"E1", "O2"},
           "standard_response_hours cannot be " + stands + " while standard_clock is working" + why,
           "set whole days: " + hours_hint + "; or the clock first: " + set_to("standard_clock", "elapsed")}};
}

std::vector<Sentence> remarks_on_policy(std::string_view key, const Policy& policy) {
  std::vector<Sentence> remarks;
  for (const auto& pair : pairs) {
    const bool is_of_it = std::ranges::find(pair.keys, key) != pair.keys.end();
    if (is_of_it && pair.is_so(policy)) remarks.emplace_back(pair.words(policy));
  }
  return remarks;
}

}  // namespace ifapilot::rules
