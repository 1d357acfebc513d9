#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The pilot's notion of time (docs/rules.md, Time). Instants are points on the UTC line; a `Day` is a date on the wall
/// calendar of Europe/London; a `WallTime` is what a clock on a wall there shows. Nothing here asks what time it is.
namespace ifapilot::rules {

using Day = date::sys_days;              ///< A civil date. No zone: "the date in London" unless a comment says else.
using Instant = date::sys_seconds;       ///< A second on the UTC line.
using WallTime = date::local_seconds;    ///< A reading of a London clock, which may name no instant, one, or two.
using TimeOfDay = std::chrono::minutes;  ///< Minutes since local midnight, 0 to 1439.

/// What a London wall clock shows at `instant` (T-ZONE). Right from 1996 on, and beyond 2037 by the same law.
[[nodiscard]] WallTime to_wall(Instant instant);

/// The London date on which `instant` falls (T-ZONE).
[[nodiscard]] Day local_day(Instant instant);

/// Whether summer time is in force in London at `instant` (T-ZONE): from the last Sunday of March 01:00 UTC
/// (inclusive) to the last Sunday of October 01:00 UTC (exclusive).
[[nodiscard]] bool is_summer_time(Instant instant);

/// A wall time that the clocks skipped in spring, read with the offset before the jump (GMT) and after it (BST).
struct Gap {
  Instant with_gmt;  ///< The later of the two.
  Instant with_bst;  ///< The earlier.
};

/// A wall time that the clocks showed twice in autumn: first with BST, then with GMT.
struct Fold {
  Instant first_bst;  ///< The earlier.
  Instant then_gmt;   ///< One hour later.
};

/// Every instant that `wall` names in London: one, none (`Gap`) or two (`Fold`) (T-ZONE).
[[nodiscard]] std::variant<Instant, Gap, Fold> from_wall(WallTime wall);

/// The instant that `wall` names in London. In a gap the instant at which the clocks jump past it; in a fold the first
/// of the two. Only for times that the program reckons itself, which must always exist; what a person types is asked of
/// `from_wall`.
[[nodiscard]] Instant instant_of(WallTime wall);

/// The instant at which a London clock shows `time` on `day`, gap and fold as in `instant_of`. Used for openings,
/// closings and midnights.
[[nodiscard]] Instant at_time(Day day, TimeOfDay time);

/// The midnight that begins `day` in London.
[[nodiscard]] Instant start_of(Day day);

/// Why a text is no date or instant, ready to be printed after "is not a date: " or the like.
struct BadTime {
  std::string message;  ///< Without a full stop.
  std::string hint;     ///< What to type instead; may be empty.
};

/// Reads `2026-03-02` and nothing looser: four, two and two digits, a day that exists, years 1996 to 2199.
[[nodiscard]] std::variant<Day, BadTime> parse_day(std::string_view text);

/// Reads an INSTANT as it is typed: date, `T` or one space, `HH:MM` or `HH:MM:SS`, then nothing (London wall time),
/// `Z`, or an offset `+01:00`. No fractions, no 24:00, no leap second. A wall time in a gap or fold is refused, and the
/// hint gives the spellings with offsets to choose from. Years 1996 to 2199.
[[nodiscard]] std::variant<Instant, BadTime> parse_instant(std::string_view text);

/// Reads `HH:MM`, 00:00 to 23:59, two digits each.
[[nodiscard]] std::optional<TimeOfDay> parse_time_of_day(std::string_view text);

[[nodiscard]] std::string iso(Day day);          ///< `2026-03-02`
[[nodiscard]] std::string iso(Instant instant);  ///< `2026-03-02T16:30:00Z`, always UTC
[[nodiscard]] std::string iso(TimeOfDay time);   ///< `09:00`

void append_iso(std::string& text, Day day);          ///< The same, at the end of `text`: for who writes a million.
void append_iso(std::string& text, Instant instant);  ///< Likewise.

/// `Mon 2 Mar 2026`
[[nodiscard]] std::string in_words(Day day);

/// `Mon 2 Mar 2026 16:30` in London wall time; seconds only if there are any; ` GMT` or ` BST` in the hour that
/// happens twice.
[[nodiscard]] std::string in_words(Instant instant);

/// The instant as a person in London would type it: `2026-03-02T16:30`, with an offset in the hour that happens twice.
[[nodiscard]] std::string typed(Instant instant);

/// `4 h 05 min`, `20 h`, `35 min`, `3 days`: an elapsed time, rounded down, for people. Below a minute: `less than a
/// minute`; from 48 h on whole days. The sign is dropped.
[[nodiscard]] std::string span_in_words(std::chrono::seconds elapsed);

}  // namespace ifapilot::rules
