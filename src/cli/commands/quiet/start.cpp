#include "app/day/quiet.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::quiet_start{
    .path = "quiet start",
    .summary = "record that a quiet period begins",
    .details =
        "A time in which few children are referred. No time is promised for a referral, neither hold nor "
        "extension is reported as overdue, and the provider may fill a vacancy elsewhere, which frees "
        "the cap [M-QUIET, O9]. The day may lie ahead, or behind; periods do not overlap.",
    .options = [] { return Options{needed_option("from", "DATE", "its first day")}; },
    .examples = {"ifapilot quiet start --from 2026-07-20"},
    .run = recording([](const Request& request) {
      const auto done = app::start_quiet(*request.session, request.arguments.day("--from"));
      const auto text =
          "A quiet period begins on " + rules::in_words(done.period.from) +
          ": no time is promised for a referral, holds that run out are not overdue, and a provider may fill "
          "a vacancy elsewhere. Tell providers and authorities [M-QUIET, O9].";
      return recorded({{"from", done.period.from}, {"until", done.period.until}}, done.fact,
                      {output::wrapped(text, request.style.width), {rules::Action{rules::Deed::end_quiet}}});
    })};

}  // namespace ifapilot::cli
