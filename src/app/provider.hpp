#pragma once

#include "app/session.hpp"
#include "store/providers.hpp"

#include <optional>
#include <string>

namespace ifapilot::app {

struct ProviderWritten {
  store::ProviderRecord provider;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// Adds a provider; its code must be new. `provider.id` is not looked at.
[[nodiscard]] ProviderWritten add_provider(Session& session, store::ProviderRecord provider);

}  // namespace ifapilot::app
