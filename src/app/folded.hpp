#pragma once

#include <string>
#include <string_view>

namespace ifapilot::app {

/// `text` as people compare it (A-FIND): without letter case, accents and blanks, every kind of apostrophe and dash as
/// one. UTF-8; what is not comes back as it is.
[[nodiscard]] std::string folded(std::string_view text);

/// The same without apostrophes, dashes and other punctuation: letters and digits alone.
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace ifapilot::app
