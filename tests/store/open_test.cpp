#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::int64_t pragma(Database& database, const std::string& name) {
  auto ask = database.prepare("PRAGMA " + name);
  ask.step();
  return ask.integer(name);
}

TEST_CASE("a mistyped path makes no file, and a near name is offered") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  for (const auto access : {Access::read, Access::write}) {
    const auto error = error_of_opening(scratch / "pilto.db", access);
    REQUIRE(error);
    CHECK(error->fault() == Fault::missing);
    CHECK(mentions(error->hint(), "did you mean " + pilot.string()));
    CHECK(mentions(error->hint(), "init"));
    CHECK_FALSE(fs::exists(scratch / "pilto.db"));
  }
  CHECK_FALSE(mentions(error_of_opening(scratch / "elsewhere.db")->hint(), "did you mean"));
  CHECK(error_of_opening(scratch / "no/such/pilot.db")->fault() == Fault::missing);
  CHECK(error_of_opening(pilot / "pilot.db")->fault() == Fault::missing);
  CHECK(error_of_opening("")->fault() == Fault::missing);
  CHECK_FALSE(fs::exists(scratch / "no"));
}

TEST_CASE("a text file, an empty file and another program's database are not ours") {
  const Scratch scratch;
  const auto text = scratch.file("text.db", "dear all,\nplease find attached\n");
  const auto page = scratch.file("page.db", std::string(8192, 'x'));
  const auto empty = scratch.file("empty.db", "");
  make_foreign(scratch / "foreign.db", "CREATE TABLE bookmark (url)");
  make_foreign(scratch / "geo.db", "PRAGMA application_id=0x47504B47; CREATE TABLE t (x)");
  for (const auto access : {Access::read, Access::write}) {
    for (const auto& file : {text, page, empty, scratch / "foreign.db", scratch / "geo.db"}) {
      const auto size = fs::file_size(file);
      CHECK(error_of_opening(file, access)->fault() == Fault::not_ours);
      CHECK(fs::file_size(file) == size);
    }
  }
  CHECK(mentions(error_of_opening(empty)->message(), "is empty"));
}

TEST_CASE("a newer file asks for an update, an older one is not read as it is") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  make_foreign(pilot, "PRAGMA user_version=2");
  CHECK(error_of_opening(pilot)->fault() == Fault::too_new);
  CHECK(error_of_opening(pilot, Access::write)->fault() == Fault::too_new);
  make_foreign(pilot, "PRAGMA user_version=0");
  CHECK(error_of_opening(pilot)->fault() == Fault::too_old);
}

TEST_CASE("a link to the file is refused, a link to its directory is not") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  fs::create_symlink(pilot, scratch / "link.db");
  fs::create_symlink(scratch / "gone.db", scratch / "dangling.db");
  fs::create_directory_symlink(scratch.path(), scratch / "directory");
  CHECK(error_of_opening(scratch / "link.db")->fault() == Fault::unsafe);
  CHECK(error_of_opening(scratch / "dangling.db", Access::write)->fault() == Fault::unsafe);
  CHECK(Database::open(scratch / "directory/pilot.db", Access::write, tiny()).file() == pilot);
  CHECK_FALSE(fs::exists(scratch / "gone.db"));
}

TEST_CASE("a file with two names is refused") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  fs::create_hard_link(pilot, scratch / "other.db");
  CHECK(error_of_opening(pilot)->fault() == Fault::unsafe);
}

TEST_CASE("a file that other users may touch is refused, one for a group is not") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  for (const mode_t mode : {0604U, 0602U, 0601U}) {
    REQUIRE(::chmod(pilot.c_str(), mode) == 0);
    const auto error = error_of_opening(pilot);
    CHECK(error->fault() == Fault::unsafe);
    CHECK(mentions(error->hint(), "chmod o= " + pilot.string()));
  }
  REQUIRE(::chmod(pilot.c_str(), 0660) == 0);
  CHECK_FALSE(error_of_opening(pilot, Access::write));
}

TEST_CASE("what is not a file is refused without waiting for it") {
  const Scratch scratch;
  REQUIRE(::mkfifo((scratch / "fifo.db").c_str(), 0600) == 0);
  CHECK(error_of_opening(scratch / "fifo.db")->fault() == Fault::not_ours);
  CHECK(error_of_opening(scratch / "fifo.db", Access::write)->fault() == Fault::not_ours);
  CHECK(error_of_opening("/dev/null")->fault() == Fault::not_ours);
  CHECK(mentions(error_of_opening(scratch.path())->message(), "is a directory"));
  CHECK(mentions(error_of_opening(scratch / "")->message(), "is a directory"));
  CHECK(mentions(error_of_opening(scratch / "..")->message(), "is a directory"));
}

TEST_CASE("every connection is hardened") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  for (const auto access : {Access::read, Access::write}) {
    auto database = Database::open(pilot, access, tiny());
    CHECK(pragma(database, "foreign_keys") == 1);
    CHECK(pragma(database, "trusted_schema") == 0);
    CHECK(pragma(database, "secure_delete") == 1);
    CHECK(pragma(database, "recursive_triggers") == 1);
    CHECK(pragma(database, "cell_size_check") == 1);
    CHECK(fault_of([&] { database.execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"); }));
  }
  auto writer = Database::open(pilot, Access::write, tiny());
  CHECK(pragma(writer, "synchronous") == 3);
}

TEST_CASE("a write brings a file in another journal mode back") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  make_foreign(pilot, "PRAGMA journal_mode=WAL");
  auto writer = Database::open(pilot, Access::write, tiny());
  auto mode = writer.prepare("PRAGMA journal_mode");
  REQUIRE(mode.step());
  CHECK(mode.text("journal_mode") == "delete");
}

TEST_CASE("who opens a file to read it cannot write it") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto reader = Database::open(pilot, Access::read, tiny());
  CHECK(count_things(reader) == 1);
  CHECK(fault_of([&] { add_thing(reader, "two"); }) == Fault::not_writable);
}

TEST_CASE("a file that may only be read is read, and refused for writing") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  REQUIRE(::chown(pilot.c_str(), ::geteuid() == 0 ? 65534 : ::geteuid(), static_cast<gid_t>(-1)) == 0);
  REQUIRE(::chmod(pilot.c_str(), 0400) == 0);
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  {
    const OrdinaryUser user;
    if (!user.works()) return;
    auto reader = Database::open(pilot, Access::read, tiny());
    CHECK(count_things(reader) == 1);
    CHECK(error_of_opening(pilot, Access::write)->fault() == Fault::not_writable);
  }
  REQUIRE(::chmod(pilot.c_str(), 0) == 0);
  const OrdinaryUser user;
  CHECK(error_of_opening(pilot)->fault() == Fault::not_writable);
}

TEST_CASE("a directory that takes no journal is told apart from a bug") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  REQUIRE(::chown(pilot.c_str(), ::geteuid() == 0 ? 65534 : ::geteuid(), static_cast<gid_t>(-1)) == 0);
  REQUIRE(::chmod(scratch.path().c_str(), 0555) == 0);
  {
    const OrdinaryUser user;
    if (!user.works()) return;
    const auto error = error_of([&] {
      auto writer = Database::open(pilot, Access::write, tiny());
      add_thing(writer, "two");
    });
    REQUIRE(error);
    CHECK(error->fault() == Fault::not_writable);
    CHECK(mentions(error->hint(), "journal"));
  }
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
}

TEST_CASE("a damaged file says so") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  fs::resize_file(pilot, 4096 + 100);
  const auto error = error_of([&] {
    auto reader = Database::open(pilot, Access::read, tiny());
    (void)count_things(reader);
  });
  REQUIRE(error);
  CHECK(error->fault() == Fault::corrupt);
  CHECK(mentions(error->message(), pilot.string()));
}

}  // namespace
}  // namespace ifapilot::store
