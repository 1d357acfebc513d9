#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/holding.hpp>

#include <vector>

namespace ifapilot::store {

/// A quiet period with the fact that began it (M-QUIET, O9).
struct QuietRecord {
  rules::FactId fact;
  rules::QuietPeriod period;
};

/// By first day.
[[nodiscard]] std::vector<QuietRecord> quiet_periods(Database& database);

void add_quiet_period(Database& database, rules::FactId fact, rules::Day from);
void add_quiet_period_end(Database& database, rules::FactId fact, rules::FactId period, rules::Day until);

}  // namespace ifapilot::store
