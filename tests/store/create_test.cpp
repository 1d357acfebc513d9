#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <grp.h>
#include <optional>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

void fill_one(Database& database) { add_thing(database, "one"); }

void create(const fs::path& file, bool keep = true, const std::function<void(Database&)>& fill = fill_one,
            const std::optional<std::string>& group = std::nullopt) {
  Database::create(file, group, keep, fill, tiny());
}

/// Another umask for a while: the mode must not depend on it.
class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(before_); }

 private:
  mode_t before_;
};

TEST_CASE("a new file has its schema, its content, and mode 0600 whatever the umask is") {
  for (const mode_t mask : {0000U, 0022U, 0077U, 0277U}) {
    const Scratch scratch;
    const Umask umask(mask);
    create(scratch / "pilot.db");
    CHECK(mode_of(scratch / "pilot.db") == 0600);
    auto reader = Database::open(scratch / "pilot.db", Access::read, tiny());
    CHECK(count_things(reader) == 1);
  }
}

TEST_CASE("nothing else is left beside a new file") {
  const Scratch scratch;
  create(scratch / "pilot.db");
  CHECK(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("missing directories are made for their owner alone") {
  const Scratch scratch;
  const Umask umask(0022);
  create(scratch / "share/ifapilot/pilot.db");
  CHECK(mode_of(scratch / "share") == 0700);
  CHECK(mode_of(scratch / "share/ifapilot") == 0700);
  CHECK_FALSE(error_of_opening(scratch / "share/ifapilot/pilot.db"));
}

TEST_CASE("what exists is never touched") {
  const Scratch scratch;
  const auto file = scratch.file("file.db", "mine");
  fs::create_symlink(scratch / "gone.db", scratch / "dangling.db");
  fs::create_directory(scratch / "directory.db");
  for (const bool keep : {true, false}) {
    for (const auto* name : {"file.db", "dangling.db", "directory.db"}) {
      bool filled = false;
      CHECK(fault_of([&] { create(scratch / name, keep, [&](Database&) { filled = true; }); }) == Fault::exists);
      CHECK_FALSE(filled);
    }
  }
  CHECK(fs::file_size(file) == 4);
  CHECK_FALSE(fs::exists(scratch / "gone.db"));
  CHECK(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()) == 3);
}

TEST_CASE("a journal left by a deleted database is not played into a new one") {
  const Scratch scratch;
  scratch.file("pilot.db-journal", "old");
  CHECK(fault_of([&] { create(scratch / "pilot.db"); }) == Fault::exists);
  CHECK_FALSE(fs::exists(scratch / "pilot.db"));
}

TEST_CASE("a file that appears meanwhile is not replaced") {
  const Scratch scratch;
  const auto race = [&](Database&) { scratch.file("pilot.db", "faster"); };
  CHECK(fault_of([&] { create(scratch / "pilot.db", true, race); }) == Fault::exists);
  CHECK(fs::file_size(scratch / "pilot.db") == 6);
  CHECK(std::distance(fs::directory_iterator(scratch.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a fill that fails leaves nothing") {
  const Scratch scratch;
  const auto refuse = [](Database& database) { add_thing(database, ""); };
  const auto crash = [](Database& database) {
    add_thing(database, "one");
    throw std::runtime_error("elsewhere");
  };
  CHECK(fault_of([&] { create(scratch / "a/b/pilot.db", true, refuse); }) == Fault::constraint);
  CHECK_THROWS_AS(create(scratch / "a/pilot.db", true, crash), std::runtime_error);
  CHECK(scratch.is_empty());
}

TEST_CASE("a dry run does everything and leaves nothing") {
  const Scratch scratch;
  std::int64_t seen = 0;
  const auto look = [&](Database& database) {
    fill_one(database);
    seen = count_things(database);
  };
  create(scratch / "a/b/pilot.db", false, look);
  CHECK(seen == 1);
  CHECK(scratch.is_empty());
}

TEST_CASE("a file for a group is open to it, and so is a directory made for it") {
  const Scratch scratch;
  const group* own = ::getgrgid(::getegid());
  REQUIRE(own != nullptr);
  const std::string name = own->gr_name;
  const Umask umask(0077);
  create(scratch / "shared/pilot.db", true, fill_one, name);
  CHECK(mode_of(scratch / "shared/pilot.db") == 0660);
  CHECK(mode_of(scratch / "shared") == 02770);
  CHECK_FALSE(error_of_opening(scratch / "shared/pilot.db", Access::write));
}

TEST_CASE("a group that does not exist makes no file") {
  const Scratch scratch;
  CHECK(fault_of([&] { create(scratch / "pilot.db", true, fill_one, "no-such-group"); }) == Fault::bad_group);
  CHECK(scratch.is_empty());
}

TEST_CASE("a group that is not the user's makes no file") {
  const Scratch scratch;
  REQUIRE(::chmod(scratch.path().c_str(), 0777) == 0);
  const OrdinaryUser user;
  if (!user.works() || ::getegid() != 0) return;
  CHECK(fault_of([&] { create(scratch / "a/pilot.db", true, fill_one, "shadow"); }) == Fault::bad_group);
  CHECK(scratch.is_empty());
}

TEST_CASE("a directory that may not be written gets no file") {
  const Scratch scratch;
  REQUIRE(::chmod(scratch.path().c_str(), 0555) == 0);
  {
    const OrdinaryUser user;
    if (!user.works()) return;
    for (const bool keep : {true, false}) {
      CHECK(fault_of([&] { create(scratch / "pilot.db", keep); }) == Fault::not_writable);
      CHECK(fault_of([&] { create(scratch / "a/pilot.db", keep); }) == Fault::not_writable);
    }
  }
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
}

TEST_CASE("a path that names no file is refused") {
  const Scratch scratch;
  CHECK(fault_of([&] { create(scratch / "new/"); }) == Fault::not_ours);
  CHECK(fault_of([&] { create(""); }) == Fault::not_ours);
  CHECK(scratch.is_empty());
}

}  // namespace
}  // namespace ifapilot::store
