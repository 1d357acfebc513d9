#pragma once

#include "app/party/authority.hpp"
#include "app/party/provider.hpp"

#include <optional>
#include <string>
#include <type_traits>

/// Further work contacts, beside the lead, of an authority or a provider (M-CONTACT).
namespace ifapilot::app {

struct NewContact {
  std::string name;
  std::optional<std::string> email = std::nullopt;
  std::optional<std::string> phone = std::nullopt;
  bool copied = false;  ///< In Cc of every message to the party.
};

/// What a write about the party of such a code leaves: `Code` is rules::AuthorityCode or rules::ProviderCode.
template <class Code>
using WrittenOf = std::conditional_t<std::is_same_v<Code, rules::AuthorityCode>, AuthorityWritten, ProviderWritten>;

/// A name stands once among the contacts of a party, as they are removed by it; names are compared as people do
/// (A-FIND).
template <class Code>
[[nodiscard]] WrittenOf<Code> add_contact(Session& session, const Code& code, const NewContact& contact);

/// Who was taken off the list, by the name on record.
template <class Code>
struct ContactRemoved {
  WrittenOf<Code> party;
  std::string name;
};

/// Takes the contact of that name (A-FIND) off the list; refuses (exit 4) if there is none.
template <class Code>
[[nodiscard]] ContactRemoved<Code> remove_contact(Session& session, const Code& code, const std::string& name);

}  // namespace ifapilot::app
