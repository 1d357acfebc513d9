#include "store/entity/quiet.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<QuietRecord> quiet_periods(Database& database) {
  std::vector<QuietRecord> all;
  auto row = database.prepare(sql::quiet_list);
  while (row.step()) all.push_back({{row.integer("fact_id")}, {row.day("from_on"), row.maybe_day("until_on")}});
  return all;
}

void add_quiet_period(Database& database, rules::FactId fact, rules::Day from) {
  database.prepare(sql::quiet_insert).bind(":fact_id", fact).bind(":from_on", from).run();
}

void add_quiet_period_end(Database& database, rules::FactId fact, rules::FactId period, rules::Day until) {
  database.prepare(sql::quiet_insert_end)
      .bind(":fact_id", fact)
      .bind(":quiet_fact_id", period)
      .bind(":until_on", until)
      .run();
}

}  // namespace ifapilot::store
