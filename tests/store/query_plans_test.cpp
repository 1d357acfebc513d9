#include "store/file/database.hpp"
#include "support/catch.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// A command about one case takes as long as that case, whatever else a file holds: so no query reads a table that grows
// from one end to the other, but those that whole_reads.txt lists, each with who asks for it.
namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

/// What a region has so many of as it has authorities, providers, agreements and holidays, however long it goes on.
const std::set<std::string> do_not_grow{"authority",
                                        "authority_detail",
                                        "away",
                                        "away_end",
                                        "calendar_change",
                                        "calendar_file",
                                        "calendar_file_day",
                                        "contact",
                                        "contact_removal",
                                        "file_mark",
                                        "framework",
                                        "framework_end",
                                        "participation",
                                        "partnership_detail",
                                        "pilot",
                                        "policy_value",
                                        "provider",
                                        "provider_detail",
                                        "quiet_period",
                                        "quiet_period_end",
                                        "resting",
                                        "resting_slots",
                                        "sqlite_schema",
                                        "survey_answer",
                                        "awake"};

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// By the page at which each table, or index of a table, begins.
std::map<std::int64_t, std::string> tables_by_root(Database& database) {
  std::map<std::int64_t, std::string> all{{1, "sqlite_schema"}};
  auto row = database.prepare("SELECT rootpage, tbl_name FROM sqlite_schema WHERE rootpage > 0");
  while (row.step()) all.emplace(row.integer("rootpage"), row.text("tbl_name"));
  return all;
}

/// The tables that grow and are read from their beginning on: a cursor is opened on one and set to its first row. Asked
/// of SQLite itself, as what is not bound is NULL.
std::set<std::string> read_whole(Database& database, const std::map<std::int64_t, std::string>& tables,
                                 const std::string& sql) {
  std::map<int, std::string> open;
  std::set<std::string> whole;
  sqlite3_stmt* steps = nullptr;
  REQUIRE(sqlite3_prepare_v2(database.handle(), ("EXPLAIN " + sql).c_str(), -1, &steps, nullptr) == SQLITE_OK);
  while (sqlite3_step(steps) == SQLITE_ROW) {
    const std::string opcode = reinterpret_cast<const char*>(sqlite3_column_text(steps, 1));
    const int cursor = sqlite3_column_int(steps, 2);
    if (opcode == "OpenRead") {
      const auto table = tables.find(sqlite3_column_int64(steps, 3));
      if (table != tables.end()) open[cursor] = table->second;
    } else if (opcode == "Rewind" && open.contains(cursor) && !do_not_grow.contains(open.at(cursor))) {
      whole.insert(open.at(cursor));
    }
  }
  sqlite3_finalize(steps);
  return whole;
}

/// The tables that grow and are read by an index of which a half is taken, `(vacancy_id>?)`: of what IS NOT NULL, all.
std::set<std::string> read_half(Database& database, const std::map<std::int64_t, std::string>& tables,
                                const std::string& sql) {
  static const std::regex half(R"(SEARCH (\w+) .*\((\w+)[<>]\?\))");
  std::set<std::string> all;
  sqlite3_stmt* plan = nullptr;
  REQUIRE(sqlite3_prepare_v2(database.handle(), ("EXPLAIN QUERY PLAN " + sql).c_str(), -1, &plan, nullptr) ==
          SQLITE_OK);
  while (sqlite3_step(plan) == SQLITE_ROW) {
    const std::string detail = reinterpret_cast<const char*>(sqlite3_column_text(plan, 3));
    std::smatch parts;
    if (!std::regex_match(detail, parts, half) || parts[2] == "rowid") continue;
    if (std::ranges::any_of(tables, [&](const auto& any) { return any.second == parts[1]; }) &&
        !do_not_grow.contains(parts[1])) {
      all.insert(parts[1]);
    }
  }
  sqlite3_finalize(plan);
  return all;
}

/// `find/typed` …, from the list's lines: `find/typed  a report: …`.
std::set<std::string> allowed() {
  std::set<std::string> all;
  std::ifstream list(IFAPILOT_WHOLE_READS);
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && !line.starts_with('#')) all.insert(line.substr(0, line.find(' ')));
  }
  return all;
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

TEST_CASE("no query reads a table that grows, but those that print all of it") {
  auto database = Database::in_memory();
  database.execute("PRAGMA foreign_keys=OFF");  // what looks for strays runs only while a deferred reference is unmet
  const auto tables = tables_by_root(database);
  const auto may = allowed();
  std::set<std::string> do_so;
  for (const auto& entry : fs::recursive_directory_iterator(IFAPILOT_QUERIES)) {
    if (entry.path().extension() != ".sql") continue;
    const auto name = entry.path().parent_path().filename().string() + "/" + entry.path().stem().string();
    auto whole = read_whole(database, tables, text_of(entry.path()));
    whole.merge(read_half(database, tables, text_of(entry.path())));
    if (!whole.empty()) do_so.insert(name);
    INFO(name << " reads all of " << joined(whole));
    CHECK((whole.empty() || may.contains(name)));
  }
  for (const auto& name : may) {
    INFO(name << " is listed in whole_reads.txt, and there is no such query");
    CHECK(fs::exists(fs::path(IFAPILOT_QUERIES) / (name + ".sql")));
  }
  CHECK(do_so.size() > 20);  // the reports are seen to do so
}

}  // namespace
}  // namespace ifapilot::store
