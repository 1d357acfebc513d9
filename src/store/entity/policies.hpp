#pragma once

#include "store/file/database.hpp"

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/telling.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::store {

/// The policy in force, and the pilot's first start, which is pilot_start's default.
struct PolicyRecord {
  rules::Policy policy;
  rules::Day first_start;
};

/// `before`: as it was when that fact was recorded, since what is decided then is kept; nothing: as it is now. Policy
/// and calendar facts are never voided, so the past is whole (A-APPEND).
[[nodiscard]] PolicyRecord policy(Database& database, std::optional<rules::FactId> before = std::nullopt);

/// When a value was last set; `init` sets the first.
[[nodiscard]] std::optional<rules::Instant> latest_policy_instant(Database& database);
void add_policy_value(Database& database, rules::FactId fact, std::string_view key, std::string_view value,
                      const std::optional<std::string>& reason);
void add_pilot(Database& database, rules::FactId fact, const std::optional<std::string>& region);

/// `before` as above.
[[nodiscard]] rules::WorkingCalendar calendar(Database& database, std::optional<rules::FactId> before = std::nullopt);

/// The imported files, in the order of their imports.
[[nodiscard]] std::vector<rules::HolidayFile> holiday_files(Database& database,
                                                            std::optional<rules::FactId> before = std::nullopt);

/// When a day was last closed or opened, or a file imported.
[[nodiscard]] std::optional<rules::Instant> latest_calendar_instant(Database& database);

void add_calendar_change(Database& database, rules::FactId fact, rules::Day day, const rules::CalendarChange& change);
void add_calendar_file(Database& database, rules::FactId fact, const rules::HolidayFile& file);

using QuietRecord = rules::QuietRecorded;

/// By first day.
[[nodiscard]] std::vector<QuietRecord> quiet_periods(Database& database);

/// A fact that began or ended a quiet period, also one that was voided since.
struct QuietMove {
  rules::FactId fact;
  rules::Instant recorded_at;
  std::optional<rules::Instant> voided_at = std::nullopt;
};
[[nodiscard]] std::vector<QuietMove> quiet_moves(Database& database);

void add_quiet_period(Database& database, rules::FactId fact, rules::Day from);
void add_quiet_period_end(Database& database, rules::FactId fact, rules::FactId period, rules::Day until);

}  // namespace ifapilot::store
