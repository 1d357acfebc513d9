#include "store/entity/policies.hpp"

#include <ifapilot_sql.hpp>
#include <map>

namespace ifapilot::store {

namespace {

rules::Policy with_stored_value(const rules::Policy& policy, const std::string& key, const std::string& value) {
  auto changed = rules::with_policy_value(policy, key, value);
  if (auto* good = std::get_if<rules::Policy>(&changed)) return *good;
  fail(Fault::corrupt, "the database holds a policy value that cannot be: " + key + " = " + value,
       "run: ifapilot check");
}

std::map<rules::Day, rules::CalendarChange> calendar_changes(Database& database, std::optional<rules::FactId> before) {
  std::map<rules::Day, rules::CalendarChange> changes;
  auto row = database.prepare(sql::calendar_changes);
  row.bind(":before", before);
  while (row.step()) changes[row.day("day_on")] = {row.truth("closed"), row.text("reason")};
  return changes;
}

std::optional<rules::Instant> only_instant(Database& database, std::string_view query) {
  auto statement = database.prepare(query);
  statement.step();
  return statement.maybe_instant("at");
}

}  // namespace

PolicyRecord policy(Database& database, std::optional<rules::FactId> before) {
  PolicyRecord record{};
  // Opening and closing are checked against each other: start as wide as the day, then narrow it to what is in force.
  record.policy.working_day_opens = std::chrono::minutes{0};
  record.policy.working_day_closes = std::chrono::minutes{24 * 60 - 1};
  std::map<std::string, std::string> values{{"working_day_opens", "09:00"}, {"working_day_closes", "17:00"}};
  std::optional<rules::Day> first_start;
  auto row = database.prepare(sql::policy_list);
  row.bind(":before", before);
  while (row.step()) {
    values[row.text("key")] = row.text("value");
    if (row.text("key") == "pilot_start" && !first_start) first_start = row.day("value");
  }
  record.first_start = first_start.value_or(record.first_start);
  for (const auto& [key, value] : values) record.policy = with_stored_value(record.policy, key, value);
  return record;
}

std::optional<rules::Instant> latest_policy_instant(Database& database) {
  return only_instant(database, sql::policy_latest_instant);
}

void add_policy_value(Database& database, rules::FactId fact, std::string_view key, std::string_view value,
                      const std::optional<std::string>& reason) {
  database.prepare(sql::policy_insert)
      .bind(":fact_id", fact)
      .bind(":key", key)
      .bind(":value", value)
      .bind(":reason", reason)
      .run();
}

void add_pilot(Database& database, rules::FactId fact, const std::optional<std::string>& region) {
  database.prepare(sql::policy_insert_pilot).bind(":fact_id", fact).bind(":region", region).run();
}

std::vector<rules::HolidayFile> holiday_files(Database& database, std::optional<rules::FactId> before) {
  std::vector<rules::HolidayFile> files;
  std::int64_t current = 0;
  auto row = database.prepare(sql::calendar_files);
  row.bind(":before", before);
  while (row.step()) {
    if (row.integer("fact_id") != current) files.push_back({row.day("first_on"), row.day("last_on"), {}});
    current = row.integer("fact_id");
    files.back().holidays.emplace(row.day("day_on"), row.text("name"));
  }
  return files;
}

rules::WorkingCalendar calendar(Database& database, std::optional<rules::FactId> before) {
  return {holiday_files(database, before), calendar_changes(database, before)};
}

std::optional<rules::Instant> latest_calendar_instant(Database& database) {
  return only_instant(database, sql::calendar_latest_instant);
}

void add_calendar_change(Database& database, rules::FactId fact, rules::Day day, const rules::CalendarChange& change) {
  database.prepare(sql::calendar_insert_change)
      .bind(":fact_id", fact)
      .bind(":day_on", day)
      .bind(":closed", change.closed)
      .bind(":reason", change.reason)
      .run();
}

void add_calendar_file(Database& database, rules::FactId fact, const rules::HolidayFile& file) {
  database.prepare(sql::calendar_insert_file)
      .bind(":fact_id", fact)
      .bind(":first_on", file.first)
      .bind(":last_on", file.last)
      .run();
  for (const auto& [day, name] : file.holidays) {
    database.prepare(sql::calendar_insert_file_day)
        .bind(":fact_id", fact)
        .bind(":day_on", day)
        .bind(":name", name)
        .run();
  }
}

}  // namespace ifapilot::store
