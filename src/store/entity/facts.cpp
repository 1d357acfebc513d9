#include "store/entity/facts.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

rules::FactId add_fact(Database& database, rules::FactKind kind, rules::Instant happened_at,
                       rules::Instant recorded_at) {
  database.prepare(sql::fact_insert)
      .bind(":command", word(kind))
      .bind(":happened_at", happened_at)
      .bind(":recorded_at", recorded_at)
      .run();
  return {database.last_insert_id()};
}

void set_vacancy(Database& database, rules::FactId fact, rules::VacancyId vacancy) {
  database.prepare(sql::fact_set_vacancy).bind(":fact_id", fact).bind(":vacancy_id", vacancy).run();
}

std::optional<rules::Instant> latest_rota_instant(Database& database) {
  auto statement = database.prepare(sql::rota_latest_instant);
  statement.step();
  return statement.maybe_instant("at");
}

}  // namespace ifapilot::store
