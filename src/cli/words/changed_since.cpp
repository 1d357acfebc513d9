#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ifapilot::cli {

namespace {

std::string work_state(const std::optional<rules::DayNotWorked>& off) {
  if (!off) return "worked";
  return off->why == rules::WhyOff::closed ? "closed: " + off->name : "not worked: " + off->name;
}

/// A policy value as it was, in a clause: the words before the value and after it.
struct Clause {
  std::string_view key;
  std::string_view before;
  std::string_view after;
};

constexpr std::array clauses{Clause{"working_day_opens", "the working day began at ", ""},
                             Clause{"working_day_closes", "the working day ended at ", ""},
                             Clause{"accelerated_below_days", "an offer was accelerated below ", " days"},
                             Clause{"standard_response_hours", "a standard offer had ", " hours"},
                             Clause{"standard_clock", "the standard clock was ", ""},
                             Clause{"accelerated_response_hours", "an accelerated offer had ", " hours"},
                             Clause{"decision_hours", "a decision had ", " hours"},
                             Clause{"hold_working_days", "a hold ran ", " working days"},
                             Clause{"hold_counts_ready_day", "counting the ready day was ", ""}};

std::string was(const rules::PolicyChange& change) {
  const auto* const found = std::ranges::find(clauses, change.key, &Clause::key);
  const auto clause = found == clauses.end() ? Clause{change.key, "", ""} : *found;
  return std::string(clause.before) + change.then + std::string(clause.after) + " (now " + change.now + ")";
}

/// What has changed since, after "when": `an accelerated offer had 2 hours (now 3)`.
std::string changed_since(const rules::Departure& today, const rules::Explanation& why) {
  const auto days = [&](const auto& one) {
    return short_words(one.on, why.started_at) + " was " + work_state(one.then) + " (now " + work_state(one.now) + ")";
  };
  return listed(std::array{listed(today.policy, was, "; "), listed(today.days, days, "; ")}, std::identity(), "; ");
}

}  // namespace

std::string otherwise_today(const app::Explained& explained) {
  if (!explained.today) return "";
  const auto& why = explained.why;
  const auto when = explained.set_at ? "It was set on " + short_words(*explained.set_at, why.started_at) + ", when "
                                     : std::string("It was set when ");
  return when + changed_since(*explained.today, why) + ". Set today, it would be " +
         (explained.today->track ? std::string(rules::word(*explained.today->track)) + " and " : std::string()) +
         short_words(explained.today->due_at, why.started_at) + "; what was set stands.";
}

}  // namespace ifapilot::cli
