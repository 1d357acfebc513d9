#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto done =
      app::cancel_transport(*request.session, request.arguments.vacancy("V"), request.arguments.text("--reason"));
  const auto screen = screen_of(done, request);
  const auto headline = "The transport for " + screen.vacancy() + " on " +
                        rules::in_words(done.before.acceptance->transport->on) +
                        " is off; the match stands [M-MOVE, O14].";
  return vacancy_answer(done, put_together(screen, {headline, hold_sentence(done.state.vacancy, screen.now)},
                                           both_parties("Tell both sides, and agree on another day:", screen)));
}

}  // namespace

constinit const Command commands::transfer_cancel{
    .path = "transfer cancel",
    .summary = "record that an arranged transport does not take place",
    .details = "The match stands, and another day may be arranged [M-MOVE, O14].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{reason_option("it is off")}; },
    .examples = {"ifapilot transfer cancel V1 --reason 'the escort is ill'"},
    .run = run};

}  // namespace ifapilot::cli
