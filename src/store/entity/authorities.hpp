#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

/// How to reach the lead of an authority or a provider at work.
struct WorkContact {
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
};

struct AuthorityRecord {
  std::int64_t id = 0;
  rules::Authority facts;
  std::optional<std::string> gss;  ///< The ONS code of its area, E06000015.
  WorkContact lead;
};

/// All authorities in the order of the published rota, with their periods of taking part. `before`: as all that was on
/// record when that fact was recorded, also what was voided since.
[[nodiscard]] std::vector<AuthorityRecord> authorities(Database& database,
                                                       std::optional<rules::FactId> before = std::nullopt);

/// Whether the code was ever given to an authority, also to one whose adding was voided since (A-APPEND).
[[nodiscard]] bool is_code_used(Database& database, const rules::AuthorityCode& code);

/// Adds the authority itself; `add_authority_detail` and `add_participation` complete it. Returns its key.
std::int64_t add_authority(Database& database, rules::FactId fact, const rules::AuthorityCode& code);
void add_authority_detail(Database& database, rules::FactId fact, const AuthorityRecord& authority);
void add_participation(Database& database, rules::FactId fact, std::int64_t authority, rules::Instant from,
                       bool taking_part, const std::optional<std::string>& reason);

}  // namespace ifapilot::store
