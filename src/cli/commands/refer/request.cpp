#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string headline(const CaseScreen& screen) {
  return "Asked the Home Office for a child for " + screen.vacancy() + ": " + referral_of(screen.done).id.text() +
         " [M-REFER, O11].";
}

/// What the Home Office wants to know of the place.
std::string place(const CaseScreen& screen) {
  const auto& record = screen.done.view.record;
  const auto who = young_person(record.detail);
  const auto& parties = screen.done.parties;
  return "\n" + labelled({{"Place", "carer " + record.carer.text + " in " + record.facts.area.text +
                                        (who.empty() ? "" : "; " + who) + "; " + availability(record.facts)},
                          {"Authority", parties.authority->facts.name + ": " + how_to_reach(*parties.authority)},
                          {"Provider", parties.provider.name + ": " + how_to_reach(parties.provider)}},
                         screen.style);
}

Answer run(const Request& request) {
  const auto done = app::request_referral(*request.session, request.arguments.vacancy("V"));
  const auto screen = screen_of(done, request);
  return referral_answer(
      done, put_together(screen, {headline(screen), hold_sentence(done.state.vacancy, screen.now)}, place(screen)));
}

}  // namespace

constinit const Command commands::refer_request{
    .path = "refer request",
    .summary = "record that the Home Office is asked for a transfer",
    .details =
        "For an accepted vacancy whose date the provider has confirmed and whose terms the authority has, "
        "while the hold or its extension runs, and unless the authority places a child of its own. What "
        "is not met is named, all at once [M-REFER, O11].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .examples = {"ifapilot refer request V1"},
    .run = run};

}  // namespace ifapilot::cli
