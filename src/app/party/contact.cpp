#include "app/party/contact.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

template <class Code>
constexpr bool is_authority = std::is_same_v<Code, rules::AuthorityCode>;

}  // namespace

template <class Code>
WrittenOf<Code> add_contact(Session& session, const Code& code, const NewContact& contact) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_add : FactKind::provider_contact_add);
  auto read = read_parties(session.database);
  const auto& [name, email, phone] = contact;
  const auto known = view_of(code, read, session.clock.now).contacts;
  if (std::ranges::count(known, name, &store::ContactRecord::name) > 0) {
    const Action remove{is_authority<Code> ? Deed::remove_authority_contact : Deed::remove_provider_contact, code};
    refuse({"A-APPEND", {}, code.text + " has a contact '" + name + "' already", "remove it first: " + remove});
  }
  store::ContactRecord record{0, code, name, email, phone};
  record.id = store::add_contact(session.database, write.fact(), record);
  read.contacts.push_back(std::move(record));
  return written(session, write, code, read, "M-CONTACT");
}

template <class Code>
WrittenOf<Code> remove_contact(Session& session, const Code& code, const std::string& name) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_remove : FactKind::provider_contact_remove);
  auto read = read_parties(session.database);
  std::vector<std::string> names;
  std::optional<std::int64_t> found;
  for (const auto& contact : view_of(code, read, session.clock.now).contacts) {
    names.push_back(contact.name);
    if (contact.name == name) found = contact.id;
  }
  if (!found) {
    const auto near = rules::nearest(name, names);
    not_found(code.text + " has no further contact '" + name + "'",
              near ? "did you mean '" + *near + "'? (" + to_show(code) + ")" : "see: " + to_show(code));
  }
  store::add_contact_removal(session.database, write.fact(), *found);
  std::erase_if(read.contacts, [&](const auto& any) { return any.id == *found; });
  return written(session, write, code, read, "M-CONTACT");
}

template AuthorityWritten add_contact(Session&, const rules::AuthorityCode&, const NewContact&);
template ProviderWritten add_contact(Session&, const rules::ProviderCode&, const NewContact&);
template AuthorityWritten remove_contact(Session&, const rules::AuthorityCode&, const std::string&);
template ProviderWritten remove_contact(Session&, const rules::ProviderCode&, const std::string&);

}  // namespace ifapilot::app
