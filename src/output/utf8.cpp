#include "output/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace ifapilot::output {
namespace {

/// What the first byte of a sequence promises: how long it is, and which bits of itself count.
struct Lead {
  std::size_t length;
  unsigned bits;
  char32_t least;  ///< A smaller character in so many bytes is overlong.
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

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
  const Scalar broken{static_cast<unsigned char>(text.front()), 1, false};
  const Lead lead = lead_of(static_cast<unsigned char>(text.front()));
  if (lead.length == 0 || text.size() < lead.length) return broken;
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return broken;
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || surrogate || value > 0x10FFFF) return broken;
  return {value, lead.length, true};
}

bool is_control(char32_t character) {
  const auto within = [character](char32_t first, char32_t last) { return first <= character && character <= last; };
  return within(0, 0x1F) || within(0x7F, 0x9F) || within(0x2028, 0x202E) || within(0x2066, 0x2069) ||
         character == 0xFEFF;
}

bool is_harmless(std::string_view text) {
  while (!text.empty()) {
    const Scalar scalar = first_scalar(text);
    if (!scalar.valid || is_control(scalar.value)) return false;
    text.remove_prefix(scalar.length);
  }
  return true;
}

bool is_direction_mark(char32_t character) { return character == 0x200E || character == 0x200F || character == 0x061C; }

std::string with_marks_shown(std::string_view text) { return shown(text, is_direction_mark); }

std::string with_controls_shown(std::string_view text) { return shown(text, is_control); }

std::string escaped(std::string_view text) {
  return shown(text, [](char32_t character) { return is_control(character) || is_direction_mark(character); });
}

}  // namespace ifapilot::output
