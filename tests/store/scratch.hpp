#pragma once

#include "store/file/database.hpp"
#include "store/sql/error.hpp"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

/// What the store's tests share: a directory that goes away again, and a schema small enough to see through.
namespace ifapilot::store {

inline constexpr std::array<std::string_view, 1> tiny_migrations{
    "CREATE TABLE thing (thing_id INTEGER PRIMARY KEY, name TEXT NOT NULL CONSTRAINT ck_thing_name CHECK (name <> ''))"
    " STRICT;"
    "CREATE TABLE part (part_id INTEGER PRIMARY KEY, thing_id INTEGER NOT NULL REFERENCES thing DEFERRABLE"
    " INITIALLY DEFERRED) STRICT;"};

/// The tiny schema, and no patience.
inline Setup tiny() { return {.schema = {.migrations = tiny_migrations}, .patience = std::chrono::milliseconds(30)}; }

class Scratch {
 public:
  Scratch() : path_(std::filesystem::canonical(made())) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(path_); }

  /// A pilot file of the tiny schema with one thing called "one" in it.
  [[nodiscard]] std::filesystem::path pilot(std::string_view name = "pilot.db") const {
    Database::create(
        *this / name, std::nullopt, true,
        [](Database& database) { database.execute("INSERT INTO thing (name) VALUES ('one')"); }, tiny());
    return *this / name;
  }

  std::filesystem::path file(std::string_view name, std::string_view content) const {
    std::ofstream(*this / name) << content;
    std::filesystem::permissions(*this / name, std::filesystem::perms(0600));
    return *this / name;
  }

 private:
  static std::string made() {
    auto name = (std::filesystem::temp_directory_path() / "ifapilot-store-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch directory");
    return name;
  }

  std::filesystem::path path_;
};

/// The error that `act` ends in, if it is the store's.
inline std::optional<Error> error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

inline std::optional<Fault> fault_of(const std::function<void()>& act) {
  const auto error = error_of(act);
  return error ? std::optional(error->fault()) : std::nullopt;
}

inline std::optional<Error> error_of_opening(const std::filesystem::path& file, Access access = Access::read) {
  return error_of([&] { (void)Database::open(file, access, tiny()); });
}

inline std::int64_t count_things(Database& database) {
  auto count = database.prepare("SELECT count(*) AS n FROM thing");
  count.step();
  return count.integer("n");
}

inline void add_thing(Database& database, std::string_view name) {
  database.prepare("INSERT INTO thing (name) VALUES (:name)").bind(":name", name).run();
}

inline mode_t mode_of(const std::filesystem::path& file) {
  struct stat status {};
  ::stat(file.c_str(), &status);
  return status.st_mode & 07777;
}

/// A database as another program would make it.
inline void make_foreign(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  sqlite3_open(file.c_str(), &handle);
  sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  std::filesystem::permissions(file, std::filesystem::perms(0600));
}

/// Root is refused nothing: while this lives, root's tests run as an ordinary user. `works()` is false where there is
/// no such user to become (then skip).
class OrdinaryUser {
 public:
  OrdinaryUser() : was_root_(::geteuid() == 0), works_(!was_root_ || ::seteuid(65534) == 0) {}
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;
  ~OrdinaryUser() {
    if (was_root_ && works_ && ::seteuid(0) != 0) std::abort();
  }
  [[nodiscard]] bool works() const { return works_; }

 private:
  bool was_root_;
  bool works_;
};

}  // namespace ifapilot::store
