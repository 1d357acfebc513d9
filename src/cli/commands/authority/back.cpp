#include "app/party/away.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_back{
    .path = "authority back",
    .summary = "record on which day an authority's lead is back",
    .details =
        "The first day back, from the days away that hold it, else from the next ones, which the answer names. On or "
        "before their first day it cancels those days alone [P-AWAY].",
    .positionals = authority_code,
    .options = [] { return Options{needed_option("on", "DATE", "the first day back")}; },
    .examples = {"ifapilot authority back derby --on 2026-04-13"},
    .run = recording([](const Request& request) {
      const auto day = request.arguments.day("--on");
      const auto done = app::record_back(*request.session, request.arguments.authority("CODE"), day);
      const auto code = done.period.authority;
      const auto text =
          done.cancelled ? "The lead of " + code.text + " is not away " + days_of(done.period) + ": cancelled [P-AWAY]."
                         : "The lead of " + code.text + " is back on " + rules::in_words(day) + ", and so away " +
                               days_of(done.period) + " [P-AWAY].";
      return recorded(record_of(done.authority.view), done.authority.fact,
                      {output::wrapped(text, request.style.width), {rules::Action{rules::Deed::show_authority, code}}});
    })};

}  // namespace ifapilot::cli
