#include "cli/command/help.hpp"
#include "cli/command/registry.hpp"
#include "cli/line/word_checks.hpp"
#include "cli/words/commands.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

// What the program tells people to type must be there to be typed.

using namespace ifapilot::cli;

namespace {

/// Splits as a shell would: blanks, and quotes that hold words together.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  for (const char c : line + " ") {
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (c != ' ' || quote != 0) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  return words;
}

/// The words after `ifapilot` up to what a template leaves open (`accept|refuse`, `DATE`, `…`).
std::vector<std::string> typed(const std::string& line) {
  auto words = words_of(line);
  words.erase(words.begin());
  return words;
}

/// The line, which names a command or a group.
Line line_of(const std::vector<std::string>& words) {
  auto line = read_line(registry(), words);
  check_command(registry(), line);
  return line;
}

/// The commands that a word in capitals stands for: a decision is the authority's, so none is suggested.
std::vector<std::vector<std::string>> meant_by(const std::string& line) {
  auto words = typed(line);
  if (words.size() < 2 || words[1] != "DECISION") return {words};
  std::vector<std::vector<std::string>> all;
  for (const auto* const decision : {"accept", "refuse", "proceed"}) {
    words[1] = decision;
    all.push_back(words);
  }
  return all;
}

/// Everything in `text` that begins with `ifapilot ` and a lower-case word.
std::vector<std::string> commands_in(const std::string& text) {
  std::vector<std::string> found;
  const std::string name = "ifapilot ";
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const auto end = text.find_first_of(")`;,\n", at);
    const auto next = at + name.size() < text.size() ? text[at + name.size()] : ' ';
    if (next >= 'a' && next <= 'z') found.push_back(text.substr(at, end - at));
  }
  return found;
}

std::string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// A line of a transcript that the program printed as advice, not one that a test typed.
bool is_advice(const std::string& line) {
  return line.starts_with("Next: ") || line.starts_with("stderr> hint: ") || line.starts_with("    ifapilot ");
}

}  // namespace

TEST_CASE("every example of every command can be typed as it stands", "[help][registry]") {
  for (const auto& row : registry()) {
    for (const auto& example : row.command->examples) {
      if (example.empty()) continue;
      INFO(example);
      const auto words = typed(std::string(example));
      const auto line = line_of(words);
      REQUIRE(line.command == row.command);
      CHECK_NOTHROW(checked(line));
    }
  }
}

/// `words` with one that is taken for each option and argument whose words are a fixed set.
std::vector<std::string> filled_in(std::vector<std::string> words, const Command& command) {
  auto at = static_cast<std::size_t>(std::ranges::count(command.path, ' ')) + 1;
  for (const auto& positional : command.positionals()) {
    const auto& choices = positional.one_of;
    if (!choices.empty() && std::ranges::find(choices, words.at(at)) == choices.end()) words.at(at) = choices.front();
    ++at;
    if (at >= words.size()) break;
  }
  for (const auto& option : command.options()) {
    const auto name = std::ranges::find(words, "--" + option.name);
    if (name != words.end() && !option.one_of.empty()) *std::next(name) = option.one_of.front();
  }
  return words;
}

TEST_CASE("every deed is typed as a command that is there takes it", "[help][registry]") {
  namespace rules = ifapilot::rules;
  for (const auto deed : rules::every<rules::Deed>) {
    const auto command = command_line(rules::Action{deed});
    INFO(command);
    for (const auto& words : meant_by(command)) {
      const auto line = line_of(words);
      REQUIRE(line.command != nullptr);
      if (words != typed(command)) continue;  // of a decision: what it needs besides is the decision's own
      CHECK_NOTHROW(checked(line_of(filled_in(words, *line.command))));
    }
  }
}

TEST_CASE("every command that the overview shows is there", "[help][registry]") {
  for (const auto& command : commands_in(overview())) {
    if (command.starts_with("ifapilot keeps")) continue;  // the sentence that says what the program is for
    INFO(command);
    const auto words = typed(command);
    CHECK(line_of(words).path != "");
  }
}

TEST_CASE("every command that a Next: line, a hint or a report advises is there", "[help][registry]") {
  std::size_t seen = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(IFAPILOT_GOLDEN_DIRECTORY)) {
    if (file.path().extension() != ".golden") continue;
    std::istringstream lines(contents(file.path()));
    for (std::string line; std::getline(lines, line);) {
      if (!is_advice(line)) continue;
      for (const auto& command : commands_in(line)) {
        INFO(file.path() << ": " << command);
        for (const auto& words : meant_by(command)) {
          const auto advised = line_of(words);
          CHECK((advised.command != nullptr || advised.help));
        }
        ++seen;
      }
    }
  }
  CHECK(seen > 50);
}
