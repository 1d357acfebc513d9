#include "store/entity/providers.hpp"

#include <ifapilot_sql.hpp>
#include <map>
#include <utility>

namespace ifapilot::store {

namespace {

ProviderRecord provider_in(const Statement& row) {
  return {row.integer("provider_id"), {row.text("code")},
          row.text("name"),           row.maybe_text("sector"),
          row.maybe_text("urn"),      {row.maybe_text("contact"), row.maybe_text("email"), row.maybe_text("phone")}};
}

}  // namespace

std::vector<ProviderRecord> providers(Database& database) {
  std::map<std::string, ProviderRecord> latest;
  auto row = database.prepare(sql::provider_list);
  while (row.step()) latest.insert_or_assign(row.text("code"), provider_in(row));
  std::vector<ProviderRecord> all;
  for (auto& [code, provider] : latest) all.push_back(std::move(provider));
  return all;
}

bool is_code_used(Database& database, const rules::ProviderCode& code) {
  auto row = database.prepare(sql::provider_is_code_used);
  row.bind(":code", code).step();
  return row.truth("used");
}

std::int64_t add_provider(Database& database, rules::FactId fact, const rules::ProviderCode& code) {
  database.prepare(sql::provider_insert).bind(":fact_id", fact).bind(":code", code).run();
  return database.last_insert_id();
}

void add_provider_detail(Database& database, rules::FactId fact, const ProviderRecord& provider) {
  database.prepare(sql::provider_insert_detail)
      .bind(":fact_id", fact)
      .bind(":provider_id", provider.id)
      .bind(":name", provider.name)
      .bind(":sector", provider.sector)
      .bind(":urn", provider.urn)
      .bind(":email", provider.lead.email)
      .bind(":contact", provider.lead.name)
      .bind(":phone", provider.lead.phone)
      .run();
}

std::vector<FrameworkRecord> frameworks(Database& database) {
  std::vector<FrameworkRecord> all;
  auto row = database.prepare(sql::framework_list);
  while (row.step()) {
    const auto rate = row.maybe_integer("weekly_rate_pence");
    all.push_back({row.integer("framework_id"),
                   {row.text("authority")},
                   {row.text("provider")},
                   {row.day("from_on"), row.maybe_day("until_on")},
                   rate ? std::optional(rules::Pence{*rate}) : std::nullopt,
                   rules::FactId{row.integer("fact_id")},
                   row.instant("recorded_at")});
  }
  return all;
}

void add_framework(Database& database, rules::FactId fact, const FrameworkRecord& framework) {
  database.prepare(sql::framework_insert)
      .bind(":fact_id", fact)
      .bind(":authority", framework.authority)
      .bind(":provider", framework.provider)
      .bind(":from_on", framework.facts.from)
      .bind(":until_on", framework.facts.until)
      .bind(":weekly_rate_pence", framework.weekly_rate)
      .run();
}

void add_framework_end(Database& database, rules::FactId fact, std::int64_t framework, rules::Day until) {
  database.prepare(sql::framework_insert_end)
      .bind(":fact_id", fact)
      .bind(":framework_id", framework)
      .bind(":until_on", until)
      .run();
}

std::vector<ContactRecord> contacts(Database& database) {
  std::vector<ContactRecord> all;
  auto row = database.prepare(sql::contact_list);
  while (row.step()) {
    const auto authority = row.maybe_text("authority");
    const auto provider = row.maybe_text("provider");
    all.push_back({row.integer("contact_id"),
                   authority ? std::optional(rules::AuthorityCode{*authority}) : std::nullopt,
                   provider ? std::optional(rules::ProviderCode{*provider}) : std::nullopt, row.text("name"),
                   row.maybe_text("email"), row.maybe_text("phone")});
  }
  return all;
}

std::int64_t add_contact(Database& database, rules::FactId fact, const ContactRecord& contact) {
  database.prepare(sql::contact_insert)
      .bind(":fact_id", fact)
      .bind(":authority", contact.authority)
      .bind(":provider", contact.provider)
      .bind(":name", contact.name)
      .bind(":email", contact.email)
      .bind(":phone", contact.phone)
      .run();
  return database.last_insert_id();
}

void add_contact_removal(Database& database, rules::FactId fact, std::int64_t contact) {
  database.prepare(sql::contact_insert_removal).bind(":fact_id", fact).bind(":contact_id", contact).run();
}

}  // namespace ifapilot::store
