#pragma once

#include "store/file/connection.hpp"
#include "store/sql/error.hpp"
#include "store/sql/statement.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace ifapilot::store {

/// `application_id` of every pilot file: "IFAp".
inline constexpr std::int32_t application_id = 0x49464170;

enum class Access { read, write };

/// The steps that make a pilot file what it is. `user_version` counts how many migrations a file has had.
struct Schema {
  std::span<const std::string_view> migrations;
};

/// What lies below schema/, compiled into the program.
[[nodiscard]] Schema embedded_schema();

/// What makes the views for a sqlite3 shell, beside the file and not in it (schema/views.sql).
[[nodiscard]] std::string_view views_for_a_shell();

/// What a test may replace: the schema by a tiny one, and how long to wait for another process's lock.
struct Setup {
  Schema schema = embedded_schema();
  std::chrono::milliseconds patience{5000};
};

/// One open connection, hardened (docs/decisions/0002); not shared between threads.
class Database {
 public:
  /// Opens an existing pilot file. Throws Error: missing, unsafe, not_ours, too_new, locked, not_writable, corrupt.
  /// A read that meets a crashed writer's hot journal rolls it back, then stays read-only. An older schema is brought
  /// up to date when opened for writing, and refused with a hint when opened for reading.
  [[nodiscard]] static Database open(const std::filesystem::path& file, Access access, const Setup& setup = {});

  /// Makes a new pilot file with the whole schema, runs `fill` inside one transaction, and only then gives it its name,
  /// so that nobody meets half a database; `fill` must not begin a transaction of its own. Mode 0600, or 0660 and that
  /// group's if `group` is given. Never over an existing file. Missing directories are made (0700; for a group the last
  /// one 2770 and the group's). When `keep` is false, or anything fails, nothing is left behind.
  static void create(const std::filesystem::path& file, const std::optional<std::string>& group, bool keep,
                     const std::function<void(Database&)>& fill, const Setup& setup = {});

  /// A private database in memory with the whole schema, for tests.
  [[nodiscard]] static Database in_memory(const Setup& setup = {});

  /// A second connection to the same file, to read what a first one can no longer be asked.
  [[nodiscard]] Database reopen() const;

  /// Compiles `sql`, which must be one statement, unless it was compiled before (`Prepared`).
  [[nodiscard]] Statement prepare(std::string_view sql);

  /// Runs `sql`, which may be several statements without parameters or rows.
  void execute(std::string_view sql);

  [[nodiscard]] std::int64_t last_insert_id() const;
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] bool is_in_memory() const { return file_.empty(); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

  // Of `Batch` alone.
  [[nodiscard]] bool is_in_batch() const { return batches_ > 0; }
  void begin_batch() { ++batches_; }
  void end_batch() { --batches_; }

 private:
  Database(Handle handle, std::filesystem::path file) : handle_(std::move(handle)), file_(std::move(file)) {}

  Handle handle_;
  std::unique_ptr<Prepared> prepared_ = std::make_unique<Prepared>();  // goes before the handle
  std::filesystem::path file_;
  int batches_ = 0;
};

/// Brings a file of any older version, also an empty one, up to `schema`: whole, or not at all. A file that is up to
/// date is left as it is. Throws Error: too_new, corrupt (rows that refer to nothing), and what any write throws.
void migrate(Database& database, const Schema& schema = embedded_schema());

/// Throws what a coordinator can do about a file that is newer than this program.
[[noreturn]] void fail_too_new(const Database& database);

}  // namespace ifapilot::store
