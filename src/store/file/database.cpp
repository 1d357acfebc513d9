#include "store/file/database.hpp"

#include "store/file/connection.hpp"
#include "store/file/migrate.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace ifapilot::store {
namespace {

/// Whether `sql` says nothing: space, comments, semicolons.
bool is_blank(sqlite3* handle, std::string_view sql) {
  while (sql.find_first_not_of(" \t\r\n") != std::string_view::npos) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, &rest);
    sqlite3_finalize(statement);
    const auto taken = static_cast<std::size_t>(rest - sql.data());
    if (code != SQLITE_OK || statement != nullptr || taken == 0) return false;
    sql.remove_prefix(taken);
  }
  return true;
}

}  // namespace

Database Database::in_memory(const Setup& setup) {
  Database database(connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, setup.patience), {});
  migrate(database, setup.schema);
  return database;
}

// What is compiled may write: const would promise otherwise.
Statement Database::prepare(std::string_view sql) {  // NOLINT(readability-make-member-function-const)
  std::string_view tail = sql;
  sqlite3_stmt* compiled = compile_first(handle(), tail);
  Statement statement(compiled);
  if (compiled == nullptr || !is_blank(handle(), tail)) fail_misuse("not exactly one SQL statement", std::string(sql));
  return statement;
}

void Database::execute(std::string_view sql) {  // NOLINT(readability-make-member-function-const): so here
  while (!sql.empty()) {
    const auto whole = sql;
    sqlite3_stmt* compiled = compile_first(handle(), sql);
    if (compiled != nullptr) Statement(compiled).run();
    if (sql.size() == whole.size()) fail_misuse("SQL with a NUL in it", std::string(whole));
  }
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle()); }

}  // namespace ifapilot::store
