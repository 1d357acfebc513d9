#pragma once

#include "cli/line/read_line.hpp"

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

/// `word` as a shell takes it for one, in apostrophes if it must be.
[[nodiscard]] std::string shell_word(const std::string& word);

/// What the line, which names no command, may have meant, each whole and to be typed as it stands (`bound`): by what
/// its word is called here, or by the number that it is. Empty if nobody can tell.
[[nodiscard]] std::vector<std::string> meant_by(const Line& line);

}  // namespace ifapilot::cli
