#pragma once

#include "app/party/authority.hpp"

#include <optional>
#include <string>

namespace ifapilot::app {

/// The authority withdraws (P-VOLUNTARY): its open offers are taken back in the same fact, its accepted cases go on.
[[nodiscard]] AuthorityWritten withdraw_authority(Session& session, const rules::AuthorityCode& code,
                                                  const std::optional<std::string>& reason);

/// It takes part again, with its old position and history (P-VOLUNTARY).
[[nodiscard]] AuthorityWritten rejoin_authority(Session& session, const rules::AuthorityCode& code,
                                                const std::optional<std::string>& reason);

}  // namespace ifapilot::app
