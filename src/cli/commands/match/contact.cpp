#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::match_contact{
    .path = "match contact",
    .summary = "record that the provider has reached out to the authority",
    .details =
        "The first contact after an acceptance is the provider's to make [M-CONTACT, O6]; --at says when "
        "it was, if not now. It is recorded once: later conversations are notes.",
    .positionals = vacancy_number,
    .options = [] { return Options{flag_option("terms-received", "the provider had the spot terms by then (E2)")}; },
    .examples = {"ifapilot match contact V1", "ifapilot match contact V1 --terms-received"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::record<rules::Contacted>,
                                      rules::Contacted{request.arguments.given("--terms-received")});
      const auto& contact = *screen.done.state.acceptance->contact;
      const auto* const terms = contact.terms_received ? " It had the authority's terms by then [E2]." : "";
      return vacancy_answer(
          screen, {screen.provider() + " reached out to " + screen.authority() + " about " + screen.vacancy() + ": " +
                       rules::in_words(contact.at) + " [M-CONTACT, O6]." + terms,
                   hold_sentence(screen)});
    })};

}  // namespace ifapilot::cli
