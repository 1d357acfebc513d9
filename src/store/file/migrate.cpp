#include "store/file/database.hpp"
#include "store/sql/query.hpp"
#include "store/sql/transaction.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <ifapilot_sql.hpp>

namespace ifapilot::store {
namespace {

/// Foreign keys are enforced again once it goes.
struct WithoutForeignKeys : Pinned {
  sqlite3* handle;
  explicit WithoutForeignKeys(sqlite3* of) : handle(of) { ignore_foreign_keys(handle); }
  ~WithoutForeignKeys() { sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); }
};

std::size_t version_of(Database& database) {
  Header header;
  if (read_header(database.handle(), header) != SQLITE_OK) fail_sqlite(database.handle(), "PRAGMA user_version");
  if (header.user_version < 0) {
    fail(Fault::corrupt, fmt::format("{} has a negative version", database.file().string()), "go back to a backup");
  }
  return static_cast<std::size_t>(header.user_version);
}

/// Older programs kept views in the file. Renaming a rebuilt table fails while one still speaks of the old one.
void drop_views(Database& database) {
  const auto drops =
      all(database, "SELECT format('DROP VIEW \"%w\"', name) AS sql FROM sqlite_schema WHERE type = 'view'",
          [](const Statement& row) { return row.text("sql"); });
  for (const auto& drop : drops) database.execute(drop);
}

void refuse_dangling(Database& database) {
  auto check = database.prepare("PRAGMA foreign_key_check");
  if (!check.step()) return;
  fail(Fault::corrupt,
       fmt::format("{} has rows in {} that refer to rows of {} which are not there", database.file().string(),
                   check.text("table"), check.text("parent")),
       "the file was left as it was; run `ifapilot check`, or go back to a backup");
}

void run_steps(Database& database, const Schema& schema, std::size_t from) {
  drop_views(database);
  for (const auto migration : schema.migrations.subspan(from)) database.execute(migration);
  refuse_dangling(database);
  database.execute(
      fmt::format("PRAGMA application_id={}; PRAGMA user_version={}", application_id, schema.migrations.size()));
}

}  // namespace

Schema embedded_schema() { return {.migrations = sql::migrations}; }

std::string_view views_for_a_shell() { return sql::views; }

void fail_too_new(const Database& database) {
  fail(Fault::too_new, fmt::format("{} was made by a newer ifapilot", database.file().string()),
       "update ifapilot on this machine; `ifapilot --version` shows which one this is");
}

void migrate(Database& database, const Schema& schema) {
  // A table that is rebuilt is dropped on the way, and would take its children's rows with it. This must stand around
  // the transaction, as inside one the switch does nothing.
  const WithoutForeignKeys meanwhile(database.handle());
  Transaction transaction(database);
  // Asked inside the transaction: another process may have been here since the file was opened.
  const auto wanted = schema.migrations.size();
  const auto from = version_of(database);
  if (from > wanted) fail_too_new(database);
  if (from == wanted) return;
  run_steps(database, schema, from);
  transaction.commit([wanted](Database& fresh) { return version_of(fresh) == wanted; });
}

}  // namespace ifapilot::store
