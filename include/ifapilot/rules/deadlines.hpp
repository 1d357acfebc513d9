#pragma once

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/reading.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <vector>

/// When an authority must have answered an offer (E1, O2, R1; docs/rules.md, Offers and answers).
namespace ifapilot::rules {

/// How long an authority has to answer.
enum class Track { standard, accelerated };
/// For `every`.
constexpr Track last_of(Track) { return Track::accelerated; }

/// What every deadline is worked out from.
struct Basis {
  Policy policy;             ///< The values in force.
  WorkingCalendar calendar;  ///< The days that are worked.
};

/// The track of an offer that is sent on the London date `sent_on` (D-TRACK). Fewer days than the policy's until
/// `available_on` is accelerated, also when it has come or passed; an unknown date is standard (O7).
[[nodiscard]] Track track_for(Day sent_on, std::optional<Day> available_on, const Policy& policy);

/// When the clock of an answer starts, and when it ends. A reply at `due_at` itself is in time (T-DUE).
struct ResponseDeadline {
  Track track = Track::standard;  ///< By D-TRACK.
  Instant clock_started_at;       ///< When it was sent, or the opening after that.
  Instant due_at;                 ///< Inclusive (T-DUE).

  bool operator==(const ResponseDeadline&) const = default;
};

/// The deadline of an offer sent at `sent_at` (D-STANDARD, D-ACCELERATED).
/// Standard, policy `elapsed`: the clock starts at `sent_at`; the hours are elapsed time, also over weekends and clock
/// changes. Standard, policy `working`: it starts at the next working instant and ends at the same wall-clock time
/// `standard_working_days` working days after that day. Accelerated: it starts at the next working instant and ends
/// after the policy's hours or at the close of that day if sooner.
[[nodiscard]] ResponseDeadline response_deadline(Instant sent_at, std::optional<Day> available_on, const Policy& policy,
                                                 const WorkingCalendar& calendar);

/// The readings of this project's own on which the deadline of an offer sent at `sent_at` rests (E1, O2).
[[nodiscard]] std::vector<Reading> readings_of(const ResponseDeadline& deadline, Instant sent_at,
                                               std::optional<Day> available_on, const Policy& policy);

/// An accelerated answer that the close of the day leaves fewer than 30 minutes for (D-ACCELERATED).
struct ShortWindow {
  std::chrono::seconds left{};                            ///< From the start of its clock to its due time.
  std::optional<ResponseDeadline> fuller = std::nullopt;  ///< Of one sent at the next opening; none if no longer.
};

/// Nothing if `deadline` is standard, or leaves 30 minutes or more.
[[nodiscard]] std::optional<ShortWindow> short_window(const ResponseDeadline& deadline, const Policy& policy,
                                                      const WorkingCalendar& calendar);

/// The first instant at or after `instant` within working hours: `instant` itself, or the next opening (T-WORK).
/// Opening belongs to the hours, closing does not.
[[nodiscard]] Instant next_working_instant(Instant instant, const Policy& policy, const WorkingCalendar& calendar);

}  // namespace ifapilot::rules
