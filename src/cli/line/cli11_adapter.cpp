#include "cli/line/cli11_adapter.hpp"

#include "cli/line/global_options.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

// CLI11 is given a line that word_checks has sorted, because its own answer to a slip is about itself ("--to is
// required"), and because it takes `--note=` and a following option for a value. So parse() has nothing to refuse here.
namespace ifapilot::cli {
namespace {

/// Every name with where CLI11 keeps its words.
using Handles = std::map<std::string, const CLI::Option*, std::less<>>;

Handles add_options(CLI::App& app, std::span<const Option> options) {
  Handles handles;
  for (const auto& option : options) {
    const auto name = "--" + option.name;
    if (option.arity == Arity::flag) {
      handles[name] = app.add_flag(name);
    } else {
      // TakeAll, so that a repeated option is our usage error; no extra arguments, so that `[a,b]` stays as it is.
      auto* handle = app.add_option(name);
      handle->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
      handles[name] = handle;
    }
  }
  return handles;
}

Handles add_positionals(CLI::App& app, std::span<const Positional> positionals) {
  Handles handles;
  for (const auto& positional : positionals) handles[positional.name] = app.add_option(positional.name);
  return handles;
}

/// CLI11 reads from the back.
std::vector<std::string> line_of(const Sorted& words) {
  std::vector<std::string> line = words.options;
  line.emplace_back("--");
  line.insert(line.end(), words.positionals.begin(), words.positionals.end());
  std::ranges::reverse(line);
  return line;
}

Arguments::Words words_of(const Handles& handles, std::span<const Option> options) {
  Arguments::Words words;
  for (const auto& option : options) {
    const auto name = "--" + option.name;
    const auto* handle = handles.find(name)->second;
    if (handle->count() == 0) continue;
    if (handle->count() > 1 && option.arity != Arity::repeated) {
      usage_error(name + " is given twice", "give it once");
    }
    words[name] = option.arity == Arity::flag ? std::vector<std::string>{} : handle->results();
    check_words(name, words[name], option.one_of);
  }
  return words;
}

Arguments::Words words_of(const Handles& handles, std::span<const Positional> positionals) {
  Arguments::Words words;
  for (const auto& positional : positionals) {
    const auto* handle = handles.find(positional.name)->second;
    if (handle->count() == 0) continue;
    words[positional.name] = handle->results();
    check_words(positional.name, words[positional.name], positional.one_of);
  }
  return words;
}

}  // namespace

Parsed parse_words(const Command& command, std::span<const std::string> words) {
  const auto globals = global_options(command);
  const auto own = command.options();
  const auto taken = command.positionals();
  auto all = own;
  all.insert(all.end(), globals.begin(), globals.end());
  const auto given = sorted(command, all, words);
  check_count(command, given);

  CLI::App app;
  app.set_help_flag();
  const auto options = add_options(app, all);
  const auto positionals = add_positionals(app, taken);
  app.parse(line_of(given));

  Parsed parsed{words_of(options, own), words_of(options, globals)};
  parsed.own.merge(words_of(positionals, taken));
  check_nothing_missing(command, parsed.own);
  return parsed;
}

}  // namespace ifapilot::cli
