#pragma once

#include "app/day/quiet.hpp"
#include "output/value.hpp"

#include <string>
#include <vector>

/// Which holds a quiet period moves (M-QUIET).
namespace ifapilot::cli {

/// Records `vacancy was hold_until`, for `holds_moved`.
[[nodiscard]] output::Value values_of(const std::vector<app::HoldMoved>& moved);

/// A line each, after an empty one; a sentence if there is none.
[[nodiscard]] std::string in_words(const std::vector<app::HoldMoved>& moved);

}  // namespace ifapilot::cli
