#include "store/entity/reasons.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<CaseReason> case_reasons(Database& database) {
  std::vector<CaseReason> all;
  auto row = database.prepare(sql::reason_of_cases);
  while (row.step()) {
    all.push_back({{row.integer("offer_id")}, row.truth("stepped_back"), row.text("code"), row.instant("at")});
  }
  return all;
}

std::set<rules::OfferId> stepped_back_from(Database& database) {
  std::set<rules::OfferId> all;
  auto row = database.prepare(sql::step_back_standing);
  while (row.step()) all.insert({row.integer("offer_id")});
  return all;
}

}  // namespace ifapilot::store
