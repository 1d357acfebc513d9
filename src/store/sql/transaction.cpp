#include "store/sql/transaction.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <exception>

namespace ifapilot::store {
namespace {

bool is_inside(const Database& database) { return sqlite3_get_autocommit(database.handle()) == 0; }

void undo(Database& database) noexcept {
  if (is_inside(database)) sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

/// Whether the write is in the file after all, as a connection sees it that knows nothing of the failed one.
bool look_again(const Database& database, const std::function<bool(Database&)>& was_saved, const Error& error) {
  try {
    Database fresh = database.reopen();
    return was_saved(fresh);
  } catch (const std::exception& second) {
    fail(Fault::outcome_unknown, fmt::format("it is not known whether this was saved in {}", database.file().string()),
         "look with `ifapilot audit log` before typing it again",
         fmt::format("{}; then {}", error.what(), second.what()));
  }
}

}  // namespace

Transaction::Transaction(Database& database) : database_(database), within_another_(database.is_in_batch()) {
  // A deferred BEGIN fails under contention in spite of the busy timeout.
  database_.execute(within_another_ ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (open_) roll_back();
}

void Transaction::roll_back() noexcept {
  open_ = false;
  // A savepoint that SQLite has rolled back with all the rest is no longer there to go back to.
  if (!within_another_ || !is_inside(database_)) return undo(database_);
  sqlite3_exec(database_.handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
}

void Transaction::commit(const std::function<bool(Database&)>& was_saved) {
  if (within_another_) {
    database_.execute("RELEASE part");
    open_ = false;
    return;
  }
  try {
    open_ = false;
    database_.execute("COMMIT");
  } catch (const Error& error) {
    const bool nothing_saved = is_inside(database_) || database_.is_in_memory();
    undo(database_);
    // A rollback that fails in its turn leaves the journal, which the next connection to look plays back.
    if (nothing_saved && !is_inside(database_)) throw;
    if (!look_again(database_, was_saved, error)) throw;
  }
}

Snapshot::Snapshot(Database& database) : database_(database), within_another_(is_inside(database)) {
  if (!within_another_) database_.execute("BEGIN");
}

Snapshot::~Snapshot() {
  if (!within_another_) undo(database_);
}

}  // namespace ifapilot::store
