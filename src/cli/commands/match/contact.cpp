#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

std::string headline(const CaseScreen& screen) {
  const auto& contact = *screen.done.state.acceptance->contact;
  const auto text = screen.provider() + " reached out to " + screen.authority() + " about " + screen.vacancy() + ": " +
                    rules::in_words(contact.at) + " [M-CONTACT, O6].";
  return contact.terms_received ? text + " It had the authority's terms by then [E2]." : text;
}

Answer run(const Request& request) {
  const auto done = app::record_contact(*request.session, request.arguments.vacancy("V"),
                                        request.arguments.given("--terms-received"));
  const auto screen = screen_of(done, request);
  return vacancy_answer(done, put_together(screen, {headline(screen), hold_sentence(done.state.vacancy, screen.now)}));
}

}  // namespace

constinit const Command commands::match_contact{
    .path = "match contact",
    .summary = "record that the provider has reached out to the authority",
    .details =
        "The first contact after an acceptance is the provider's to make [M-CONTACT, O6]; --at says when "
        "it was, if not now. It is recorded once: later conversations are notes.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{flag_option("terms-received", "the provider had the spot terms by then (E2)")}; },
    .examples = {"ifapilot match contact V1", "ifapilot match contact V1 --terms-received"},
    .run = run};

}  // namespace ifapilot::cli
