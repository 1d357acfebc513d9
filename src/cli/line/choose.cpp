#include "cli/line/choose.hpp"

#include "cli/command/help.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/suggest.hpp"
#include "cli/line/usage_error.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {
namespace {

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

std::string extended(const std::string& path, const std::string& word) {
  return path.empty() ? word : path + " " + word;
}

/// Reads the words one by one, and keeps what it has learnt.
class Scan {
 public:
  explicit Scan(Registry registry) : registry_(registry) {}

  void run(std::span<const std::string> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == "--") {
        choice_.rest.insert(choice_.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
        break;
      }
      if (!is_option(words[i])) {
        plain(words[i]);
      } else if (is_followed_by_value(words[i]) && i + 1 < words.size() && !is_help(words[i + 1])) {
        choice_.rest.push_back(words[i]);
        choice_.rest.push_back(words[++i]);
      } else {
        option(words[i]);
      }
    }
    choice_.command = find(registry_, choice_.path);
  }

  [[nodiscard]] const Choice& choice() const { return choice_; }
  /// The first word that did not go on with the path.
  [[nodiscard]] const std::optional<std::string>& stray() const { return stray_; }

 private:
  void plain(const std::string& word) {
    if (looking_ && word == "help" && choice_.path.empty()) {
      choice_.help = true;  // `help offer` as `offer --help`
      return;
    }
    const auto longer = extended(choice_.path, word);
    if (looking_ && (find(registry_, longer) != nullptr || is_group(registry_, longer))) {
      choice_.path = longer;
      return;
    }
    if (looking_) stray_ = word;
    looking_ = false;
    choice_.rest.push_back(word);
  }

  void option(const std::string& word) {
    if (is_help(word)) {
      choice_.help = true;
    } else if (word == "--version" && choice_.path.empty()) {
      choice_.version = true;
    } else {
      // After a command's own option comes its value, and no further word of the path.
      const auto globals = every_global_option();
      const auto name = std::string_view(word).substr(0, word.find('='));
      const auto is_this = [name](const Option& global) { return name == "--" + global.name; };
      if (find(registry_, choice_.path) != nullptr && std::ranges::none_of(globals, is_this)) looking_ = false;
      choice_.rest.push_back(word);
    }
  }

  Registry registry_;
  Choice choice_;
  std::optional<std::string> stray_;
  bool looking_ = true;
};

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
void refuse_slip(Registry registry, const Choice& choice, const std::string& word) {
  if (word.size() < 4) return;
  const auto meant = suggestion(word, next_words(registry, choice.path));
  if (meant) unknown_command(registry, choice.path, word);
}

}  // namespace

Choice choose(Registry registry, std::span<const std::string> words) {
  Scan scan(registry);
  scan.run(words);
  const auto& choice = scan.choice();
  if (choice.command == nullptr && scan.stray()) unknown_command(registry, choice.path, *scan.stray());
  if (choice.command != nullptr && scan.stray() && is_group(registry, choice.path)) {
    refuse_slip(registry, choice, *scan.stray());
  }
  if (choice.command == nullptr && !choice.path.empty() && !choice.help) {
    usage_error(choice.path + " needs one of its commands", "for example: " + group_example(registry, choice.path),
                group_lines(registry, choice.path));
  }
  return choice;
}

}  // namespace ifapilot::cli
