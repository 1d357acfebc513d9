#include "app/case/steps.hpp"
#include "app/day/explain.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

std::string extension_headline(const CaseScreen& screen) {
  const auto until = *screen.done.state.vacancy.extended_until;
  return screen.provider() + " and " + screen.authority() + " agreed: " + screen.vacancy() + " is held until " +
         with_span(until, screen.now) + " [M-EXTEND, E5, O8].";
}

std::string cost(const std::optional<rules::Pence>& weekly) {
  return weekly ? "It costs " + rules::pounds(*weekly) + " a week while it is held." : "No cost of it is recorded.";
}

}  // namespace

constinit const Command commands::vacancy_extend{
    .path = "vacancy extend",
    .summary = "record a longer hold that provider and authority agree on",
    .details =
        "To the close of that day, with what it costs, if anything. It needs an accepted offer and a known "
        "date, is not before the present end, and may be repeated [M-EXTEND, E5, O8].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("until", "DATE", "the last day of the longer hold"),
                         plain_option("weekly-cost", "POUNDS", "what a week of it costs, such as 450.00"),
                         text_option("reason", "TEXT", "why it is extended"), explain_option()};
        },
    .examples = {"ifapilot vacancy extend V1 --until 2026-04-10 --weekly-cost 450.00"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto weekly = arguments.optional_pence("--weekly-cost");
      const auto screen =
          carried_out(request, app::extend_hold, arguments.day("--until"), weekly, arguments.optional_text("--reason"));
      auto answer = vacancy_answer(screen, {extension_headline(screen), cost(weekly)});
      return explained_if_asked(std::move(answer), request, [&](const auto& explainer, const auto& set) {
        const auto until = *screen.done.state.vacancy.extended_until;
        return explainer.made(until, set, [&](const auto& basis) {
          return rules::explain_extension(request.session->happened_at(), rules::local_day(until), basis);
        });
      });
    })};

}  // namespace ifapilot::cli
