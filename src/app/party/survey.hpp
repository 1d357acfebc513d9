#pragma once

#include "app/session.hpp"
#include "store/entity/parties.hpp"

#include <ifapilot/rules/decimal.hpp>

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

/// An answer, of which something is said; a later one of the same authority counts instead.
[[nodiscard]] SurveyWritten record_survey(Session& session, const rules::AuthorityCode& authority,
                                          const store::SurveyWords& words);

/// In the order of the published rota: who takes part now or has answered.
[[nodiscard]] std::vector<SurveyRow> list_survey(Session& session);

/// A row of `report survey`.
struct SurveyStanding {
  SurveyRow row;
  bool taking_part = false;
  rules::Day asked_from;  ///< The same for all: the first day of the pilot's last month.
  bool missing = false;   ///< Asked by now, taking part, and without an answer; also once the pilot is over.
};

/// The rows of `list_survey`, with what is missing of them.
[[nodiscard]] std::vector<SurveyStanding> survey_standings(Session& session);

/// The mean of the scores that were given, from 1 to 5; nothing before the first.
[[nodiscard]] std::optional<rules::Decimal> mean_score(const std::vector<SurveyStanding>& rows);

}  // namespace ifapilot::app
