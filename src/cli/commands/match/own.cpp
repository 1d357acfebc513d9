#include "app/case/steps.hpp"
#include "app/record/timeline.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

std::string headline(const CaseScreen& screen) {
  return screen.authority() + " uses " + screen.vacancy() +
         " for a child of its own: " + app::in_words(screen.done.state.acceptance->own_child->child) + " [M-OWN, O10].";
}

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::match_own(*request.session, arguments.vacancy("V"), child_from(arguments),
                                   arguments.optional_text("--override"));
  const auto screen = screen_of(done, request);
  return vacancy_answer(done,
                        put_together(screen,
                                     {headline(screen), "No referral is needed, and no clock runs for the decision.",
                                      hold_sentence(done.state.vacancy, screen.now)},
                                     both_parties("They match the child between them:", screen)));
}

Options options() {
  auto all = child_options();
  all.push_back(age_override_option());
  return all;
}

}  // namespace

constinit const Command commands::match_own{
    .path = "match own",
    .summary = "record that the authority places a child of its own",
    .details =
        "The authority uses the vacancy for a child that it already has a transfer outstanding for: the "
        "Home Office is not asked, and no clock runs for the decision [M-OWN, O10]. The child must be under 16, "
        "unless --override says why not [M-PROFILE]. A child is a reference, never a name [A-CHILD].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = options,
    .examples = {"ifapilot match own V1 --child nts-2026-0123 --age 14 --sex male --languages Tigrinya"},
    .run = run};

}  // namespace ifapilot::cli
