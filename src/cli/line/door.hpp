#pragma once

#include "cli/line/text_kind.hpp"

#include <string>
#include <string_view>
#include <vector>

/// How A-TEXT's door is kept for words of the command line and for cells of files.
namespace ifapilot::cli {

/// `typed` as it is kept; usage error about `name` if it does not pass.
[[nodiscard]] std::string let_in(const std::string& name, std::string_view typed, TextKind kind);

/// What is warned of in a text that passes: letters that were decoded wrongly, a placeholder for a name, a telephone
/// number without its 0. `kept`: what the door made of what was `typed`. Each for after the name of its option or
/// column.
[[nodiscard]] std::vector<std::string> doubts_about(std::string_view typed, const std::string& kept, TextKind kind);

/// ` (it holds U+00A0 no-break space)` of what was `typed`, if there is something in it that cannot be seen or is taken
/// for something else; else empty.
[[nodiscard]] std::string with_unseen(std::string_view typed);

}  // namespace ifapilot::cli
