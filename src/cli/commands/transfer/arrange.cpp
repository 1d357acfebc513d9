#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

#include <ifapilot/rules/case_deadlines.hpp>

namespace ifapilot::cli {

namespace {

/// The midnight that ends the arranged day: until then the arrival is not overdue.
std::string arrival_due(const CaseScreen& screen) {
  for (const auto& deadline : rules::deadlines_of(screen.done.state, {}, screen.now)) {
    if (deadline.kind != rules::DeadlineKind::arrival) continue;
    return screen.authority() + " confirms the arrival; without that it is overdue from " +
           with_span(deadline.due_at, screen.now) + " [O15].";
  }
  return "";
}

std::string cost_missing(const CaseScreen& screen) {
  const auto& terms = screen.done.state.acceptance->terms;
  if (terms && terms->agreed.weekly_cost) return "";
  return "The weekly cost is still missing; it is expected by the transfer [M-TERMS].";
}

Answer run(const Request& request) {
  const auto done =
      app::arrange_transport(*request.session, request.arguments.vacancy("V"), request.arguments.day("--on"));
  const auto screen = screen_of(done, request);
  const auto headline = "The transport for " + screen.vacancy() + " is arranged for " +
                        rules::in_words(done.state.acceptance->transport->on) + " [M-MOVE, O14].";
  return vacancy_answer(done, put_together(screen, {headline, arrival_due(screen), cost_missing(screen)},
                                           both_parties("Tell both sides the day:", screen)));
}

}  // namespace

constinit const Command commands::transfer_arrange{
    .path = "transfer arrange",
    .summary = "record the day for which the transport is arranged",
    .details =
        "Arranged with the Home Office once the match is accepted and the date confirmed; for a day not "
        "before the place is ready, and not after the hold or its extension ends [M-MOVE, M-HOLD, O14].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{needed_option("on", "DATE", "the day of the move")}; },
    .examples = {"ifapilot transfer arrange V1 --on 2026-03-25"},
    .run = run};

}  // namespace ifapilot::cli
