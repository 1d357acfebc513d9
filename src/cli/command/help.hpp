#pragma once

#include "cli/command/registry.hpp"

#include <string>
#include <string_view>

/// Help texts, made from the registry and the commands; 80 columns, no colour.
namespace ifapilot::cli {

/// What a bare `ifapilot` says: what it is for, and real command lines to begin with.
[[nodiscard]] std::string overview();

/// `ifapilot --help`: every command with its summary, under the headings of the registry, and the topics.
[[nodiscard]] std::string top_help(Registry registry);

/// `ifapilot vacancy --help`: the commands of a group.
[[nodiscard]] std::string group_help(Registry registry, std::string_view group);

/// The commands of a group, one a line with its summary.
[[nodiscard]] std::string group_lines(Registry registry, std::string_view group);

/// A whole command line of a group's first command.
[[nodiscard]] std::string group_example(Registry registry, std::string_view group);

/// `ifapilot vacancy add --help`
[[nodiscard]] std::string command_help(const Command& command);

/// The paragraphs of a command's help that say more than its summary.
[[nodiscard]] std::string details_of(const Command& command);

/// `ifapilot vacancy add --provider P --carer REF [options]`: what must be typed.
[[nodiscard]] std::string usage_line(const Command& command);

}  // namespace ifapilot::cli
