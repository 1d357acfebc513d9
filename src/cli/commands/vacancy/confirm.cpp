#include "app/day/explain.hpp"
#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/case.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::vacancy_confirm{
    .path = "vacancy confirm",
    .summary = "record the date that the provider confirms",
    .details =
        "From this day the provider holds the place free of charge for three working days [M-HOLD, O8]. "
        "Earlier dates are kept; an offer that was sent keeps its deadline [M-DATE, O7].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("available", "DATE", "the confirmed date"), explain_option()};
        },
    .examples = {"ifapilot vacancy confirm V1 --available 2026-03-25"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::confirm_vacancy(*request.session, arguments.vacancy("V"), arguments.day("--available"));
      const auto& facts = done.view.record.facts;
      const auto held = *rules::held_until(facts);
      const auto confirmed =
          "Confirmed: " + facts.id.text() + " is ready on " + rules::in_words(*facts.available_on) + ".\n";
      const auto held_words = "The provider holds it until " + rules::in_words(held) + ", " +
                              from_now(held, request.now()) + " " + cited(rules::Reading::ready_day) + ".";
      auto answer = recorded(record_of(done.view), done.fact,
                             {confirmed + output::wrapped(held_words, request.style.width), actions_of(done.view.next)},
                             done.warnings);
      return explained_if_asked(std::move(answer), request,
                                [&](const auto& explainer, const auto& set) { return explainer.end(facts, set); });
    })};

}  // namespace ifapilot::cli
