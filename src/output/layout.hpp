#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the files of this layer share about laying out text; not for the layers above.
namespace ifapilot::output {

/// `text` broken at blanks into lines of at most `width` columns; a longer word keeps a line to itself, whole. Blanks
/// that stand at the beginning are kept. A colour that is on where a line ends is switched off there and on again in
/// the next. At least one line.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, int width);

/// Columns of the widest word of `text`.
[[nodiscard]] int widest_word(std::string_view text);

}  // namespace ifapilot::output
