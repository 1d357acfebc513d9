#pragma once

#include "app/party/identity.hpp"
#include "app/party/party.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

struct ProviderWritten {
  ProviderView view;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
  std::vector<rules::Sentence> warnings = {};
};

/// Adds a provider; its code must be new, and its URN its own (P-IDENTITY). `provider.id` is not looked at.
[[nodiscard]] ProviderWritten add_provider(Session& session, store::ProviderRecord provider);
/// The same of a row of a file, where nobody looks at how it then stands, and P-IDENTITY is judged of the whole file
/// (`LeftByFile`); returns the fact, or nothing on a dry run.
std::optional<rules::FactId> add_unseen(Session& session, const store::ProviderRecord& provider);

/// What is left out stays as it was.
struct ProviderUpdate {
  std::optional<std::string> name = std::nullopt;
  std::optional<std::string> sector = std::nullopt;
  std::optional<std::string> urn = std::nullopt;
  store::WorkContact lead = {};
};
[[nodiscard]] ProviderWritten update_provider(Session& session, const rules::ProviderCode& code,
                                              const ProviderUpdate& update);
std::optional<rules::FactId> update_unseen(Session& session, const rules::ProviderCode& code,
                                           const ProviderUpdate& update);

}  // namespace ifapilot::app
