#pragma once

#include "app/pilot.hpp"
#include "app/session.hpp"
#include "store/sql/transaction.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace ifapilot::app {

/// The pilot that one write rests on, and tells what it puts on record. It is read at the first call, or, within a
/// batch, the batch's own: read once for all of its writes, and then told by them. What this write told is taken back
/// from that when it goes, as its savepoint takes it from the database, unless it is kept.
class WorkingPilot : store::Pinned {
 public:
  explicit WorkingPilot(Session& session) : session_(session) {}
  ~WorkingPilot();

  [[nodiscard]] const Pilot& read() { return pilot(); }

  /// The case of that number, to be changed in place.
  [[nodiscard]] CaseRecord& changing(rules::VacancyId id);

  // As the functions of that name do.
  void tell(rules::VacancyId vacancy, const rules::CaseFact& fact);
  template <class Record>
  void put(Record record);

  /// What was told stands: it is on record.
  void keep() { undo_.clear(); }

 private:
  [[nodiscard]] Pilot& pilot();
  void if_undone(std::function<void(Pilot&)> undo);

  Session& session_;
  std::optional<Pilot> own_;
  std::vector<std::function<void(Pilot&)>> undo_;  // of what was told to the batch's, in the order in which it was
};

}  // namespace ifapilot::app
