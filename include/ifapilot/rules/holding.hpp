#pragma once

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/quiet.hpp>
#include <ifapilot/rules/refusal.hpp>

#include <optional>
#include <span>

/// The vacancy's day, and how long the provider holds it (M-DATE, M-HOLD, M-EXTEND, M-QUIET; E5, O7-O9).
namespace ifapilot::rules {

/// M-DATE: not over; a confirmed day is followed by a confirmed one only.
[[nodiscard]] Refusals may_tell_date(const Case& of, const DateTold& date, const When& when);

/// M-STATES: not over.
[[nodiscard]] Refusals may_update(const Case& of, const When& when);

/// M-EXTEND: an offer accepted, a known day, and an end not before the present one (the same end is taken); while a
/// quiet period keeps the hold's end unknown, not before the present extension (M-QUIET).
[[nodiscard]] Refusals may_extend(const Case& of, const Extended& extension, const When& when);

/// M-HOLD: London days from the day on which `held_until` falls to `arrived_on`; 0 if not later, or if there was no
/// hold.
[[nodiscard]] int overrun_days(Day arrived_on, std::optional<Instant> held_until);

/// M-QUIET: no quiet period from `from` on, or before it and over it.
[[nodiscard]] Refusals may_start_quiet(std::span<const QuietPeriod> periods, Day from);

/// M-QUIET: one has not ended, and `on`, its last day, is not before its first.
[[nodiscard]] Refusals may_end_quiet(std::span<const QuietPeriod> periods, Day on);

}  // namespace ifapilot::rules
