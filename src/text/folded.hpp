#pragma once

#include <string>
#include <string_view>

namespace ifapilot::text {

/// `text` as people compare it (A-FIND): without letter case, accents and blanks, every kind of apostrophe and dash as
/// one. UTF-8; what is not is left out.
[[nodiscard]] std::string folded(std::string_view text);

/// The same without apostrophes, dashes and other punctuation: letters and digits alone.
[[nodiscard]] std::string letters_of(std::string_view text);

/// Its digits alone, 0 to 9, as telephone numbers are compared.
[[nodiscard]] std::string digits_of(std::string_view text);

}  // namespace ifapilot::text
