#pragma once

#include "app/day/overdue.hpp"
#include "app/pilot.hpp"
#include "store/tell/told.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// How often deadlines moved, for calendars that know them again (`report due --format ics`).
namespace ifapilot::app {

/// A deadline, by what it is known again: the same for as long as it runs, wherever it moves to.
struct Dated {
  Deadline deadline;
  std::string record;           ///< `O8` of an answer, `R1` of a decision or a chase, else `V4`.
  int moves = 0;                ///< How many facts have moved it since the one that set it.
  rules::Instant moved_at{};    ///< When the last of them was recorded.
  bool is_accelerated = false;  ///< Of an answer.
};

/// The pilot's last day, as a deadline is dated.
struct PilotEnd {
  rules::Day on;
  int moves = 0;
  rules::Instant moved_at{};
};

/// What runs and what is overdue, by due time. Voids count as moves, so that the number never falls.
[[nodiscard]] std::vector<Dated> dated(Session& session);

[[nodiscard]] PilotEnd pilot_end(Session& session);

}  // namespace ifapilot::app
