#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

std::string contact_headline(const CaseScreen& screen) {
  const auto& contact = *screen.done.state.acceptance->contact;
  if (contact.terms_at) {
    return "The spot terms of " + screen.authority() + " have reached " + screen.provider() + ": " +
           rules::in_words(*contact.terms_at) + " [M-TERMS, E2].";
  }
  const auto* const terms = contact.terms_received ? " It had the authority's terms by then [E2]." : "";
  return screen.provider() + " reached out to " + screen.authority() + " about " + screen.vacancy() + ": " +
         rules::in_words(contact.at) + " [M-CONTACT, O6]." + terms;
}

}  // namespace

constinit const Command commands::match_contact{
    .path = "match contact",
    .summary = "record that the provider has reached out to the authority",
    .details =
        "The first contact after an acceptance is the provider's to make [M-CONTACT, O6]; --at says when "
        "it was, if not now. It is recorded once: later conversations are notes. Spot terms that had not reached the "
        "provider by then are outstanding until the same command says that they have, with --terms-received "
        "[M-TERMS, E2].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{
              flag_option("terms-received", "the provider had the spot terms by then, or has them now (E2)")};
        },
    .examples = {"ifapilot match contact V1", "ifapilot match contact V1 --terms-received"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::record<rules::Contacted>,
                                      rules::Contacted{request.arguments.given("--terms-received")});
      return vacancy_answer(screen, {contact_headline(screen), hold_sentence(screen)});
    })};

}  // namespace ifapilot::cli
