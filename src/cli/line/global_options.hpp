#pragma once

#include "cli/command/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

/// The global options that a command behind this gate takes, in the order of help.
[[nodiscard]] Options global_options(const Command& command);

/// All of them, whatever the command.
[[nodiscard]] Options every_global_option();

/// Whether `word` is a global option whose value is the next word, such as `--db`.
[[nodiscard]] bool is_followed_by_value(std::string_view word);

/// The format that a command line asks for, as far as that can be told before it is understood: so that also the error
/// about it comes in that format. `table` if in doubt.
[[nodiscard]] output::Format format_wanted(std::span<const std::string> words);

/// The format of that name; the name must be one.
[[nodiscard]] output::Format format_named(std::string_view name);

}  // namespace ifapilot::cli
