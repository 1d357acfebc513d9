#include "app/setup/policy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/would_have_moved.hpp"

#include <ifapilot/rules/policy.hpp>

namespace ifapilot::cli {

namespace {

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const auto& key : rules::policy_keys()) all.emplace_back(key.key);
  return all;
}

std::string ranges() {
  std::string all;
  for (const auto& key : rules::policy_keys()) {
    all.append(all.empty() ? " Ranges, bounds included: " : "; ").append(key.key).append(": ").append(key.range);
  }
  return all + ".";
}

output::Fields record_of(const app::PolicyWritten& done) {
  return {{"key", word(done.row.key)},
          {"value", word(done.row.value)},
          {"default", word(done.row.default_value)},
          {"rule", word(done.row.rule)},
          {"previous", word(done.previous)},
          {"would_have_moved", values_of(done.would_have_moved)}};
}

}  // namespace

constinit const Command commands::policy_set{
    .path = "policy set",
    .summary = "change a value that a region may read otherwise",
    .details =
        "It counts from now on. No deadline and no offer that is decided moves; the answer lists what would "
        "have been otherwise under the new value. Under standard_clock working the standard_response_hours count "
        "working days, 24 hours each: 24 the next, 48 the second; hours that are no whole days and that clock refuse "
        "each "
        "other [D-STANDARD].",
    .more_details = ranges,
    .positionals =
        [] {
          return Positionals{{"KEY", "its name", false, keys()}, {"VALUE", "its new value"}};
        },
    .options = [] { return Options{reason_option("it is changed")}; },
    .examples = {"ifapilot policy set standard_clock working --reason 'agreed 12 March'",
                 "ifapilot policy set hold_working_days 4 --reason 'try it' --dry-run"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::set_policy(*request.session, arguments.text("KEY"), arguments.text("VALUE", 40),
                                        arguments.text("--reason"));
      const auto& row = done.row;
      const auto usual = row.value == row.default_value ? ", the default" : " (default " + row.default_value + ")";
      const auto headline = row.key + " is " + row.value + usual + "; it was " + done.previous + " [" + row.rule + "].";
      return recorded(record_of(done), done.fact,
                      {output::wrapped(headline, request.style.width) + "\n" +
                           in_words(done.would_have_moved, "the new value", request.style),
                       {rules::Action{rules::Deed::show_policy}}},
                      done.remarks);
    })};

}  // namespace ifapilot::cli
