#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

/// Dies in the middle of a write, when part of it is in the file already and only the journal can undo it.
[[noreturn]] void write_and_die(const fs::path& pilot) {
  sqlite3* handle = nullptr;
  sqlite3_open(pilot.c_str(), &handle);
  sqlite3_exec(handle, "PRAGMA cache_size=2; BEGIN IMMEDIATE; UPDATE thing SET name = 'spoilt';", nullptr, nullptr,
               nullptr);
  const std::string row = "INSERT INTO thing (name) VALUES (hex(randomblob(3000)))";
  for (int i = 0; i < 50; ++i) sqlite3_exec(handle, row.c_str(), nullptr, nullptr, nullptr);
  ::_exit(0);  // without closing: the journal stays
}

void crash_while_writing(const fs::path& pilot) {
  const pid_t child = ::fork();
  if (child == 0) write_and_die(pilot);
  ::waitpid(child, nullptr, 0);
}

void check_untouched(Database& database) {
  CHECK(count_things(database) == 1);
  auto row = database.prepare("SELECT name FROM thing");
  REQUIRE(row.step());
  CHECK(row.text("name") == "one");
}

TEST_CASE("the first read after a crash undoes the unfinished write, and stays a read") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  const auto size = fs::file_size(pilot);
  crash_while_writing(pilot);
  REQUIRE(fs::exists(pilot.string() + "-journal"));
  REQUIRE(fs::file_size(pilot) > size);  // else this tests nothing
  auto reader = Database::open(pilot, Access::read, tiny());
  check_untouched(reader);
  CHECK_FALSE(fs::exists(pilot.string() + "-journal"));
  CHECK(fs::file_size(pilot) == size);
  CHECK(fault_of([&] { add_thing(reader, "two"); }) == Fault::not_writable);
}

TEST_CASE("the first write after a crash undoes the unfinished one") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  crash_while_writing(pilot);
  auto writer = Database::open(pilot, Access::write, tiny());
  check_untouched(writer);
  add_thing(writer, "two");
  CHECK(count_things(writer) == 2);
}

TEST_CASE("a reader without rights to undo the unfinished write says who can") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  crash_while_writing(pilot);
  REQUIRE(::chown(pilot.c_str(), ::geteuid() == 0 ? 65534 : ::geteuid(), static_cast<gid_t>(-1)) == 0);
  REQUIRE(::chmod(pilot.c_str(), 0400) == 0);
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  const OrdinaryUser user;
  if (!user.works()) return;
  const auto error = error_of_opening(pilot);
  REQUIRE(error);
  CHECK(error->fault() == Fault::not_writable);
  CHECK(error->message().find("in the middle of a write") != std::string::npos);
}

}  // namespace
}  // namespace ifapilot::store
