#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::transfer_cancel{
    .path = "transfer cancel",
    .summary = "record that an arranged transport does not take place",
    .details = "The match stands, and another day may be arranged [M-MOVE, O14].",
    .positionals = vacancy_number,
    .options = [] { return Options{reason_option("it is off")}; },
    .examples = {"ifapilot transfer cancel V1 --reason 'the escort is ill'"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::cancel_transport, request.arguments.text("--reason"));
      return vacancy_answer(screen,
                            {"The transport for " + screen.vacancy() + " on " +
                                 rules::in_words(screen.done.before.acceptance->transport->on) +
                                 " is off; the match stands [M-MOVE, O14].",
                             hold_sentence(screen)},
                            both_parties("Tell both sides, and agree on another day:", screen));
    })};

}  // namespace ifapilot::cli
