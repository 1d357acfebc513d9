#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace ifapilot::store {

enum class Fault {
  missing,          ///< no such file
  exists,           ///< `init` over an existing file
  unsafe,           ///< a link, a hard link, or open to other users
  not_ours,         ///< a text file, an empty file, another program's database
  too_new,          ///< made by a newer ifapilot
  too_old,          ///< made by an older ifapilot, and opened only to read
  locked,           ///< another process kept it for longer than the busy timeout
  not_writable,     ///< read-only file, directory or disk
  full,             ///< disk full while writing
  corrupt,          ///< damaged
  outcome_unknown,  ///< COMMIT failed and looking again did not tell (exit 6)
  constraint,       ///< a named constraint refused the row: a bug above, or a race that a guard caught
  misuse,           ///< a bug: unbound parameter, wrong type, tail after a statement
  bad_group,        ///< `init --group` names a group that does not exist or is not the user's: bad input
};

/// The one error of the store. `message` and `hint` are for the coordinator; what() adds SQLite's code and the SQL.
class Error : public std::runtime_error {
 public:
  Error(Fault fault, std::string message, std::string hint, const std::string& detail = {});

  [[nodiscard]] Fault fault() const { return fault_; }
  [[nodiscard]] const std::string& message() const { return message_; }
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  Fault fault_;
  std::string message_;
  std::string hint_;
};

/// The one place from which the store throws.
[[noreturn]] void fail(Fault fault, std::string message, std::string hint = {}, const std::string& detail = {});

/// Throws what the errno value `error` means for a coordinator, after "cannot " and `doing`: "make /x/pilot.db".
[[noreturn]] void fail_system(int error, const std::string& doing);

/// Throws `misuse`: only a bug in ifapilot leads here.
[[noreturn]] void fail_misuse(std::string message, const std::string& detail = {});

/// Throws what SQLite last said on `handle`, about `sql`, as an Error that a coordinator can act on.
[[noreturn]] void fail_sqlite(sqlite3* handle, std::string_view sql);

/// The same for a compiled statement.
[[noreturn]] void fail_sqlite(sqlite3_stmt* statement);

/// Throws why `file`, which is there, could not be opened.
[[noreturn]] void fail_opening(sqlite3* handle, const std::filesystem::path& file);

}  // namespace ifapilot::store
