#include "store/sql/error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace ifapilot::store {
namespace {

/// What a coordinator is told of a failure; in `message`, {0} is the file, and {1} what SQLite said.
struct Advice {
  Fault fault;
  std::string_view message;
  std::string_view hint;
};

constexpr Advice locked{Fault::locked, "another program is using {0}",
                        "try again in a moment; if it lasts, `fuser -v` on the file shows who has it open"};
constexpr Advice full{Fault::full, "no space left to write {0}",
                      "nothing was saved; free some space (or raise the quota or `ulimit -f`), then try again"};
constexpr Advice not_writable{
    Fault::not_writable, "{0} cannot be written",
    "the file and its directory must be writable: SQLite makes a journal beside the file; `ls -ld` shows who may"};
constexpr Advice needs_rollback{
    Fault::not_writable, "{0} was left in the middle of a write, and may not be repaired by you",
    "let somebody who may write the file run any command on it: that finishes or undoes the write"};
constexpr Advice replaced{Fault::not_writable, "{0} was moved, replaced or deleted while it was open",
                          "look what happened to the file, then type the command again"};
constexpr Advice not_a_database{Fault::not_ours, "{0} is not a database", "check the path"};
constexpr Advice corrupt{Fault::corrupt, "{0} is damaged",
                         "copy the file away before anything else, then run `ifapilot check` or go back to a backup"};
constexpr Advice disk_trouble{
    Fault::corrupt, "the disk failed to read or write {0}",
    "copy the file away before anything else, and look at the disk or the network share that it lies on"};
constexpr Advice constraint{Fault::constraint, "{1}", ""};
constexpr Advice bug{Fault::misuse, "the database did not understand ifapilot: {1}", "this is a bug in ifapilot"};

/// SQLite keeps errno, except when it is COMMIT that fails; then it is still where the system left it.
int system_error_of(sqlite3* handle) {
  const int left = errno;
  const int kept = sqlite3_system_errno(handle);
  return kept != 0 ? kept : left;
}

Advice read_only(int extended_code) {
  switch (extended_code) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY: return needs_rollback;
    case SQLITE_READONLY_DBMOVED: return replaced;
    default: return not_writable;
  }
}

Advice input_output(int system_error) {
  switch (system_error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return full;
    case EACCES:
    case EPERM:
    case EROFS: return not_writable;
    default: return disk_trouble;
  }
}

Advice advice(int extended_code, int system_error) {
  switch (extended_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return locked;
    case SQLITE_READONLY: return read_only(extended_code);
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return not_writable;
    case SQLITE_FULL: return full;
    case SQLITE_IOERR: return input_output(system_error);
    case SQLITE_CORRUPT: return corrupt;
    case SQLITE_NOTADB: return not_a_database;
    case SQLITE_CONSTRAINT: return constraint;
    default: return bug;
  }
}

/// What an errno value comes to, and a hint.
std::pair<Fault, const char*> advice(int system_error) {
  switch (system_error) {
    case EEXIST: return {Fault::exists, "choose another name, or use the file that is there"};
    case ENOENT:
    case ENOTDIR: return {Fault::missing, "check the path"};
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {Fault::full, "free some space on that disk, then try again"};
    default: return {Fault::not_writable, "`ls -ld` on the file and its directory shows who may read and write there"};
  }
}

std::string detail_of(sqlite3* handle, std::string_view sql) {
  return fmt::format("SQLite {}: {}; SQL: {}", sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), sql);
}

}  // namespace

Error::Error(Fault fault, std::string message, std::string hint, const std::string& detail)
    : std::runtime_error(detail.empty() ? message : fmt::format("{} [{}]", message, detail)),
      fault_(fault),
      message_(std::move(message)),
      hint_(std::move(hint)) {}

void fail(Fault fault, std::string message, std::string hint, const std::string& detail) {
  throw Error(fault, std::move(message), std::move(hint), detail);
}

void fail_system(int error, const std::string& doing) {
  const auto [fault, hint] = advice(error);
  fail(fault, fmt::format("cannot {}: {}", doing, std::generic_category().message(error)), hint);
}

void fail_misuse(std::string message, const std::string& detail) {
  fail(Fault::misuse, std::move(message), "this is a bug in ifapilot", detail);
}

void fail_sqlite(sqlite3* handle, std::string_view sql) {
  const int system_error = system_error_of(handle);  // first: another call may wipe it
  const auto [fault, message, hint] = advice(sqlite3_extended_errcode(handle), system_error);
  const char* name = sqlite3_db_filename(handle, "main");
  const std::string file = name != nullptr && *name != '\0' ? name : "the database in memory";
  fail(fault, fmt::format(fmt::runtime(message), file, sqlite3_errmsg(handle)), std::string(hint),
       detail_of(handle, sql));
}

void fail_sqlite(sqlite3_stmt* statement) { fail_sqlite(sqlite3_db_handle(statement), sqlite3_sql(statement)); }

void fail_opening(sqlite3* handle, const std::filesystem::path& file) {
  const auto detail = detail_of(handle, "");
  if (sqlite3_extended_errcode(handle) == SQLITE_CANTOPEN_SYMLINK) {
    fail(Fault::unsafe, fmt::format("{} is a symbolic link", file.string()), "name the file itself", detail);
  }
  fail(Fault::not_writable, fmt::format("you may not open {}", file.string()),
       "`ls -l` shows whose file it is; ask the owner, or the person who runs the machine", detail);
}

}  // namespace ifapilot::store
