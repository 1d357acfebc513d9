#pragma once

#include "output/document.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ifapilot::output {

/// What the reader's terminal can do. Colour never carries meaning alone.
struct Style {
  bool colour = false;
  int width = 80;     ///< Columns; tables and paragraphs are wrapped to it, nothing is cut off.
  bool wide = false;  ///< Tables have all of their columns, side by side, however wide that is.
};

enum class Tone { plain, strong, good, warning, bad, faint };

/// `text` in `tone`: escape sequences around it if `style.colour`, else itself.
[[nodiscard]] std::string toned(std::string_view text, Tone tone, const Style& style);

/// Columns that `text` (UTF-8, no control characters but escape sequences made by `toned`) takes on a terminal.
[[nodiscard]] int display_width(std::string_view text);

/// `text` padded with spaces on the right (or left) to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, int width, bool right_aligned = false);

/// `text` broken at blanks so that no line is wider than `width`; following lines are indented by `indent` blanks.
/// Ends in a newline.
[[nodiscard]] std::string wrapped(std::string_view text, int width, int indent = 0);

/// Value as a person reads it: `Mon 2 Mar 2026 16:30`, `924.00`, `yes`, `-` for not known.
[[nodiscard]] std::string in_words(const Value& value);

/// A table for people: headings, aligned columns, numbers to the right, two blanks between columns, wrapped in its text
/// columns when wider than the style. Empty tables print `empty` and a newline instead.
[[nodiscard]] std::string to_screen(const Table& table, const Style& style, std::string_view empty);

/// The same of a document's list or stream, in pieces that end with a row. Its cells wait for the last of them, as a
/// `Spool` in the directory `spool_in`.
void to_screen(const Document& document, const Style& style, std::string_view empty, const TakeText& take,
               const std::filesystem::path& spool_in = {});

/// A record for people: one `key  value` a line, keys made readable.
[[nodiscard]] std::string to_screen(const Fields& fields, const Style& style);

/// Lines of a label and what it says, the labels in one column, what they say wrapped under itself.
using Labelled = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string to_screen(const Labelled& lines, int indent, const Style& style);

/// Rows of already worded cells, aligned, with an optional heading row; for the hand-made screens.
struct Grid {
  std::vector<std::string> headings = {};  ///< Empty: none.
  std::vector<bool> right_aligned = {};    ///< May be shorter than a row; missing means left.
  std::vector<std::vector<std::string>> rows = {};
  int indent = 2;
};
[[nodiscard]] std::string to_screen(const Grid& grid, const Style& style);

}  // namespace ifapilot::output
