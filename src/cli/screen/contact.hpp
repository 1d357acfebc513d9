#pragma once

#include "app/party/contact.hpp"
#include "cli/column/party.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

#include <string>
#include <type_traits>

/// The contacts' commands, which are the same of both kinds of party: `Code` is rules::AuthorityCode or
/// rules::ProviderCode.
namespace ifapilot::cli {

template <class Code>
[[nodiscard]] Code party_in(const Arguments& arguments) {
  if constexpr (std::is_same_v<Code, rules::AuthorityCode>) {
    return arguments.authority("CODE");
  } else {
    return arguments.provider("CODE");
  }
}

template <class Code>
[[nodiscard]] Answer contacts_answer(const app::WrittenOf<Code>& done, const std::string& headline, const Code& code,
                                     const Request& request) {
  const auto contacts = contacts_screen(done.view.contacts, request.style);
  const auto body = headline + (contacts.empty() ? "\nIt has no further contacts now.\n" : contacts);
  return recorded(whole_record_of(done.view, request.now()), done.fact, {body, {app::to_show(code)}});
}

template <class Code>
[[nodiscard]] Answer add_contact(const Request& request) {
  const auto code = party_in<Code>(request.arguments);
  const auto contact = contact_from(request.arguments);
  return contacts_answer(app::add_contact(*request.session, code, contact),
                         "Added " + contact.name + " to the contacts of " + code.text + ".\n", code, request);
}

template <class Code>
[[nodiscard]] Answer remove_contact(const Request& request) {
  const auto code = party_in<Code>(request.arguments);
  const auto name = request.arguments.text("--name", longest_name);
  const auto done = app::remove_contact(*request.session, code, name);
  return contacts_answer(done.party, "Removed " + done.name + " from the contacts of " + code.text + ".\n", code,
                         request);
}

}  // namespace ifapilot::cli
