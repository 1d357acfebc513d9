#pragma once

#include "cli/command/command.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace ifapilot::cli {

/// A command line sorted into options, each name followed by its value, and positionals: in no way ambiguous any more.
struct Sorted {
  std::vector<std::string> options;
  std::vector<std::string> positionals;
};

/// Sorts `words` by what `options` take. Usage errors: an unknown option, a value that is missing, empty or too many.
[[nodiscard]] Sorted sorted(const Command& command, std::span<const Option> options,
                            std::span<const std::string> words);

/// Usage error if a word of `name` is not harmless UTF-8, or not in the fixed set if there is one.
void check_words(const std::string& name, std::span<const std::string> words, std::span<const std::string> one_of);

/// Usage error if there are more positionals than the command takes.
void check_count(const Command& command, const Sorted& given);

/// Usage error that names every positional and option that must be given and is not in `given`.
void check_nothing_missing(const Command& command,
                           const std::map<std::string, std::vector<std::string>, std::less<>>& given);

}  // namespace ifapilot::cli
