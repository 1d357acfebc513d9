#include "store/entity/surveys.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<SurveyAnswer> survey_answers(Database& database) {
  const auto read = [](const Statement& row) -> SurveyAnswer {
    return {{row.integer("fact_id")}, {row.text("authority")},    static_cast<int>(row.integer("score")),
            row.maybe_text("note"),   row.instant("recorded_at"), row.instant("happened_at")};
  };
  return latest(database, sql::survey_list, read, &SurveyAnswer::authority);
}

void add_survey_answer(Database& database, rules::FactId fact, const rules::AuthorityCode& authority, int score,
                       const std::optional<std::string>& note) {
  insert(database, sql::survey_insert, fact, {{":authority", authority}, {":score", score}, {":note", note}});
}

}  // namespace ifapilot::store
