#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 read by utf8proc: the C library's functions follow the locale, and cron has none.
namespace ifapilot::text {

/// The first character of a text, or one byte that is no part of UTF-8.
struct Scalar {
  char32_t value = 0;
  std::size_t length = 1;  ///< In bytes.
  bool valid = false;
};

/// Of a text that is not empty. Overlong forms, surrogates and what lies beyond U+10FFFF are not valid.
[[nodiscard]] Scalar first_scalar(std::string_view text);

/// Whether `text` has no character beyond ASCII, as most texts.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Adds `character`, a valid one, in UTF-8.
void append(std::string& text, char32_t character);

/// Hands each character of `text` to `each`, in order.
template <class Each>
void for_each_scalar(std::string_view text, Each each) {
  while (!text.empty()) {
    const auto scalar = first_scalar(text);
    each(scalar);
    text.remove_prefix(scalar.length);
  }
}

}  // namespace ifapilot::text
