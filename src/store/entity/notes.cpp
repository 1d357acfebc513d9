#include "store/entity/notes.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

template <class Id>
std::optional<Id> about(const Note& note) {
  const auto* id = std::get_if<Id>(&note.about);
  return id == nullptr ? std::nullopt : std::optional(*id);
}

NoteSubject subject(const Statement& row) {
  if (const auto id = row.maybe_integer("vacancy_id")) return rules::VacancyId{*id};
  if (const auto id = row.maybe_integer("offer_id")) return rules::OfferId{*id};
  if (const auto code = row.maybe_text("authority")) return rules::AuthorityCode{*code};
  return rules::ProviderCode{row.text("provider")};
}

}  // namespace

std::vector<NoteRecord> notes(Database& database) {
  std::vector<NoteRecord> all;
  auto row = database.prepare(sql::note_list);
  while (row.step()) {
    all.push_back({{row.integer("fact_id")},
                   {subject(row), row.text("text"), row.maybe_text("with_party"), row.maybe_text("via")},
                   row.instant("noted_at")});
  }
  return all;
}

void add_note(Database& database, rules::FactId fact, const Note& note, rules::Instant at) {
  database.prepare(sql::note_insert)
      .bind(":fact_id", fact)
      .bind(":vacancy_id", about<rules::VacancyId>(note))
      .bind(":offer_id", about<rules::OfferId>(note))
      .bind(":authority", about<rules::AuthorityCode>(note))
      .bind(":provider", about<rules::ProviderCode>(note))
      .bind(":noted_at", at)
      .bind(":with_party", note.with)
      .bind(":via", note.via)
      .bind(":text", note.text)
      .run();
}

}  // namespace ifapilot::store
