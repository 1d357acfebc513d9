#include "store/authorities.hpp"

#include <ifapilot_sql.hpp>

#include <map>

namespace ifapilot::store {

namespace {

std::map<std::int64_t, std::vector<rules::Period>> periods(Database& database) {
  std::map<std::int64_t, std::vector<rules::Period>> of;
  auto row = database.prepare(sql::authority_periods);
  while (row.step()) of[row.integer("authority_id")].push_back({row.instant("from_at"), row.maybe_instant("until_at")});
  return of;
}

}  // namespace

std::vector<AuthorityRecord> authorities(Database& database) {
  auto taking_part = periods(database);
  std::vector<AuthorityRecord> all;
  auto row = database.prepare(sql::authority_list);
  while (row.step()) {
    const auto id = row.integer("authority_id");
    all.push_back({id,
                   {{row.text("code")}, row.text("name"), static_cast<int>(row.integer("position")), taking_part[id]},
                   row.maybe_text("gss"),
                   {row.maybe_text("contact"), row.maybe_text("email"), row.maybe_text("phone")}});
  }
  return all;
}

bool is_code_used(Database& database, const rules::AuthorityCode& code) {
  auto row = database.prepare(sql::authority_is_code_used);
  row.bind(":code", code).step();
  return row.truth("used");
}

std::int64_t add_authority(Database& database, rules::FactId fact, const rules::AuthorityCode& code) {
  database.prepare(sql::authority_insert).bind(":fact_id", fact).bind(":code", code).run();
  return database.last_insert_id();
}

void add_authority_detail(Database& database, rules::FactId fact, const AuthorityRecord& authority) {
  database.prepare(sql::authority_insert_detail)
      .bind(":fact_id", fact)
      .bind(":authority_id", authority.id)
      .bind(":name", authority.facts.name)
      .bind(":gss", authority.gss)
      .bind(":position", authority.facts.position)
      .bind(":email", authority.lead.email)
      .bind(":contact", authority.lead.name)
      .bind(":phone", authority.lead.phone)
      .run();
}

void add_participation(Database& database, rules::FactId fact, std::int64_t authority, rules::Instant from,
                       bool taking_part, const std::optional<std::string>& reason) {
  database.prepare(sql::authority_insert_participation)
      .bind(":fact_id", fact)
      .bind(":authority_id", authority)
      .bind(":from_at", from)
      .bind(":taking_part", taking_part)
      .bind(":reason", reason)
      .run();
}

}  // namespace ifapilot::store
