#include "store/entity/authorities.hpp"

#include <algorithm>
#include <ifapilot_sql.hpp>
#include <map>
#include <tuple>
#include <utility>

namespace ifapilot::store {

namespace {

/// Periods by authority: joining begins one, withdrawing ends it (P-VOLUNTARY).
std::map<std::int64_t, std::vector<rules::Period>> periods(Database& database, std::optional<rules::FactId> before) {
  std::map<std::int64_t, std::vector<rules::Period>> of;
  auto row = database.prepare(sql::authority_periods);
  row.bind(":before", before);
  while (row.step()) {
    auto& mine = of[row.integer("authority_id")];
    const auto at = row.instant("from_at");
    if (!mine.empty() && !mine.back().until) mine.back().until = at;
    if (row.truth("taking_part")) mine.push_back({at, std::nullopt});
  }
  return of;
}

AuthorityRecord authority_in(const Statement& row) {
  return {row.integer("authority_id"),
          {{row.text("code")}, row.text("name"), static_cast<int>(row.integer("position")), {}},
          row.maybe_text("gss"),
          {row.maybe_text("contact"), row.maybe_text("email"), row.maybe_text("phone")}};
}

}  // namespace

std::vector<AuthorityRecord> authorities(Database& database, std::optional<rules::FactId> before) {
  std::map<std::int64_t, AuthorityRecord> latest;
  auto row = database.prepare(sql::authority_list);
  row.bind(":before", before);
  while (row.step()) latest.insert_or_assign(row.integer("authority_id"), authority_in(row));
  std::vector<AuthorityRecord> all;
  for (auto& [id, authority] : latest) all.push_back(std::move(authority));
  auto taking_part = periods(database, before);
  for (auto& authority : all) authority.facts.periods = std::move(taking_part[authority.id]);
  std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return std::tie(one.facts.position, one.facts.code) < std::tie(other.facts.position, other.facts.code);
  });
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
