#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/fact_kind.hpp>
#include <ifapilot/rules/ids.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

/// A text that a person typed with a fact, beside what has a list of its own (notes, forms, terms, the survey).
struct TypedText {
  rules::FactId fact;
  rules::FactKind command;                  ///< By which it was recorded.
  std::optional<rules::VacancyId> vacancy;  ///< In whose story the fact stands.
  std::string record;                       ///< What was written, as the audit names it: `V4`, `derby`, a policy's key.
  std::string kind;                         ///< `reason`, `override`, `note` or `answered by`
  std::string text;
};

/// In order of record, without what was voided.
[[nodiscard]] std::vector<TypedText> typed_texts(Database& database);

}  // namespace ifapilot::store
