#pragma once

#include "store/database.hpp"

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/policy.hpp>

#include <optional>
#include <string>

namespace ifapilot::store {

/// The policy in force, and the pilot's first start, which is pilot_start's default.
struct PolicyRecord {
  rules::Policy policy;
  rules::Day first_start;
};

[[nodiscard]] PolicyRecord policy(Database& database);
void add_policy_value(Database& database, rules::FactId fact, std::string_view key, std::string_view value,
                      const std::optional<std::string>& reason);
void add_pilot(Database& database, rules::FactId fact, const std::optional<std::string>& region);

[[nodiscard]] rules::WorkingCalendar calendar(Database& database);
void add_calendar_change(Database& database, rules::FactId fact, rules::Day day, const rules::CalendarChange& change);
void add_calendar_file(Database& database, rules::FactId fact, const rules::HolidayFile& file);

}  // namespace ifapilot::store
