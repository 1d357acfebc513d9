#include "cli/line/check_command.hpp"

#include "cli/command/help.hpp"
#include "cli/line/suggest.hpp"
#include "cli/line/usage_error.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {
namespace {

std::string extended(const std::string& path, const std::string& word) {
  return path.empty() ? word : path + " " + word;
}

/// The words that may follow `path`, each once.
std::vector<std::string> next_words(Registry registry, std::string_view path) {
  std::vector<std::string> words;
  const auto skip = path.empty() ? 0 : path.size() + 1;
  for (const auto& row : registry) {
    if (!path.empty() && !is_within(row.command->path, path)) continue;
    const auto rest = row.command->path.substr(skip);
    std::string word(rest.substr(0, rest.find(' ')));
    if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

/// The whole command whose last word is `word` (`rescind` -> `offer rescind`), if there is just one.
std::optional<std::string> command_ending_in(Registry registry, const std::string& word) {
  std::optional<std::string> found;
  for (const auto& row : registry) {
    if (!row.command->path.ends_with(" " + word)) continue;
    if (found) return std::nullopt;
    found = row.command->path;
  }
  return found;
}

[[noreturn]] void unknown_command(Registry registry, const std::string& path, const std::string& word) {
  const auto known = next_words(registry, path);
  const auto meant = suggestion(word, known);
  if (path.empty()) {
    const std::string message = "no command " + quoted(word);
    if (const auto whole = command_ending_in(registry, word)) usage_error(message, "did you mean " + *whole + "?");
    if (meant) usage_error(message, "did you mean " + *meant + "?");
    usage_error(message, "ifapilot --help lists the commands");
  }
  const std::string message = path + " has no command " + quoted(word);
  if (meant) usage_error(message, "did you mean " + extended(path, *meant) + "?");
  usage_error(message, "its commands are " + one_of_words(known, " and "));
}

/// A command that is a group too: `offer recind O1` is not an offer of the vacancy `recind`.
bool is_slip(Registry registry, const std::string& path, const std::string& word) {
  return word.size() >= 4 && suggestion(word, next_words(registry, path));
}

}  // namespace

void check_command(Registry registry, const Line& line) {
  const auto& path = line.path;
  if (line.stray && (line.command == nullptr || is_slip(registry, path, *line.stray))) {
    unknown_command(registry, path, *line.stray);
  }
  if (line.command != nullptr || path.empty() || line.help) return;
  usage_error(path + " needs one of its commands", "for example: " + group_example(registry, path),
              group_lines(registry, path));
}

}  // namespace ifapilot::cli
