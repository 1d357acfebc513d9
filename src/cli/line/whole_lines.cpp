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
  const bool is_number_or_day = !word.empty() && word[0] >= '0' && word[0] <= '9';
  return !is_number_or_day && rules::AuthorityCode::parse(word) ? 'C' : '\0';
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

/// What was typed after the word that names no command.
std::vector<std::string> after_stray(const Line& line) {
  const auto stray = std::ranges::find(line.left, *line.stray);
  return {stray == line.left.end() ? stray : std::next(stray), line.left.end()};
}

/// The same as the command of `path` takes it: its options with their values, and all else, without a word that only
/// says what the command is of (`add vacancy`).
Line typed_after(const Line& line, std::string_view path) {
  const auto of_path = words_of(path);
  std::vector<std::string> words(of_path.begin(), of_path.end());
  std::ranges::copy(after_stray(line), std::back_inserter(words));
  auto typed = read_line(registry(), words);
  typed.options.insert(line.options.begin(), line.options.end());  // of every command, wherever they stood
  std::erase_if(typed.left, [&](const std::string& word) { return std::ranges::find(of_path, word) != of_path.end(); });
  return typed;
}

bool is_left_open(const std::string& value) {
  return value.size() > 1 && std::ranges::all_of(value, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The places that the template leaves open, with what was typed for them; a text takes all. What is left of `typed`
/// belongs to none.
void fill(std::vector<std::string>& places, std::span<const Positional> taken, std::vector<std::string>& typed) {
  for (std::size_t i = 0; i < std::min(places.size(), taken.size()) && !typed.empty(); ++i) {
    if (!is_left_open(places[i])) continue;
    const auto& choices = taken[i].one_of;
    if (taken[i].name == "TEXT") {
      places[i] = typed.front();
      for (std::size_t more = 1; more < typed.size(); ++more) places[i] += " " + typed[more];
      typed.clear();
    } else if (choices.empty() || std::ranges::find(choices, typed.front()) != choices.end()) {
      places[i] = typed.front();
      typed.erase(typed.begin());
    }
  }
}

/// Whether the command takes the option with such a value.
bool takes_option(const Command& command, const std::string& name, const std::string& value) {
  auto options = command.options();
  std::ranges::move(global_options(command), std::back_inserter(options));
  const auto found = std::ranges::find(options, name.substr(std::min<std::size_t>(2, name.size())), &Option::name);
  return found != options.end() &&
         (found->one_of.empty() || std::ranges::find(found->one_of, value) != found->one_of.end());
}

struct Meant {
  std::string line;
  bool is_whole = true;  ///< Nothing that was typed is left out.
};

/// The template, with what was typed after the word: its number or code (`subject`) in its place, all else where it
/// belongs. What belongs nowhere is left out: a command must do as it is shown.
Meant in_full(const OtherWord& row, const Line& line, const std::string& subject) {
  const auto kind = kind_of(subject);
  const bool is_filled = takes(row, kind);
  std::vector<std::string> words;
  for (const auto word : words_of(row.typed)) {
    words.push_back(is_filled && is_blank_for(word, kind) ? subject : std::string(word));
  }
  const auto form = read_line(registry(), words);
  auto typed = typed_after(line, form.path);
  auto& left = typed.left;
  Meant meant;
  meant.is_whole = std::erase_if(left, looks_like_an_option) == 0;
  if (const auto in_place = std::ranges::find(left, subject); is_filled && in_place != left.end()) left.erase(in_place);
  if (!is_filled && takes_any(row) && !left.empty()) {
    meant.is_whole = false;
    left.clear();
  }
  for (const auto& [name, values] : typed.options) {
    meant.is_whole = meant.is_whole && takes_option(*form.command, name, values.front());
  }
  std::vector<std::string> wanted;
  for (const auto& [name, values] : form.options) {
    if (is_left_open(values.front()))
      wanted.push_back(name);
    else
      typed.options.try_emplace(name, values);
  }
  const auto taken = form.command->positionals();
  auto places = form.left;
  fill(places, taken, left);
  Line made;
  made.options = typed.options;
  if (!left.empty() && places.size() >= taken.size()) {
    auto all = places;
    all.insert(all.end(), left.begin(), left.end());
    if (auto whole = with_options(*form.command, made, all, wanted)) return {*std::move(whole), meant.is_whole};
  }
  meant.is_whole = meant.is_whole && left.empty();
  meant.line = *with_options(*form.command, made, places, wanted);
  return meant;
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

/// What a command is of: `provider` of `edit provider oak`; empty if nothing such was typed.
std::string noun_of(const Line& line) {
  const auto rest = after_stray(line);
  const bool is_noun = !rest.empty() && is_group(registry(), rest.front());
  return is_noun ? rest.front() : std::string();
}

/// What the row is about: a number, or else the first word that may be a code.
std::string subject_of(const Line& line) {
  auto rest = after_stray(line);
  if (!noun_of(line).empty()) rest.erase(rest.begin());
  const auto is_number = [](const std::string& word) {
    const auto kind = kind_of(word);
    return kind != '\0' && kind != 'C';
  };
  const auto number = std::ranges::find_if(rest, is_number);
  if (number != rest.end()) return *number;
  return rest.empty() || looks_like_an_option(rest.front()) ? std::string() : rest.front();
}

}  // namespace

std::optional<std::string> whole_line(const Command& command, const Line& line) {
  auto typed = typed_after(line, command.path);
  if (typed.left.empty() || std::ranges::any_of(typed.left, looks_like_an_option)) return std::nullopt;
  return with_options(command, typed, typed.left);
}

std::vector<std::string> meant_by(const Line& line) {
  if (!line.stray) return {};
  const auto word = output::lower(*line.stray);
  const auto own = kind_of(word);
  if (line.command == nullptr && (own == 'V' || own == 'O' || own == 'R')) {
    const bool asks_rota = line.path == "rota" && own == 'V';
    return {bound_command((asks_rota ? "ifapilot rota next " : "ifapilot show ") + *line.stray)};
  }
  const auto subject = subject_of(line);
  auto rows = rows_for(word, line.path, kind_of(subject));
  const auto is_of_kind = [noun = noun_of(line)](const OtherWord* row) { return words_of(row->typed).front() == noun; };
  if (std::ranges::any_of(rows, is_of_kind)) std::erase_if(rows, [&](const auto* row) { return !is_of_kind(row); });
  std::vector<Meant> all;
  for (const auto* row : rows) {
    auto meant = in_full(*row, line, subject);
    if (std::ranges::find(all, meant.line, &Meant::line) == all.end()) all.push_back(std::move(meant));
  }
  if (std::ranges::any_of(all, &Meant::is_whole)) std::erase_if(all, [](const Meant& any) { return !any.is_whole; });
  std::vector<std::string> lines;
  for (auto& meant : all) lines.push_back(std::move(meant.line));
  return lines;
}

}  // namespace ifapilot::cli
