#include "app/day/quiet.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/holds_moved.hpp"

namespace ifapilot::cli {

constinit const Command commands::quiet_end{
    .path = "quiet end",
    .summary = "record the last day of the quiet period",
    .details = "Of the one that has not ended. The day belongs to it, and may lie ahead [M-QUIET, O9].",
    .options = [] { return Options{needed_option("on", "DATE", "its last day")}; },
    .examples = {"ifapilot quiet end --on 2026-08-28"},
    .run = recording([](const Request& request) {
      const auto done = app::end_quiet(*request.session, request.arguments.day("--on"));
      const auto text = "The quiet period from " + rules::in_words(done.period.from) + " ends with " +
                        rules::in_words(*done.period.until) + ", which belongs to it [M-QUIET, O9].";
      return recorded(
          {{"from", done.period.from}, {"until", done.period.until}, {"holds_moved", values_of(done.moved)}}, done.fact,
          {output::wrapped(text, request.style.width) + in_words(done.moved),
           {rules::Action{rules::Deed::report_overdue}}});
    })};

}  // namespace ifapilot::cli
