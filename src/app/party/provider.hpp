#pragma once

#include "app/party/party.hpp"

#include <optional>
#include <string>

namespace ifapilot::app {

struct ProviderWritten {
  ProviderView view;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// Adds a provider; its code must be new. `provider.id` is not looked at.
[[nodiscard]] ProviderWritten add_provider(Session& session, store::ProviderRecord provider);
/// The same, where nobody looks at how it then stands; returns the fact, or nothing on a dry run.
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
