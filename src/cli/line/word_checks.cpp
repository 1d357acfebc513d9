#include "cli/line/word_checks.hpp"

#include "cli/command/help.hpp"
#include "cli/host/process.hpp"
#include "cli/line/door.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/half_way.hpp"
#include "cli/line/other_words.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/whole_lines.hpp"
#include "cli/words/commands.hpp"
#include "output/letters.hpp"
#include "output/utf8.hpp"
#include "text/sight.hpp"

namespace ifapilot::cli {
namespace {

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

/// For after "did you mean"; what was meant is known by another word.
std::string any_of_lines(const std::vector<std::string>& lines) {
  return lines.size() == 1 ? "type: " + lines.front() : "type one of: " + one_of_words(lines);
}

[[noreturn]] void unknown_command(Registry registry, const Line& line) {
  const auto& path = line.path;
  const auto& word = *line.stray;
  const auto known = next_words(registry, path);
  const auto meant = suggestion(word, known);
  if (const auto lines = meant_by(line); !lines.empty()) {
    usage_error(path.empty() ? "no command " + quoted(word) : path + " has no command " + quoted(word),
                any_of_lines(lines));
  }
  if (path.empty()) {
    const std::string message = "no command " + quoted(word);
    // `rescind` -> `offer rescind`
    const auto* row =
        only_one(registry, [&](const ListedCommand& any) { return any.command->path.ends_with(" " + word); });
    if (row != nullptr) {
      const auto whole = whole_line(*row->command, line);
      usage_error(message, whole ? "type: " + *whole : "did you mean " + std::string(row->command->path) + "?");
    }
    if (meant) usage_error(message, "did you mean " + *meant + "?");
    usage_error(message, "ifapilot --help lists the commands");
  }
  const std::string message = path + " has no command " + quoted(word);
  if (meant) usage_error(message, "did you mean " + path + " " + *meant + "?");
  usage_error(message, "its commands are " + one_of_words(known, " and "));
}

std::string name_of(std::string_view word) { return std::string(word.substr(0, word.find('='))); }

const Option* find(std::span<const Option> options, std::string_view name) {
  if (!name.starts_with("--")) return nullptr;
  const auto found = std::ranges::find(options, name.substr(2), &Option::name);
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
    usage_error(message + ": " + why->second, "leave it out, or see: " + bound_command("ifapilot " + path + " --help"));
  }
  if (const auto instead = instead_of_option(command, name); !instead.empty()) usage_error(message, instead);
  std::vector<std::string> known;
  for (const auto& option : options) known.push_back(option.name);
  const auto bare = std::string_view(name).substr(std::min(name.find_first_not_of('-'), name.size()));
  const auto meant = bare.empty() ? std::nullopt : suggestion(bare, known);
  if (meant) usage_error(message, "did you mean --" + *meant + "?");
  usage_error(message, bound_command("ifapilot " + path + " --help") + " lists its options");
}

std::string expected(const Option& option) {
  return option.one_of.empty() ? option.value : one_of_words(option.one_of);
}

[[noreturn]] void takes_no_value(const std::string& name) {
  usage_error(name + " takes no value", "type " + name + " alone");
}

/// No option may be left over, or be one that only other commands take.
void check_known(const Command& command, const Line& line, std::span<const Option> options) {
  const auto mark = std::ranges::find(line.left, "--");
  const auto unknown = std::find_if(line.left.begin(), mark, looks_like_an_option);
  if (unknown != mark) {
    const auto name = name_of(*unknown);
    if (find(options, name) != nullptr) takes_no_value(name);  // `--help=x`, which CLI11 was not told of
    unknown_option(command, options, name);
  }
  for (const auto& [name, values] : line.options) {
    if (find(options, name) == nullptr) unknown_option(command, options, name);
  }
}

[[noreturn]] void option_for_value(const std::string& name, const std::string& value, const std::string& in_full) {
  usage_error(name + " needs a value, and " + value + " after it is an option",
              in_full + "; to give that text itself: " + name + "=" + value);
}

/// CLI11 takes `--note=` and a following option for a value, and `--late=yes` for a flag.
void check_values(const Line& line, const Option& option, const std::vector<std::string>& values,
                  std::span<const Option> options) {
  const auto name = "--" + option.name;
  const auto in_full = "type " + name + " " + expected(option);
  for (const auto& value : values) {
    if (option.arity == Arity::flag) {
      const bool stands_alone = value == "true" && std::ranges::find(line.words, name) != line.words.end();
      if (!stands_alone) takes_no_value(name);
    } else if (value.empty() || is_attached(line, name, "")) {
      usage_error(name + " is empty", in_full);
    } else if ((value == "--" || find(options, name_of(value)) != nullptr) && !is_attached(line, name, value)) {
      option_for_value(name, value, in_full);
    }
  }
  if (values.size() < 2 || option.arity == Arity::repeated) return;
  if (option.name == "db") usage_error("only reports take several --db, a file for each region", "give it once");
  usage_error(name + " is given twice", "give it once");
}

/// The option that stands last takes a value.
void check_last(const Command& command, const std::string& name, std::span<const Option> options) {
  const auto* option = find(options, name);
  if (option == nullptr) unknown_option(command, options, name);
  usage_error(name + " needs a value", "type " + name + " " + expected(*option));
}

void check_count(const Command& command, const Line& line, std::span<const Positional> taken,
                 std::span<const std::string> words) {
  if (words.size() <= taken.size()) return;
  const auto message = quoted(words[taken.size()]) + " is one word too many for " + std::string(command.path);
  if (const auto whole = with_options(command, line, words)) usage_error(message, "type: " + *whole);
  const bool may_be_text = !line.options.empty() || std::ranges::find(taken, "TEXT", &Positional::name) != taken.end();
  usage_error(message,
              may_be_text ? "put text with blanks between quotes" : "usage: " + bound_command(usage_line(command)));
}

/// Every positional and option that must be given and is not in `given`, at once.
void check_nothing_missing(const Command& command, std::span<const Option> own, std::span<const Positional> taken,
                           const Arguments::Words& given) {
  std::vector<std::string> missing;
  for (const auto& positional : taken) {
    if (positional.optional || given.contains(positional.name)) continue;
    const auto& choices = positional.one_of;
    const bool is_short = !choices.empty() && choices.size() <= 3;
    missing.push_back(positional.name + (is_short ? " (" + one_of_words(choices) + ")" : ""));
  }
  for (const auto& option : own) {
    const auto name = "--" + option.name;
    if (option.required && !given.contains(name)) missing.push_back(name + " " + option.value);
  }
  if (missing.empty()) return;
  usage_error(std::string(command.path) + " needs " + one_of_words(missing, " and "),
              "usage: " + bound_command(usage_line(command)));
}

/// The door of a command line (A-TEXT).
class Door {
 public:
  /// `word` of `name` as it is kept.
  std::string sound(const std::string& name, const std::string& word, TextKind kind,
                    std::span<const std::string> one_of) {
    if (kind == TextKind::path) return sound_path(name, word);
    const auto typed = kind == TextKind::free && word == "-" ? from_stdin(name) : word;
    auto kept = let_in(name, typed, kind);
    check_word(name, kept, one_of);
    for (const auto& doubt : doubts_about(typed, kept, kind)) doubts_.emplace_back(name + " " + doubt + " [A-TEXT]");
    return kept;
  }
  [[nodiscard]] std::vector<rules::Sentence> take_doubts() { return std::move(doubts_); }

 private:
  static std::string sound_path(const std::string& name, const std::string& word) {
    if (output::is_harmless(word)) return word;
    usage_error(name + " holds a control character, or is not UTF-8: " + quoted(word), "choose another name");
  }

  std::string from_stdin(const std::string& name) {
    constexpr std::size_t most = 1'000'000;
    if (!stdin_goes_to_.empty()) {
      usage_error("of " + stdin_goes_to_ + " and " + name + " only one can be -, for what comes in on stdin",
                  "type the other out");
    }
    stdin_goes_to_ = name;
    return read_input("-", most);
  }

  std::vector<rules::Sentence> doubts_;
  std::string stdin_goes_to_;
};

/// What was given of `options`, in sound words.
Arguments::Words sound(const Line& line, std::span<const Option> options, Door& door) {
  Arguments::Words sound;
  for (const auto& option : options) {
    const auto name = "--" + option.name;
    const auto given = line.options.find(name);
    if (given == line.options.end()) continue;
    auto& words = sound[name];
    if (option.arity != Arity::flag) words = given->second;
    for (auto& word : words) word = door.sound(name, word, option.kind, option.one_of);
  }
  return sound;
}

}  // namespace

void check_command(Registry registry, const Line& line) {
  const auto& path = line.path;
  // A command that is a group too: `offer recind O1` is not an offer of the vacancy `recind`.
  const auto is_slip = [&](const std::string& word) {
    return word.size() >= 4 && suggestion(word, next_words(registry, path));
  };
  // `message arrival V1`: a word of the command's own, whatever else it may mean.
  const auto is_own = [&](const std::string& word) {
    const auto taken = line.command == nullptr ? Positionals() : line.command->positionals();
    return !taken.empty() && std::ranges::count(taken.front().one_of, word) > 0;
  };
  const auto is_other = [&] { return line.command != nullptr && !meant_by(line).empty(); };
  if (line.stray && !is_own(*line.stray) && (line.command == nullptr || is_slip(*line.stray) || is_other()))
    unknown_command(registry, line);
  if (line.command != nullptr || path.empty() || line.help) return;
  usage_error(path + " needs one of its commands", "for example: " + group_example(registry, path),
              group_lines(registry, path));
}

void check_word(const std::string& name, const std::string& word, std::span<const std::string> one_of) {
  if (one_of.empty() || std::ranges::find(one_of, word) != one_of.end()) return;
  const auto all = one_of_words(one_of);
  const auto meant = suggestion(output::lower(text::as_typed_plainly(word)), one_of);
  usage_error(name + " cannot be " + quoted(word),
              meant ? "did you mean " + *meant + "? (" + all + ")" : "type " + all);
}

Parsed checked(const Line& line) {
  const auto& command = *line.command;
  const auto own = command.options();
  const auto globals = global_options(command);
  auto all = own;
  all.insert(all.end(), globals.begin(), globals.end());
  check_known(command, line, all);
  for (const auto& [name, values] : line.options) check_values(line, *find(all, name), values, all);
  if (line.lacks_value) check_last(command, *line.lacks_value, all);

  const auto taken = command.positionals();
  auto words = line.left;  // all behind `--`, and of the others those that do not look like an option
  if (const auto mark = std::ranges::find(words, "--"); mark != words.end()) words.erase(mark);
  check_count(command, line, taken, words);
  if (const auto whole = other_way_round(command, line, words)) {
    usage_error(cli::quoted(words[0]) + " comes after " + cli::quoted(words[1]), "type: " + *whole);
  }
  Door door;
  Parsed parsed{sound(line, own, door), sound(line, globals, door)};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& [name, help, optional, one_of, kind] = taken[i];
    if (words[i].empty()) usage_error(name + " is empty");
    parsed.own[name] = {door.sound(name, words[i], kind, one_of)};
  }
  check_nothing_missing(command, own, taken, parsed.own);
  parsed.doubts = door.take_doubts();
  return parsed;
}

}  // namespace ifapilot::cli
