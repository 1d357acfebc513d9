#include "cli/import/command.hpp"

#include "cli/column/columns.hpp"
#include "cli/host/read_file.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"
#include "output/document.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace ifapilot::cli {

namespace {

constexpr std::size_t largest_file = 10'000'000;

struct ImportLine {
  std::size_t line;
  const app::Imported& row;
};

Columns<ImportLine> import_columns() {
  using Row = ImportLine;
  return {
      column({.name = "line"}, "Where the row begins in the file, from 1.",
             [](const Row& one) { return static_cast<std::int64_t>(one.line); }),
      column({.name = "action"}, "add, change or skip.", [](const Row& one) { return one.row.action; }),
      column({.name = "record"}, "The code or number of what it is about.",
             [](const Row& one) { return one.row.record; }),
      column({.name = "what"}, "What is added or changed, or why the row is passed over.",
             [](const Row& one) { return plain(one.row.what); }),
      column({.name = "fact", .shown = false}, "The first fact that it made; empty if none.",
             [](const Row& one) { return one.row.fact; }),
  };
}

int count_of(const app::ImportDone& done, app::ImportAction action) {
  return static_cast<int>(std::ranges::count(done.rows, action, &app::Imported::action));
}

std::vector<ImportLine> lines_of(const app::ImportDone& done, const std::vector<app::ImportRow>& from) {
  std::vector<ImportLine> lines;
  for (std::size_t i = 0; i < done.rows.size(); ++i) lines.push_back({from[i].line, done.rows[i]});
  return lines;
}

output::Table import_table(const app::ImportDone& done, const std::vector<app::ImportRow>& from) {
  return table_from(import_columns(), lines_of(done, from));
}

output::Values rows_of(const app::ImportDone& done, const std::vector<app::ImportRow>& from) {
  return output::values_of(lines_of(done, from), [](const auto& line) { return record_from(import_columns(), line); });
}

/// A slip in an area's name may stand behind it, so it is not left to the rows to tell.
std::string rejections(const app::ImportDone& done) {
  const auto number = std::ranges::count(done.rows, true, &app::Imported::rejected);
  if (number == 0) return "";
  return " Of those added " + std::to_string(number) + (number == 1 ? " lies" : " lie") +
         " outside the region by its area, and is recorded as rejected [P-REGION]: see below.";
}

std::string headline(const Import& import, const std::string& file, const app::ImportDone& done) {
  const auto part = [&](app::ImportAction action, const std::string& how) {
    return std::to_string(count_of(done, action)) + " " + how;
  };
  return std::to_string(done.rows.size()) + (done.rows.size() == 1 ? " row" : " rows") + " of " + import.format.name +
         " from " + file + ": " + part(app::ImportAction::add, "added, ") +
         part(app::ImportAction::change, "changed, ") + part(app::ImportAction::skip, "skipped") + "." +
         rejections(done);
}

/// Of each thing that the added rows tell and that is not taken over, of how many rows.
std::string not_taken_over(const app::ImportDone& done, const std::vector<SheetRow>& rows) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < done.rows.size(); ++i) {
    if (done.rows[i].action != app::ImportAction::add) continue;
    for (const auto& what : rows[i].left_out) ++counts[what];
  }
  std::string text;
  for (const auto& [what, count] : counts) {
    text += (text.empty() ? "" : ", ") + what + " (" + std::to_string(count) + (count == 1 ? " row)" : " rows)");
  }
  return text.empty() ? "" : " Not taken over: " + text + "; record that by commands.";
}

/// What came of each row, with what of an added one was not taken over.
app::ImportDone remarked(app::ImportDone done, const std::vector<SheetRow>& rows) {
  for (std::size_t i = 0; i < done.rows.size(); ++i) {
    if (done.rows[i].action != app::ImportAction::add) continue;
    for (const auto& what : rows[i].left_out) done.rows[i].what += "; not taken over: " + what;
  }
  return done;
}

Answer answer_of(const Request& request, const Import& import, const std::string& file, const app::ImportDone& done,
                 const ImportWork& work) {
  const auto& from = work.described;
  const auto table = import_table(done, from);
  auto screen = output::wrapped(headline(import, file, done) + not_taken_over(done, work.rows), request.style.width);
  if (!table.rows.empty()) screen += "\n" + output::to_screen(table, request.style, "");
  return {.document = {.record = output::Fields{{"file", output::Text{file}},
                                                {"added", count_of(done, app::ImportAction::add)},
                                                {"changed", count_of(done, app::ImportAction::change)},
                                                {"skipped", count_of(done, app::ImportAction::skip)},
                                                {"rows", rows_of(done, from)}},
                       .list = table},
          .screen = {screen, {rules::Action{import.next}}}};
}

Blame blame_of(const Import& import, const app::Refused& why) {
  const auto found = import.blamed.find(why.summary.rule);
  return found == import.blamed.end() ? Blame{} : found->second;
}

/// The column that a refusal is about: that it names, else whose value it quotes, else the one that the rule is most
/// likely about.
std::string blamed(const Import& import, const SheetRow& row, const app::Refused& why) {
  if (!why.column.empty()) return why.column;
  for (const auto& column : import.format.columns) {
    const auto words = row.cells.words(column.key);
    if (!words.empty() && why.summary.message.find("'" + words.front() + "'") != std::string::npos) return column.key;
  }
  return blame_of(import, why).column;
}

BadKind kind_of(const app::Refused& why) {
  if (why.kind == app::RefusalKind::not_found) return BadKind::unknown;
  return why.kind == app::RefusalKind::usage ? BadKind::malformed : BadKind::refused;
}

/// Every cause of a gate in one sentence: a row has one line.
std::string causes(const app::Refused& why) {
  auto text = why.summary.message;
  if (why.reasons.size() == 1 && why.reasons.front().message == text) return text;
  for (const auto& reason : why.reasons) text += (&reason == &why.reasons.front() ? ": " : "; ") + reason.message;
  return text;
}

/// The same words about columns.
std::string about_columns(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> said{
      {{", or leave --at out", ""},
       {"use --contract spot --terms-ref REF", "say spot in contract and its reference in terms_ref"},
       {"add --terms-ref REF", "give it in terms_ref"},
       {": --until ", ": until "}}};
  for (const auto& [option, column] : said) {
    if (const auto at = text.find(option); at != std::string::npos) text.replace(at, option.size(), column);
  }
  return text;
}

/// A hint that speaks of options, for who fills in columns; its actions are left as they are.
rules::Sentence for_a_file(const rules::Sentence& hint) {
  rules::Sentence told;
  std::string text;
  for (const auto& part : hint.parts()) {
    const auto* const action = std::get_if<rules::Action>(&part);
    if (action == nullptr) {
      text += plain(part);
    } else {
      told += about_columns(std::exchange(text, "")) + *action;
    }
  }
  return told + about_columns(text);
}

rules::Sentence hint_of(const Import& import, const app::Refused& why) {
  const auto blame = why.column.empty() ? blame_of(import, why) : Blame{};
  if (!blame.hint.empty()) return blame.hint;
  const bool has_own = !why.summary.hint.empty() || why.reasons.empty();
  const auto hint = for_a_file(has_own ? why.summary.hint : why.reasons.front().hint);
  return blame.more.empty() ? hint : hint + "; " + blame.more;
}

BadRow bad_row(const Import& import, const SheetRow& row, const app::Refused& why) {
  const auto column = blamed(import, row, why);
  const auto words = row.cells.words(column);
  return {row.line,
          column,
          words.empty() ? "" : words.front(),
          causes(why),
          hint_of(import, why),
          kind_of(why),
          why.summary.rule,
          why.summary.paragraphs};
}

[[noreturn]] void refuse_file(const std::string& file, std::size_t rows, std::vector<BadRow> bad) {
  std::ranges::stable_sort(bad, {}, &BadRow::line);
  std::set<std::size_t> lines;
  for (const auto& one : bad) lines.insert(one.line);
  const auto which = rows == 0 ? file
                               : std::to_string(lines.size()) + " of " + std::to_string(rows) +
                                     (rows == 1 ? " row of " : " rows of ") + file;
  throw BadRows(which + " cannot be imported; nothing was written", file, std::move(bad));
}

std::vector<app::ImportRow> described(const std::vector<SheetRow>& rows, const std::string& file) {
  std::vector<app::ImportRow> all;
  for (const auto& row : rows) {
    auto words = row.cells.all();
    words["FILE.csv"] = {file};
    words["line"] = {std::to_string(row.line)};
    all.push_back({.line = row.line, .arguments = output::words_to_json(words)});
  }
  return all;
}

std::string explained(const SheetColumn& column) {
  auto text = column.meaning;
  if (column.required) text += " (required)";
  if (!column.aliases.empty()) text += "; also called " + either_of(column.aliases);
  return text;
}

}  // namespace

app::ImportDone import_each(ImportWork& work, const std::function<Write(CellReader&, app::ImportRow&)>& read) {
  std::vector<app::ImportRow> good;
  std::vector<std::size_t> place;
  for (std::size_t i = 0; i < work.rows.size(); ++i) {
    CellReader reader(work.rows[i], work.policy, work.bad);
    auto row = work.described[i];
    row.write = read(reader, row);
    if (!reader.is_good()) continue;
    good.push_back(std::move(row));
    place.push_back(i);
  }
  auto done = app::import_rows(work.session, work.command, good, work.bad.empty());
  for (auto& refused : done.refused) refused.row = place[refused.row];
  return done;
}

Positionals import_file() { return {{"FILE.csv", "the file, or - for what comes in on stdin"}}; }

std::string import_rules() {
  return " All rows or none: every bad one is named, with its line. A second import of the same file changes nothing. "
         "--dry-run shows what would come of it. Columns may stand in any order, under names in any letter case, with "
         "blanks or dashes; cells are parted by commas or semicolons; dates are typed as 2026-03-02. Exit code: 2 if a "
         "cell is malformed, else 4 if a code is unknown, else 1 if a rule refuses.";
}

Meanings meanings(const SheetFormat& format) {
  Meanings all;
  for (const auto& column : format.columns) all.emplace_back(column.key, explained(column));
  return all;
}

Answer run_import(const Request& request, const Import& import) {
  const auto typed = request.arguments.text("FILE.csv", 4096);
  const auto file = typed == "-" ? std::string("stdin") : typed;
  auto sheet = read_sheet(read_input(typed, largest_file), import.format);
  if (!sheet.bad.empty() && sheet.rows.empty()) refuse_file(file, sheet.count, std::move(sheet.bad));
  const auto policy = store::policy(request.session->database).policy;
  const auto command = "import " + import.format.name;
  ImportWork work{*request.session, command, policy, sheet.rows, sheet.bad, described(sheet.rows, file)};
  auto done = import.run(work);
  for (const auto& [row, why] : done.refused) sheet.bad.push_back(bad_row(import, sheet.rows[row], why));
  if (!sheet.bad.empty()) refuse_file(file, sheet.count, std::move(sheet.bad));
  return answer_of(request, import, file, remarked(std::move(done), sheet.rows), work);
}

}  // namespace ifapilot::cli
