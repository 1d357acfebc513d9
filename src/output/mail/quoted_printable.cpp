#include "output/mail/quoted_printable.hpp"

#include "output/mail/in_hex.hpp"
#include "output/utf8.hpp"

#include <algorithm>

namespace ifapilot::output {
namespace {

constexpr std::size_t printable_room = 75;  ///< Before the `=` that joins a line to the next.

bool must_be_hex(std::string_view line, bool begins) {
  const char c = line.front();
  if (begins && (c == '.' || line.starts_with("From "))) return true;
  if (c == ' ' || c == '\t') return line.size() == 1;
  return c == '=' || c < ' ' || c > '~';  // where char is signed and where it is not
}

/// The first character of `line`, which may stand at the beginning of a line of the mail.
std::string printable(std::string_view line, bool begins) {
  const auto scalar = first_scalar(line);
  if (!scalar.valid) return in_hex('=', "\xEF\xBF\xBD");
  const auto character = line.substr(0, scalar.length);
  return must_be_hex(line, begins) ? in_hex('=', character) : std::string(character);
}

void append_printable(std::string& text, std::string_view line) {
  std::size_t column = 0;
  while (!line.empty()) {
    auto next = printable(line, column == 0);
    if (column + next.size() > printable_room) {
      text += "=\r\n";
      column = 0;
      next = printable(line, true);
    }
    text += next;
    column += next.size();
    line.remove_prefix(first_scalar(line).length);
  }
  text += "\r\n";
}

}  // namespace

std::string quoted_printable(std::string_view text) {
  std::string lines;
  do {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);
    append_printable(lines, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  } while (!text.empty());
  return lines;
}

}  // namespace ifapilot::output
