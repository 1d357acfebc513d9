#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ifapilot::app {

/// A fact, or the fact that made an offer or a vacancy.
using VoidTarget = std::variant<rules::FactId, rules::OfferId, rules::VacancyId>;

/// A slip that was undone.
struct Voided {
  rules::FactId voided;
  rules::FactKind kind;  ///< Of the voided fact.
  std::string record;    ///< What that one wrote: `V4`, `O12`, `derby`.
  std::string reason;
  std::optional<rules::FactId> fact;                ///< The void's own; none on a dry run.
  std::optional<std::string> words = std::nullopt;  ///< What had happened, as its story tells it; none of no case.
  std::vector<Voided> later = {};                   ///< What rested on it and went along, newest first.
  std::vector<std::string> follows = {};            ///< What is so again, a sentence each.
  std::vector<rules::Action> next = {};             ///< Likeliest first.
  std::vector<rules::Sentence> warnings = {};
};

/// Undoes a slip (A-APPEND): the fact stays, marked, and what derives from it follows. Refused where later facts depend
/// on it, and where C-CAP or D-ONE would be broken. `with_later`: those of the same case, or record, go along, newest
/// first.
[[nodiscard]] Voided void_fact(Session& session, const VoidTarget& target, const std::string& reason,
                               bool with_later = false);

/// Voids the last fact of the session's user that is neither a void nor voided; not right after a void that was typed.
[[nodiscard]] Voided undo_last(Session& session);

/// What it comes to that a fact of a kind is voided (A-APPEND). All empty: the case that it belongs to says so. What
/// rests on a kind of no case, so that it cannot be voided yet, is in store/entity/facts.cpp.
struct VoidKind {
  std::string_view follows = {};  ///< What is so then; `%` stands for what was written.
  rules::Deed next = {};          ///< What to do then, about what was written if it is one party.
  rules::Sentence instead = {};   ///< Never voided: how the opposite is recorded instead.
};
[[nodiscard]] VoidKind void_kind(rules::FactKind kind);

}  // namespace ifapilot::app
