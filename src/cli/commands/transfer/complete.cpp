#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

rules::Arrived arrived_from(const Arguments& arguments) {
  arguments.needs("--in-region", "--elsewhere");
  rules::Arrived arrived{arguments.day("--arrived-on"), arguments.given("--elsewhere"), std::nullopt};
  if (const auto word = arguments.optional_text("--in-region")) arrived.in_region = *word == "yes";
  return arrived;
}

std::string where(const rules::Arrived& arrived) {
  if (!arrived.in_region) return "elsewhere";
  return *arrived.in_region ? "elsewhere in the region" : "outside the region";
}

Answer here(const CaseScreen& screen, const rules::Arrived& arrived) {
  const auto& terms = screen.done.state.acceptance->terms;
  return vacancy_answer(
      screen, {screen.vacancy() + " is placed: the child arrived on " + rules::in_words(arrived.on) + " [M-MOVE, O15].",
               terms && terms->agreed.weekly_cost ? "" : "The weekly cost is still to be recorded [M-TERMS]."});
}

Answer elsewhere(const CaseScreen& screen, const rules::Arrived& arrived) {
  return vacancy_answer(screen,
                        {screen.authority() + " accommodated the child of " + screen.vacancy() + " " + where(arrived) +
                             " on " + rules::in_words(arrived.on) + ": its duty is done [M-DECIDE, R2].",
                         unless_over(screen, screen.vacancy() + " is free for another child of " + screen.authority() +
                                                 ", which keeps its slot. " + hold_sentence(screen))},
                        the_provider("Tell the provider:", screen));
}

}  // namespace

constinit const Command commands::transfer_complete{
    .path = "transfer complete",
    .summary = "record that the authority confirms the child's arrival",
    .details =
        "Only then is the vacancy placed [M-MOVE, O15]. An arrival after the hold is recorded, and counted "
        "as an overrun [M-HOLD]. --elsewhere is for an authority that said proceed and accommodated the "
        "child in another place: its duty ends, and the vacancy is free for another child [M-DECIDE, R2].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("arrived-on", "DATE", "the day on which the child arrived"),
                         flag_option("elsewhere", "the child arrived in another place"),
                         plain_option("in-region", "ANSWER", "whether that place is in the region", {"yes", "no"})};
        },
    .examples = {"ifapilot transfer complete V1 --arrived-on 2026-03-25",
                 "ifapilot transfer complete V1 --arrived-on 2026-03-25 --elsewhere --in-region yes"},
    .run = recording([](const Request& request) {
      const auto arrived = arrived_from(request.arguments);
      const auto screen = carried_out(request, app::confirm_arrival, arrived);
      return arrived.elsewhere ? elsewhere(screen, arrived) : here(screen, arrived);
    })};

}  // namespace ifapilot::cli
