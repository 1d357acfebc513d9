#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::store {

/// What an authority thinks of the pilot (P-SURVEY).
struct SurveyAnswer {
  rules::FactId fact;
  rules::AuthorityCode authority;
  int score = 1;  ///< 1 to 5, the best.
  std::optional<std::string> note;
  rules::Instant recorded_at;
  rules::Instant answered_at;  ///< When it said so; not after it was recorded.
};

/// The answer of each authority that counts, its latest; by authority.
[[nodiscard]] std::vector<SurveyAnswer> survey_answers(Database& database);

void add_survey_answer(Database& database, rules::FactId fact, const rules::AuthorityCode& authority, int score,
                       const std::optional<std::string>& note);

}  // namespace ifapilot::store
