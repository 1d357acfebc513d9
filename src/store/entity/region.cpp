#include "store/entity/region.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::optional<std::string> region(Database& database) {
  return only(database, sql::policy_region, [](const Statement& row) { return row.maybe_text("region"); });
}

void complete_region(Database& database, const std::string& region) {
  run(database, sql::policy_complete_region, {{":region", region}});
}

}  // namespace ifapilot::store
