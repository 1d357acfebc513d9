#pragma once

#include "cli/command/registry.hpp"

#include <span>
#include <string>
#include <vector>

namespace ifapilot::cli {

/// What a command line asks for, before its options are looked at.
struct Choice {
  const Command* command = nullptr;  ///< Null: none was named, or only a group.
  std::string path;               ///< The words that name a command or a group: `vacancy add`, `vacancy`, or nothing.
  std::vector<std::string> rest;  ///< All other words, in their order, without `--help`.
  bool help = false;              ///< `--help` or `-h` stood anywhere before a `--`, or `help` as the first word.
  bool version = false;           ///< `--version`, and no command was named.
};

/// Finds the longest path of `registry` in `words`, which may stand among global options. An unknown command, and a
/// group without one of its commands and without `--help`, are usage errors.
[[nodiscard]] Choice choose(Registry registry, std::span<const std::string> words);

}  // namespace ifapilot::cli
