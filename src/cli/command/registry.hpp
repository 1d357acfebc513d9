#pragma once

#include "cli/command/command.hpp"

#include <span>
#include <string_view>

namespace ifapilot::cli {

/// A line in the list of commands.
struct ListedCommand {
  const Command* command;
  std::string_view section = {};  ///< The heading that this line and those after it stand under.
};

/// The commands, in the order in which help lists them. Parsing, help, man pages and completions all read this.
using Registry = std::span<const ListedCommand>;

[[nodiscard]] Registry registry();

/// The command of exactly this path; null if there is none.
[[nodiscard]] const Command* find(Registry registry, std::string_view path);

/// Whether the command of `path` stands below `group`: `offer rescind` below `offer`.
[[nodiscard]] bool is_within(std::string_view path, std::string_view group);

/// Whether commands stand below `path`: `vacancy` (`vacancy add`), also `offer` (`offer rescind`).
[[nodiscard]] bool is_group(Registry registry, std::string_view path);

}  // namespace ifapilot::cli
