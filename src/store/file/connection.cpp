#include "store/file/connection.hpp"

#include "store/sql/error.hpp"
#include "store/sql/statement.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <string>

namespace ifapilot::store {
namespace {

struct Switch {
  int option;
  int wanted;
  std::string_view name;
};

/// Debian's defaults are the other way round for all of these.
constexpr std::array switches{
    Switch{SQLITE_DBCONFIG_ENABLE_FKEY, 1, "foreign_keys"},
    Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted_schema"},
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive"},
    Switch{SQLITE_DBCONFIG_DQS_DDL, 0, "dqs_ddl"},
    Switch{SQLITE_DBCONFIG_DQS_DML, 0, "dqs_dml"},
    Switch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension"},
};

void refuse_setting(std::string_view name) {
  fail(Fault::misuse, fmt::format("SQLite did not take the setting {}", name),
       "ifapilot needs SQLite 3.37 or newer, built with its usual options");
}

void set(sqlite3* handle, const Switch& setting) {
  int actual = -1;
  sqlite3_db_config(handle, setting.option, setting.wanted, &actual);
  if (actual != setting.wanted) refuse_setting(setting.name);
}

/// Runs a pragma and hands the row that it answers with, if it does, to `take`; answers SQLite's result code.
template <class Take>
int ask(sqlite3* handle, std::string_view pragma, Take take) {
  sqlite3_stmt* raw = nullptr;
  const int compiled = sqlite3_prepare_v2(handle, pragma.data(), static_cast<int>(pragma.size()), &raw, nullptr);
  const OwnedStatement statement(raw);
  if (compiled != SQLITE_OK) return compiled;
  const int code = sqlite3_step(raw);
  if (code == SQLITE_ROW) take(raw);
  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

int ask_number(sqlite3* handle, std::string_view pragma, std::int64_t& answer) {
  return ask(handle, pragma, [&](sqlite3_stmt* row) { answer = sqlite3_column_int64(row, 0); });
}

/// SQLite's own busy timeout sleeps longer and longer: in steady traffic who has waited longest then gets in last.
/// `patience` is no address but the milliseconds to wait in all.
int wait_evenly(void* patience, int times_waited) {
  constexpr int milliseconds = 4;
  if (std::intptr_t{times_waited} * milliseconds >= reinterpret_cast<std::intptr_t>(patience)) return 0;
  sqlite3_sleep(milliseconds);
  return 1;
}

void harden(sqlite3* handle) {
  sqlite3_enable_load_extension(handle, 0);  // the SQL function too; the switch below is only for the C function
  for (const auto& setting : switches) set(handle, setting);
  set_pragma(handle, "secure_delete", 1);
  set_pragma(handle, "recursive_triggers", 1);  // else REPLACE deletes behind the guards' back
  set_pragma(handle, "cell_size_check", 1);
}

}  // namespace

void prepare_process() {
  // Both only make SQLite faster: one that refuses them works as well.
  (void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void set_pragma(sqlite3* handle, std::string_view name, std::int64_t wanted) {
  const auto change = fmt::format("PRAGMA {}={}", name, wanted);
  std::int64_t actual = -1;
  if (ask_number(handle, change, actual) != SQLITE_OK) fail_sqlite(handle, change);
  if (ask_number(handle, fmt::format("PRAGMA {}", name), actual) != SQLITE_OK) fail_sqlite(handle, name);
  if (actual != wanted) refuse_setting(name);
}

// _v2: a statement that outlives its database is then an untidiness, and not a lock that stays.
void CloseHandle::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Handle connect(const std::filesystem::path& file, int flags, std::chrono::milliseconds patience) {
  sqlite3* raw = nullptr;
  const int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(file.c_str(), &raw, flags | always, nullptr);
  Handle handle(raw);  // there is one to close even after a failure
  if (code != SQLITE_OK) fail_opening(raw, file);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): the handler takes one word, and a number is all it needs
  sqlite3_busy_handler(raw, wait_evenly, reinterpret_cast<void*>(static_cast<std::intptr_t>(patience.count())));
  harden(raw);
  return handle;
}

void make_durable(sqlite3* handle) {
  constexpr std::string_view pragma = "PRAGMA journal_mode=DELETE";
  std::string mode;
  const auto read = [&](sqlite3_stmt* row) { mode = reinterpret_cast<const char*>(sqlite3_column_text(row, 0)); };
  if (ask(handle, pragma, read) != SQLITE_OK) fail_sqlite(handle, pragma);
  if (mode != "delete") refuse_setting("journal_mode");
  set_pragma(handle, "synchronous", 3);  // EXTRA
}

void ignore_foreign_keys(sqlite3* handle) { set(handle, {SQLITE_DBCONFIG_ENABLE_FKEY, 0, "foreign_keys"}); }

int read_header(sqlite3* handle, Header& header) {
  const int code = ask_number(handle, "PRAGMA application_id", header.application_id);
  return code == SQLITE_OK ? ask_number(handle, "PRAGMA user_version", header.user_version) : code;
}

sqlite3_stmt* compile_first(sqlite3* handle, std::string_view& sql) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  if (sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, &rest) != SQLITE_OK) {
    fail_sqlite(handle, sql);
  }
  sql.remove_prefix(static_cast<std::size_t>(rest - sql.data()));
  return statement;
}

}  // namespace ifapilot::store
