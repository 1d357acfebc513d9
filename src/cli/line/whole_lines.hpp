#pragma once

#include "cli/line/read_line.hpp"

#include <optional>
#include <string>
#include <vector>

/// The whole line that was meant by one that names no command.
namespace ifapilot::cli {

/// What the line, which names no command, may have meant, each whole and to be typed as it stands (`bound`): by what
/// its word is called here, or by the number that it is. Empty if nobody can tell.
[[nodiscard]] std::vector<std::string> meant_by(const Line& line);

/// What the line, whose stray word is the last of the command's path, would be in full: `rescind O1` -> `offer
/// rescind O1 --reason TEXT`. Nothing if nothing was typed after it, or something that belongs nowhere.
[[nodiscard]] std::optional<std::string> whole_line(const Command& command, const Line& line);

}  // namespace ifapilot::cli
