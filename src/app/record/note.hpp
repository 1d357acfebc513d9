#pragma once

#include "app/session.hpp"
#include "store/entity/notes.hpp"

#include <ifapilot/rules/action.hpp>

#include <optional>
#include <string>
#include <variant>

namespace ifapilot::app {

/// What a note is about as a person names it: `code` may be an authority's or a provider's, `kind` says which if it is
/// both.
struct NamedParty {
  enum class Kind { either, authority, provider };
  std::string code;
  Kind kind = Kind::either;
};
using NoteTarget = std::variant<rules::VacancyId, rules::OfferId, NamedParty>;

struct NewNote {
  NoteTarget about;
  std::string text;
  std::optional<std::string> with = std::nullopt;
  std::optional<std::string> via = std::nullopt;  ///< `email` or `phone`
};

struct NoteWritten {
  store::Note note;
  rules::Instant at;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// Records a conversation, also about a vacancy that is over.
[[nodiscard]] NoteWritten take_note(Session& session, const NewNote& note);

/// What shows what a note is about.
[[nodiscard]] rules::Action to_show(const store::NoteSubject& about);

}  // namespace ifapilot::app
