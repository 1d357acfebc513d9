#include "output/utf8.hpp"

#include "text/sight.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace ifapilot::output {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};

constexpr char32_t mark_of_byte_order = 0xFEFF;

/// Whether a character could move the cursor, end a line, or make text read otherwise than it is stored.
bool is_control(char32_t character) {
  const auto sight = text::sight_of(character);
  return sight == text::Sight::control || sight == text::Sight::direction || character == mark_of_byte_order;
}

/// Whether a character is seen by nobody and turns the order in which those about it are read: the marks of text in
/// Arabic or Hebrew, which files that were made before A-TEXT have kept. They are shown as what they are.
bool is_direction_mark(char32_t character) { return character == 0x200E || character == 0x200F || character == 0x061C; }

/// `text` with the characters that are `hidden`, and what is not UTF-8, shown by their numbers.
std::string shown(std::string_view text, bool (*hidden)(char32_t)) {
  std::string result;
  while (!text.empty()) {
    const Scalar scalar = first_scalar(text);
    if (scalar.valid && !hidden(scalar.value)) {
      result.append(text.substr(0, scalar.length));
    } else if (scalar.value < 0x80 || !scalar.valid) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned>(scalar.value));
    } else {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(scalar.value));
    }
    text.remove_prefix(scalar.length);
  }
  return result;
}

}  // namespace

bool is_harmless(std::string_view text) {
  while (!text.empty()) {
    const Scalar scalar = first_scalar(text);
    if (!scalar.valid || is_control(scalar.value)) return false;
    text.remove_prefix(scalar.length);
  }
  return true;
}

std::string with_marks_shown(std::string_view text) {
  return is_ascii(text) ? std::string(text) : shown(text, is_direction_mark);
}

std::string escaped(std::string_view text) {
  return shown(text, [](char32_t character) { return is_control(character) || is_direction_mark(character); });
}

std::string markup(std::string_view text) {
  std::string result;
  for (const char c : shown(text, is_control)) {
    const auto* found = std::ranges::find(entities, c, &std::pair<char, std::string_view>::first);
    if (found == entities.end()) {
      result += c;
    } else {
      result += found->second;
    }
  }
  return result;
}

}  // namespace ifapilot::output
