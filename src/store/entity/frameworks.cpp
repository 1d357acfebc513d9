#include "store/entity/frameworks.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<FrameworkRecord> frameworks(Database& database) {
  return all(database, sql::framework_list, [](const Statement& row) -> FrameworkRecord {
    return {row.integer("framework_id"),
            {row.text("authority")},
            {row.text("provider")},
            {row.day("from_on"), row.maybe_day("until_on")},
            row.maybe<rules::Pence>("weekly_rate_pence"),
            rules::FactId{row.integer("fact_id")},
            row.instant("recorded_at")};
  });
}

void add_framework(Database& database, rules::FactId fact, const FrameworkRecord& framework) {
  insert(database, sql::framework_insert, fact,
         {{":authority", framework.authority},
          {":provider", framework.provider},
          {":from_on", framework.facts.from},
          {":until_on", framework.facts.until},
          {":weekly_rate_pence", framework.weekly_rate}});
}

void add_framework_end(Database& database, rules::FactId fact, std::int64_t framework, rules::Day until) {
  insert(database, sql::framework_insert_end, fact, {{":framework_id", framework}, {":until_on", until}});
}

}  // namespace ifapilot::store
