#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The words that people type for commands that are called otherwise.
namespace ifapilot::cli {

struct OtherWord {
  std::string_view said;   ///< `accept`, after `within` if that is not empty.
  std::string_view typed;  ///< `respond O accept`: the letter, or C for a code, stands for what was typed after it.
  std::string_view within = {};
};

/// All of them, the likeliest meaning of each first.
[[nodiscard]] std::span<const OtherWord> other_words();

}  // namespace ifapilot::cli
