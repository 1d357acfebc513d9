#pragma once

#include "cli/command/command.hpp"

#include <string_view>

namespace ifapilot::cli {

/// The global options that a command behind this gate takes, in the order of help.
[[nodiscard]] Options global_options(const Command& command);

/// All of them, whatever the command.
[[nodiscard]] Options every_global_option();

/// The format of that name; the name must be one.
[[nodiscard]] output::Format format_named(std::string_view name);

}  // namespace ifapilot::cli
