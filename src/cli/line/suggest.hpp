#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ifapilot::cli {

/// What `typed` was probably meant to be: the nearest of `known` within two edits (one for words of up to three
/// letters), or the only one that begins with it.
[[nodiscard]] std::optional<std::string> suggestion(std::string_view typed, std::span<const std::string> known);

/// `a, b or c`
[[nodiscard]] std::string one_of_words(std::span<const std::string> words, std::string_view last = " or ");

}  // namespace ifapilot::cli
