#pragma once

#include "text/scalar.hpp"

#include <string>
#include <string_view>

/// What of a text may be shown, and how.
namespace ifapilot::output {

using text::first_scalar;
using text::is_ascii;
using text::Scalar;

/// Whether `text` may be printed as it is: it is UTF-8 without control characters and turns of direction.
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
