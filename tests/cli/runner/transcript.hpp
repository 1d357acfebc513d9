#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// A transcript as it stands in a file: what was typed, and what is expected to come of it.
namespace golden {

/// Lines of a file that belong together: a step, or (no command) text between steps that stays as it is.
struct Block {
  std::size_t line = 0;  ///< Where it begins, counted from 1.
  std::string prompt;    ///< `$ ` or `$tty `; empty for text.
  std::string command;
  std::vector<std::string> expected;  ///< Of a step; else the text itself.
};

/// The blocks of a .golden file, or of the ```console fences of a Markdown file.
[[nodiscard]] std::vector<Block> read_blocks(const std::vector<std::string>& lines, bool fences);

/// The file again; what `read_blocks` made of it gives the same lines.
[[nodiscard]] std::string written(const std::vector<Block>& blocks);

[[nodiscard]] std::vector<std::string> split_lines(std::string_view text);

/// Of a file; throws if it cannot be read.
[[nodiscard]] std::vector<std::string> lines_of(const std::filesystem::path& file);

/// Whether `actual` is what is expected: `[..]` stands for any run of characters, a line `...` for any lines.
[[nodiscard]] bool matches(const std::vector<std::string>& expected, const std::vector<std::string>& actual);
[[nodiscard]] bool line_matches(std::string_view expected, std::string_view actual);

/// Both, for a reader: what is the same in front and at the end once, `-` expected, `+` actual.
[[nodiscard]] std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

}  // namespace golden
