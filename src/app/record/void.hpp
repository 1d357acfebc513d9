#pragma once

#include "app/session.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/sentence.hpp>

#include <optional>
#include <string>
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
  std::optional<rules::FactId> fact;      ///< The void's own; none on a dry run.
  std::vector<std::string> follows = {};  ///< What is so again, a sentence each.
  std::vector<rules::Action> next = {};   ///< Likeliest first.
  std::vector<rules::Sentence> warnings = {};
};

/// Undoes a slip (A-APPEND): the fact stays, marked, and what derives from it follows. Refused where later facts depend
/// on it, and where C-CAP or D-ONE would be broken.
[[nodiscard]] Voided void_fact(Session& session, const VoidTarget& target, const std::string& reason);

}  // namespace ifapilot::app
