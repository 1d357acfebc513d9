#include "store/sql/sqlite_error.hpp"

#include "store/sql/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>

namespace ifapilot::store {
namespace {

/// Everything that SQLite knows about its last error, taken before another call wipes it.
struct Failure {
  int code;          // extended
  int system_error;  // errno
  std::string said;
  std::string file;
  std::string detail;
};

struct Advice {
  Fault fault;
  std::string message;
  std::string hint;
};

std::string file_of(sqlite3* handle) {
  const char* name = sqlite3_db_filename(handle, "main");
  return name != nullptr && *name != '\0' ? name : "the database in memory";
}

/// SQLite keeps errno, except when it is COMMIT that fails; then it is still where the system left it.
int system_error_of(sqlite3* handle) {
  const int left = errno;
  const int kept = sqlite3_system_errno(handle);
  return kept != 0 ? kept : left;
}

Failure last_failure(sqlite3* handle, std::string_view sql) {
  const int system_error = system_error_of(handle);
  const int code = sqlite3_extended_errcode(handle);
  const std::string said = sqlite3_errmsg(handle);
  return {.code = code,
          .system_error = system_error,
          .said = said,
          .file = file_of(handle),
          .detail = fmt::format("SQLite {}: {}; SQL: {}", code, said, sql)};
}

Advice locked(const std::string& file) {
  return {Fault::locked, fmt::format("another program is using {}", file),
          "try again in a moment; if it lasts, `fuser -v` on the file shows who has it open"};
}

Advice full(const std::string& file) {
  return {Fault::full, fmt::format("no space left to write {}", file),
          "nothing was saved; free some space (or raise the quota or `ulimit -f`), then try again"};
}

Advice not_writable(const std::string& file) {
  return {
      Fault::not_writable, fmt::format("{} cannot be written", file),
      "the file and its directory must be writable: SQLite makes a journal beside the file; `ls -ld` shows who may"};
}

Advice needs_rollback(const std::string& file) {
  return {Fault::not_writable,
          fmt::format("{} was left in the middle of a write, and may not be repaired by you", file),
          "let somebody who may write the file run any command on it: that finishes or undoes the write"};
}

Advice replaced(const std::string& file) {
  return {Fault::not_writable, fmt::format("{} was moved, replaced or deleted while it was open", file),
          "look what happened to the file, then type the command again"};
}

Advice not_a_database(const std::string& file) {
  return {Fault::not_ours, fmt::format("{} is not a database", file), "check the path"};
}

Advice corrupt(const std::string& file) {
  return {Fault::corrupt, fmt::format("{} is damaged", file),
          "copy the file away before anything else, then run `ifapilot check` or go back to a backup"};
}

Advice disk_trouble(const Failure& failure) {
  return {Fault::corrupt, fmt::format("the disk failed to read or write {}", failure.file),
          "copy the file away before anything else, and look at the disk or the network share that it lies on"};
}

Advice bug(const std::string& said) {
  return {Fault::misuse, fmt::format("the database did not understand ifapilot: {}", said),
          "this is a bug in ifapilot"};
}

Advice read_only(const Failure& failure) {
  switch (failure.code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY: return needs_rollback(failure.file);
    case SQLITE_READONLY_DBMOVED: return replaced(failure.file);
    default: return not_writable(failure.file);
  }
}

Advice input_output(const Failure& failure) {
  switch (failure.system_error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return full(failure.file);
    case EACCES:
    case EPERM:
    case EROFS: return not_writable(failure.file);
    default: return disk_trouble(failure);
  }
}

Advice advice(const Failure& failure) {
  switch (failure.code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return locked(failure.file);
    case SQLITE_READONLY: return read_only(failure);
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return not_writable(failure.file);
    case SQLITE_FULL: return full(failure.file);
    case SQLITE_IOERR: return input_output(failure);
    case SQLITE_CORRUPT: return corrupt(failure.file);
    case SQLITE_NOTADB: return not_a_database(failure.file);
    case SQLITE_CONSTRAINT: return {Fault::constraint, failure.said, ""};
    default: return bug(failure.said);
  }
}

[[noreturn]] void fail_with(const Failure& failure) {
  const auto [fault, message, hint] = advice(failure);
  fail(fault, message, hint, failure.detail);
}

}  // namespace

void fail_sqlite(sqlite3* handle, std::string_view sql) { fail_with(last_failure(handle, sql)); }

void fail_sqlite(sqlite3_stmt* statement) { fail_sqlite(sqlite3_db_handle(statement), sqlite3_sql(statement)); }

void fail_opening(sqlite3* handle, const std::filesystem::path& file) {
  const Failure failure = last_failure(handle, "");
  if (failure.code == SQLITE_CANTOPEN_SYMLINK) {
    fail(Fault::unsafe, fmt::format("{} is a symbolic link", file.string()), "name the file itself", failure.detail);
  }
  fail(Fault::not_writable, fmt::format("you may not open {}", file.string()),
       "`ls -l` shows whose file it is; ask the owner, or the person who runs the machine", failure.detail);
}

}  // namespace ifapilot::store
