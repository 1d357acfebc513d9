#pragma once

#include "store/file/database.hpp"

#include <functional>

namespace ifapilot::store {

/// What stays where it was made: it is neither copied nor moved.
struct Pinned {
  Pinned() = default;
  Pinned(const Pinned&) = delete;
  Pinned& operator=(const Pinned&) = delete;
};

/// BEGIN IMMEDIATE … COMMIT: one write, whole or not at all. Left without `commit`, it rolls back. Within a `Batch` it
/// is a part of that: it still comes whole or not at all, but is saved only when the batch is. Within anything else it
/// is refused by SQLite.
class Transaction : Pinned {
 public:
  explicit Transaction(Database& database);
  ~Transaction();

  /// Commits. An error from COMMIT can still mean "saved": then `was_saved` is asked, on a fresh connection, whether
  /// the write is there. Throws Error: outcome_unknown only if that cannot be found out, else what stopped the commit.
  void commit(const std::function<bool(Database&)>& was_saved);

  void roll_back() noexcept;

 private:
  Database& database_;
  bool within_another_;
  bool open_ = true;
};

/// Several writes as one: the transactions that are begun while it stands are parts of it, and so is a batch. Left
/// without `commit`, nothing of them has been.
class Batch : Pinned {
 public:
  explicit Batch(Database& database) : database_(database), whole_(database) { database_.begin_batch(); }
  ~Batch() { database_.end_batch(); }

  /// As `Transaction::commit`.
  void commit(const std::function<bool(Database&)>& was_saved) { whole_.commit(was_saved); }

 private:
  Database& database_;
  Transaction whole_;
};

/// BEGIN … ROLLBACK around a set of reads, so that they see one state of the file. Within another it is a part of that.
class Snapshot : Pinned {
 public:
  explicit Snapshot(Database& database);
  ~Snapshot();

 private:
  Database& database_;
  bool within_another_;
};

}  // namespace ifapilot::store
