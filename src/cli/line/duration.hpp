#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace ifapilot::cli {

/// Reads `90min`, `4h`, `3d` and nothing looser: a whole number from 1 to 9999 without leading zeros, and its unit.
/// Elapsed time: a day is 24 hours, also when the clocks change (T-ZONE).
[[nodiscard]] std::optional<std::chrono::seconds> parse_duration(std::string_view text);

}  // namespace ifapilot::cli
