#pragma once

#include "store/entity/authorities.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/money.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

/// An independent fostering agency.
struct ProviderRecord {
  std::int64_t id = 0;
  rules::ProviderCode code;
  std::string name;
  std::optional<std::string> sector;  ///< `private` or `voluntary`
  std::optional<std::string> urn;     ///< Ofsted's number of it
  WorkContact lead;
};

[[nodiscard]] std::vector<ProviderRecord> providers(Database& database);

/// Whether the code was ever given to a provider, also to one whose adding was voided since (A-APPEND).
[[nodiscard]] bool is_code_used(Database& database, const rules::ProviderCode& code);
std::int64_t add_provider(Database& database, rules::FactId fact, const rules::ProviderCode& code);
void add_provider_detail(Database& database, rules::FactId fact, const ProviderRecord& provider);

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

/// A further work contact, of an authority or of a provider.
struct ContactRecord {
  std::int64_t id = 0;
  std::optional<rules::AuthorityCode> authority;
  std::optional<rules::ProviderCode> provider;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
};

[[nodiscard]] std::vector<ContactRecord> contacts(Database& database);
std::int64_t add_contact(Database& database, rules::FactId fact, const ContactRecord& contact);
void add_contact_removal(Database& database, rules::FactId fact, std::int64_t contact);

}  // namespace ifapilot::store
