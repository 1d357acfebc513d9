#pragma once

#include "output/value.hpp"

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

/// Adds `value` as a person reads it (`in_words`).
void add_words(std::string& text, const Value& value);

constexpr int column_gap = 2;  ///< Blanks between the columns of a table.

/// One column of cells on its way to the screen.
struct Lane {
  int natural = 0;  ///< What its widest cell takes.
  int least = 0;    ///< What it cannot go below: the widest word, or all of it if it may not wrap.
  bool right_aligned = false;
};

/// Columns that `widths`, two blanks apart, take.
[[nodiscard]] int total(const std::vector<int>& widths);

/// Widths for `lanes`, two blanks apart, that fit into `width` if they can: the widest that may shrink goes first.
[[nodiscard]] std::vector<int> fitted(const std::vector<Lane>& lanes, int width);

/// One row of cells as one or more lines, without blanks at their ends; cells wrapped to `widths`.
[[nodiscard]] std::string row_of(const std::vector<std::string>& cells, const std::vector<Lane>& lanes,
                                 const std::vector<int>& widths, int indent);

}  // namespace ifapilot::output
