#include "cli/line/whole_lines.hpp"

#include "cli/line/global_options.hpp"
#include "cli/line/half_way.hpp"
#include "cli/line/other_words.hpp"
#include "cli/words/commands.hpp"
#include "output/letters.hpp"

#include <algorithm>
#include <iterator>

namespace ifapilot::cli {

namespace {

constexpr std::string_view letters = "VORF";

/// `V` of `v4`; `C` of a code; 0 of nothing that one of the templates could take.
char kind_of(const std::string& word) {
  if (word.size() > 1 && word.find_first_not_of("0123456789", 1) == std::string::npos) {
    const auto letter = static_cast<char>(output::lower(word[0]) - 'a' + 'A');
    if (letters.find(letter) != std::string_view::npos) return letter;
  }
  return rules::AuthorityCode::parse(word) ? 'C' : '\0';
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const auto end = std::min(line.find(' '), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

bool is_blank_for(std::string_view word, char kind) { return word.size() == 1 && word.front() == kind; }

bool takes(const OtherWord& row, char kind) {
  const auto words = words_of(row.typed);
  return std::ranges::any_of(words, [kind](auto word) { return is_blank_for(word, kind); });
}

bool takes_any(const OtherWord& row) {
  return takes(row, 'C') || std::ranges::any_of(letters, [&](char letter) { return takes(row, letter); });
}

/// An option that the person has given stands there with its value.
bool is_given(std::string_view option, std::span<const std::string> rest) {
  return std::ranges::any_of(
      rest, [&](const std::string& word) { return word == option || word.starts_with(std::string(option) + "="); });
}

/// What was typed after the word: its options, each with its value, and all else, without a word that only says what
/// the command is of (`add vacancy`).
Line typed_after(std::span<const std::string> rest, std::string_view path) {
  const auto of_path = words_of(path);
  Line typed;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const auto& word = rest[i];
    if (!looks_like_an_option(word)) {
      if (std::ranges::find(of_path, word) == of_path.end()) typed.left.push_back(word);
      continue;
    }
    const auto equals = word.find('=');
    const bool has_value = equals == std::string::npos && i + 1 < rest.size() && !looks_like_an_option(rest[i + 1]);
    typed.options[word.substr(0, equals)] = {has_value                     ? rest[++i]
                                             : equals == std::string::npos ? "true"
                                                                           : word.substr(equals + 1)};
  }
  return typed;
}

bool is_left_open(const std::string& value) {
  return std::ranges::all_of(value, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The command of the template's words, with what else was typed where it belongs; nothing if some belongs nowhere.
std::optional<std::string> with_all(const std::vector<std::string>& words, const Line& typed) {
  auto line = read_line(registry(), words);
  std::erase_if(line.options, [](const auto& option) { return is_left_open(option.second.front()); });
  for (const auto& [name, values] : typed.options) line.options[name] = values;
  auto all = line.left;
  std::size_t used = 0;
  for (auto& word : all) {
    if (word.size() > 1 && is_left_open(word) && used < typed.left.size()) word = typed.left[used++];
  }
  all.insert(all.end(), typed.left.begin() + static_cast<std::ptrdiff_t>(used), typed.left.end());
  return with_options(*line.command, line, all);
}

/// The template, with what was typed after the word: its number or code in its place, all else where it belongs, or in
/// the place of a text. What belongs nowhere is left out: a command must do as it is shown.
std::string in_full(const OtherWord& row, std::span<const std::string> rest, char kind) {
  const auto words = words_of(row.typed);
  const bool is_filled = takes(row, kind);
  const auto more = is_filled ? rest.subspan(1) : rest;
  std::vector<std::string> filled;
  bool takes_text = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with("--") && is_given(words[i], more)) {
      ++i;  // its value, too
      continue;
    }
    const bool is_text = words[i] == "TEXT" && !words[i - 1].starts_with("--");
    takes_text = takes_text || is_text;
    if (is_text && !more.empty()) continue;
    filled.push_back(is_filled && is_blank_for(words[i], kind) ? rest.front() : std::string(words[i]));
  }
  const auto path = read_line(registry(), filled).path;
  const auto of_path = words_of(path);
  const auto typed = typed_after(more, path);
  if (!takes_text && !typed.left.empty()) {
    if (auto whole = with_all(filled, typed)) return *std::move(whole);
  }
  std::string line = "ifapilot";
  for (const auto& word : filled) line += " " + word;
  for (const auto& word : more) {
    const bool is_in_line = takes_text || std::ranges::find(typed.left, word) == typed.left.end();
    const bool is_of_path = std::ranges::find(of_path, word) != of_path.end();
    if (is_in_line && !is_of_path) line += " " + shell_word(word);
  }
  return bound_command(line);
}

/// What was typed after the word that names no command.
std::vector<std::string> after_stray(const Line& line) {
  const auto stray = std::ranges::find(line.left, *line.stray);
  return {stray == line.left.end() ? stray : std::next(stray), line.left.end()};
}

/// The rows for the word: of its group if there are any, else of any; and of those what takes what was typed after it.
std::vector<const OtherWord*> rows_for(const std::string& word, std::string_view group, char kind) {
  std::vector<const OtherWord*> rows;
  const auto keep = [&](auto fits) {
    for (const auto& row : other_words()) {
      if (row.said == word && fits(row)) rows.push_back(&row);
    }
  };
  const auto begins = [&](const OtherWord& row) {
    return row.within.empty() && row.typed.starts_with(std::string(group) + " ");
  };
  keep([&](const OtherWord& row) { return !group.empty() && row.within == group; });
  if (rows.empty() && !group.empty()) keep([&](const OtherWord& row) { return begins(row); });
  if (rows.empty()) keep([](const OtherWord& row) { return row.within.empty(); });
  const auto fits = [kind](const OtherWord* row) { return kind == '\0' ? !takes_any(*row) : takes(*row, kind); };
  if (std::ranges::any_of(rows, fits)) std::erase_if(rows, [&](const auto* row) { return !fits(row); });
  return rows;
}

/// Whether the row's command has every option that was typed, with such a value.
bool takes_options(const OtherWord& row, std::span<const std::string> rest) {
  const auto words = words_of(row.typed);
  const auto& command = *read_line(registry(), std::vector<std::string>(words.begin(), words.end())).command;
  auto options = command.options();
  std::ranges::move(global_options(command), std::back_inserter(options));
  return std::ranges::all_of(typed_after(rest, {}).options, [&](const auto& typed) {
    const auto found = std::ranges::find(options, typed.first.substr(2), &Option::name);
    if (found == options.end() || typed.first.size() < 3) return false;
    const auto& words_for_it = found->one_of;
    return words_for_it.empty() || std::ranges::find(words_for_it, typed.second.front()) != words_for_it.end();
  });
}

}  // namespace

std::optional<std::string> whole_line(const Command& command, const Line& line) {
  const auto typed = typed_after(after_stray(line), command.path);
  return typed.left.empty() ? std::nullopt : with_options(command, typed, typed.left);
}

std::vector<std::string> meant_by(const Line& line) {
  if (!line.stray) return {};
  const auto word = output::lower(*line.stray);
  const auto rest = after_stray(line);
  const auto own = kind_of(word);
  if (line.command == nullptr && (own == 'V' || own == 'O' || own == 'R')) {
    const bool asks_rota = line.path == "rota" && own == 'V';
    return {bound_command((asks_rota ? "ifapilot rota next " : "ifapilot show ") + *line.stray)};
  }
  const auto kind = rest.empty() ? '\0' : kind_of(rest.front());
  auto rows = rows_for(word, line.path, kind);
  const auto leave_those = [&](auto fits) {
    if (std::ranges::any_of(rows, fits)) std::erase_if(rows, [&](const auto* row) { return !fits(row); });
  };
  leave_those([&](const OtherWord* row) { return !rest.empty() && words_of(row->typed).front() == rest.front(); });
  leave_those([&](const OtherWord* row) { return takes_options(*row, rest); });
  std::vector<std::string> lines;
  for (const auto* row : rows) {
    auto whole = in_full(*row, rest, kind);
    if (std::ranges::find(lines, whole) == lines.end()) lines.push_back(std::move(whole));
  }
  return lines;
}

}  // namespace ifapilot::cli
