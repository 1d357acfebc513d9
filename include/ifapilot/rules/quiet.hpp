#pragma once

#include <ifapilot/rules/time.hpp>

#include <optional>
#include <span>

/// Periods in which the Home Office promises no referral time (M-QUIET, O9).
namespace ifapilot::rules {

/// Both London days belong to it; no `until`: it has not ended.
struct QuietPeriod {
  Day from;                                 ///< Inclusive.
  std::optional<Day> until = std::nullopt;  ///< Inclusive; none: it goes on.

  bool operator==(const QuietPeriod&) const = default;
};

/// Whether `day` belongs to one of them.
[[nodiscard]] bool is_quiet(std::span<const QuietPeriod> periods, Day day);

}  // namespace ifapilot::rules
