#include "app/party/contact.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

/// The word that the commands of each kind of party begin with.
const char* kind(const rules::AuthorityCode&) { return "authority"; }
const char* kind(const rules::ProviderCode&) { return "provider"; }

struct ContactKinds {
  rules::FactKind add;
  rules::FactKind remove;
};
ContactKinds kinds_of(const rules::AuthorityCode&) {
  return {rules::FactKind::authority_contact_add, rules::FactKind::authority_contact_remove};
}
ContactKinds kinds_of(const rules::ProviderCode&) {
  return {rules::FactKind::provider_contact_add, rules::FactKind::provider_contact_remove};
}

void own(store::ContactRecord& contact, const rules::AuthorityCode& code) { contact.authority = code; }
void own(store::ContactRecord& contact, const rules::ProviderCode& code) { contact.provider = code; }

[[noreturn]] void no_contact(const std::vector<store::ContactRecord>& known, const std::string& code,
                             const std::string& name, const std::string& command) {
  std::vector<std::string> names;
  for (const auto& contact : known) names.push_back(contact.name);
  const auto near = rules::nearest(name, names);
  not_found(code + " has no further contact '" + name + "'",
            near ? "did you mean '" + *near + "'? (" + command + ")" : "see: " + command);
}

template <class Written, class Code>
Written add(Session& session, const Code& code, const NewContact& contact) {
  Write write(session, kinds_of(code).add);
  auto read = read_parties(session.database);
  for (const auto& known : view_of(code, read, session.clock.now).contacts) {
    if (known.name != contact.name) continue;
    refuse({"A-APPEND",
            {},
            code.text + " has a contact '" + contact.name + "' already",
            "remove it first: ifapilot " + std::string(kind(code)) + " contact remove " + code.text + " --name NAME"});
  }
  store::ContactRecord record{
      .authority = {}, .provider = {}, .name = contact.name, .email = contact.email, .phone = contact.phone};
  own(record, code);
  record.id = store::add_contact(session.database, write.fact(), record);
  read.contacts.push_back(record);
  Written written{view_of(code, read, session.clock.now), std::nullopt};
  written.fact = write.finish(code.text, "M-CONTACT");
  return written;
}

template <class Written, class Code>
Written remove(Session& session, const Code& code, const std::string& name) {
  Write write(session, kinds_of(code).remove);
  auto read = read_parties(session.database);
  const auto contacts = view_of(code, read, session.clock.now).contacts;
  const auto found = std::find_if(contacts.begin(), contacts.end(), [&](const auto& any) { return any.name == name; });
  if (found == contacts.end()) {
    no_contact(contacts, code.text, name, "ifapilot " + std::string(kind(code)) + " show " + code.text);
  }
  store::add_contact_removal(session.database, write.fact(), found->id);
  std::erase_if(read.contacts, [&](const auto& any) { return any.id == found->id; });
  Written written{view_of(code, read, session.clock.now), std::nullopt};
  written.fact = write.finish(code.text, "M-CONTACT");
  return written;
}

}  // namespace

AuthorityWritten add_contact(Session& session, const rules::AuthorityCode& code, const NewContact& contact) {
  return add<AuthorityWritten>(session, code, contact);
}

ProviderWritten add_contact(Session& session, const rules::ProviderCode& code, const NewContact& contact) {
  return add<ProviderWritten>(session, code, contact);
}

AuthorityWritten remove_contact(Session& session, const rules::AuthorityCode& code, const std::string& name) {
  return remove<AuthorityWritten>(session, code, name);
}

ProviderWritten remove_contact(Session& session, const rules::ProviderCode& code, const std::string& name) {
  return remove<ProviderWritten>(session, code, name);
}

}  // namespace ifapilot::app
