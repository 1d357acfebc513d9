#include "app/case/steps.hpp"
#include "app/record/timeline.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::match_own{
    .path = "match own",
    .summary = "record that the authority places a child of its own",
    .details =
        "The authority uses the vacancy for a child that it already has a transfer outstanding for: the "
        "Home Office is not asked, and no clock runs for the decision [M-OWN, O10]. The child must be under 16, "
        "unless --override says why not [M-PROFILE]. A child is a reference, never a name [A-CHILD]. --referred-on is "
        "the day on which the Home Office referred it to the authority, from which its transfer time is counted "
        "[P-AIMS].",
    .positionals = vacancy_number,
    .options =
        [] {
          return options_from(child_options(),
                              plain_option("referred-on", "DATE", "when the Home Office referred the child, if known"),
                              age_override_option());
        },
    .examples = {"ifapilot match own V1 --child nts-2026-0123 --age 14 --sex male --languages Tigrinya --referred-on "
                 "2026-02-16"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto screen = carried_out(request, app::match_own,
                                      app::OwnChoice{child_from(arguments), arguments.optional_day("--referred-on"),
                                                     arguments.optional_text("--override")});
      return vacancy_answer(screen,
                            {screen.authority() + " uses " + screen.vacancy() + " for a child of its own: " +
                                 app::in_words(screen.done.state.acceptance->own_child->child) + " [M-OWN, O10].",
                             "No referral is needed, and no clock runs for the decision.", hold_sentence(screen)},
                            both_parties("They match the child between them:", screen));
    })};

}  // namespace ifapilot::cli
