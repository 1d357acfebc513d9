#include "output/layout.hpp"
#include "output/screen.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utf8proc.h>

// utf8proc has the Unicode character database's widths. wcwidth is not asked: in cron's POSIX locale it answers -1 for
// every letter with an accent.
namespace ifapilot::output {
namespace {

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

}  // namespace

std::string toned(std::string_view text, Tone tone, const Style& style) {
  if (!style.colour || text.empty() || tone == Tone::plain) return std::string(text);
  return std::string(sequence(tone)).append(text).append("\x1b[0m");
}

std::size_t escape_length(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const auto end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

int display_width(std::string_view text) {
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

}  // namespace ifapilot::output
