#include "text/scalar.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utf8proc.h>

namespace ifapilot::text {

Scalar first_scalar(std::string_view text) {
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: C reads bytes as unsigned
  const auto length = utf8proc_iterate(bytes, std::ssize(text), &value);
  if (length < 0) return {static_cast<unsigned char>(text.front()), 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length), true};
}

bool is_ascii(std::string_view text) {
  std::uint64_t bits = 0;
  while (text.size() >= sizeof bits) {
    std::memcpy(&bits, text.data(), sizeof bits);
    if ((bits & 0x8080808080808080) != 0) return false;
    text.remove_prefix(sizeof bits);
  }
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append(std::string& text, char32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));  // NOLINT: C writes unsigned
}

}  // namespace ifapilot::text
