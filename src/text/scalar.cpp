#include "text/scalar.hpp"

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

void append(std::string& text, char32_t character) {
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));  // NOLINT: C writes unsigned
}

}  // namespace ifapilot::text
