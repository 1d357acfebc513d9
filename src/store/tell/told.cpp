#include "store/tell/told.hpp"

#include "store/sql/query.hpp"

#include <ifapilot/rules/policy.hpp>

#include <algorithm>
#include <ifapilot_sql.hpp>
#include <limits>

namespace ifapilot::store {

namespace {

template <class Code>
std::optional<Code> code_in(const Statement& row, std::string_view name) {
  const auto text = row.maybe_text(name);
  return text ? std::optional(Code{*text}) : std::nullopt;
}

/// What stood before a value was ever set.
std::string first_value(const std::string& key) {
  const auto keys = rules::policy_keys();
  const auto found = std::ranges::find(keys, key, &rules::PolicyKey::key);
  return found == keys.end() ? "" : std::string(found->default_value);
}

rules::VacancyId vacancy_in(const Statement& row) { return {row.integer("vacancy_id")}; }

/// Hands each row of `query`, which is about the vacancies of `:first` to `:last`, to `take`.
template <class Take>
void each_of(Database& database, std::string_view query, OfVacancies of, Take take) {
  if (of == nullptr) {
    each(database, query, take, {{":first", 0}, {":last", std::numeric_limits<std::int64_t>::max()}});
    return;
  }
  for (const auto id : *of) each(database, query, take, {{":first", id}, {":last", id}});
}

/// Those of which something was voided, or of which something was told that was.
std::vector<rules::VacancyId> with_voids(Database& database, const std::vector<rules::VacancyId>& of) {
  std::vector<rules::VacancyId> found;
  for (const auto id : of) {
    const auto voided = [](const Statement& row) { return row.truth("voided"); };
    if (only(database, sql::told_any_voided, voided, {{":vacancy_id", id}})) found.push_back(id);
  }
  return found;
}

}  // namespace

TellingGrounds telling_grounds(Database& database) {
  return only(database, sql::told_grounds, [](const Statement& row) -> TellingGrounds {
    return {row.truth("has_voids"), row.truth("has_contacts"), row.truth("has_pilot"), row.truth("has_policy"),
            row.truth("has_imports")};
  });
}

void add_told(Database& database, rules::FactId fact, const ToldRecord& told, rules::Instant at) {
  const auto& what = told.what;
  insert(database, sql::told_insert, fact,
         {{":about", what.about},
          {":party", what.to},
          {":vacancy_id", told.vacancy},
          {":offer_id", what.offer},
          {":referral_id", what.referral},
          {":authority", what.authority},
          {":provider", what.provider},
          {":event_fact_id", what.event},
          {":told_at", at},
          {":via", told.via},
          {":note", told.note}});
}

rules::PartyTold party_told(const Statement& row) {
  return {row.named<rules::About>("about"),
          row.named<rules::PartyKind>("party"),
          code_in<rules::AuthorityCode>(row, "authority"),
          code_in<rules::ProviderCode>(row, "provider"),
          row.maybe<rules::OfferId>("offer_id"),
          row.maybe<rules::ReferralId>("referral_id"),
          {row.integer("event_fact_id")}};
}

std::vector<rules::AuthorityTold> told_of_pilot(Database& database) {
  return all(database, sql::told_of_pilot, [](const Statement& row) -> rules::AuthorityTold {
    return {
        row.named<rules::About>("about"), {row.text("authority")}, {row.integer("fact_id")}, row.instant("told_at")};
  });
}

std::map<rules::VacancyId, std::vector<rules::CaseFact>> corrections_told(Database& database, OfVacancies of) {
  std::map<rules::VacancyId, std::vector<rules::CaseFact>> by_vacancy;
  each_of(database, sql::told_corrections, of, [&](const Statement& row) {
    const auto at = row.instant("told_at");
    by_vacancy[vacancy_in(row)].push_back({{row.integer("fact_id")}, at, at, party_told(row)});
  });
  return by_vacancy;
}

std::map<rules::VacancyId, std::vector<rules::VoidedAfterTold>> voided_after_told(Database& database, OfVacancies of) {
  std::map<rules::VacancyId, std::vector<rules::VoidedAfterTold>> by_vacancy;
  const auto slipped = of == nullptr ? std::vector<rules::VacancyId>() : with_voids(database, *of);
  each_of(database, sql::told_voided, of == nullptr ? nullptr : &slipped, [&](const Statement& row) {
    by_vacancy[vacancy_in(row)].push_back({{row.integer("fact_id")},
                                           {row.integer("voided_by")},
                                           row.instant("voided_at"),
                                           row.named<rules::PartyKind>("party"),
                                           code_in<rules::AuthorityCode>(row, "authority"),
                                           row.maybe<rules::OfferId>("offer_id"),
                                           row.maybe<rules::ReferralId>("referral_id"),
                                           code_in<rules::ProviderCode>(row, "provider")});
  });
  return by_vacancy;
}

std::set<rules::FactId> imported_facts(Database& database, OfVacancies of) {
  const auto fact = [](const Statement& row) { return rules::FactId{row.integer("fact_id")}; };
  if (of == nullptr) return all_as<std::set<rules::FactId>>(database, sql::fact_imported, fact);
  std::set<rules::FactId> facts;
  each_of(database, sql::fact_imported_of, of, [&](const Statement& row) { facts.insert(fact(row)); });
  return facts;
}

std::vector<rules::PolicySetting> policy_changes(Database& database) {
  return all(database, sql::policy_changes, [](const Statement& row) -> rules::PolicySetting {
    return {{row.integer("fact_id")},
            row.instant("happened_at"),
            row.text("key"),
            row.maybe_text("was").value_or(first_value(row.text("key"))),
            row.text("value")};
  });
}

}  // namespace ifapilot::store
