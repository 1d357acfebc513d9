#pragma once

#include "app/session.hpp"
#include "store/surveys.hpp"

#include <optional>
#include <string>
#include <vector>

/// What the authorities think of the pilot towards its end (P-SURVEY).
namespace ifapilot::app {

/// What one of them said; all but its code is empty of one that has not answered.
struct SurveyRow {
  rules::AuthorityCode authority;
  std::optional<store::SurveyAnswer> answer = std::nullopt;
};

struct SurveyWritten {
  SurveyRow row;
  std::optional<rules::FactId> fact;  ///< None on a dry run.
};

/// An answer; a later one of the same authority counts instead. `score`: 1 to 5.
[[nodiscard]] SurveyWritten record_survey(Session& session, const rules::AuthorityCode& authority, int score,
                                          const std::optional<std::string>& note);

/// In the order of the published rota: who takes part now or has answered.
[[nodiscard]] std::vector<SurveyRow> list_survey(Session& session);

}  // namespace ifapilot::app
