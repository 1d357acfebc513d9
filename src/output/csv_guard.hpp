#pragma once

#include <string_view>

/// The apostrophe that keeps a spreadsheet from running a text as a formula, put in front on the way out and taken away
/// on the way in: what went out and comes back is what it was.
namespace ifapilot::output {

/// Whether a spreadsheet would run `text`: it begins with = + - @ TAB or CR. Apostrophes in front count as nothing, so that
/// taking one away gives exactly what was there.
[[nodiscard]] bool runs_in_a_spreadsheet(std::string_view text);

/// `cell` as it was before `to_csv` guarded it; itself if it bears no guard.
[[nodiscard]] std::string_view without_guard(std::string_view cell);

}  // namespace ifapilot::output
