#include "output/layout.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::output {
namespace {

constexpr std::string_view colour_off = "\x1b[0m";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    const auto end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
  return words;
}

/// Switches off at the end of each line the colour that is on there, and on again in the next.
void carry_colour(std::vector<std::string>& lines) {
  std::string on;
  for (auto& line : lines) {
    line.insert(0, on);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto length = escape_length(std::string_view(line).substr(i));
      if (length == 0) continue;
      const auto sequence = line.substr(i, length);
      on = sequence == colour_off ? "" : sequence;
      i += length - 1;
    }
    if (!on.empty()) line += colour_off;
  }
}

/// Columns that a line may take: the first of a text, and those that follow.
struct Room {
  int first;
  int next;

  [[nodiscard]] int for_line(std::size_t number) const { return number == 0 ? first : next; }
};

/// One paragraph, that is text without line breaks.
void append_lines(std::vector<std::string>& lines, std::string_view text, Room room) {
  const auto first = std::min(text.find_first_not_of(' '), text.size());
  std::string line(text.substr(0, first));
  bool empty = true;
  for (const auto word : words_of(text)) {
    if (!empty && display_width(line) + 1 + display_width(word) > room.for_line(lines.size())) {
      lines.push_back(std::move(line));
      line.clear();
      empty = true;
    }
    if (!empty) line += ' ';
    line += word;
    empty = false;
  }
  lines.push_back(std::move(line));
}

/// Text whose blanks inside a line mean something (two in a row line things up) is left alone where it fits.
void append_paragraph(std::vector<std::string>& lines, std::string_view text, Room room) {
  if (display_width(text) <= room.for_line(lines.size())) {
    lines.emplace_back(text);
  } else {
    append_lines(lines, text, room);
  }
}

std::vector<std::string> lines_within(std::string_view text, Room room) {
  std::vector<std::string> lines;
  for (;;) {
    const auto end = text.find('\n');
    append_paragraph(lines, text.substr(0, end), room);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  carry_colour(lines);
  return lines;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text, int width) { return lines_within(text, {width, width}); }

int widest_word(std::string_view text) {
  int widest = 0;
  for (const auto word : words_of(text)) widest = std::max(widest, display_width(word));
  return widest;
}

std::string wrapped(std::string_view text, int width, int indent) {
  std::string result;
  for (const auto& line : lines_within(text, {width, std::max(1, width - indent)})) {
    if (!result.empty() && !line.empty()) result.append(static_cast<std::size_t>(indent), ' ');
    result.append(line).append("\n");
  }
  return result;
}

}  // namespace ifapilot::output
