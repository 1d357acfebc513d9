#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

std::string duty_sentence(const CaseScreen& screen) {
  const auto duty = rules::duty_of_match(screen.done.state);
  if (!duty) return "";
  return "The duty of R2 stands since " + rules::in_words(duty->since) +
         ": it ends when the child has arrived, here or elsewhere, or the Home Office withdraws it.";
}

}  // namespace

constinit const Command commands::match_accept{
    .path = "match accept",
    .summary = "record that the authority accepts the child that is matched",
    .details =
        "Of a profile that the Home Office sent, or of the authority's own child. A decision on a profile "
        "is due 24 hours after it was passed on; a later one is taken all the same [M-DECIDE, M-PROFILE, "
        "O13]. A duty of R2 is not ended by it.",
    .positionals = vacancy_number,
    .examples = {"ifapilot match accept V1"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::decide, app::MatchDecision{rules::Decision::accept});
      return vacancy_answer(
          screen,
          {screen.authority() + " accepted the match of " + whose_child(screen) + " with " + screen.vacancy() +
               " [M-DECIDE, O13].",
           "Now the transport is arranged with the Home Office [O14].", hold_sentence(screen), duty_sentence(screen)},
          both_parties("Agree on a day with both sides:", screen));
    })};

}  // namespace ifapilot::cli
