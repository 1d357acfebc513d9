#pragma once

#include <cstddef>
#include <string>

namespace ifapilot::cli {

/// What stands in the file that was typed as `name`. Usage error (exit 2) if it is missing, a directory, unreadable, or
/// longer than `most` bytes.
[[nodiscard]] std::string read_file(const std::string& name, std::size_t most);

/// The same; of `-` all that comes in on stdin.
[[nodiscard]] std::string read_input(const std::string& name, std::size_t most);

}  // namespace ifapilot::cli
