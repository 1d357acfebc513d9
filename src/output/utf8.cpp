#include "output/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utf8proc.h>
#include <utility>

namespace ifapilot::output {
namespace {

constexpr std::array<std::pair<char, std::string_view>, 5> entities{
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};

/// Whether a character could move the cursor, end a line, or make text read otherwise than it is stored: C0, DEL, C1,
/// the line and paragraph separators, the bidirectional overrides and isolates, the byte order mark.
[[nodiscard]] bool is_control(char32_t character);
bool is_control(char32_t character) {
  const auto within = [character](char32_t first, char32_t last) { return first <= character && character <= last; };
  return within(0, 0x1F) || within(0x7F, 0x9F) || within(0x2028, 0x202E) || within(0x2066, 0x2069) ||
         character == 0xFEFF;
}

/// Whether a character is seen by nobody and turns the order in which those about it are read: the marks that text in
/// Arabic or Hebrew may well hold. They are kept, and shown as what they are wherever a person reads.
[[nodiscard]] bool is_direction_mark(char32_t character);
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

Scalar first_scalar(std::string_view text) {
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: C reads bytes as unsigned
  const auto length = utf8proc_iterate(bytes, std::ssize(text), &value);
  if (length < 0) return {static_cast<unsigned char>(text.front()), 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length), true};
}

bool is_harmless(std::string_view text) {
  while (!text.empty()) {
    const Scalar scalar = first_scalar(text);
    if (!scalar.valid || is_control(scalar.value)) return false;
    text.remove_prefix(scalar.length);
  }
  return true;
}

std::string with_marks_shown(std::string_view text) { return shown(text, is_direction_mark); }

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
