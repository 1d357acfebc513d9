#pragma once

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/deadlines.hpp>
#include <ifapilot/rules/policy.hpp>
#include <ifapilot/rules/reading.hpp>
#include <ifapilot/rules/time.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How a deadline came about, as a value: what a screen puts into words that can be read out on the telephone.
/// 1. One function a kind of deadline. Each asks the very function that decides that deadline for its due time and its
///    clock; nothing here works out a due time of its own, and a property holds the two together.
/// 2. What is added is only what lies between start and due time: days that are not worked, each with its reason, the
///    working days that were counted, the nights in which the clocks change.
/// 3. A deadline on record is frozen. It is explained by the basis in force when it was recorded, which the caller
///    hands in; what today's basis would give, and what has changed between the two, is `departure`'s answer.
/// 4. No words here beyond names and ids: the same value goes into JSON.
namespace ifapilot::rules {

/// How the time was counted.
enum class Counting {
  elapsed_hours,  ///< On the UTC line; nights and days that are not worked count (T-ZONE).
  working_hours,  ///< From a working instant, to the close of that day at the latest (T-WORK).
  working_days,   ///< Days that are not worked are skipped (T-WORK, T-HOLIDAY).
  as_agreed       ///< A person named the end: nothing was counted.
};

/// Why the clock started later than what it counts from.
enum class LateStart { none, before_opening, after_closing, day_off };

/// Why a day is not worked (T-WORK, T-HOLIDAY), or, worked, not counted in a hold (M-QUIET).
enum class WhyOff { weekend, bank_holiday, closed, quiet };

/// A day that is not worked, and why.
struct DayNotWorked {
  Day on;            ///< The London day.
  WhyOff why;        ///< Its kind.
  std::string name;  ///< `Saturday`, `Good Friday`; of a closed day the coordinator's reason.

  bool operator==(const DayNotWorked&) const = default;
};

/// The night in which London's clocks change.
struct ClockChange {
  Instant at;            ///< When they change.
  bool forward = false;  ///< To summer time.
};

/// Why an offer is standard or accelerated (D-TRACK).
struct TrackChosen {
  Track track = Track::standard;                   ///< Which it is.
  std::optional<Day> available_on = std::nullopt;  ///< None: not known (O7).
  int days_ahead = 0;                              ///< From the London day of sending; of a known date.
  int below = 0;                                   ///< The policy's bound: fewer are accelerated.
};

/// One deadline, with all that was counted from its start to its due time.
struct Explanation {
  DeadlineKind kind;                         ///< What is waited for.
  std::string_view rule = {};                ///< By which it was counted: `D-ACCELERATED`.
  std::vector<std::string> paragraphs = {};  ///< `E1`, `O2`
  std::vector<Reading> readings = {};        ///< Of this project's own, on which it rests.
  Counting counting = Counting::as_agreed;   ///< How it was counted.
  int count = 0;                             ///< The policy's hours or working days; 0 as agreed.
  Instant started_at{};        ///< Sent, passed on, chased, agreed, arranged; of a hold the ready day's midnight.
  Instant clock_started_at{};  ///< When the time began to run.
  LateStart late_start = LateStart::none;  ///< Why the clock did not start at once.
  bool cut_at_closing = false;             ///< Working hours: the day closed before they were over.
  Day first_day{};     ///< The first London day that may count; of a hold mostly the one after the ready day.
  TimeOfDay opens{};   ///< Working hours (T-WORK).
  TimeOfDay closes{};  ///< The end of working hours, which is after hours itself.
  std::optional<TrackChosen> track = std::nullopt;  ///< Of an offer.
  std::vector<DayNotWorked> days_off = {};  ///< From `first_day` to the day it is due, both included; none as agreed.
  std::vector<Day> worked = {};             ///< Working days: those that were counted, `count` of them.
  std::vector<ClockChange> clock_changes = {};       ///< After `started_at`, to the due time.
  std::optional<Instant> target_at = std::nullopt;   ///< O13's same working day, which nothing enforces.
  std::vector<DayNotWorked> off_before_target = {};  ///< From the day it counts from to `target_at`.
  Instant due_at{};                                  ///< The last instant in time (T-DUE).

  /// Whether a reading of `by` is among those on which it rests.
  [[nodiscard]] bool rests_on_reading(std::string_view by) const;

  /// Whether its days off were skipped, not run through.
  [[nodiscard]] bool skips() const { return counting == Counting::working_hours || counting == Counting::working_days; }
};

/// D-TRACK, D-STANDARD, D-ACCELERATED: `response_deadline`.
[[nodiscard]] Explanation explain_response(Instant sent_at, std::optional<Day> available_on, const Basis& basis);
/// M-PROFILE: `decision_due`, `same_day_target`.
[[nodiscard]] Explanation explain_decision(Instant passed_at, const Basis& basis);
/// M-CHASE: `until` as the coordinator named it.
[[nodiscard]] Explanation explain_chase(Instant chased_at, Instant until, const Basis& basis);
/// M-HOLD, M-QUIET: `hold_until`, `without_quiet_days`; while its end is unknown, as if no day were quiet.
[[nodiscard]] Explanation explain_hold(Day ready_on, std::span<const QuietPeriod> quiet, const Basis& basis);
/// M-DATE: `date_due`.
[[nodiscard]] Explanation explain_date(Day rough, const Basis& basis);
/// M-EXTEND: `extension_end`.
[[nodiscard]] Explanation explain_extension(Instant agreed_at, Day until_on, const Basis& basis);
/// M-MOVE: `arrival_due`.
[[nodiscard]] Explanation explain_arrival(Instant arranged_at, Day on, const Basis& basis);

/// What set a deadline that is on record.
struct DeadlineSet {
  const CaseFact* by;                                  ///< The fact.
  Instant stands;                                      ///< The due time that it set, which counts.
  std::function<Explanation(const Basis&)> explained;  ///< How that comes about; another basis may end it elsewhere.
};

/// Of the acceptance that stands, or of its open referral: whatever `kind` is but an offer's answer. Nothing if no such
/// deadline was set. `facts`: those of the case, which the result looks at; `policy`: in force now, by which a date is
/// due.
[[nodiscard]] std::optional<DeadlineSet> deadline_set(DeadlineKind kind, const Case& of,
                                                      std::span<const CaseFact> facts, const Policy& policy);

/// A policy value that a kind of deadline rests on, then and now, as it is typed.
struct PolicyChange {
  std::string_view key;  ///< `hold_working_days`
  std::string then;      ///< When the deadline was set.
  std::string now;       ///< Today.
};

/// A day that was worked then and is not now, or the other way round.
struct DayChange {
  Day on;                                           ///< The London day.
  std::optional<DayNotWorked> then = std::nullopt;  ///< None: worked.
  std::optional<DayNotWorked> now = std::nullopt;   ///< None: worked.
};

/// What today's policy and calendar would give instead, and what has changed since.
struct Departure {
  Instant due_at;                             ///< When it would be due.
  std::optional<Track> track = std::nullopt;  ///< Of an offer whose track would be another.
  std::vector<PolicyChange> policy = {};      ///< Of the values that decided either time, those that differ.
  std::vector<DayChange> days = {};           ///< That either count skipped.
};

/// Nothing if `now`, the same deadline by today's basis, ends when `then` does.
[[nodiscard]] std::optional<Departure> departure(const Explanation& then, const Basis& basis_then,
                                                 const Explanation& now, const Basis& basis_now);

/// `elapsed-hours` …, as JSON spells it; so the next two.
[[nodiscard]] std::string_view word(Counting counting);
[[nodiscard]] std::string_view word(LateStart late_start);  ///< `before-opening` …
[[nodiscard]] std::string_view word(WhyOff why);            ///< `bank-holiday` …

}  // namespace ifapilot::rules
