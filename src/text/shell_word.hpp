#pragma once

#include <string>

namespace ifapilot::text {

/// `word` as a shell takes it for one, in apostrophes if it must be.
[[nodiscard]] std::string shell_word(const std::string& word);

}  // namespace ifapilot::text
