#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/gates.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// Facts as such, and their voiding (A-APPEND).
namespace ifapilot::store {

/// A fact, whatever it is about.
struct FactOnRecord {
  rules::FactId fact;
  rules::FactKind kind;
  std::string record;  ///< What it wrote, as the audit names it: `V4`, `O12`, `derby`.
  rules::Instant happened_at;
  rules::Instant recorded_at;
  std::optional<rules::FactId> voided_by = std::nullopt;
  std::optional<std::string> void_reason = std::nullopt;
};

/// Nothing for a number that was never given.
[[nodiscard]] std::optional<FactOnRecord> find_fact(Database& database, rules::FactId fact);
[[nodiscard]] rules::FactId last_fact(Database& database);

/// The fact that gave the number, also if it was voided since; nothing for a number that was never given.
[[nodiscard]] std::optional<rules::FactId> made_by(Database& database, rules::VacancyId vacancy);
[[nodiscard]] std::optional<rules::FactId> made_by(Database& database, rules::OfferId offer);

/// Every fact that was voided, with the one that voided it.
[[nodiscard]] std::map<rules::FactId, rules::FactId> voided_facts(Database& database);

/// What an imported row made and was voided since.
struct VoidedImport {
  std::string record;  ///< `V4`, `derby`
  rules::FactId voided_by;
  std::string body;  ///< The row's words with its file and line, as JSON.
};
/// Of what `command` (`import vacancies`) made, unless its words were erased.
[[nodiscard]] std::vector<VoidedImport> voided_imports(Database& database, const std::string& command);

/// The facts by which authorities withdrew, standing or not.
[[nodiscard]] std::set<rules::FactId> withdrawals(Database& database);

/// A standing fact that rests on another.
struct Dependent {
  rules::FactId fact;
  rules::FactKind kind;
};

/// The first standing fact that would itself be refused without `fact`, as far as one table row decides it: for facts
/// that belong to no vacancy. Cases, caps and contracts are the rules' to judge.
[[nodiscard]] std::optional<Dependent> first_dependent(Database& database, const FactOnRecord& fact);

/// The first standing description that was typed on top of what `fact` said, and so says it again.
[[nodiscard]] std::optional<Dependent> described_again(Database& database, rules::FactId fact);

/// How a place was contracted, by terms or by a form (M-TERMS).
struct Contracted {
  Dependent by;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  rules::Instant at;
  rules::Contract contract;
  bool has_terms = false;
  bool has_reason = false;
};
/// All that was contracted after `fact`, in order of record.
[[nodiscard]] std::vector<Contracted> contracted_after(Database& database, rules::FactId fact);

/// Marks `voided`; the triggers set offer.settled_at and vacancy.closed_at to what the remaining facts say.
void add_void(Database& database, rules::FactId fact, rules::FactId voided, const std::string& reason);

}  // namespace ifapilot::store
