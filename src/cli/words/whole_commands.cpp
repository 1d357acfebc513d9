#include "cli/words/whole_commands.hpp"

#include "output/screen.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

constexpr std::string_view program = "ifapilot ";
constexpr char binder = '\x1f';  ///< Takes one column, and is in no text: control characters are refused or escaped.

/// Where the command that begins at `begin` ends. A comma inside a word (`L,...`) is the command's own.
std::size_t end_of_command(std::string_view text, std::size_t begin) {
  for (auto at = begin; at < text.size(); ++at) {
    const bool before_blank = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    if (text[at] == ',' && before_blank) return at;
    if (std::string_view(")`;\n").find(text[at]) != std::string_view::npos) return at;
    if (text.substr(at).starts_with(" (")) return at;
  }
  return text.size();
}

bool is_command(std::string_view text, std::size_t at) {
  const auto word = at + program.size();
  return word < text.size() && text[word] >= 'a' && text[word] <= 'z';
}

}  // namespace

std::string bound(std::string_view text) {
  std::string result(text);
  auto at = text.find(program);
  while (at != std::string_view::npos) {
    const auto end = is_command(text, at) ? end_of_command(text, at) : at + program.size() - 1;
    std::replace(result.begin() + static_cast<std::ptrdiff_t>(at), result.begin() + static_cast<std::ptrdiff_t>(end),
                 ' ', binder);
    at = text.find(program, end);
  }
  return result;
}

std::string unbound(std::string text) {
  std::ranges::replace(text, binder, ' ');
  return text;
}

std::string wrapped_whole(std::string_view text, int width, int indent) {
  return unbound(output::wrapped(bound(text), width, indent));
}

}  // namespace ifapilot::cli
