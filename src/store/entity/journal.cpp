#include "store/entity/journal.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

JournalFact journal_fact(const Statement& row) {
  return {.fact = {row.integer("fact_id")},
          .kind = row.named<rules::FactKind>("command"),
          .happened_at = row.instant("happened_at"),
          .recorded_at = row.instant("recorded_at"),
          .actor = row.text("actor"),
          .record = row.text("record"),
          .voided_by = row.maybe<rules::FactId>("voided_by"),
          .voids = row.maybe<rules::FactId>("voids")};
}

}  // namespace

std::optional<std::string> JournalFact::text(std::string_view of) const {
  const auto found = std::ranges::find(texts, of, &FactText::kind);
  return found == texts.end() ? std::nullopt : std::optional(found->text);
}

std::vector<JournalFact> journal_facts(Database& database) {
  auto facts = all(database, sql::journal_facts, journal_fact);
  each(database, sql::journal_texts, [&](const Statement& row) {
    const rules::FactId fact{row.integer("fact_id")};
    std::ranges::lower_bound(facts, fact, {}, &JournalFact::fact)
        ->texts.push_back({row.text("kind"), row.text("text")});
  });
  return facts;
}

}  // namespace ifapilot::store
