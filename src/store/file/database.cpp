#include "store/file/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

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

namespace fs = std::filesystem;

struct Opened {
  Handle handle;
  Header header;
};

/// Whether a read-only connection stumbled over what a crashed writer left behind.
bool is_unfinished_write(int code) {
  const int primary = code & 0xff;
  return primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN;
}

/// SQLite quietly falls back to reading when it may not write.
void refuse_read_only(sqlite3* handle, const fs::path& file) {
  if (sqlite3_db_readonly(handle, "main") == 0) return;
  fail(Fault::not_writable, fmt::format("you may read {} but not write it", file.string()),
       "`ls -l` shows who may; lists and reports work without");
}

Opened open_file(const fs::path& file, Access access, std::chrono::milliseconds patience) {
  const bool reads = access == Access::read;
  Header header;
  auto handle = connect(file, reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, patience);
  int code = read_header(handle.get(), header);
  if (reads && is_unfinished_write(code)) {
    // Only a connection that may write can play the journal back. After that it, too, only reads.
    handle = connect(file, SQLITE_OPEN_READWRITE, patience);
    set_pragma(handle.get(), "query_only", 1);
    code = read_header(handle.get(), header);
  }
  // Only now is it known that the file may be touched: reading its header is the first thing that is done to it.
  if (code != SQLITE_OK) fail_sqlite(handle.get(), "reading the header");
  if (header.application_id != application_id) {
    fail(Fault::not_ours, fmt::format("{} is another program's database", file.string()),
         "check the path: this file was not made by `ifapilot init`");
  }
  if (!reads) {
    refuse_read_only(handle.get(), file);
    make_durable(handle.get());
  }
  return {std::move(handle), header};
}

void refuse_or_upgrade(Database& database, const Header& header, Access access, const Schema& schema) {
  const auto wanted = static_cast<std::int64_t>(schema.migrations.size());
  if (header.user_version > wanted) fail_too_new(database);
  if (header.user_version == wanted) return;
  if (access == Access::read) {
    fail(Fault::too_old, fmt::format("{} was made by an older ifapilot", database.file().string()),
         "copy the file away, then run any command that writes (a `note` will do): it brings the file up to date");
  }
  migrate(database, schema);
}

}  // namespace

Database Database::open(const fs::path& file, Access access, const Setup& setup) {
  const auto path = real_path(file);
  refuse_unfit(path);
  auto opened = open_file(path, access, setup.patience);
  refuse_open_to_all(path);
  Database database(std::move(opened.handle), path);
  refuse_or_upgrade(database, opened.header, access, setup.schema);
  return database;
}

Database Database::reopen() const {
  if (is_in_memory()) fail_misuse("a database in memory has no second connection");
  return {open_file(file_, Access::read, Setup{}.patience).handle, file_};
}

Database Database::in_memory(const Setup& setup) {
  Database database(connect(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, setup.patience), {});
  migrate(database, setup.schema);
  return database;
}

// What is compiled may write: const would promise otherwise.
Statement Database::prepare(std::string_view sql) {  // NOLINT(readability-make-member-function-const)
  auto statement = prepared_->borrow(sql);
  if (statement) return Statement(std::move(statement));
  std::string_view tail = sql;
  statement.reset(compile_first(handle(), tail));
  if (!statement || !is_blank(handle(), tail)) fail_misuse("not exactly one SQL statement", std::string(sql));
  return Statement(std::move(statement));
}

void Database::execute(std::string_view sql) {  // NOLINT(readability-make-member-function-const): so here
  while (!sql.empty()) {
    const auto whole = sql;
    OwnedStatement compiled(compile_first(handle(), sql));
    if (compiled) Statement(std::move(compiled)).run();
    if (sql.size() == whole.size()) fail_misuse("SQL with a NUL in it", std::string(whole));
  }
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle()); }

}  // namespace ifapilot::store
