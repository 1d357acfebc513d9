#include "app/party/contact.hpp"

#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

Answer answer(const app::AuthorityWritten& done, const std::string& headline, const Request& request) {
  const auto contacts = contacts_screen(done.view.contacts, request.style);
  return {
      {.record = with_fact(whole_record_of(done.view, request.session->clock.now), done.fact), .list = std::nullopt},
      headline + (contacts.empty() ? "\nIt has no further contacts now.\n" : contacts) +
          next_line("ifapilot authority show " + request.arguments.authority("CODE").text, request.style),
      {}};
}

Answer add(const Request& request) {
  const auto code = request.arguments.authority("CODE");
  const auto contact = contact_from(request.arguments);
  return answer(app::add_contact(*request.session, code, contact),
                "Added " + contact.name + " to the contacts of " + code.text + ".\n", request);
}

Answer remove(const Request& request) {
  const auto code = request.arguments.authority("CODE");
  const auto name = request.arguments.text("--name", longest_name);
  return answer(app::remove_contact(*request.session, code, name),
                "Removed " + name + " from the contacts of " + code.text + ".\n", request);
}

}  // namespace

constinit const Command commands::authority_contact_add{
    .path = "authority contact add",
    .summary = "record a further contact of an authority",
    .details =
        "Beside the lead, who is recorded with `authority update`. The contacts of both sides are passed "
        "on when an offer is accepted [M-CONTACT, O5, O6]. Work addresses only.",
    .gate = Gate::write,
    .positionals = authority_code,
    .options = contact_options,
    .examples = {"ifapilot authority contact add derby --name 'Pat Duty' --email duty@derby.example"},
    .run = add};

constinit const Command commands::authority_contact_remove{
    .path = "authority contact remove",
    .summary = "take a further contact of an authority off the list",
    .details = "By the name under which it was added.",
    .gate = Gate::write,
    .positionals = authority_code,
    .options = [] { return Options{contact_name_option()}; },
    .examples = {"ifapilot authority contact remove derby --name 'Pat Duty'"},
    .run = remove};

}  // namespace ifapilot::cli
