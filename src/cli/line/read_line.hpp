#pragma once

#include "cli/command/registry.hpp"
#include "cli/command/topics.hpp"
#include "cli/line/arguments.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

/// A command line as CLI11 reads it, with nothing held against it yet.
struct Line {
  std::vector<std::string> words;    ///< As they were typed.
  std::string path = {};             ///< Those that name a command or a group: `vacancy add`, `vacancy`, or nothing.
  const Command* command = nullptr;  ///< Null: none was named, or only a group.
  std::optional<std::string> stray = {};  ///< The word after `path`, if it should have gone on with it and does not.
  const Topic* topic = nullptr;           ///< Of `help process`; null: help is asked for of no topic.
  bool help = false;              ///< `--help` or `-h` stands anywhere before a `--`, or `help` as the first word.
  bool version = false;           ///< `--version` stands before any command.
  Arguments::Words options = {};  ///< Those that the command or every command takes, by name: values; of a flag `true`.
  std::vector<std::string> left = {};  ///< All that belongs to none: values of the command's own, and unknown options.
  std::optional<std::string> lacks_value = {};  ///< The option that stands last, where it takes a value.
};

/// Reads `words` by what the command takes that they name; it may stand among global options. Refuses nothing.
[[nodiscard]] Line read_line(Registry registry, std::span<const std::string> words);

/// The format that a line asks for, before anything is held against it: so that also the error about it comes in that
/// format, and if another option that lacks its value has taken `--format` for it. `table` if in doubt.
[[nodiscard]] output::Format format_wanted(const Line& line);

/// `--to`, `-x`; but `-5`, `-` and `- a remark` are values.
[[nodiscard]] bool looks_like_an_option(std::string_view word);

/// Whether `value` was typed as `name=value`, and so is meant.
[[nodiscard]] bool is_attached(const Line& line, const std::string& name, const std::string& value);

}  // namespace ifapilot::cli
