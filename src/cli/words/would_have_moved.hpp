#pragma once

#include "app/setup/would_have_moved.hpp"
#include "output/screen.hpp"
#include "output/value.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What a changed policy or calendar would have moved, for the machine and for people.
namespace ifapilot::cli {

/// Records `record what stands would_be`, for `would_have_moved`.
[[nodiscard]] output::Value values_of(const std::vector<app::Moved>& moved);

/// A sentence that nothing moves, and a table of what would have; `under` names the cause: `the new value`.
[[nodiscard]] std::string in_words(const std::vector<app::Moved>& moved, std::string_view under,
                                   const output::Style& style);

}  // namespace ifapilot::cli
