#pragma once

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/ids.hpp>
#include <ifapilot/rules/time.hpp>

#include <optional>
#include <span>

/// Days on which the lead of an authority is away (P-AWAY). They say whom to reach meanwhile; no deadline waits.
namespace ifapilot::rules {

/// As it stands: London days, both included. Periods of one authority share no day.
struct Away {
  Day from;   ///< The first day away.
  Day until;  ///< The last, not before it.

  bool operator==(const Away&) const = default;
};

/// Whether `day` is one of its days.
[[nodiscard]] constexpr bool holds(const Away& period, Day day) { return period.from <= day && day <= period.until; }

/// P-AWAY: `added` has its days in order, and shares none with another period of that authority.
[[nodiscard]] Refusals may_be_away(const AuthorityCode& code, const Away& added, std::span<const Away> others);

/// The period that a lead who is back on `day` comes back from: the one that holds the day, else the next after it;
/// null if there is neither. `periods`: of one authority, by first day.
[[nodiscard]] const Away* ended_by_return(std::span<const Away> periods, Day day);

/// What is left of it with `day` as the first day back, which is not after its end; nothing if that is not after its
/// first day: it is cancelled.
[[nodiscard]] std::optional<Away> cut_short(const Away& period, Day day);

/// P-AWAY: there is a period to come back from. `periods`: as above.
[[nodiscard]] Refusals may_come_back(const AuthorityCode& code, std::span<const Away> periods, Day day);

}  // namespace ifapilot::rules
