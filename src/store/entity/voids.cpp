#include "store/entity/voids.hpp"

#include <ifapilot_sql.hpp>
#include <string_view>

namespace ifapilot::store {

namespace {

/// What rests on a fact of the kind, as far as one row decides it; empty where nothing does, or the rules judge it.
std::string_view rests_on(rules::FactKind kind) {
  using enum rules::FactKind;
  switch (kind) {
    case authority_add:
      return sql::void_rests_on_authority;
    case authority_update:
      return sql::void_takes_position;
    case authority_withdraw:
      return sql::void_rests_on_withdrawal;
    case authority_rejoin:
      return sql::void_rests_on_rejoining;
    case authority_contact_add:
    case provider_contact_add:
      return sql::void_rests_on_contact;
    case authority_contact_remove:
    case provider_contact_remove:
      return sql::void_rests_on_removal;
    case provider_add:
      return sql::void_rests_on_provider;
    case framework_add:
      return sql::void_rests_on_framework;
    case framework_end:
      return sql::void_rests_on_framework_end;
    case quiet_start:
      return sql::void_rests_on_quiet_start;
    case quiet_end:
      return sql::void_rests_on_quiet_end;
    case init:
    case policy_set:
    case calendar_close:
    case calendar_open:
    case calendar_import:
    case provider_update:
    case survey_record:
    case vacancy_add:
    case vacancy_update:
    case vacancy_confirm:
    case vacancy_extend:
    case vacancy_close:
    case offer:
    case offer_rescind:
    case respond:
    case feedback:
    case match_terms:
    case match_contact:
    case match_own:
    case match_accept:
    case match_refuse:
    case match_proceed:
    case match_chase:
    case refer_request:
    case refer_profile:
    case refer_none:
    case refer_withdrawn:
    case refer_refuse:
    case transfer_arrange:
    case transfer_cancel:
    case transfer_complete:
    case withdraw:
    case note:
    case voiding:
      break;
  }
  return {};
}

Dependent dependent(const Statement& row) { return {{row.integer("fact_id")}, row.named<rules::FactKind>("command")}; }

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
                      row.named<rules::FactKind>("command"),
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
  const auto query = rests_on(fact.kind);
  return query.empty() ? std::nullopt : first(database, query, fact.fact);
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
