#include "store/entity/quiet.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<QuietRecord> quiet_periods(Database& database) {
  return all(database, sql::quiet_list, [](const Statement& row) -> QuietRecord {
    return {{row.integer("fact_id")}, {row.day("from_on"), row.maybe_day("until_on")}};
  });
}

void add_quiet_period(Database& database, rules::FactId fact, rules::Day from) {
  insert(database, sql::quiet_insert, fact, {{":from_on", from}});
}

void add_quiet_period_end(Database& database, rules::FactId fact, rules::FactId period, rules::Day until) {
  insert(database, sql::quiet_insert_end, fact, {{":quiet_fact_id", period}, {":until_on", until}});
}

}  // namespace ifapilot::store
