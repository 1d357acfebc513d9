#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"
#include "store/sql/transaction.hpp"

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace ifapilot::app {

/// The pilot that one write rests on, and tells what it puts on record: the cases that are awake, and those that it
/// names. It is read at the first call, or, within a batch, the batch's own: read once for all of its writes, and then
/// told by them. What this write told is taken back from that when it goes, as its savepoint takes it from the
/// database, unless it is kept.
class WorkingPilot : store::Pinned {
 public:
  explicit WorkingPilot(Session& session) : session_(session) {}
  ~WorkingPilot();

  [[nodiscard]] const Pilot& read() { return pilot(); }
  /// With these cases, as far as they are on record.
  [[nodiscard]] const Pilot& read(const std::vector<rules::VacancyId>& named);

  /// With every case; to be asked before anything is told.
  [[nodiscard]] const Pilot& read_whole();

  /// The case of that number, to be changed in place.
  [[nodiscard]] CaseRecord& changing(rules::VacancyId id);

  // As the functions of that name do.
  void tell(rules::VacancyId vacancy, const rules::CaseFact& fact);
  template <class Record>
  void put(Record record);

  /// What was told stands, and is about to be committed: what it leaves at rest is put to rest.
  void settle();
  /// It is on record.
  void keep();

 private:
  [[nodiscard]] Pilot& pilot();

  Session& session_;
  std::optional<Pilot> own_;
  std::vector<std::function<void(Pilot&)>> undo_;  // of what was told to the batch's, in the order in which it was
  std::set<rules::VacancyId> touched_;             // by this write
  std::vector<rules::VacancyId> settled_;
};

/// A batch's pilot as it stands, or, without one, the pilot as it is on record, with those that are named.
class PilotNow {
 public:
  explicit PilotNow(const Session& session, const std::vector<rules::VacancyId>& named = {}) {
    if (session.pilot == nullptr) {
      own_ = load_pilot(session, named);
    } else {
      know(*session.pilot, session.database, named);
    }
    now_ = session.pilot == nullptr ? &*own_ : session.pilot;
  }
  const Pilot* operator->() const { return now_; }
  const Pilot& operator*() const { return *now_; }

 private:
  std::optional<Pilot> own_;
  const Pilot* now_;
};

}  // namespace ifapilot::app
