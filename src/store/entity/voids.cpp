#include "store/entity/voids.hpp"

#include <algorithm>
#include <array>
#include <ifapilot_sql.hpp>
#include <string_view>

namespace ifapilot::store {

namespace {

using rules::FactKind;

struct Rest {
  FactKind kind;
  std::string_view query;
};

/// By what each kind of fact outside a case is rested on. Nothing rests on a kind that is not among them.
constexpr std::array rests{
    Rest{FactKind::authority_add, sql::void_rests_on_authority},
    Rest{FactKind::authority_update, sql::void_takes_position},
    Rest{FactKind::authority_withdraw, sql::void_rests_on_withdrawal},
    Rest{FactKind::authority_rejoin, sql::void_rests_on_rejoining},
    Rest{FactKind::authority_contact_add, sql::void_rests_on_contact},
    Rest{FactKind::authority_contact_remove, sql::void_rests_on_removal},
    Rest{FactKind::provider_add, sql::void_rests_on_provider},
    Rest{FactKind::provider_contact_add, sql::void_rests_on_contact},
    Rest{FactKind::provider_contact_remove, sql::void_rests_on_removal},
    Rest{FactKind::framework_add, sql::void_rests_on_framework},
    Rest{FactKind::framework_end, sql::void_rests_on_framework_end},
    Rest{FactKind::quiet_start, sql::void_rests_on_quiet_start},
    Rest{FactKind::quiet_end, sql::void_rests_on_quiet_end},
};

Dependent dependent(const Statement& row) { return {{row.integer("fact_id")}, row.named<FactKind>("command")}; }

std::optional<Dependent> first(Database& database, std::string_view query, rules::FactId fact) {
  auto row = database.prepare(query);
  row.bind(":fact_id", fact);
  return row.step() ? std::optional(dependent(row)) : std::nullopt;
}

template <class Id>
std::optional<rules::FactId> fact_of(Database& database, std::string_view query, std::string_view key, Id id) {
  auto row = database.prepare(query);
  row.bind(key, id);
  return row.step() ? std::optional(rules::FactId{row.integer("fact_id")}) : std::nullopt;
}

}  // namespace

std::optional<FactOnRecord> find_fact(Database& database, rules::FactId fact) {
  auto row = database.prepare(sql::fact_find);
  row.bind(":fact_id", fact);
  if (!row.step()) return std::nullopt;
  const auto voided_by = row.maybe_integer("voided_by");
  return FactOnRecord{fact,
                      row.named<FactKind>("command"),
                      row.text("record"),
                      row.instant("happened_at"),
                      row.instant("recorded_at"),
                      voided_by ? std::optional(rules::FactId{*voided_by}) : std::nullopt,
                      row.maybe_text("reason")};
}

rules::FactId last_fact(Database& database) {
  auto row = database.prepare(sql::fact_last);
  row.step();
  return {row.integer("fact_id")};
}

std::optional<rules::FactId> made_by(Database& database, rules::VacancyId vacancy) {
  return fact_of(database, sql::vacancy_made_by, ":vacancy_id", vacancy);
}

std::optional<rules::FactId> made_by(Database& database, rules::OfferId offer) {
  return fact_of(database, sql::offer_made_by, ":offer_id", offer);
}

std::vector<VoidedImport> voided_imports(Database& database, const std::string& command) {
  std::vector<VoidedImport> all;
  auto row = database.prepare(sql::void_imported);
  row.bind(":command", command);
  while (row.step()) all.push_back({row.text("record"), {row.integer("voided_by")}, row.text("body")});
  return all;
}

std::map<rules::FactId, rules::FactId> voided_facts(Database& database) {
  std::map<rules::FactId, rules::FactId> all;
  auto row = database.prepare(sql::fact_voided);
  while (row.step()) all.emplace(rules::FactId{row.integer("fact_id")}, rules::FactId{row.integer("voided_by")});
  return all;
}

std::set<rules::FactId> withdrawals(Database& database) {
  std::set<rules::FactId> all;
  auto row = database.prepare(sql::authority_withdrawals);
  while (row.step()) all.insert({row.integer("fact_id")});
  return all;
}

std::optional<Dependent> first_dependent(Database& database, const FactOnRecord& fact) {
  const auto* const found = std::ranges::find(rests, fact.kind, &Rest::kind);
  return found == rests.end() ? std::nullopt : first(database, found->query, fact.fact);
}

std::optional<Dependent> described_again(Database& database, rules::FactId fact) {
  return first(database, sql::void_described_again, fact);
}

std::vector<Contracted> contracted_after(Database& database, rules::FactId fact) {
  std::vector<Contracted> all;
  auto row = database.prepare(sql::void_contracts);
  row.bind(":fact_id", fact);
  while (row.step()) {
    all.push_back({dependent(row),
                   {row.text("authority")},
                   {row.text("provider")},
                   row.instant("at"),
                   row.named<rules::Contract>("contract"),
                   row.truth("has_terms"),
                   row.truth("has_reason")});
  }
  return all;
}

void add_void(Database& database, rules::FactId fact, rules::FactId voided, const std::string& reason) {
  database.prepare(sql::void_insert)
      .bind(":fact_id", fact)
      .bind(":voided_fact_id", voided)
      .bind(":reason", reason)
      .run();
  database.prepare(sql::void_mark).bind(":fact_id", fact).bind(":voided_fact_id", voided).run();
}

}  // namespace ifapilot::store
