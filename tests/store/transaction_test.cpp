#include "store/sql/transaction.hpp"

#include "store/scratch.hpp"
#include "support/catch.hpp"

#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ifapilot::store {
namespace {

namespace fs = std::filesystem;

Database writer_of(const fs::path& pilot) { return Database::open(pilot, Access::write, tiny()); }

bool has_two(Database& database) { return count_things(database) == 2; }

/// Writes a second thing; whether it was saved is asked as a use case would.
void write_two(Database& database) {
  Transaction transaction(database);
  add_thing(database, "two");
  transaction.commit(has_two);
}

std::int64_t saved_in(const fs::path& pilot) {
  auto reader = Database::open(pilot, Access::read, tiny());
  return count_things(reader);
}

/// Makes every COMMIT on the connection fail: SQLite has rolled back when it says so.
void refuse_commits(Database& database) {
  sqlite3_commit_hook(
      database.handle(), [](void*) { return 1; }, nullptr);
}

TEST_CASE("a transaction that is left without a commit has not been") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  {
    Transaction transaction(database);
    add_thing(database, "two");
  }
  CHECK(count_things(database) == 1);
  Transaction transaction(database);
  add_thing(database, "two");
  transaction.roll_back();
  CHECK(count_things(database) == 1);
  write_two(database);
  CHECK(saved_in(pilot) == 2);
}

TEST_CASE("a transaction within a batch is whole by itself, and saved with the batch") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  {
    Batch batch(database);
    write_two(database);
    CHECK(saved_in(pilot) == 1);
    {
      Transaction left(database);
      add_thing(database, "three");
    }
    CHECK(count_things(database) == 2);
    batch.commit(has_two);
  }
  CHECK(saved_in(pilot) == 2);
  {
    Batch batch(database);
    Batch inner(database);
    Transaction transaction(database);
    add_thing(database, "three");
    transaction.commit(has_two);
    inner.commit(has_two);
  }
  CHECK(saved_in(pilot) == 2);
  CHECK(count_things(database) == 2);
}

TEST_CASE("a write that SQLite rolls back with the whole batch leaves nothing, and the next begins anew") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  {
    Batch batch(database);
    Transaction transaction(database);
    add_thing(database, "two");
    database.execute("ROLLBACK");  // as SQLite does on a full disk
  }
  CHECK(count_things(database) == 1);
  write_two(database);
  CHECK(saved_in(pilot) == 2);
}

TEST_CASE("a transaction within another that is no batch is refused") {
  const Scratch scratch;
  auto database = writer_of(scratch.pilot());
  Transaction outer(database);
  CHECK(fault_of([&] { Transaction inner(database); }));
}

TEST_CASE("of two writers the second waits, then says that the file is in use") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto first = writer_of(pilot);
  auto second = writer_of(pilot);
  Transaction transaction(first);
  const auto error = error_of([&] { const Transaction other(second); });
  REQUIRE(error);
  CHECK(error->fault() == Fault::locked);
  CHECK(error->message().find(pilot.string()) != std::string::npos);
  add_thing(first, "two");
  transaction.commit(has_two);
  write_two(second);
  CHECK(saved_in(pilot) == 3);
}

/// Another process that keeps the file for a while, and says when it has it.
pid_t start_slow_writer(const fs::path& pilot, const fs::path& started) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  {
    auto database = writer_of(pilot);
    Transaction transaction(database);
    add_thing(database, "slow");
    std::ofstream(started) << "now";
    ::usleep(200'000);
    transaction.commit(has_two);
  }
  ::_exit(0);
}

TEST_CASE("a writer with patience gets its turn") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  const pid_t child = start_slow_writer(pilot, scratch / "started");
  while (!fs::exists(scratch / "started")) ::usleep(1000);
  auto setup = tiny();
  setup.patience = std::chrono::seconds(10);
  auto database = Database::open(pilot, Access::write, setup);
  CHECK_FALSE(fault_of([&] { write_two(database); }));
  ::waitpid(child, nullptr, 0);
  CHECK(saved_in(pilot) == 3);
}

TEST_CASE("a reader in the way of a COMMIT leaves nothing half done") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto writer = writer_of(pilot);
  auto reader = Database::open(pilot, Access::read, tiny());
  {
    const Snapshot snapshot(reader);
    CHECK(count_things(reader) == 1);
    CHECK(fault_of([&] { write_two(writer); }) == Fault::locked);
  }
  CHECK(saved_in(pilot) == 1);
  write_two(writer);
  CHECK(saved_in(pilot) == 2);
}

TEST_CASE("a constraint that speaks up at COMMIT rolls back") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  bool asked = false;
  const auto orphan = [&] {
    Transaction transaction(database);
    database.execute("INSERT INTO part (thing_id) VALUES (99)");
    transaction.commit([&](Database&) { return asked = true; });
  };
  CHECK(fault_of(orphan) == Fault::constraint);
  CHECK_FALSE(asked);  // still inside the transaction: certainly not saved
  write_two(database);
}

TEST_CASE("a failed COMMIT is looked at again from a fresh connection") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  refuse_commits(database);
  std::int64_t seen = -1;
  const auto commit = [&](bool answer) {
    Transaction transaction(database);
    add_thing(database, "two");
    transaction.commit([&](Database& fresh) {
      REQUIRE(&fresh != &database);
      seen = count_things(fresh);
      return answer;
    });
  };
  CHECK(fault_of([&] { commit(false); }) == Fault::constraint);
  CHECK(seen == 1);
  CHECK_FALSE(fault_of([&] { commit(true); }));
}

TEST_CASE("when looking again does not tell, that is said") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  refuse_commits(database);
  const auto cannot_tell = [&] {
    Transaction transaction(database);
    add_thing(database, "two");
    transaction.commit([](Database&) -> bool { throw std::runtime_error("no answer"); });
  };
  const auto error = error_of(cannot_tell);
  REQUIRE(error);
  CHECK(error->fault() == Fault::outcome_unknown);
  CHECK(error->hint().find("ifapilot audit log") != std::string::npos);
  fs::remove(pilot);
  CHECK(fault_of([&] { write_two(database); }) != std::nullopt);
}

TEST_CASE("in memory a failed COMMIT is final") {
  auto database = Database::in_memory(tiny());
  refuse_commits(database);
  CHECK(fault_of([&] { write_two(database); }) == Fault::constraint);
}

/// SQLite's own file system, but the directory's sync after the journal's deletion fails: by then the write is saved.
class FailingDirectorySync {
 public:
  FailingDirectorySync() : real_(sqlite3_vfs_find(nullptr)), failing_(*real_) {
    failing_.zName = "failing-directory-sync";
    failing_.xDelete = [](sqlite3_vfs*, const char* name, int) {
      fs::remove(name);
      return SQLITE_IOERR_DIR_FSYNC;
    };
    sqlite3_vfs_register(&failing_, 1);
  }
  FailingDirectorySync(const FailingDirectorySync&) = delete;
  FailingDirectorySync& operator=(const FailingDirectorySync&) = delete;
  ~FailingDirectorySync() {
    sqlite3_vfs_unregister(&failing_);
    sqlite3_vfs_register(real_, 1);
  }

 private:
  sqlite3_vfs* real_;
  sqlite3_vfs failing_;
};

TEST_CASE("an error from a COMMIT that did save is no error") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  {
    const FailingDirectorySync disk;
    auto database = writer_of(pilot);
    CHECK_FALSE(fault_of([&] { write_two(database); }));
  }
  CHECK(saved_in(pilot) == 2);
}

/// As a quota or `ulimit -f` stops a file from growing.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit now = before_;
    now.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_CASE("a disk without space is told apart, and nothing is saved") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto database = writer_of(pilot);
  const auto write_much = [&] {
    Transaction transaction(database);
    for (int i = 0; i < 100; ++i) add_thing(database, std::string(3000, 'x'));
    transaction.commit([](Database& fresh) { return count_things(fresh) > 1; });
  };
  {
    const FileSizeLimit limit(fs::file_size(pilot) + 4096);
    CHECK(fault_of(write_much) == Fault::full);
  }
  database.execute("PRAGMA cache_size=100");
  CHECK(saved_in(pilot) == 1);
  CHECK_FALSE(fault_of(write_much));
}

TEST_CASE("a file at its greatest size is full") {
  const Scratch scratch;
  auto database = writer_of(scratch.pilot());
  auto limit = database.prepare("PRAGMA max_page_count=5");
  limit.step();
  limit.reset();
  CHECK(fault_of([&] { add_thing(database, std::string(50000, 'x')); }) == Fault::full);
}

TEST_CASE("a snapshot sees one state, and lets go of it") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto reader = Database::open(pilot, Access::read, tiny());
  {
    const Snapshot snapshot(reader);
    auto open_cursor = reader.prepare("SELECT name FROM thing");
    CHECK(open_cursor.step());
  }
  auto writer = writer_of(pilot);
  write_two(writer);
  CHECK(count_things(reader) == 2);
}

TEST_CASE("a snapshot within another is a part of it, and does not end it") {
  const Scratch scratch;
  const auto pilot = scratch.pilot();
  auto writer = writer_of(pilot);
  auto reader = Database::open(pilot, Access::read, tiny());
  {
    const Snapshot whole(reader);
    CHECK(count_things(reader) == 1);
    { const Snapshot part(reader); }
    CHECK(fault_of([&] { write_two(writer); }) == Fault::locked);
  }
  write_two(writer);
  CHECK(count_things(reader) == 2);
}

}  // namespace
}  // namespace ifapilot::store
