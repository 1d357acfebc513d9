#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

app::VacancyUpdate update(const Arguments& arguments) {
  app::VacancyUpdate what{.ages = ages_from(arguments),
                          .sex = arguments.optional_text("--sex"),
                          .languages = languages_from(arguments),
                          .notes = arguments.optional_text("--notes", longest_note)};
  if (arguments.given("--available")) what.available_on = day_or_unknown(arguments, "--available");
  if (!what.available_on && !what.ages && !what.sex && !what.languages && !what.notes) {
    usage_error("nothing to update: give at least one of --available, --ages, --sex, --languages, --notes",
                bound(rules::how_to(rules::Deed::update_vacancy)));
  }
  return what;
}

}  // namespace

constinit const Command commands::vacancy_update{
    .path = "vacancy update",
    .summary = "record what is known better about a vacancy",
    .details =
        "What is left out stays as it was. Offers that were sent keep their deadlines. Once the provider "
        "has confirmed the date, a new one is recorded with `vacancy confirm` [M-DATE, O7].",
    .positionals = vacancy_number,
    .options =
        [] {
          return options_from(plain_option("available", "DATE|unknown", "the rough date, as far as known now"),
                              detail_options());
        },
    .examples = {"ifapilot vacancy update V1 --languages Tigrinya,Arabic",
                 "ifapilot vacancy update V1 --available 2026-03-30"},
    .run = recording([](const Request& request) {
      const auto done =
          app::update_vacancy(*request.session, request.arguments.vacancy("V"), update(request.arguments));
      const auto& record = done.view.record;
      const auto about = young_person(record.detail);
      const auto text = "Updated " + record.facts.id.text() + ": " + availability(record.facts) +
                        (about.empty() ? "" : "; " + about) + ".\n";
      return recorded(record_of(done.view), done.fact, {text, actions_of(done.view.next)}, done.warnings);
    })};

}  // namespace ifapilot::cli
