#include "app/party/contact.hpp"

#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

Answer answer(const app::ProviderWritten& done, const std::string& headline, const Request& request) {
  const auto contacts = contacts_screen(done.view.contacts, request.style);
  return {
      {.record = with_fact(whole_record_of(done.view, request.session->clock.now), done.fact), .list = std::nullopt},
      headline + (contacts.empty() ? "\nIt has no further contacts now.\n" : contacts) +
          next_line("ifapilot provider show " + request.arguments.provider("CODE").text, request.style),
      {}};
}

Answer add(const Request& request) {
  const auto code = request.arguments.provider("CODE");
  const auto contact = contact_from(request.arguments);
  return answer(app::add_contact(*request.session, code, contact),
                "Added " + contact.name + " to the contacts of " + code.text + ".\n", request);
}

Answer remove(const Request& request) {
  const auto code = request.arguments.provider("CODE");
  const auto name = request.arguments.text("--name", longest_name);
  return answer(app::remove_contact(*request.session, code, name),
                "Removed " + name + " from the contacts of " + code.text + ".\n", request);
}

}  // namespace

constinit const Command commands::provider_contact_add{
    .path = "provider contact add",
    .summary = "record a further contact of a provider",
    .details =
        "Beside the lead, who is recorded with `provider update`. The contacts of both sides are passed "
        "on when an offer is accepted [M-CONTACT, O5, O6]. Work addresses only.",
    .gate = Gate::write,
    .positionals = provider_code,
    .options = contact_options,
    .examples = {"ifapilot provider contact add oak --name 'Kim Night' --phone '0115 496 0001'"},
    .run = add};

constinit const Command commands::provider_contact_remove{
    .path = "provider contact remove",
    .summary = "take a further contact of a provider off the list",
    .details = "By the name under which it was added.",
    .gate = Gate::write,
    .positionals = provider_code,
    .options = [] { return Options{contact_name_option()}; },
    .examples = {"ifapilot provider contact remove oak --name 'Kim Night'"},
    .run = remove};

}  // namespace ifapilot::cli
