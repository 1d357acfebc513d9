#pragma once

#include "store/file/database.hpp"
#include "store/sql/statement.hpp"

#include <ifapilot/rules/telling.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What was told, and to whom (M-TELL), and what that rests on beside the facts of a case.
namespace ifapilot::store {

/// Something that was told to one party, as it is recorded.
struct ToldRecord {
  rules::PartyTold what;
  std::optional<rules::VacancyId> vacancy = std::nullopt;  ///< None of `survey` and `scope`.
  std::optional<std::string> via = std::nullopt;           ///< `email` or `phone`
  std::optional<std::string> note = std::nullopt;
};

/// Of what M-TELL rests on, what is on record at all.
struct TellingGrounds {
  bool voids = false;
  bool contacts_told = false;  ///< Somebody was told whom to reach on the other side.
  bool pilot_told = false;     ///< Some authority was told something of the pilot itself.
  bool policy_set = false;
  bool imports = false;
};
[[nodiscard]] TellingGrounds telling_grounds(Database& database);

void add_told(Database& database, rules::FactId fact, const ToldRecord& told, rules::Instant at);

/// A row of the queries of `told`.
[[nodiscard]] rules::PartyTold party_told(const Statement& row);

/// What authorities were told of the pilot itself, in order of record.
[[nodiscard]] std::vector<rules::AuthorityTold> told_of_pilot(Database& database);

/// Of these vacancies; null: of all.
using OfVacancies = const std::vector<rules::VacancyId>*;

/// What was told of slips, by vacancy, also by one that was voided; in order of record.
[[nodiscard]] std::map<rules::VacancyId, std::vector<rules::CaseFact>> corrections_told(Database& database,
                                                                                        OfVacancies of);

/// Facts that were voided after somebody was told of them, by vacancy; in order of the voids.
[[nodiscard]] std::map<rules::VacancyId, std::vector<rules::VoidedAfterTold>> voided_after_told(Database& database,
                                                                                                OfVacancies of);

/// Facts that an import recorded: of the vacancies, or all.
[[nodiscard]] std::set<rules::FactId> imported_facts(Database& database, OfVacancies of);

/// Every `policy set`, in order of record.
[[nodiscard]] std::vector<rules::PolicySetting> policy_changes(Database& database);

}  // namespace ifapilot::store
