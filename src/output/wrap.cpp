#include "output/layout.hpp"
#include "output/screen.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utf8proc.h>
#include <vector>

namespace ifapilot::output {
namespace {

// utf8proc has the Unicode character database's widths. wcwidth is not asked: in cron's POSIX locale it answers -1 for
// every letter with an accent.

/// A vowel sign that stands beside its letter (Mc) takes a column on a terminal, the later parts of a Korean syllable
/// take none: utf8proc has it the other way round.
int width_of(char32_t character) {
  if (character < 0x300) return 1;
  if (character >= 0x1160 && character <= 0x11FF) return 0;
  const auto known = static_cast<utf8proc_int32_t>(character);
  return utf8proc_category(known) == UTF8PROC_CATEGORY_MC ? 1 : utf8proc_charwidth(known);
}

std::string_view sequence(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::strong: return "\x1b[1m";
    case Tone::good: return "\x1b[32m";
    case Tone::warning: return "\x1b[33m";
    case Tone::bad: return "\x1b[31m";
    case Tone::faint: return "\x1b[2m";
  }
  return "";
}

/// Bytes of the escape sequence that `text` begins with; 0 if it begins with none.
std::size_t escape_length(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const auto end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

constexpr std::string_view colour_off = "\x1b[0m";

/// Hands each word of `text` to `take`.
template <class Take>
void for_each_word(std::string_view text, Take take) {
  while (!text.empty()) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) break;
    const auto end = std::min(text.find(' ', begin), text.size());
    take(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
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
  for_each_word(text, [&](std::string_view word) {
    if (!empty && display_width(line) + 1 + display_width(word) > room.for_line(lines.size())) {
      lines.push_back(std::move(line));
      line.clear();
      empty = true;
    }
    if (!empty) line += ' ';
    line += word;
    empty = false;
  });
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

std::string toned(std::string_view text, Tone tone, const Style& style) {
  if (!style.colour || text.empty() || tone == Tone::plain) return std::string(text);
  return std::string(sequence(tone)).append(text).append(colour_off);
}

int display_width(std::string_view text) {
  if (is_ascii(text) && text.find('\x1b') == std::string_view::npos) return static_cast<int>(text.size());
  int width = 0;
  while (!text.empty()) {
    if (const auto escape = escape_length(text); escape != 0) {
      text.remove_prefix(escape);
      continue;
    }
    const Scalar scalar = first_scalar(text);
    width += width_of(scalar.value);
    text.remove_prefix(scalar.length);
  }
  return width;
}

std::string padded(std::string_view text, int width, bool right_aligned) {
  const std::string blanks(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return right_aligned ? blanks + std::string(text) : std::string(text) + blanks;
}

std::vector<std::string> lines_of(std::string_view text, int width) { return lines_within(text, {width, width}); }

int widest_word(std::string_view text) {
  int widest = 0;
  for_each_word(text, [&](std::string_view word) { widest = std::max(widest, display_width(word)); });
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
