#pragma once

#include "app/working_pilot.hpp"
#include "store/entity/audit.hpp"
#include "store/sql/transaction.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/fact_kind.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace ifapilot::app {

/// One write from BEGIN IMMEDIATE to COMMIT: one fact, and one audit event in the same transaction (A-APPEND, A-AUDIT).
/// Left without `finish`, by a refusal or an error, nothing of it stays. Everything that decides must be read after
/// this was made, or another process may have changed it meanwhile.
class Write {
 public:
  /// `happened_at`: when the thing happened, which must not be in the future (A-FUTURE).
  Write(Session& session, rules::FactKind kind, rules::Instant happened_at);
  Write(Session& session, rules::FactKind kind) : Write(session, kind, session.happened_at()) {}

  /// What the write rests on, with what it told.
  [[nodiscard]] const Pilot& pilot() { return pilot_.read(); }
  /// With these cases, if they are on record.
  [[nodiscard]] const Pilot& pilot(const std::vector<rules::VacancyId>& named) { return pilot_.read(named); }

  /// With every case, at rest or not: to show all that a party has to do with.
  [[nodiscard]] const Pilot& whole_pilot() { return pilot_.read_whole(); }

  /// The fact that this write makes; added at the first call.
  rules::FactId fact();

  /// The same as a case's story will tell it: `what` happened.
  [[nodiscard]] rules::CaseFact told(rules::Happening what);

  // What it put on record, as the next reading will find it.
  void tell(rules::VacancyId vacancy, rules::Happening what) { pilot_.tell(vacancy, told(std::move(what))); }
  template <class Record>
  void put(Record record) {
    pilot_.put(std::move(record));
  }
  [[nodiscard]] CaseRecord& changing(rules::VacancyId id) { return pilot_.changing(id); }

  [[nodiscard]] rules::Instant happened_at() const { return happened_at_; }

  /// Leaves the audit event and commits; on a dry run rolls everything back. `record` is what was written, `rules` the
  /// ids in play, separated by blanks. Returns the fact, or nothing on a dry run.
  std::optional<rules::FactId> finish(const std::string& record, const std::string& rules);

 private:
  Session& session_;
  rules::FactKind kind_;
  rules::Instant happened_at_;
  store::Transaction transaction_;
  WorkingPilot pilot_;
  std::optional<rules::FactId> fact_;
};

/// Several writes as one (`store::Batch`): each leaves its fact and its event, all of them or none. Whatever they rest
/// on is read after this was made. Left without `finish`, nothing of them stays; one may stand within another.
class Together {
 public:
  explicit Together(Session& session) : session_(session), whole_(session.database) {}

  /// Saves what was written; on a dry run it does not.
  void finish();

 private:
  Session& session_;
  store::Batch whole_;
};

/// What takes data out of the database.
struct Export {
  std::string command;                           ///< `report offers`
  std::string record;                            ///< What is exported: `offers`.
  std::size_t rows = 0;                          ///< How many rows of it.
  store::Hash sha256;                            ///< Of every byte that leaves, so that a file can be told again.
  std::map<std::string, std::string> more = {};  ///< What else the audit body keeps, by name.
};

/// The command's words, as JSON, with `more` beside them.
[[nodiscard]] std::string words_with(const std::string& arguments, const std::map<std::string, std::string>& more);

/// Leaves an audit event for an export: report, arguments, rows, hash (A-AUDIT); none on a dry run, which takes nothing
/// out.
void record_export(Session& session, const Export& what);

}  // namespace ifapilot::app
