#pragma once

#include "store/entity/facts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

/// A fact as the journal has it, whatever it is about.
struct JournalFact {
  rules::FactId fact;
  rules::FactKind kind;
  rules::Instant happened_at;
  rules::Instant recorded_at;
  std::string actor;                                      ///< The operating system's user who recorded it.
  std::string record;                                     ///< What it wrote, as the audit names it: `V4`, `derby`.
  std::optional<rules::FactId> voided_by = std::nullopt;  ///< The void that undid it.
  std::optional<rules::FactId> voids = std::nullopt;      ///< Of a void: what it undid.
  std::vector<FactText> texts = {};                       ///< Of a fact of no case (schema/queries/journal/texts.sql).

  [[nodiscard]] std::optional<std::string> text(std::string_view of) const;  ///< The first of that kind.
};

/// Every fact in order of record.
[[nodiscard]] std::vector<JournalFact> journal_facts(Database& database);

}  // namespace ifapilot::store
