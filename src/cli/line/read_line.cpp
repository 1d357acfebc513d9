#include "cli/line/read_line.hpp"

#include "cli/line/global_options.hpp"

#include <CLI/CLI.hpp>

namespace ifapilot::cli {
namespace {

bool begins_a_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `-x`, and `-5` too: neither is a word of a command's path.
bool has_a_dash(std::string_view word) { return word.size() > 1 && word[0] == '-' && word != "--"; }

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h"; }

/// One App reads the line from left to right. As long as the command is not known it knows the global options alone,
/// and stops at the first word that belongs to none of them: that one is looked up. Then the command's options join.
/// CLI11's own subcommands would take an argument for one (`authority show add`), and building them costs every start.
class Reader {
 public:
  Reader(Registry registry, std::span<const std::string> words)
      : registry_(registry), line_{.words = {words.begin(), words.end()}, .left = {words.begin(), words.end()}} {
    app_.set_help_flag();
    app_.allow_extras();
    for (const auto& option : every_global_option()) {
      // These two are looked for in what is left: the one counts as a value too, the other only before a command.
      if (option.name != "help" && option.name != "version") add(option);
    }
  }

  Line read() {
    find_command();
    if (line_.command != nullptr) {
      for (const auto& option : line_.command->options()) add(option);
    }
    app_.prefix_command(false);
    take();
    line_.help = line_.help || is_help_asked_for();
    return std::move(line_);
  }

 private:
  void add(const Option& option) {
    const auto name = "--" + option.name;
    if (option.arity == Arity::flag) {
      handles_[name] = app_.add_flag(name);
    } else {
      // TakeAll, so that a repeated option is our usage error; no extra arguments, so that `[a,b]` stays as it is.
      handles_[name] = app_.add_option(name);
      handles_[name]->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    }
  }

  /// Gives CLI11 what is left, and keeps what it makes of it.
  void take() {
    auto words = with_empty_values(std::exchange(line_.left, {}));
    const auto last = words.empty() ? "" : words.back();
    std::ranges::reverse(words);  // as CLI11 wants it
    try {
      app_.parse(std::move(words));
    } catch (const CLI::ArgumentMismatch&) {
      line_.lacks_value = last;
    }
    line_.left = app_.remaining();
    for (const auto& [name, handle] : handles_) {
      if (handle->count() == 0) continue;
      auto& kept = line_.options[name];
      kept.insert(kept.end(), handle->results().begin(), handle->results().end());
    }
  }

  /// `--db=` as `--db ''`: CLI11 takes the next word for its value.
  [[nodiscard]] std::vector<std::string> with_empty_values(std::vector<std::string> words) const {
    for (auto word = words.begin(); word != words.end() && *word != "--"; ++word) {
      const auto handle =
          word->ends_with('=') ? handles_.find(std::string_view(*word).substr(0, word->size() - 1)) : handles_.end();
      if (handle == handles_.end() || handle->second->get_items_expected_max() == 0) continue;
      word->pop_back();
      word = words.insert(word + 1, "");
    }
    return words;
  }

  void find_command() {
    app_.prefix_command();
    while (line_.path.empty() || is_group(registry_, line_.path)) {
      // A word of the path is looked up as it stands: CLI11 need not read the line again for each.
      if (!line_.left.empty() && looks_like_an_option(line_.left.front())) take();
      const auto word = std::ranges::find_if_not(line_.left, has_a_dash);
      if (line_.path.empty()) line_.version = std::find(line_.left.begin(), word, "--version") != word;
      if (word == line_.left.end() || *word == "--") return;
      // After a command's own option comes its value, and no further word of the path.
      if (line_.command != nullptr && !std::all_of(line_.left.begin(), word, asks_for_help)) return;
      if (!goes_on_with(*word)) return;
      line_.left.erase(word);
    }
  }

  bool goes_on_with(const std::string& word) {
    if (line_.path.empty() && word == "help") return line_.help = true;  // `help offer` as `offer --help`
    const auto longer = line_.path.empty() ? word : line_.path + " " + word;
    const auto* command = find(registry_, longer);
    if (command == nullptr && !is_group(registry_, longer)) {
      if (line_.path.empty() && line_.help) line_.topic = find_topic(word);
      if (line_.topic == nullptr) line_.stray = word;
      return false;
    }
    line_.path = longer;
    line_.command = command;
    return true;
  }

  [[nodiscard]] bool is_help_asked_for() const {
    const auto end = std::ranges::find(line_.left, "--");
    if (std::find_if(line_.left.begin(), end, asks_for_help) != end) return true;
    return std::ranges::any_of(line_.options, [&](const auto& given) {
      return std::ranges::any_of(given.second, [&](const std::string& value) {
        return asks_for_help(value) && !is_attached(line_, given.first, value);
      });
    });
  }

  Registry registry_;
  Line line_;
  CLI::App app_;
  std::map<std::string, CLI::Option*, std::less<>> handles_;
};

}  // namespace

Line read_line(Registry registry, std::span<const std::string> words) { return Reader(registry, words).read(); }

output::Format format_wanted(const Line& line) {
  const auto mark = std::ranges::find(line.words, "--");
  for (auto word = line.words.begin(); word != mark; ++word) {
    std::string_view value;
    if (word->starts_with("--format=")) value = std::string_view(*word).substr(word->find('=') + 1);
    if (*word == "--format" && word + 1 != mark) value = *(word + 1);
    if (const auto format = format_named(value); format != output::Format::table) return format;
  }
  return output::Format::table;
}

bool looks_like_an_option(std::string_view word) {
  if (word.size() < 2 || word[0] != '-') return false;
  if (word.substr(0, word.find('=')).find(' ') != std::string_view::npos) return false;
  return begins_a_name(word[1]) || (word.size() > 2 && word[1] == '-');
}

bool is_attached(const Line& line, const std::string& name, const std::string& value) {
  const auto mark = std::ranges::find(line.words, "--");
  return std::find(line.words.begin(), mark, name + "=" + value) != mark;
}

}  // namespace ifapilot::cli
