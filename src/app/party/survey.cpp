#include "app/party/survey.hpp"

#include "app/pilot.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>
#include <ifapilot/rules/waiting.hpp>

namespace ifapilot::app {

std::vector<SurveyStanding> survey_standings(Session& session) {
  auto& database = session.database;
  const auto now = session.clock.now;
  const auto asked_from = rules::survey_asked_from(store::policy(database).policy);
  const auto answers = store::survey_answers(database);
  std::vector<SurveyStanding> all;
  for (const auto& authority : store::authorities(database)) {
    const auto& code = authority.facts.code;
    const auto answer = std::ranges::find(answers, code, &store::SurveyAnswer::authority);
    const bool answered = answer != answers.end();
    if (!answered && !rules::taking_part_since(authority.facts)) continue;
    const bool takes_part = rules::takes_part(authority.facts, now);
    const bool missing = takes_part && !answered && rules::local_day(now) >= asked_from;
    all.push_back({{code, answered ? std::optional(*answer) : std::nullopt}, takes_part, asked_from, missing});
  }
  return all;
}

std::vector<SurveyRow> list_survey(Session& session) {
  std::vector<SurveyRow> rows;
  for (auto& standing : survey_standings(session)) rows.push_back(std::move(standing.row));
  return rows;
}

std::optional<rules::Decimal> mean_score(const std::vector<SurveyStanding>& rows) {
  std::int64_t sum = 0;
  std::int64_t scores = 0;
  for (const auto& standing : rows) {
    if (!standing.row.answer || !standing.row.answer->words.score) continue;
    sum += *standing.row.answer->words.score;
    ++scores;
  }
  return scores == 0 ? std::nullopt : std::optional(rules::divided(rules::decimal(sum), scores));
}

SurveyWritten record_survey(Session& session, const rules::AuthorityCode& authority, const store::SurveyWords& words) {
  Write write(session, rules::FactKind::survey_record);
  (void)require_authority(store::authorities(session.database), authority);
  store::add_survey_answer(session.database, write.fact(), authority, words);
  const auto answers = store::survey_answers(session.database);
  const SurveyRow row{authority, *std::ranges::find(answers, authority, &store::SurveyAnswer::authority)};
  return {row, write.finish(authority.text, "P-SURVEY")};
}

}  // namespace ifapilot::app
