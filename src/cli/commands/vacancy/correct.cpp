#include "app/vacancy/correct.hpp"

#include "app/record/timeline.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

app::VacancyCorrection correction(const Arguments& arguments) {
  app::VacancyCorrection what;
  if (arguments.given("--area")) what.area = area_from(arguments, "--area");
  what.provider = arguments.optional_provider("--provider");
  if (arguments.given("--carer")) what.carer = arguments.carer("--carer");
  what.reason = arguments.text("--reason");
  if (!what.area && !what.provider && !what.carer) {
    usage_error("nothing to correct: give at least one of --carer, --area, --provider",
                bound(rules::how_to(rules::Deed::correct_vacancy)));
  }
  return what;
}

}  // namespace

constinit const Command commands::vacancy_correct{
    .path = "vacancy correct",
    .summary = "mend what was wrong when a vacancy was notified",
    .details =
        "Carer, area or provider, beside what was recorded first, which stays on record; lists, reports and the rota "
        "go by what is right. Also once others rest on it, and after a placement or a close. An offer keeps whom it "
        "went to, its due time, and whether it was outside the pilot. The area only to one of the region's, not while "
        "an offer waits for its answer, and where no cap breaks; a rejected vacancy is voided and added anew. Terms "
        "that were agreed with another provider are agreed anew [A-APPEND, M-TERMS].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{plain_option("carer", "REF", "the provider's reference for the carer, never a name"),
                         plain_option("area", "AUTHORITY", "the authority in whose area the carer lives"),
                         plain_option("provider", "CODE", "the provider that notified it"),
                         reason_option("it was wrong")};
        },
    .examples = {"ifapilot vacancy correct V1 --carer oak-18 --reason 'typed from the wrong line'",
                 "ifapilot vacancy correct V1 --area leicester --reason 'the wrong area was told'"},
    .run = recording([](const Request& request) {
      const auto done =
          app::correct_vacancy(*request.session, request.arguments.vacancy("V"), correction(request.arguments));
      const auto& view = done.written.view;
      const auto text = output::wrapped("Corrected " + view.record.facts.id.text() + ": " +
                                            app::changes_in_words(done.was, done.is) + " [A-APPEND].",
                                        request.style.width) +
                        "What was recorded first stays on record; everything follows what is right.\n";
      return recorded(record_of(view), done.written.fact, {text, actions_of(view.next)}, done.written.warnings);
    })};

}  // namespace ifapilot::cli
