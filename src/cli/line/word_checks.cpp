#include "cli/line/word_checks.hpp"

#include "cli/command/help.hpp"
#include "cli/line/suggest.hpp"
#include "cli/line/usage_error.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {
namespace {

bool begins_a_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `--to`, `-x`; but `-5`, `-` and `- a remark` are values.
bool looks_like_an_option(std::string_view word) {
  if (word.size() < 2 || word[0] != '-') return false;
  if (word.substr(0, word.find('=')).find(' ') != std::string_view::npos) return false;
  return begins_a_name(word[1]) || (word.size() > 2 && word[1] == '-');
}

std::string name_of(std::string_view word) { return std::string(word.substr(0, word.find('='))); }

const Option* find(std::span<const Option> options, std::string_view name) {
  const auto is_it = [name](const Option& option) {
    return name.size() == option.name.size() + 2 && name.starts_with("--") && name.ends_with(option.name);
  };
  const auto found = std::ranges::find_if(options, is_it);
  return found == options.end() ? nullptr : &*found;
}

[[noreturn]] void unknown_option(const Command& command, std::span<const Option> options, const std::string& name) {
  const std::string path(command.path);
  const auto message = path + " has no option " + quoted(name);
  if (name == "--actor") usage_error(message, "the actor is always the user who runs the command");
  const auto is_it = [&](const auto& option) { return option.first == std::string_view(name).substr(2); };
  const auto not_taken = command.not_taken();
  const auto why = std::ranges::find_if(not_taken, is_it);
  if (why != not_taken.end()) {
    usage_error(message + ": " + why->second, "leave it out, or see: ifapilot " + path + " --help");
  }
  std::vector<std::string> known;
  for (const auto& option : options) known.push_back(option.name);
  const auto meant = suggestion(std::string_view(name).substr(name.find_first_not_of('-')), known);
  if (meant) usage_error(message, "did you mean --" + *meant + "?");
  usage_error(message, "ifapilot " + path + " --help lists its options");
}

std::string expected(const Option& option) {
  return option.one_of.empty() ? option.value : one_of_words(option.one_of);
}

[[noreturn]] void value_missing(const Option& option, const std::optional<std::string>& next) {
  const auto name = "--" + option.name;
  if (next) {
    usage_error(name + " needs a value, and " + *next + " after it is an option",
                "type " + name + " " + expected(option) + "; to give that text itself: " + name + "=" + *next);
  }
  usage_error(name + " needs a value", "type " + name + " " + expected(option));
}

/// Where in the words the reading has come to.
struct Reader {
  const Command& command;
  std::span<const Option> options;
  std::span<const std::string> words;
  std::size_t at = 0;
  Sorted result = {};

  void option() {
    const auto& word = words[at];
    const auto name = name_of(word);
    const auto* option = find(options, name);
    if (option == nullptr) unknown_option(command, options, name);
    result.options.push_back(name);
    if (option->arity == Arity::flag) {
      if (name.size() != word.size()) usage_error(name + " takes no value", "type " + name + " alone");
    } else {
      result.options.push_back(name.size() != word.size() ? word.substr(name.size() + 1) : following(*option));
      if (result.options.back().empty()) usage_error(name + " is empty", "type " + name + " " + expected(*option));
    }
  }

  /// The value that stands in the next word. A known option there is taken for a forgotten value.
  std::string following(const Option& option) {
    if (at + 1 == words.size()) value_missing(option, std::nullopt);
    const auto& next = words[at + 1];
    if (next == "--" || find(options, name_of(next)) != nullptr) value_missing(option, next);
    ++at;
    return next;
  }
};

}  // namespace

Sorted sorted(const Command& command, std::span<const Option> options, std::span<const std::string> words) {
  Reader reader{command, options, words};
  bool only_positionals = false;
  for (; reader.at < words.size(); ++reader.at) {
    const auto& word = words[reader.at];
    if (only_positionals || !looks_like_an_option(word)) {
      if (!only_positionals && word == "--") {
        only_positionals = true;
      } else {
        reader.result.positionals.push_back(word);
      }
    } else {
      reader.option();
    }
  }
  return std::move(reader.result);
}

void check_words(const std::string& name, std::span<const std::string> words, std::span<const std::string> one_of) {
  for (const auto& word : words) {
    if (word.empty()) usage_error(name + " is empty");
    if (!output::is_harmless(word)) {
      usage_error(name + " holds a control character, or is not UTF-8: " + quoted(word), "type plain text on one line");
    }
    if (one_of.empty() || std::ranges::find(one_of, word) != one_of.end()) continue;
    const auto all = one_of_words(one_of);
    const auto meant = suggestion(word, one_of);
    usage_error(name + " cannot be " + quoted(word),
                meant ? "did you mean " + *meant + "? (" + all + ")" : "type " + all);
  }
}

void check_count(const Command& command, const Sorted& given) {
  const auto taken = command.positionals();
  if (given.positionals.size() <= taken.size()) return;
  const auto& extra = given.positionals[taken.size()];
  const bool may_be_text = !given.options.empty() || std::ranges::find(taken, "TEXT", &Positional::name) != taken.end();
  usage_error(quoted(extra) + " is one word too many for " + std::string(command.path),
              may_be_text ? "put text with blanks between quotes" : "usage: " + usage_line(command));
}

void check_nothing_missing(const Command& command,
                           const std::map<std::string, std::vector<std::string>, std::less<>>& given) {
  std::vector<std::string> missing;
  for (const auto& positional : command.positionals()) {
    if (!positional.optional && !given.contains(positional.name)) missing.push_back(positional.name);
  }
  for (const auto& option : command.options()) {
    const auto name = "--" + option.name;
    if (option.required && !given.contains(name)) missing.push_back(name + " " + option.value);
  }
  if (missing.empty()) return;
  usage_error(std::string(command.path) + " needs " + one_of_words(missing, " and "), "usage: " + usage_line(command));
}

}  // namespace ifapilot::cli
