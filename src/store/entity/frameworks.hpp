#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/money.hpp>

#include <optional>
#include <vector>

namespace ifapilot::store {

/// An agreement between an authority and a provider (E2).
struct FrameworkRecord {
  std::int64_t id = 0;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  rules::Framework facts;
  std::optional<rules::Pence> weekly_rate = std::nullopt;
  rules::FactId fact = {};          ///< That recorded it; read, not written.
  rules::Instant recorded_at = {};  ///< When that was.
};

[[nodiscard]] std::vector<FrameworkRecord> frameworks(Database& database);
void add_framework(Database& database, rules::FactId fact, const FrameworkRecord& framework);
void add_framework_end(Database& database, rules::FactId fact, std::int64_t framework, rules::Day until);

}  // namespace ifapilot::store
