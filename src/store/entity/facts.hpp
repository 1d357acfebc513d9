#pragma once

#include "store/entity/cases.hpp"
#include "store/entity/parties.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/gates.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Facts as such, their words, and their voiding (A-APPEND).
namespace ifapilot::store {

/// Begins a write: one fact that the rows it consists of carry (A-APPEND).
rules::FactId add_fact(Database& database, rules::FactKind kind, rules::Instant happened_at,
                       rules::Instant recorded_at);

/// Says which vacancy's story the fact belongs to; once.
void set_vacancy(Database& database, rules::FactId fact, rules::VacancyId vacancy);

/// The latest fact that a rota decision rests on (A-FUTURE).
[[nodiscard]] std::optional<rules::Instant> latest_rota_instant(Database& database);

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

/// What somebody recorded last.
struct LatestOf {
  rules::FactId fact;
  rules::FactKind kind;
  std::string typed;  ///< The command that recorded it, which is another where one command makes facts of others.
};
/// Nothing if `actor` has recorded nothing.
[[nodiscard]] std::optional<LatestOf> latest_of(Database& database, const std::string& actor);
/// The last fact of `actor` that is neither a void nor voided (A-APPEND).
[[nodiscard]] std::optional<rules::FactId> latest_standing_of(Database& database, const std::string& actor);

/// The fact that gave the number, also if it was voided since; nothing for a number that was never given.
[[nodiscard]] std::optional<rules::FactId> made_by(Database& database, rules::VacancyId vacancy);
[[nodiscard]] std::optional<rules::FactId> made_by(Database& database, rules::OfferId offer);

/// Every fact that was voided, with the one that voided it.
[[nodiscard]] std::map<rules::FactId, rules::FactId> voided_facts(Database& database);

/// A fact that was voided since, or recorded late.
struct ChangedSince {
  FactOnRecord fact;
  std::optional<rules::Instant> voided_at = std::nullopt;  ///< When that was recorded; none: it was recorded late.
};
/// Of what is known of the time before `at`: what was voided since `before` was recorded, and what was recorded after
/// it although it had happened by then; in order of record.
[[nodiscard]] std::vector<ChangedSince> changed_since(Database& database, rules::FactId before, rules::Instant at);

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

/// The standing facts that would themselves be refused without `fact`, as far as one table row decides it, in order of
/// record: for facts that belong to no vacancy. Cases, caps and contracts are the rules' to judge.
[[nodiscard]] std::vector<Dependent> dependents(Database& database, const FactOnRecord& fact);

/// The first standing description that was typed on top of what `fact` said, and so says it again.
[[nodiscard]] std::optional<Dependent> described_again(Database& database, rules::FactId fact);

/// What a standing fact says that a party is known by (P-IDENTITY).
struct Description {
  Dependent by;
  std::string name;
  std::optional<std::string> number;  ///< GSS code, or URN.
};
/// All that describes the party, in order of record.
[[nodiscard]] std::vector<Description> descriptions(Database& database, const PartyCode& party);

/// How a place was contracted by terms (M-TERMS).
struct Contracted {
  Dependent by;
  rules::AuthorityCode authority;
  rules::ProviderCode provider;
  rules::Instant at;
  rules::Contract contract;
  bool has_reason = false;
};
/// All that was contracted after `fact`, in order of record.
[[nodiscard]] std::vector<Contracted> contracted_after(Database& database, rules::FactId fact);

/// Marks `voided`; the triggers set offer.settled_at and vacancy.closed_at to what the remaining facts say.
void add_void(Database& database, rules::FactId fact, rules::FactId voided, const std::string& reason);

/// A-APPEND: a slip stays on record, marked by the fact that undid it.
struct Voided {
  rules::FactId by;
  rules::Instant at;
  std::string reason;
};

/// `kind`: `reason`, `note`, `override`, `code`, `via`, `with`, … (schema/queries/timeline/texts.sql).
struct FactText {
  std::string kind;
  std::string text;

  friend bool operator==(const FactText&, const FactText&) = default;
};

/// What a case's story needs beside what the rules read: the words that were typed, by whom, and what was voided.
struct FactWords {
  std::optional<std::string> actor = std::nullopt;  ///< The operating system's user who recorded it.
  std::optional<Voided> voided = std::nullopt;
  std::vector<FactText> texts = {};  ///< Each once, as it was typed.

  [[nodiscard]] std::optional<std::string> text(std::string_view kind) const;  ///< The first of that kind.
  [[nodiscard]] std::vector<std::string> all(std::string_view kind) const;
};

/// Every fact, also those that were voided.
[[nodiscard]] std::map<rules::FactId, FactWords> fact_words(Database& database);
/// Of those of some cases.
[[nodiscard]] std::map<rules::FactId, FactWords> fact_words(Database& database, const CaseFacts& of);

/// The facts that belong to no case, and those that void them, in order of record: who there is, and what the region
/// chose, changes by nothing else.
[[nodiscard]] std::vector<rules::FactId> facts_of_no_case(Database& database);

/// The vacancies of which something was recorded after that fact.
[[nodiscard]] std::vector<rules::VacancyId> vacancies_told_since(Database& database, rules::FactId fact);

/// In whose story the fact is told, also if it was voided; nothing of one that belongs to no case.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_of(Database& database, rules::FactId fact);

}  // namespace ifapilot::store
