#pragma once

#include "cli/command/command.hpp"
#include "cli/line/read_line.hpp"

#include <optional>
#include <span>
#include <string>

/// Words that were typed in the wrong place, and the line that puts them into the right one. Nothing is taken by it: a
/// person reads the line, and types it.
namespace ifapilot::cli {

/// The whole line (`bound`) with the words that are too many behind the options that they are the values of: `vacancy
/// confirm V8 2026-04-16` -> `vacancy confirm V8 --available 2026-04-16`. `wanted`: options that are to stand there
/// besides those that must. Nothing if nobody can tell.
[[nodiscard]] std::optional<std::string> with_options(const Command& command, const Line& line,
                                                      std::span<const std::string> words,
                                                      std::span<const std::string> wanted = {});

/// The same with two words in the other order: `respond accept O1`.
[[nodiscard]] std::optional<std::string> other_way_round(const Command& command, const Line& line,
                                                         std::span<const std::string> words);

/// How to type what was typed as the option `name` that the command does not have: `--accept`, `--phone`, `--vacancy`.
/// Empty if nobody can tell.
[[nodiscard]] std::string instead_of_option(const Command& command, const std::string& name);

}  // namespace ifapilot::cli
