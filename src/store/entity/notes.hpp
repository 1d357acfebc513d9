#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ifapilot::store {

/// What a note is about.
using NoteSubject = std::variant<rules::VacancyId, rules::OfferId, rules::AuthorityCode, rules::ProviderCode>;

/// `V4`, `O12`, `derby`.
[[nodiscard]] std::string text_of(const NoteSubject& about);

/// A conversation, or anything else that belongs on record.
struct Note {
  NoteSubject about;
  std::string text;
  std::optional<std::string> with = std::nullopt;  ///< Whom it was spoken with, in free words.
  std::optional<std::string> via = std::nullopt;   ///< `email` or `phone`
};

/// A note as it stands on record.
struct NoteRecord {
  rules::FactId fact;
  Note note;
  rules::Instant at;
};

/// In order of record.
[[nodiscard]] std::vector<NoteRecord> notes(Database& database);

void add_note(Database& database, rules::FactId fact, const Note& note, rules::Instant at);

}  // namespace ifapilot::store
