#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 read by utf8proc: the C library's functions follow the locale, and cron has none.
namespace ifapilot::output {

/// The first character of a text, or one byte that is no part of UTF-8.
struct Scalar {
  char32_t value = 0;
  std::size_t length = 1;  ///< In bytes.
  bool valid = false;
};

/// Of a text that is not empty. Overlong forms, surrogates and what lies beyond U+10FFFF are not valid.
[[nodiscard]] Scalar first_scalar(std::string_view text);

/// Why `text` may not be stored or printed as it is: it holds a control character or is not UTF-8.
[[nodiscard]] bool is_harmless(std::string_view text);

/// `text` with its marks of direction shown as `\u200f`.
[[nodiscard]] std::string with_marks_shown(std::string_view text);

/// `text` with its marks of direction and all that is not harmless shown as `\x1b` or `\u202e`, so that a message can
/// repeat it.
[[nodiscard]] std::string escaped(std::string_view text);

/// `text` so that it can stand in HTML and SVG, between tags and between the quotes of an attribute: `& < > " '` as
/// entities, and all that is not harmless shown, so that it does nothing.
[[nodiscard]] std::string markup(std::string_view text);

}  // namespace ifapilot::output
