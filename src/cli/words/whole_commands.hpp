#pragma once

#include <string>
#include <string_view>

/// Text with commands in it, laid out so that no command is broken: each can be copied as it stands.
namespace ifapilot::cli {

/// `text` with its commands bound: the blanks inside each are such that no line is broken at them. A command begins at
/// `ifapilot` and a lower-case word, and ends where a bracket, a backtick, a comma or a semicolon says so.
[[nodiscard]] std::string bound(std::string_view text);

/// What is bound, laid out by now, with its blanks again.
[[nodiscard]] std::string unbound(std::string text);

/// `output::wrapped`, but for the commands in `text`: one that is too long for a line has one to itself, whole.
[[nodiscard]] std::string wrapped_whole(std::string_view text, int width, int indent = 0);

}  // namespace ifapilot::cli
