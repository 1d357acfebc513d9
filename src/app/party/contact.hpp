#pragma once

#include "app/party/authority.hpp"
#include "app/party/provider.hpp"

#include <optional>
#include <string>

/// Further work contacts, beside the lead, of an authority or a provider (M-CONTACT).
namespace ifapilot::app {

struct NewContact {
  std::string name;
  std::optional<std::string> email = std::nullopt;
  std::optional<std::string> phone = std::nullopt;
};

/// A name stands once among the contacts of a party, as they are removed by it.
[[nodiscard]] AuthorityWritten add_contact(Session& session, const rules::AuthorityCode& code,
                                           const NewContact& contact);
[[nodiscard]] ProviderWritten add_contact(Session& session, const rules::ProviderCode& code, const NewContact& contact);

/// Takes the contact of that name off the list; refuses (exit 4) if there is none.
[[nodiscard]] AuthorityWritten remove_contact(Session& session, const rules::AuthorityCode& code,
                                              const std::string& name);
[[nodiscard]] ProviderWritten remove_contact(Session& session, const rules::ProviderCode& code,
                                             const std::string& name);

}  // namespace ifapilot::app
