#include "store/entity/facts.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>
#include <limits>

namespace ifapilot::store {

namespace {

using rules::FactId;
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
    Rest{FactKind::authority_away, sql::void_rests_on_away},
    Rest{FactKind::authority_back, sql::void_rests_on_back},
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

FactId fact_in(const Statement& row) { return {row.integer("fact_id")}; }

FactOnRecord on_record(const Statement& row) {
  return {fact_in(row),
          row.named<FactKind>("command"),
          row.text("record"),
          row.instant("happened_at"),
          row.instant("recorded_at"),
          row.maybe<FactId>("voided_by"),
          row.maybe_text("reason")};
}

Dependent dependent(const Statement& row) { return {fact_in(row), row.named<FactKind>("command")}; }

}  // namespace

FactId add_fact(Database& database, FactKind kind, rules::Instant happened_at, rules::Instant recorded_at) {
  run(database, sql::fact_insert, {{":command", kind}, {":happened_at", happened_at}, {":recorded_at", recorded_at}});
  return {database.last_insert_id()};
}

void set_vacancy(Database& database, FactId fact, rules::VacancyId vacancy) {
  run(database, sql::fact_set_vacancy, {{":fact_id", fact}, {":vacancy_id", vacancy}});
}

std::optional<rules::Instant> latest_rota_instant(Database& database) {
  return only(database, sql::rota_latest_instant, [](const Statement& row) { return row.maybe_instant("at"); });
}

std::optional<FactOnRecord> find_fact(Database& database, FactId fact) {
  return first(database, sql::fact_find, on_record, {{":fact_id", fact}});
}

std::vector<ChangedSince> changed_since(Database& database, FactId before, rules::Instant at) {
  const auto read = [](const Statement& row) -> ChangedSince {
    return {on_record(row), row.maybe_instant("voided_at")};
  };
  return all(database, sql::fact_changed_since, read, {{":before", before}, {":at", at}});
}

std::optional<LatestOf> latest_of(Database& database, const std::string& actor) {
  const auto read = [](const Statement& row) -> LatestOf {
    return {fact_in(row), row.named<FactKind>("command"), row.text("typed")};
  };
  return first(database, sql::fact_latest_of, read, {{":actor", actor}});
}

std::optional<FactId> latest_standing_of(Database& database, const std::string& actor) {
  return first(database, sql::fact_latest_standing_of, fact_in, {{":actor", actor}});
}

FactId last_fact(Database& database) { return only(database, sql::fact_last, fact_in); }

std::optional<FactId> made_by(Database& database, rules::VacancyId vacancy) {
  return first(database, sql::vacancy_made_by, fact_in, {{":vacancy_id", vacancy}});
}

std::optional<FactId> made_by(Database& database, rules::OfferId offer) {
  return first(database, sql::offer_made_by, fact_in, {{":offer_id", offer}});
}

std::vector<VoidedImport> voided_imports(Database& database, const std::string& command) {
  const auto read = [](const Statement& row) -> VoidedImport {
    return {row.text("record"), {row.integer("voided_by")}, row.text("body")};
  };
  return all(database, sql::void_imported, read, {{":command", command}});
}

std::map<FactId, FactId> voided_facts(Database& database) {
  return all_as<std::map<FactId, FactId>>(database, sql::fact_voided, [](const Statement& row) {
    return std::pair(fact_in(row), FactId{row.integer("voided_by")});
  });
}

std::set<FactId> withdrawals(Database& database) {
  return all_as<std::set<FactId>>(database, sql::authority_withdrawals, fact_in);
}

std::vector<Dependent> dependents(Database& database, const FactOnRecord& fact) {
  const auto* const found = std::ranges::find(rests, fact.kind, &Rest::kind);
  if (found == rests.end()) return {};
  return all(database, found->query, dependent, {{":fact_id", fact.fact}});
}

std::optional<Dependent> described_again(Database& database, FactId fact) {
  return first(database, sql::void_described_again, dependent, {{":fact_id", fact}});
}

std::vector<Description> descriptions(Database& database, const PartyCode& party) {
  const auto read = [](const Statement& row) -> Description {
    return {dependent(row), row.text("name"), row.maybe_text("number")};
  };
  return all(database, sql::void_descriptions, read,
             {{":authority", as<rules::AuthorityCode>(party)}, {":provider", as<rules::ProviderCode>(party)}});
}

std::vector<Contracted> contracted_after(Database& database, FactId fact) {
  const auto read = [](const Statement& row) -> Contracted {
    return {dependent(row),
            {row.text("authority")},
            {row.text("provider")},
            row.instant("at"),
            row.named<rules::Contract>("contract"),
            row.truth("has_reason")};
  };
  return all(database, sql::void_contracts, read, {{":fact_id", fact}});
}

void add_void(Database& database, FactId fact, FactId voided, const std::string& reason) {
  insert(database, sql::void_insert, fact, {{":voided_fact_id", voided}, {":reason", reason}});
  run(database, sql::void_mark, {{":fact_id", fact}, {":voided_fact_id", voided}});
}

std::vector<std::string> FactWords::all(std::string_view kind) const {
  std::vector<std::string> found;
  for (const auto& text : texts) {
    if (text.kind == kind) found.push_back(text.text);
  }
  return found;
}

std::optional<std::string> FactWords::text(std::string_view kind) const {
  const auto found = all(kind);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

namespace {

/// Adds the words of the facts from `first` to `last`.
void read_words(Database& database, std::int64_t first, std::int64_t last, std::map<FactId, FactWords>& words) {
  const auto take_fact = [&](const Statement& row) {
    FactWords of{.actor = row.maybe_text("actor")};
    if (const auto by = row.maybe<FactId>("voided_by")) {
      of.voided = Voided{*by, row.instant("voided_at"), row.text("void_reason")};
    }
    words.emplace(fact_in(row), std::move(of));
  };
  const auto take_text = [&](const Statement& row) {
    auto& texts = words[fact_in(row)].texts;
    FactText text{row.text("kind"), row.text("text")};
    // One write may leave the same words in two tables: a closing and the offer that it takes back.
    if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  };
  each(database, sql::timeline_facts, take_fact, {{":first", first}, {":last", last}});
  each(database, sql::timeline_texts, take_text, {{":first", first}, {":last", last}});
}

}  // namespace

std::map<FactId, FactWords> fact_words(Database& database) {
  std::map<FactId, FactWords> words;
  read_words(database, 0, std::numeric_limits<std::int64_t>::max(), words);
  return words;
}

std::map<FactId, FactWords> fact_words(Database& database, const CaseFacts& of) {
  std::map<FactId, FactWords> words;
  for (const auto& [vacancy, facts] : of) {
    for (const auto& fact : facts) {
      if (!words.contains(fact.fact)) read_words(database, fact.fact.value, fact.fact.value, words);
    }
  }
  return words;
}

std::vector<FactId> facts_of_no_case(Database& database) { return all(database, sql::fact_of_no_case, fact_in); }

std::vector<rules::VacancyId> vacancies_told_since(Database& database, FactId fact) {
  const auto vacancy = [](const Statement& row) { return rules::VacancyId{row.integer("vacancy_id")}; };
  return all(database, sql::fact_vacancies_since, vacancy, {{":fact_id", fact}});
}

std::optional<rules::VacancyId> vacancy_of(Database& database, FactId fact) {
  const auto vacancy = [](const Statement& row) { return row.maybe<rules::VacancyId>("vacancy_id"); };
  return first(database, sql::fact_vacancy, vacancy, {{":fact_id", fact}}).value_or(std::nullopt);
}

}  // namespace ifapilot::store
