#pragma once

#include "cli/command/command.hpp"

#include <span>
#include <string_view>

namespace ifapilot::cli {

/// The commands, in the order in which help lists them. Parsing, help, man pages and completions all read this.
using Registry = std::span<const Entry>;

[[nodiscard]] Registry registry();

/// The entry of exactly this path; null if there is none.
[[nodiscard]] const Entry* find(Registry registry, std::string_view path);

/// Whether commands stand below `path`: `vacancy` (`vacancy add`), also `offer` (`offer rescind`).
[[nodiscard]] bool is_group(Registry registry, std::string_view path);

}  // namespace ifapilot::cli
