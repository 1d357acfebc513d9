#pragma once

#include "cli/command/command.hpp"
#include "cli/line/arguments.hpp"

#include <span>
#include <string>

namespace ifapilot::cli {

/// The words of a command line, by the names of its options and positionals. A flag that was given has no words.
struct Parsed {
  Arguments::Words own;     ///< The command's own.
  Arguments::Words global;  ///< The global options.
};

/// Reads `words`, the command line without the command's path, by what `command` takes. Everything that is wrong with
/// its form is a usage error: options that are unknown, lack a value or are repeated, what is missing (all at once) or
/// too many, words outside a fixed set, text that is not harmless UTF-8.
[[nodiscard]] Parsed parse_words(const Command& command, std::span<const std::string> words);

}  // namespace ifapilot::cli
