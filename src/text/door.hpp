#pragma once

#include <string>
#include <string_view>
#include <variant>

/// The one door that every text passes, typed or imported (A-TEXT).
namespace ifapilot::text {

/// Whether a text may have several lines: free texts may, names and codes may not.
enum class Lines { one, many };

/// Why a text does not pass.
struct Unfit {
  std::string why;   ///< For after the name of its option or column: `holds U+0007 bell, a control character`.
  std::string hint;  ///< What to do about it.
};

/// `typed` as it is kept: UTF-8 in Unicode's form NFC; every kind of blank a plain one, runs of them one, none at the
/// ends; zero-width characters gone, but for joiners between letters. Of `Lines::many` a line break (LF, CRLF, CR, and
/// Unicode's own) is kept as LF, none at the ends, and a tab is a blank. Unfit: what is not UTF-8, control characters,
/// what embeds, overrides or isolates directions, what has nothing in it that is seen, and a spreadsheet's error. Of a
/// text that has passed it makes the same again.
[[nodiscard]] std::variant<std::string, Unfit> let_in(std::string_view typed, Lines lines);

}  // namespace ifapilot::text
