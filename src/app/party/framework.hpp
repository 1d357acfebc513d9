#pragma once

#include "app/session.hpp"
#include "store/entity/parties.hpp"

#include <optional>
#include <vector>

namespace ifapilot::app {

/// By authority, provider and first day.
[[nodiscard]] std::vector<store::FrameworkRecord> list_frameworks(Session& session);

/// Of all agreements, in their order, those between an authority and a provider, whenever in force (E2).
[[nodiscard]] std::vector<rules::Framework> frameworks_between(const std::vector<store::FrameworkRecord>& all,
                                                               const rules::AuthorityCode& authority,
                                                               const rules::ProviderCode& provider);

/// Of all agreements, in their order, the one between the two that is in force on `day`; null if there is none
/// (M-TERMS).
[[nodiscard]] const store::FrameworkRecord* agreement_on(const std::vector<store::FrameworkRecord>& all,
                                                         const rules::FrameworkPair& pair, rules::Day day);

struct FrameworkWritten {
  store::FrameworkRecord framework;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// Records an agreement (E2, M-TERMS). Its days must be in order; `framework.id` is not looked at.
[[nodiscard]] FrameworkWritten add_framework(Session& session, const store::FrameworkRecord& framework);

/// Ends the agreement of the two that is in force on `last_day`, which becomes its last (M-TERMS).
[[nodiscard]] FrameworkWritten end_framework(Session& session, const rules::AuthorityCode& authority,
                                             const rules::ProviderCode& provider, rules::Day last_day);

}  // namespace ifapilot::app
