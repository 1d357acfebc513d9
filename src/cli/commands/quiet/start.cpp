#include "app/day/quiet.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/holds_moved.hpp"

namespace ifapilot::cli {

constinit const Command commands::quiet_start{
    .path = "quiet start",
    .summary = "record that a quiet period begins",
    .details =
        "A time in which few children are referred. No time is promised for a referral; the case goes on without a "
        "retainer: its days are not counted in the hold, and on them an extension is not overdue. The provider may "
        "fill a vacancy elsewhere, which frees the cap [M-QUIET, M-HOLD, O9]. The day may lie ahead, or behind; "
        "periods do not overlap. The holds that move are listed.",
    .options = [] { return Options{needed_option("from", "DATE", "its first day")}; },
    .examples = {"ifapilot quiet start --from 2026-07-20"},
    .run = recording([](const Request& request) {
      const auto done = app::start_quiet(*request.session, request.arguments.day("--from"));
      const auto text =
          "A quiet period begins on " + rules::in_words(done.period.from) +
          ": no time is promised for a referral, its days are not counted in a hold, and a provider may fill "
          "a vacancy elsewhere. Tell providers and authorities [M-QUIET, O9].";
      return recorded(
          {{"from", done.period.from}, {"until", done.period.until}, {"holds_moved", values_of(done.moved)}}, done.fact,
          {output::wrapped(text, request.style.width) + in_words(done.moved), {rules::Action{rules::Deed::end_quiet}}});
    })};

}  // namespace ifapilot::cli
