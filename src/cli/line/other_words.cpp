#include "cli/line/other_words.hpp"

#include "cli/words/commands.hpp"
#include "output/letters.hpp"

#include <algorithm>
#include <array>

namespace ifapilot::cli {

namespace {

constexpr auto all = std::to_array<OtherWord>({
    // an answer, a match
    {"accept", "respond O accept"},
    {"accept", "respond V accept"},
    {"accept", "match accept V"},
    {"accepted", "respond O accept"},
    {"accepted", "respond V accept"},
    {"refuse", "respond O refuse"},
    {"refuse", "respond V refuse"},
    {"refuse", "match refuse V --reason-code CODE"},
    {"refused", "respond O refuse"},
    {"refused", "respond V refuse"},
    {"decline", "respond O refuse"},
    {"decline", "respond V refuse"},
    {"decline", "match refuse V --reason-code CODE"},
    {"reject", "respond O refuse"},
    {"reject", "respond V refuse"},
    {"reject", "match refuse V --reason-code CODE"},
    {"answer", "respond O ANSWER"},
    {"answer", "respond V ANSWER"},
    {"reply", "respond O ANSWER"},
    {"reply", "respond V ANSWER"},
    {"send", "offer V"},
    {"make", "offer V", "offer"},
    {"form", "feedback O"},
    // something is otherwise
    {"edit", "vacancy update V"},
    {"edit", "vacancy correct V --reason TEXT"},
    {"edit", "refer correct R --reason TEXT"},
    {"edit", "authority update C"},
    {"edit", "provider update C"},
    {"change", "vacancy update V"},
    {"change", "vacancy correct V --reason TEXT"},
    {"change", "refer correct R --reason TEXT"},
    {"change", "authority update C"},
    {"change", "provider update C"},
    {"change", "policy set KEY VALUE --reason TEXT", "policy"},
    {"update", "vacancy update V"},
    {"update", "authority update C"},
    {"update", "provider update C"},
    {"modify", "vacancy update V"},
    {"modify", "authority update C"},
    {"modify", "provider update C"},
    {"amend", "vacancy update V"},
    {"amend", "vacancy correct V --reason TEXT"},
    {"fix", "vacancy correct V --reason TEXT"},
    {"fix", "refer correct R --reason TEXT"},
    {"correct", "vacancy correct V --reason TEXT"},
    {"correct", "refer correct R --reason TEXT"},
    // something is to be undone
    {"cancel", "offer rescind O --reason TEXT"},
    {"cancel", "transfer cancel V --reason TEXT"},
    {"cancel", "vacancy close V --as WORD --reason TEXT"},
    {"cancel", "refer withdrawn R --reason TEXT"},
    {"cancel", "void F --reason TEXT"},
    {"recall", "offer rescind O --reason TEXT"},
    {"withdraw", "offer rescind O --reason TEXT", "offer"},
    {"withdraw", "vacancy close V --as withdrawn --reason TEXT", "vacancy"},
    {"withdraw", "refer withdrawn V --reason TEXT", "refer"},
    {"delete", "void F --reason TEXT"},
    {"delete", "void O --reason TEXT"},
    {"delete", "void V --reason TEXT"},
    {"delete", "authority withdraw C", "authority"},
    {"remove", "void F --reason TEXT"},
    {"remove", "void O --reason TEXT"},
    {"remove", "void V --reason TEXT"},
    {"remove", "authority withdraw C", "authority"},
    {"remove", "framework end AUTHORITY PROVIDER --on DATE", "framework"},
    {"leave", "authority withdraw C"},
    {"join", "authority rejoin C"},
    {"return", "authority back C --on DATE"},
    // where things stand
    {"today", "agenda"},
    {"status", "agenda"},
    {"status", "show V"},
    {"status", "show O"},
    {"todo", "agenda"},
    {"next", "rota next"},
    {"next", "rota next V"},
    {"turn", "rota next"},
    {"turn", "rota next V"},
    {"who", "rota next"},
    {"deadlines", "report due"},
    {"view", "show V"},
    {"view", "show O"},
    {"view", "show R"},
    {"open", "show V"},
    {"open", "show O"},
    {"open", "show R"},
    {"see", "show V"},
    {"see", "show O"},
    {"see", "show R"},
    {"search", "find TEXT"},
    {"look", "find TEXT"},
    {"log", "audit log"},
    {"history", "audit log"},
    {"history", "rota history"},
    {"history", "show V"},
    // lists
    {"list", "vacancy list"},
    {"list", "authority list"},
    {"list", "provider list"},
    {"list", "report offers", "offer"},
    {"list", "report referrals", "refer"},
    {"list", "report placements", "transfer"},
    {"list", "policy show", "policy"},
    {"list", "rota show", "rota"},
    {"list", "audit log", "audit"},
    {"show", "calendar list YEAR", "calendar"},
    {"show", "audit log", "audit"},
    {"show", "survey list", "survey"},
    {"show", "framework list", "framework"},
    {"show", "quiet list", "quiet"},
    {"show", "show O", "offer"},
    {"show", "show V", "match"},
    {"show", "show V", "transfer"},
    {"show", "show R", "refer"},
    {"vacancies", "vacancy list"},
    {"offers", "report offers"},
    {"authorities", "authority list"},
    {"providers", "provider list"},
    {"contracts", "framework list"},
    {"agreements", "framework list"},
    {"policies", "policy show"},
    {"settings", "policy show"},
    {"holidays", "calendar list YEAR"},
    {"export", "report bundle --output DIR"},
    // something new
    {"new", "vacancy add --provider P --carer REF --area AUTHORITY --available DATE"},
    {"new", "provider add CODE --name NAME"},
    {"new", "authority add CODE --name NAME"},
    {"add", "vacancy add --provider P --carer REF --area AUTHORITY --available DATE"},
    {"add", "provider add CODE --name NAME"},
    {"add", "authority add CODE --name NAME"},
    {"add", "offer V", "offer"},
    {"add", "calendar close DATE --reason TEXT", "calendar"},
    {"add", "survey record AUTHORITY --experience TEXT", "survey"},
    {"create", "vacancy add --provider P --carer REF --area AUTHORITY --available DATE"},
    {"create", "provider add CODE --name NAME"},
    {"create", "authority add CODE --name NAME"},
    {"setup", "init --region NAME"},
    {"regions", "init --regions"},
    // the way of a case
    {"close", "vacancy close V --as WORD --reason TEXT"},
    {"close", "calendar close DATE --reason TEXT"},
    {"note", "note V TEXT", "vacancy"},
    {"call", "note V TEXT"},
    {"ring", "note V TEXT"},
    {"phone", "note V TEXT"},
    {"email", "note V TEXT"},
    {"comment", "note V TEXT"},
    {"ask", "refer request V"},
    {"child", "refer profile V --child REF --age N"},
    {"child", "match own V --child REF --age N"},
    {"transport", "transfer arrange V --on DATE"},
    {"move", "transfer arrange V --on DATE"},
    {"arrived", "transfer complete V --arrived-on DATE"},
    {"arrival", "transfer complete V --arrived-on DATE"},
    {"placed", "transfer complete V --arrived-on DATE"},
    {"place", "transfer complete V --arrived-on DATE"},
});

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

/// The template, with what was typed after the word: its number or code in its place, all else at the end.
std::string in_full(const OtherWord& row, std::span<const std::string> rest, char kind) {
  std::string line = "ifapilot";
  const auto words = words_of(row.typed);
  const bool is_filled = takes(row, kind);
  const auto more = is_filled ? rest.subspan(1) : rest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].starts_with("--") && is_given(words[i], more)) {
      ++i;  // its value, too
      continue;
    }
    if (words[i] == "TEXT" && !words[i - 1].starts_with("--") && !more.empty()) continue;
    line += " ";
    line += is_filled && is_blank_for(words[i], kind) ? rest.front() : std::string(words[i]);
  }
  for (const auto& word : more) line += " " + shell_word(word);
  return bound_command(line);
}

/// The rows for the word: of its group if there are any, else of any; and of those what takes what was typed after it.
std::vector<const OtherWord*> rows_for(const std::string& word, std::string_view group, char kind) {
  std::vector<const OtherWord*> rows;
  const auto keep = [&](auto fits) {
    for (const auto& row : all) {
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

}  // namespace

std::span<const OtherWord> other_words() { return all; }

std::string shell_word(const std::string& word) {
  if (!word.empty() && word.find_first_of(" '\"$`\\&|;<>()*?[]{}~#!\t\n") == std::string::npos) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::vector<std::string> meant_by(const Line& line) {
  if (!line.stray) return {};
  const auto word = output::lower(*line.stray);
  const auto stray = std::ranges::find(line.left, *line.stray);
  const std::vector<std::string> rest(stray == line.left.end() ? stray : std::next(stray), line.left.end());
  const auto own = kind_of(word);
  if (line.command == nullptr && (own == 'V' || own == 'O' || own == 'R')) {
    const bool asks_rota = line.path == "rota" && own == 'V';
    return {bound_command((asks_rota ? "ifapilot rota next " : "ifapilot show ") + *line.stray)};
  }
  const auto kind = rest.empty() ? '\0' : kind_of(rest.front());
  std::vector<std::string> lines;
  for (const auto* row : rows_for(word, line.path, kind)) lines.push_back(in_full(*row, rest, kind));
  return lines;
}

}  // namespace ifapilot::cli
