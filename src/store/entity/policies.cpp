#include "store/entity/policies.hpp"

#include "store/sql/query.hpp"

#include <ifapilot_sql.hpp>

namespace ifapilot::store {

namespace {

rules::Policy with_stored_value(const rules::Policy& policy, const std::string& key, const std::string& value) {
  auto changed = rules::with_policy_value(policy, key, value);
  if (auto* good = std::get_if<rules::Policy>(&changed)) return *good;
  fail(Fault::corrupt, "the database holds a policy value that cannot be: " + key + " = " + value,
       "run: ifapilot check");
}

std::map<rules::Day, rules::CalendarChange> calendar_changes(Database& database, std::optional<rules::FactId> before) {
  const auto read = [](const Statement& row) {
    return std::pair(row.day("day_on"), rules::CalendarChange{row.truth("closed"), row.text("reason")});
  };
  return all_as<std::map<rules::Day, rules::CalendarChange>>(database, sql::calendar_changes, read,
                                                             {{":before", before}});
}

std::optional<rules::Instant> instant_in(const Statement& row) { return row.maybe_instant("at"); }

}  // namespace

PolicyRecord policy(Database& database, std::optional<rules::FactId> before) {
  PolicyRecord record{};
  // Opening and closing are checked against each other: start as wide as the day, then narrow it to what is in force.
  record.policy.working_day_opens = std::chrono::minutes{0};
  record.policy.working_day_closes = std::chrono::minutes{24 * 60 - 1};
  std::map<std::string, std::string> values{{"working_day_opens", "09:00"}, {"working_day_closes", "17:00"}};
  std::optional<rules::Day> first_start;
  const auto take = [&](const Statement& row) {
    values[row.text("key")] = row.text("value");
    if (row.text("key") == "pilot_start" && !first_start) first_start = row.day("value");
  };
  each(database, sql::policy_list, take, {{":before", before}});
  record.first_start = first_start.value_or(record.first_start);
  for (const auto& [key, value] : values) record.policy = with_stored_value(record.policy, key, value);
  return record;
}

std::optional<rules::Instant> latest_policy_instant(Database& database) {
  return only(database, sql::policy_latest_instant, instant_in);
}

void add_policy_value(Database& database, rules::FactId fact, std::string_view key, std::string_view value,
                      const std::optional<std::string>& reason) {
  insert(database, sql::policy_insert, fact, {{":key", key}, {":value", value}, {":reason", reason}});
}

void add_pilot(Database& database, rules::FactId fact, const std::optional<std::string>& region) {
  insert(database, sql::policy_insert_pilot, fact, {{":region", region}});
}

std::vector<rules::HolidayFile> holiday_files(Database& database, std::optional<rules::FactId> before) {
  std::vector<rules::HolidayFile> files;
  std::int64_t current = 0;
  const auto take = [&](const Statement& row) {
    if (row.integer("fact_id") != current) files.push_back({row.day("first_on"), row.day("last_on"), {}});
    current = row.integer("fact_id");
    files.back().holidays.emplace(row.day("day_on"), row.text("name"));
  };
  each(database, sql::calendar_files, take, {{":before", before}});
  return files;
}

rules::WorkingCalendar calendar(Database& database, std::optional<rules::FactId> before) {
  return {holiday_files(database, before), calendar_changes(database, before)};
}

std::optional<rules::Instant> latest_calendar_instant(Database& database) {
  return only(database, sql::calendar_latest_instant, instant_in);
}

void add_calendar_change(Database& database, rules::FactId fact, rules::Day day, const rules::CalendarChange& change) {
  insert(database, sql::calendar_insert_change, fact,
         {{":day_on", day}, {":closed", change.closed}, {":reason", change.reason}});
}

void add_calendar_file(Database& database, rules::FactId fact, const rules::HolidayFile& file) {
  insert(database, sql::calendar_insert_file, fact, {{":first_on", file.first}, {":last_on", file.last}});
  for (const auto& [day, name] : file.holidays) {
    insert(database, sql::calendar_insert_file_day, fact, {{":day_on", day}, {":name", name}});
  }
}

std::vector<QuietRecord> quiet_periods(Database& database) {
  auto periods = all(database, sql::quiet_list, [](const Statement& row) -> QuietRecord {
    return {{row.integer("fact_id")}, row.instant("happened_at"), {row.day("from_on")}};
  });
  if (periods.empty()) return periods;
  each(database, sql::quiet_ends, [&](const Statement& row) {
    const auto ended =
        std::ranges::find(periods, row.integer("quiet_fact_id"), [](const auto& one) { return one.fact.value; });
    if (ended == periods.end()) return;
    ended->period.until = row.day("until_on");
    ended->ended_by = rules::FactId{row.integer("fact_id")};
    ended->ended_at = row.instant("happened_at");
  });
  return periods;
}

std::vector<QuietMove> quiet_moves(Database& database) {
  return all(database, sql::quiet_moves, [](const Statement& row) -> QuietMove {
    return {{row.integer("fact_id")}, row.instant("recorded_at"), row.maybe_instant("voided_at")};
  });
}

void add_quiet_period(Database& database, rules::FactId fact, rules::Day from) {
  insert(database, sql::quiet_insert, fact, {{":from_on", from}});
}

void add_quiet_period_end(Database& database, rules::FactId fact, rules::FactId period, rules::Day until) {
  insert(database, sql::quiet_insert_end, fact, {{":quiet_fact_id", period}, {":until_on", until}});
}

}  // namespace ifapilot::store
