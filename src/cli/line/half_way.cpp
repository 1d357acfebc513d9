#include "cli/line/half_way.hpp"

#include "cli/command/help.hpp"
#include "cli/line/global_options.hpp"
#include "cli/line/other_words.hpp"
#include "cli/line/record_words.hpp"
#include "cli/words/commands.hpp"
#include "output/letters.hpp"
#include "text/shell_word.hpp"

#include <algorithm>
#include <array>

namespace ifapilot::cli {

namespace {

bool is_numeral(char c) { return c >= '0' && c <= '9'; }

/// Whether a value that is shown as `value` in help looks like `word`.
bool looks_like(const std::string& word, const std::string& value) {
  const bool has_digit = std::ranges::any_of(word, is_numeral);
  const bool is_time = has_digit && (word.find(':') != std::string::npos);
  const auto slashes = std::ranges::count(word, '/');
  const bool is_day = word == "today" || word == "yesterday" || word == "tomorrow" ||
                      (has_digit && (std::ranges::count(word, '-') == 2 || slashes == 1 || slashes == 2));
  if (value.starts_with("DATE")) return (is_day && !is_time) || (word == "unknown" && value.ends_with("unknown"));
  if (value == "INSTANT") return is_time;
  if (value == "POUNDS") return word.starts_with("\u00a3") || (has_digit && word.find('.') != std::string::npos);
  if (value == "ADDRESS") return word.find('@') != std::string::npos;
  return false;
}

/// A date that would be refused as it is typed is left open: what it may mean is told once it is behind its option.
std::string to_be_typed(const Option& option, const std::string& word) {
  const bool is_date = option.value.starts_with("DATE") && looks_like(word, option.value);
  const bool is_read = word.find('/') == std::string::npos;
  return is_date && !is_read ? option.value : word;
}

/// Small words between the others: `accept O1 at 16:30`.
bool says_nothing(const std::string& word) {
  static constexpr std::array<std::string_view, 7> small{"at", "on", "to", "by", "for", "from", "as"};
  return std::ranges::find(small, word) != small.end();
}

/// The options of a line that is being put right, each with its value.
class Filling {
 public:
  Filling(const Command& command, const Line& line, std::span<const std::string> wanted = {})
      : options_(command.options()), globals_(global_options(command)), given_(line.options) {
    for (auto& option : options_) {
      option.required = option.required || std::ranges::find(wanted, "--" + option.name) != wanted.end();
    }
  }

  /// The option that is called `word`, or has it in its set, or takes what looks like it; or the only one that must be
  /// given and takes any text. Nothing if there is none, or more than one.
  [[nodiscard]] const Option* for_word(const std::string& word) const {
    if (const auto* by_set = only([&](const Option& any) { return is_in_set(any, word); })) return by_set;
    const bool may_be_code = rules::AuthorityCode::parse(word) && std::ranges::none_of(word, is_numeral);
    const auto fits = [&](const Option& any) {
      return looks_like(word, any.value) ||
             (any.name == "to" && any.value == "AUTHORITY" && may_be_code);  // `offer V1 derby`
    };
    if (const auto* must = only([&](const Option& any) { return any.required && fits(any); })) return must;
    if (const auto* may = only(fits)) return may;
    const auto takes_text = [](const Option& any) { return any.most > 0; };
    if (const auto* must = only([&](const Option& any) { return any.required && takes_text(any); })) return must;
    const bool has_name = std::ranges::find(options_, "by", &Option::name) != options_.end();  // which it may be
    const bool is_sentence = word.find(' ') != std::string::npos && !has_name;
    return is_sentence ? only([](const Option& any) { return any.name == "reason"; }) : nullptr;
  }
  [[nodiscard]] bool has_in_set(const std::string& word) const {
    return only([&](const Option& any) { return is_in_set(any, word); }) != nullptr;
  }
  [[nodiscard]] const Option* named(const std::string& word) const {
    return only([&](const Option& any) { return any.name == word; });
  }
  void give(const Option& option, const std::string& value) {
    given_["--" + option.name] = {to_be_typed(option, value)};
  }

  /// All that was given, and what must be.
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const auto& option : options_) {
      const auto found = given_.find("--" + option.name);
      if (found == given_.end()) {
        const bool goes_with = option.name == "override" && given_.contains("--to");  // R-OVERRIDE
        if (option.required || goes_with) text += " --" + option.name + " " + option.value;
        continue;
      }
      text += given(option, found->second);
    }
    for (const auto& option : globals_) {
      if (const auto found = given_.find("--" + option.name); found != given_.end())
        text += given(option, found->second);
    }
    return text;
  }

 private:
  static std::string given(const Option& option, const std::vector<std::string>& values) {
    if (option.arity == Arity::flag) return " --" + option.name;
    std::string text;
    for (const auto& value : values) text += " --" + option.name + " " + text::shell_word(value);
    return text;
  }

  static bool is_in_set(const Option& option, const std::string& word) {
    return std::ranges::find(option.one_of, word) != option.one_of.end();
  }

  /// Of those that were not given.
  template <class Is>
  [[nodiscard]] const Option* only(Is is_it) const {
    const Option* found = nullptr;
    for (const auto& option : options_) {
      if (given_.contains("--" + option.name) || !is_it(option)) continue;
      if (found != nullptr) return nullptr;
      found = &option;
    }
    return found;
  }

  Options options_;
  Options globals_;
  Arguments::Words given_;
};

std::string begun(const Command& command, std::span<const std::string> words) {
  auto line = "ifapilot " + std::string(command.path);
  for (const auto& word : words) line += " " + text::shell_word(word);
  return line;
}

/// A text without apostrophes came as many words.
std::optional<std::string> as_one_text(const Command& command, const Filling& filling,
                                       std::span<const std::string> words) {
  const auto taken = command.positionals();
  if (taken.empty() || taken.back().name != "TEXT" || words.size() <= taken.size()) return std::nullopt;
  std::vector<std::string> fitting(words.begin(), words.begin() + std::ssize(taken));
  for (const auto& more : words.subspan(taken.size())) fitting.back() += " " + more;
  return bound_command(begun(command, fitting) + filling.text());
}

/// Each of `surplus` behind its option; false if one belongs to none.
bool put_behind(Filling& filling, std::span<const std::string> surplus) {
  for (std::size_t i = 0; i < surplus.size(); ++i) {
    const bool is_small = says_nothing(surplus[i]) && i + 1 < surplus.size();
    if (is_small && filling.has_in_set(surplus[i + 1])) continue;  // `by phone`
    const auto* by_name = filling.named(surplus[i]);
    const bool has_value = by_name != nullptr && by_name->arity != Arity::flag && i + 1 < surplus.size();
    if (by_name == nullptr && is_small) continue;
    const auto* option = by_name != nullptr ? by_name : filling.for_word(surplus[i]);
    if (option == nullptr || (by_name != nullptr && by_name->arity != Arity::flag && !has_value)) return false;
    filling.give(*option, has_value ? surplus[++i] : surplus[i]);
  }
  return true;
}

}  // namespace

std::optional<std::string> with_options(const Command& command, const Line& line, std::span<const std::string> words,
                                        std::span<const std::string> wanted) {
  if (command.path == "undo" && !words.empty()) {  // it takes back what was recorded last, and nothing else
    std::string why;
    for (const auto& word : words.subspan(1)) why += (why.empty() ? "" : " ") + word;
    return bound_command("ifapilot void " + text::shell_word(words.front()) + " --reason " +
                         (why.empty() ? "TEXT" : text::shell_word(why)));
  }
  Filling filling(command, line, wanted);
  if (auto text = as_one_text(command, filling, words)) return text;
  const auto taken = std::min(command.positionals().size(), words.size());
  if (!put_behind(filling, words.subspan(taken))) return std::nullopt;
  return bound_command(begun(command, words.first(taken)) + filling.text());
}

std::optional<std::string> other_way_round(const Command& command, const Line& line,
                                           std::span<const std::string> words) {
  const auto taken = command.positionals();
  if (taken.size() != 2 || words.size() != 2) return std::nullopt;
  const auto is_of = [&](std::size_t place, const std::string& word) {
    return std::ranges::find(taken[place].one_of, word) != taken[place].one_of.end();
  };
  const auto is_number = [](const std::string& word) {
    return lettered<rules::OfferId>(word).has_value() || lettered<rules::VacancyId>(word).has_value();
  };
  const bool by_number = taken[0].name == "O|V" && is_number(words[1]) && !is_number(words[0]);
  const bool second = (is_of(1, words[0]) && !is_of(1, words[1])) || by_number;
  const bool first = is_of(0, words[1]) && !is_of(0, words[0]);
  if (!second && !first) return std::nullopt;
  const std::vector<std::string> swapped{words[1], words[0]};
  return bound_command(begun(command, swapped) + Filling(command, line).text());
}

std::string instead_of_option(const Command& command, const std::string& name) {
  const auto bare = output::lower(name.substr(std::min(name.find_first_not_of('-'), name.size())));
  const auto is_it = [&](const std::string& word) { return word == bare; };
  for (const auto& option : command.options()) {
    if (std::ranges::any_of(option.one_of, is_it)) return "type --" + option.name + " " + bare;
  }
  for (const auto& positional : command.positionals()) {
    if (std::ranges::any_of(positional.one_of, is_it)) return "type " + bare + " without the dashes";
    const auto kind = positional.help.find(bare);
    const bool is_named = output::lower(positional.name) == bare ||
                          (bare.size() >= 4 && kind != std::string::npos && kind < positional.help.find("number"));
    if (is_named) return "it stands alone, without an option: " + bound_command(usage_line(command));
  }
  return "";
}

}  // namespace ifapilot::cli
