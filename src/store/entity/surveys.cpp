#include "store/entity/surveys.hpp"

#include <ifapilot_sql.hpp>
#include <map>
#include <utility>

namespace ifapilot::store {

std::vector<SurveyAnswer> survey_answers(Database& database) {
  std::map<rules::AuthorityCode, SurveyAnswer> latest;
  auto row = database.prepare(sql::survey_list);
  while (row.step()) {
    SurveyAnswer answer{{row.integer("fact_id")}, {row.text("authority")},    static_cast<int>(row.integer("score")),
                        row.maybe_text("note"),   row.instant("recorded_at"), row.instant("happened_at")};
    latest.insert_or_assign(answer.authority, answer);
  }
  std::vector<SurveyAnswer> all;
  for (auto& [authority, answer] : latest) all.push_back(std::move(answer));
  return all;
}

void add_survey_answer(Database& database, rules::FactId fact, const rules::AuthorityCode& authority, int score,
                       const std::optional<std::string>& note) {
  database.prepare(sql::survey_insert)
      .bind(":fact_id", fact)
      .bind(":authority", authority)
      .bind(":score", score)
      .bind(":note", note)
      .run();
}

}  // namespace ifapilot::store
