#include "app/party/contact.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

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

Action to_remove_contact(const rules::AuthorityCode& code) { return {Deed::remove_authority_contact, code}; }
Action to_remove_contact(const rules::ProviderCode& code) { return {Deed::remove_provider_contact, code}; }

[[noreturn]] void no_contact(const std::vector<store::ContactRecord>& known, const std::string& code,
                             const std::string& name, const Action& show) {
  std::vector<std::string> names;
  for (const auto& contact : known) names.push_back(contact.name);
  const auto near = rules::nearest(name, names);
  not_found(code + " has no further contact '" + name + "'",
            near ? "did you mean '" + *near + "'? (" + show + ")" : "see: " + show);
}

template <class Code>
WrittenOf<Code> written(Session& session, Write& write, const Code& code, const PartyReading& read) {
  auto view = view_of(code, read, session.clock.now);
  return {std::move(view), write.finish(code.text, "M-CONTACT")};
}

}  // namespace

template <class Code>
WrittenOf<Code> add_contact(Session& session, const Code& code, const NewContact& contact) {
  Write write(session, kinds_of(code).add);
  auto read = read_parties(session.database);
  const auto& [name, email, phone] = contact;
  const auto known = view_of(code, read, session.clock.now).contacts;
  if (std::ranges::count(known, name, &store::ContactRecord::name) > 0) {
    refuse({"A-APPEND",
            {},
            code.text + " has a contact '" + name + "' already",
            "remove it first: " + to_remove_contact(code)});
  }
  store::ContactRecord record{0, code, name, email, phone};
  record.id = store::add_contact(session.database, write.fact(), record);
  read.contacts.push_back(std::move(record));
  return written(session, write, code, read);
}

template <class Code>
WrittenOf<Code> remove_contact(Session& session, const Code& code, const std::string& name) {
  Write write(session, kinds_of(code).remove);
  auto read = read_parties(session.database);
  const auto contacts = view_of(code, read, session.clock.now).contacts;
  const auto found = std::ranges::find(contacts, name, &store::ContactRecord::name);
  if (found == contacts.end()) {
    no_contact(contacts, code.text, name, to_show(code));
  }
  store::add_contact_removal(session.database, write.fact(), found->id);
  std::erase_if(read.contacts, [&](const auto& any) { return any.id == found->id; });
  return written(session, write, code, read);
}

template AuthorityWritten add_contact(Session&, const rules::AuthorityCode&, const NewContact&);
template ProviderWritten add_contact(Session&, const rules::ProviderCode&, const NewContact&);
template AuthorityWritten remove_contact(Session&, const rules::AuthorityCode&, const std::string&);
template ProviderWritten remove_contact(Session&, const rules::ProviderCode&, const std::string&);

}  // namespace ifapilot::app
