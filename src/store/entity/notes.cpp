#include "store/entity/notes.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

NoteSubject subject(const Statement& row) {
  if (const auto id = row.maybe<rules::VacancyId>("vacancy_id")) return *id;
  if (const auto id = row.maybe<rules::OfferId>("offer_id")) return *id;
  if (const auto code = row.maybe_text("authority")) return rules::AuthorityCode{*code};
  return rules::ProviderCode{row.text("provider")};
}

}  // namespace

std::string text_of(const NoteSubject& about) {
  const auto text = [](const auto& name) -> std::string {
    if constexpr (requires { name.text(); })
      return name.text();
    else
      return name.text;
  };
  return std::visit(text, about);
}

std::vector<NoteRecord> notes(Database& database) {
  return all(database, sql::note_list, [](const Statement& row) -> NoteRecord {
    return {{row.integer("fact_id")},
            {subject(row), row.text("text"), row.maybe_text("with_party"), row.maybe_text("via")},
            row.instant("noted_at")};
  });
}

void add_note(Database& database, rules::FactId fact, const Note& note, rules::Instant at) {
  insert(database, sql::note_insert, fact,
         {{":vacancy_id", as<rules::VacancyId>(note.about)},
          {":offer_id", as<rules::OfferId>(note.about)},
          {":authority", as<rules::AuthorityCode>(note.about)},
          {":provider", as<rules::ProviderCode>(note.about)},
          {":noted_at", at},
          {":with_party", note.with},
          {":via", note.via},
          {":text", note.text}});
}

}  // namespace ifapilot::store
