#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// What Database is made of: a file that was looked at, and SQLite's handle, opened and hardened.
namespace ifapilot::store {

/// Tells SQLite that one thread alone will use it and that nobody asks how much memory it takes, which saves an eighth
/// of what a start costs. To be called once, before the first database is opened; later it changes nothing.
void prepare_process();

/// `file` with its directory's real name in front, so that SQLite can be told to follow no links at all. The last
/// component stays as it is. Throws Error if there is no such directory, or `file` names none but a directory.
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& file);

/// Looks at `file`, a real_path, without opening it: opening a FIFO would hang. Throws Error: missing, unsafe,
/// not_ours.
void refuse_unfit(const std::filesystem::path& file);

/// Refuses a pilot file that users other than its owner and group may touch. Asked once it is known to be one: nobody
/// is told to change the rights of a file that is not ours. Throws Error: unsafe.
void refuse_open_to_all(const std::filesystem::path& file);

struct CloseHandle {
  void operator()(sqlite3* handle) const noexcept;
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

/// Opens `file` with SQLite's `flags` and hardens the connection; reads nothing from the file yet, so that another
/// program's file is not touched before it is recognised. `:memory:` is a database in memory.
[[nodiscard]] Handle connect(const std::filesystem::path& file, int flags, std::chrono::milliseconds patience);

/// Sets a pragma and reads it back: SQLite ignores what it does not know.
void set_pragma(sqlite3* handle, std::string_view name, std::int64_t wanted);

/// What a connection that writes needs besides: the journal is deleted, and the deletion is on the disk, before a
/// COMMIT returns (DELETE and EXTRA lost nothing in a power cut).
void make_durable(sqlite3* handle);

/// Enforces foreign keys no longer. Only a migration does so, and not inside a transaction.
void ignore_foreign_keys(sqlite3* handle);

/// The numbers in the first page that tell whose file it is.
struct Header {
  std::int64_t application_id = 0;
  std::int64_t user_version = 0;
};

/// Reads the header of the file; answers SQLite's result code, as this is where an unfinished write or a text file
/// shows.
[[nodiscard]] int read_header(sqlite3* handle, Header& header);

/// Compiles the first statement of `sql` and takes it off the front. Null if only comments and space are left.
[[nodiscard]] sqlite3_stmt* compile_first(sqlite3* handle, std::string_view& sql);

}  // namespace ifapilot::store
