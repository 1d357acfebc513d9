#pragma once

#include "store/entity/cases.hpp"

#include <map>
#include <vector>

/// What was ever recorded of each case, to be told as it stood when some fact was recorded (on_record.hpp, walk.hpp).
namespace ifapilot::app {

/// By which fact each that was voided was.
using VoidedBy = std::map<rules::FactId, rules::FactId>;

struct Story {
  rules::VacancyId vacancy;
  std::vector<rules::CaseFact> facts;       ///< Also those that were voided since.
  std::vector<rules::FactId> changes = {};  ///< The facts that add to the case or take from it, in order of record.
};

/// By vacancy.
[[nodiscard]] std::vector<Story> stories_on_record(store::Database& database, const VoidedBy& voided);

/// The case as it stood when that fact was recorded: with what was voided later, and with nothing that was typed later.
[[nodiscard]] rules::Case told_before(const Story& story, rules::FactId before, const VoidedBy& voided);

/// The case without what was voided.
[[nodiscard]] rules::Case told_mended(const Story& story, const VoidedBy& voided);

}  // namespace ifapilot::app
