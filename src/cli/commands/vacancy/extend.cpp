#include "app/case/steps.hpp"
#include "app/day/explain.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

std::string headline(const CaseScreen& screen) {
  const auto until = *screen.done.state.vacancy.extended_until;
  return screen.provider() + " and " + screen.authority() + " agreed: " + screen.vacancy() + " is held until " +
         with_span(until, screen.now) + " [M-EXTEND, E5, O8].";
}

std::string cost(const std::optional<rules::Pence>& weekly) {
  if (!weekly) return "No cost of it is recorded.";
  return "It costs " + rules::pounds(*weekly) + " a week while it is held.";
}

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto weekly = arguments.optional_pence("--weekly-cost");
  const auto done = app::extend_hold(*request.session, arguments.vacancy("V"), arguments.day("--until"), weekly,
                                     arguments.optional_text("--reason"));
  const auto screen = screen_of(done, request);
  auto answer = vacancy_answer(done, put_together(screen, {headline(screen), cost(weekly)}));
  return explained_if_asked(std::move(answer), request, [&](const app::Explainer& explainer) {
    return explainer.extension(request.session->happened_at(), *done.state.vacancy.extended_until,
                               app::just_set(*request.session, done.fact));
  });
}

}  // namespace

constinit const Command commands::vacancy_extend{
    .path = "vacancy extend",
    .summary = "record a longer hold that provider and authority agree on",
    .details =
        "To the close of that day, with what it costs, if anything. It needs an accepted offer and a known "
        "date, is not before the present end, and may be repeated [M-EXTEND, E5, O8].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("until", "DATE", "the last day of the longer hold"),
                         plain_option("weekly-cost", "POUNDS", "what a week of it costs, such as 450.00"),
                         text_option("reason", "TEXT", "why it is extended"), explain_option()};
        },
    .examples = {"ifapilot vacancy extend V1 --until 2026-04-10 --weekly-cost 450.00"},
    .run = run};

}  // namespace ifapilot::cli
