#pragma once

#include "cli/command/registry.hpp"

#include <span>
#include <string>
#include <string_view>

/// What help tells of beside the commands: `ifapilot help process`.
namespace ifapilot::cli {

/// A row of the one table of topics (topics.cpp), by which they are found, listed and suggested.
struct Topic {
  std::string_view word;     ///< `process`; no command begins with it.
  std::string_view summary;  ///< One line for the list in help.
  std::string (*text)();     ///< Made when it is asked for; 80 columns, no colour.
};

[[nodiscard]] std::span<const Topic> topics();

/// The topic of exactly this word; null if there is none.
[[nodiscard]] const Topic* find_topic(std::string_view word);

/// Usage error if `word`, which names no command, is a topic's; where help is asked for, also if it is nearer to one
/// than to any word of a command.
void check_topic(Registry registry, const std::string& word, bool asks_for_help);

/// The process map of the guidance, as a table.
[[nodiscard]] std::string process_text();

}  // namespace ifapilot::cli
