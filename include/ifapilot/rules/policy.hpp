#pragma once

#include <ifapilot/rules/time.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

/// What a region may read otherwise (docs/rules.md, Policy values). The values in force come in as an argument
/// everywhere.
namespace ifapilot::rules {

/// Whether a standard answer time runs on, or counts working days (D-STANDARD).
enum class StandardClock { elapsed, working };

/// Whose accepted offers the cap counts (C-BASIS).
enum class CapBasis { authority, area, both };

/// What an accelerated offer goes by (R-ACCELERATED): turns used alone, or also who was asked last without accepting.
enum class AcceleratedOrder { turn, asked };

/// The values in force; those of section 9 unless others are given.
struct Policy {
  Day pilot_start{};                                            ///< P-TERM; there is no default but the day of `init`.
  int pilot_months = 9;                                         ///< P-TERM
  TimeOfDay working_day_opens = std::chrono::hours{9};          ///< T-WORK, local
  TimeOfDay working_day_closes = std::chrono::hours{17};        ///< T-WORK, local; 17:00 itself is after hours
  int accelerated_below_days = 14;                              ///< D-TRACK
  std::chrono::hours standard_response{24};                     ///< D-STANDARD
  StandardClock standard_clock = StandardClock::elapsed;        ///< D-STANDARD
  std::chrono::hours accelerated_response{2};                   ///< D-ACCELERATED
  int cap_per_authority = 2;                                    ///< C-CAP
  CapBasis cap_basis = CapBasis::authority;                     ///< C-BASIS
  std::chrono::hours decision{24};                              ///< M-PROFILE
  int hold_working_days = 3;                                    ///< M-HOLD
  bool hold_counts_ready_day = false;                           ///< M-HOLD
  AcceleratedOrder accelerated_order = AcceleratedOrder::turn;  ///< R-ACCELERATED
  std::optional<int> baseline_transfer_days =
      std::nullopt;  ///< P-AIMS: before the pilot, calendar days; none: not told

  bool operator==(const Policy&) const = default;
};

/// One row of section 9.
struct PolicyKey {
  std::string_view key;            ///< `cap_per_authority`
  std::string_view default_value;  ///< as it would be typed; empty for `pilot_start`
  std::string_view rule;           ///< `C-CAP`
  std::string_view range;          ///< `0-1000`, for messages
};

/// Every key, in the order of section 9.
[[nodiscard]] std::span<const PolicyKey> policy_keys();

/// The value of `key` in `policy`, spelled as it is typed. `key` must be one of `policy_keys()`.
[[nodiscard]] std::string policy_value(const Policy& policy, std::string_view key);

/// `policy` with `key` set from `value`, or why that value cannot be (a sentence that names the range, bounds
/// inclusive). `key` must be one of `policy_keys()`. Opening must stay before closing.
[[nodiscard]] std::variant<Policy, std::string> with_policy_value(Policy policy, std::string_view key,
                                                                  std::string_view value);

/// D-STANDARD under the clock `working`: how many working days on an answer is due, 24 of the policy's hours each.
/// Hours that are no whole days are refused together with that clock; of a pilot from before that they count as the
/// whole days in them, one at least.
[[nodiscard]] int standard_working_days(const Policy& policy);

/// The first day outside the pilot (P-TERM): the start plus the months, or that month's last day if there is no such
/// day. The pilot is `[pilot_start, pilot_end)`.
[[nodiscard]] Day pilot_end(const Policy& policy);

}  // namespace ifapilot::rules
