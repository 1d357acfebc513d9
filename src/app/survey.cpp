#include "app/survey.hpp"

#include "app/pilot.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>

namespace ifapilot::app {

std::vector<SurveyRow> list_survey(Session& session) {
  const auto answers = store::survey_answers(session.database);
  std::vector<SurveyRow> all;
  for (const auto& authority : store::authorities(session.database)) {
    const auto& code = authority.facts.code;
    const auto answer = std::ranges::find(answers, code, &store::SurveyAnswer::authority);
    const bool answered = answer != answers.end();
    if (!answered && !rules::taking_part_since(authority.facts)) continue;
    all.push_back({code, answered ? std::optional(*answer) : std::nullopt});
  }
  return all;
}

SurveyWritten record_survey(Session& session, const rules::AuthorityCode& authority, int score,
                            const std::optional<std::string>& note) {
  Write write(session, "survey record");
  (void)require_authority(store::authorities(session.database), authority);
  store::add_survey_answer(session.database, write.fact(), authority, score, note);
  const auto rows = list_survey(session);
  const auto row = *std::ranges::find(rows, authority, &SurveyRow::authority);
  return {row, write.finish(authority.text, "P-SURVEY")};
}

}  // namespace ifapilot::app
