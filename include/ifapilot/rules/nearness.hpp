#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ifapilot::rules {

/// Insertions, deletions and replacements of one character that turn `a` into `b`, letter case ignored (ASCII).
[[nodiscard]] std::size_t edits_between(std::string_view a, std::string_view b);

/// The first of `known` that is nearest to `typed` and at most `most` edits away (P-REGION's slip: two).
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> known,
                                                 std::size_t most = 2);

}  // namespace ifapilot::rules
