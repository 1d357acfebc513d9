#pragma once

#include <string_view>

/// The apostrophe that keeps a spreadsheet from running a text as a formula, put in front on the way out and taken away
/// on the way in: what went out and comes back is what it was.
namespace ifapilot::output {

/// Whether `text` gets one: a spreadsheet would run it, since it begins with = + - @ TAB or CR, apostrophes in front
/// counting as nothing; or it has an apostrophe of its own before a digit, which would be lost on the way in.
[[nodiscard]] bool needs_guard(std::string_view text);

/// `cell` without the apostrophe of `to_csv`, or the one that people type to keep the 0 of a telephone number; itself
/// if it bears neither.
[[nodiscard]] std::string_view without_guard(std::string_view cell);

}  // namespace ifapilot::output
