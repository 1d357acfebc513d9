#include "cli/command/registry.hpp"

#include "cli/commands/all.hpp"

namespace ifapilot::cli {

Registry registry() { return commands::by_section; }

const Command* find(Registry registry, std::string_view path) {
  const auto found = std::ranges::find(registry, path, [](const ListedCommand& row) { return row.command->path; });
  return found == registry.end() ? nullptr : found->command;
}

bool is_within(std::string_view path, std::string_view group) {
  return path.size() > group.size() && path.starts_with(group) && path[group.size()] == ' ';
}

bool is_group(Registry registry, std::string_view path) {
  return std::ranges::any_of(registry, [path](const ListedCommand& row) { return is_within(row.command->path, path); });
}

}  // namespace ifapilot::cli
