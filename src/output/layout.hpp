#pragma once

#include "output/screen.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the files of this layer share about laying out text; not for the layers above.
namespace ifapilot::output {

/// Bytes of the escape sequence that `text` begins with; 0 if it begins with none.
[[nodiscard]] std::size_t escape_length(std::string_view text);

/// `text` broken at blanks into lines of at most `width` columns; a longer word keeps a line to itself, whole. Blanks
/// that stand at the beginning are kept. A colour that is on where a line ends is switched off there and on again in
/// the next. At least one line.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, int width);

/// Columns of the widest word of `text`.
[[nodiscard]] int widest_word(std::string_view text);

/// One column of cells on its way to the screen.
struct Lane {
  int natural = 0;  ///< What its widest cell takes.
  int least = 0;    ///< What it cannot go below: the widest word, or all of it if it may not wrap.
  bool right_aligned = false;
};

/// Widths for `lanes`, two blanks apart, that fit into `width` if they can: the widest that may shrink goes first.
[[nodiscard]] std::vector<int> fitted(const std::vector<Lane>& lanes, int width);

/// Whether `widths`, two blanks apart, take at most `width` columns.
[[nodiscard]] bool fits(const std::vector<int>& widths, int width);

/// One row of cells as one or more lines, without blanks at their ends; cells wrapped to `widths`.
[[nodiscard]] std::string row_of(const std::vector<std::string>& cells, const std::vector<Lane>& lanes,
                                 const std::vector<int>& widths, int indent);

/// `due_at` -> `Due`, `hold_until` -> `Hold until`.
[[nodiscard]] std::string readable(std::string_view key);

}  // namespace ifapilot::output
