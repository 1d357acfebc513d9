#pragma once

#include "cli/line/read_line.hpp"

#include <span>
#include <string>

namespace ifapilot::cli {

/// An unknown command, and a group without one of its commands and without `--help`, are usage errors.
void check_command(Registry registry, const Line& line);

/// The words of a command line, by the names of its options and positionals. A flag that was given has no words.
struct Parsed {
  Arguments::Words own;                      ///< The command's own.
  Arguments::Words global;                   ///< The global options.
  std::vector<rules::Sentence> doubts = {};  ///< What is warned of in texts that are kept all the same (A-TEXT).
};

/// The words of a line that names a command. Everything that is wrong with its form is a usage error: options that are
/// unknown, lack a value or are repeated, what is missing (all at once) or too many, words outside a fixed set, text
/// that does not pass A-TEXT's door. Of a free text `-` is what comes in on stdin.
[[nodiscard]] Parsed checked(const Line& line);

/// Usage error if `word` of `name` is not in the fixed set, if there is one.
void check_word(const std::string& name, const std::string& word, std::span<const std::string> one_of);

}  // namespace ifapilot::cli
