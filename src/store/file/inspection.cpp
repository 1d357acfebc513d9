#include "store/file/inspection.hpp"

#include "store/sql/query.hpp"

#include <ifapilot/rules/policy.hpp>

#include <ifapilot_sql.hpp>
#include <map>

namespace ifapilot::store {

namespace {

std::vector<std::string> sentences(Database& database, std::string_view query, std::string_view column) {
  return all(database, query, [&](const Statement& row) { return row.text(column); });
}

std::map<std::string, std::string> schema_of(Database& database) {
  return all_as<std::map<std::string, std::string>>(database, sql::check_schema_objects, [](const Statement& row) {
    return std::pair(row.text("type") + " " + row.text("name"), row.text("sql"));
  });
}

}  // namespace

std::vector<std::string> integrity_errors(Database& database) {
  auto all = sentences(database, sql::check_integrity, "integrity_check");
  std::erase(all, "ok");
  return all;
}

std::vector<std::string> foreign_key_errors(Database& database) {
  return sentences(database, sql::check_foreign_keys, "wrong");
}

std::vector<std::string> schema_differences(Database& database) {
  auto fresh = Database::in_memory();
  const auto expected = schema_of(fresh);
  const auto found = schema_of(database);
  std::vector<std::string> differences;
  for (const auto& [name, sql] : expected) {
    const auto here = found.find(name);
    if (here == found.end()) differences.push_back(name + " is missing");
    if (here != found.end() && here->second != sql) differences.push_back(name + " is another");
  }
  for (const auto& [name, sql] : found) {
    if (!expected.contains(name)) differences.push_back(name + " is not ours");
  }
  return differences;
}

std::vector<std::string> facts_without_event(Database& database) {
  return sentences(database, sql::check_facts_without_event, "wrong");
}

std::vector<std::string> stale_projections(Database& database) {
  return sentences(database, sql::check_stale_projections, "wrong");
}

std::vector<std::string> kept_at_rest(Database& database) { return sentences(database, sql::check_at_rest, "line"); }

int greatest_cap(Database& database) {
  const auto stored =
      only(database, sql::check_greatest_cap, [](const Statement& row) { return row.maybe<int>("cap"); });
  return std::max(rules::Policy{}.cap_per_authority, stored.value_or(0));
}

}  // namespace ifapilot::store
