#pragma once

#include <string>
#include <string_view>

/// Text on its way into HTML and SVG, both of which read a few characters as their own.
namespace ifapilot::output {

/// `text` so that it can stand between tags and between the quotes of an attribute: `& < > " '` as entities. Control
/// characters, bidirectional overrides and what is not UTF-8 are shown as `\u202e` and do nothing.
[[nodiscard]] std::string markup(std::string_view text);

}  // namespace ifapilot::output
