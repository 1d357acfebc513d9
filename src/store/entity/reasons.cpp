#include "store/entity/reasons.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

std::vector<CaseReason> case_reasons(Database& database) {
  return all(database, sql::reason_of_cases, [](const Statement& row) -> CaseReason {
    return {{row.integer("offer_id")}, row.truth("stepped_back"), row.text("code"), row.instant("at")};
  });
}

std::set<rules::OfferId> stepped_back_from(Database& database) {
  return all_as<std::set<rules::OfferId>>(database, sql::step_back_standing,
                                          [](const Statement& row) { return rules::OfferId{row.integer("offer_id")}; });
}

void add_reason_codes(Database& database, rules::FactId fact, std::span<const std::string> codes) {
  for (const auto& code : codes) insert(database, sql::feedback_insert_reason, fact, {{":code", code}});
}

}  // namespace ifapilot::store
