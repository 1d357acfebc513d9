#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/case.hpp"

#include <ifapilot/rules/waiting.hpp>

namespace ifapilot::cli {

namespace {

/// The midnight that ends the arranged day: until then the arrival is not overdue.
std::string arrival_due(const CaseScreen& screen) {
  const auto due_at = rules::arrival_due(screen.done.state.acceptance->transport->on);
  return screen.authority() + " confirms the arrival; without that it is overdue from " +
         with_span(due_at, screen.now) + " " + cited(rules::Reading::arrival_midnight) + ".";
}

}  // namespace

constinit const Command commands::transfer_arrange{
    .path = "transfer arrange",
    .summary = "record the day for which the transport is arranged",
    .details =
        "Arranged with the Home Office once the match is accepted and the date confirmed; for a day not "
        "before the place is ready, and not after the hold or its extension ends [M-MOVE, M-HOLD, O14].",
    .positionals = vacancy_number,
    .options = [] { return Options{needed_option("on", "DATE", "the day of the move")}; },
    .examples = {"ifapilot transfer arrange V1 --on 2026-03-25"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::record<rules::TransportArranged>,
                                      rules::TransportArranged{request.arguments.day("--on")});
      const auto& acceptance = *screen.done.state.acceptance;
      const auto* const terms = rules::standing_terms(screen.done.state);
      const bool has_cost = terms != nullptr && terms->agreed.weekly_cost;
      return vacancy_answer(
          screen,
          {"The transport for " + screen.vacancy() + " is arranged for " + rules::in_words(acceptance.transport->on) +
               " [M-MOVE, O14].",
           arrival_due(screen),
           has_cost ? "" : "The weekly cost is still missing; it is expected by the transfer [M-TERMS]."},
          both_parties("Tell both sides the day:", screen));
    })};

}  // namespace ifapilot::cli
