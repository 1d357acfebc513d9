#include "cli/import/command.hpp"

#include "cli/column/columns.hpp"
#include "cli/host/process.hpp"
#include "cli/option/party.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"
#include "store/entity/policies.hpp"

namespace ifapilot::cli {

namespace {

constexpr std::size_t largest_file = 10'000'000;

struct ImportLine {
  const SheetRow& from;
  app::Imported row;
};

Columns<ImportLine> import_columns() {
  using Row = ImportLine;
  return {
      column({.name = "line"}, "Where the row begins in the file, from 1.",
             [](const Row& one) { return static_cast<std::int64_t>(one.from.line); }),
      column({.name = "action"}, "add, change or skip.", [](const Row& one) { return one.row.action; }),
      column({.name = "record"}, "The code or number of what it is about.",
             [](const Row& one) { return one.row.record; }),
      column({.name = "what"}, "What is added or changed, or why the row is passed over.",
             [](const Row& one) { return plain(one.row.what); }),
      column({.name = "fact", .shown = false}, "The first fact that it made; empty if none.",
             [](const Row& one) { return one.row.fact; }),
  };
}

/// What came of each row, with what of an added one was not taken over.
std::vector<ImportLine> lines_of(const app::ImportDone& done, const std::vector<SheetRow>& rows) {
  std::vector<ImportLine> lines;
  for (std::size_t i = 0; i < done.rows.size(); ++i) {
    auto& [from, row] = lines.emplace_back(ImportLine{rows[i], done.rows[i]});
    if (row.action != app::ImportAction::add) continue;
    for (const auto& what : from.left_out) row.what += "; not taken over: " + what;
  }
  return lines;
}

int count_of(const app::ImportDone& done, app::ImportAction action) {
  return static_cast<int>(std::ranges::count(done.rows, action, &app::Imported::action));
}

/// A slip in an area's name may stand behind it, so it is not left to the rows to tell.
std::string rejections(const app::ImportDone& done) {
  const auto number = std::ranges::count(done.rows, true, &app::Imported::rejected);
  if (number == 0) return "";
  return " Of those added " + std::to_string(number) + (number == 1 ? " lies" : " lie") +
         " outside the region by its area, and is recorded as rejected [P-REGION]: see below.";
}

std::string headline(const ImportWork& work, const std::string& name, const app::ImportDone& done) {
  const auto part = [&](app::ImportAction action, const std::string& how) {
    return std::to_string(count_of(done, action)) + " " + how;
  };
  return std::to_string(done.rows.size()) + (done.rows.size() == 1 ? " row" : " rows") + " of " + name + " from " +
         work.file + ": " + part(app::ImportAction::add, "added, ") + part(app::ImportAction::change, "changed, ") +
         part(app::ImportAction::skip, "skipped") + "." + rejections(done);
}

/// Of each thing that the added rows tell and that is not taken over, of how many rows.
std::string not_taken_over(const std::vector<ImportLine>& lines) {
  std::map<std::string, int> counts;
  for (const auto& [from, row] : lines) {
    if (row.action != app::ImportAction::add) continue;
    for (const auto& what : from.left_out) ++counts[what];
  }
  std::string text;
  for (const auto& [what, count] : counts) {
    text += (text.empty() ? "" : ", ") + what + " (" + std::to_string(count) + (count == 1 ? " row)" : " rows)");
  }
  return text.empty() ? "" : " Not taken over: " + text + "; record that by commands.";
}

output::Values texts_of(const std::vector<std::string>& texts) {
  return output::values_of(texts, [](const std::string& text) { return output::Text{text}; });
}

std::vector<rules::Sentence> remarks_on(const ImportWork& work, const app::ImportDone& done) {
  std::vector<rules::Sentence> remarks;
  for (const auto& remark : work.remarks) remarks.emplace_back(work.file + ": " + remark);
  for (const auto& warning : done.warnings) remarks.push_back(work.file + ": " + warning);
  return remarks;
}

Answer answer_of(const Request& request, const Import& import, const app::ImportDone& done, const ImportWork& work) {
  const auto lines = lines_of(done, work.rows);
  const auto columns = import_columns();
  const auto table = table_from(columns, lines);
  const auto rows = output::values_of(lines, [&](const ImportLine& line) { return record_from(columns, line); });
  auto screen = output::wrapped(headline(work, import.format.name, done) + not_taken_over(lines), request.style.width);
  if (!table.rows.empty()) screen += "\n" + output::to_screen(table, request.style, "");
  return {.document = {.record = output::Fields{{"file", output::Text{work.file}},
                                                {"added", count_of(done, app::ImportAction::add)},
                                                {"changed", count_of(done, app::ImportAction::change)},
                                                {"skipped", count_of(done, app::ImportAction::skip)},
                                                {"passed_over", texts_of(work.passed_over)},
                                                {"rows", rows}},
                       .list = table},
          .screen = {screen, {rules::Action{import.next}}},
          .remarks = remarks_on(work, done)};
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
    const auto typed = row.typed(column.key);
    if (!typed.empty() && why.summary.message.find("'" + typed + "'") != std::string::npos) return column.key;
  }
  return blame_of(import, why).column;
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
  const auto& [rule, paragraphs, message, hint] = why.summary;
  return {row.line, column, row.typed(column), causes(why), hint_of(import, why), why.kind, rule, paragraphs};
}

constexpr auto how_to_format_dates =
    "of dates: in Excel or LibreOffice mark the column, press Ctrl+1 and give it the format yyyy-mm-dd (in Excel under "
    "Custom, in LibreOffice as the format code), then save the file as CSV again";

/// What mends all dates of a column in the program that has made other dates of them.
std::string hint_for(const SheetFormat& format, const std::vector<BadRow>& bad) {
  const auto is_date = [&](const BadRow& row) {
    const auto column = std::ranges::find(format.columns, row.column, &SheetColumn::key);
    return column != format.columns.end() && column->kind == TextKind::date && row.rule.empty() && !row.value.empty();
  };
  return std::ranges::any_of(bad, is_date) ? how_to_format_dates : "";
}

[[noreturn]] void refuse_file(const Import& import, const std::string& file, std::size_t rows,
                              std::vector<BadRow> bad) {
  std::ranges::stable_sort(bad, {}, &BadRow::line);
  std::set<std::size_t> lines;
  for (const auto& one : bad) lines.insert(one.line);
  const auto which = rows == 0 ? file
                               : std::to_string(lines.size()) + " of " + std::to_string(rows) +
                                     (rows == 1 ? " row of " : " rows of ") + file;
  auto hint = hint_for(import.format, bad);
  throw BadRows(which + " cannot be imported; nothing was written", file, std::move(bad), std::move(hint));
}

}  // namespace

app::ImportRow described(const SheetRow& row, const std::string& file) {
  auto words = row.cells.all();
  words["FILE.csv"] = {file};
  words["line"] = {std::to_string(row.line)};
  return {.line = row.line, .arguments = output::words_to_json(words)};
}

std::vector<SheetColumn> with_lead(std::vector<SheetColumn> columns) {
  columns.insert(
      columns.end(),
      {of_kind(TextKind::name, {"contact", "name of the lead", {"lead", "lead_name", "lead_officer", "contact_name"}}),
       {"email", "e-mail of the lead at work", {"e_mail", "email_address", "e_mail_address"}},
       of_kind(TextKind::phone, {"phone",
                                 "telephone of the lead at work",
                                 {"telephone", "tel", "tel_no", "phone_no", "phone_number", "telephone_number"}})});
  return columns;
}

store::WorkContact lead_from(CellReader& reader) {
  return {reader.read("contact", &Arguments::optional_text, longest_name), reader.read("email", optional_email),
          reader.read("phone", optional_phone)};
}

std::string import_rules() {
  return " All rows or none: every bad one is named, with its line. A second import of the same file changes nothing. "
         "--dry-run shows what would come of it. Columns may stand in any order, under names in any letter case, with "
         "blanks or dashes, also under a title; others are passed over, and said. Cells are parted by commas, "
         "semicolons or "
         "tabs; dates are typed as 2026-03-02. Exit code: 2 if a "
         "cell is malformed, else 4 if a code is unknown, else 1 if a rule refuses.";
}

Options letters_option() {
  return {flag_option("accept-changed-letters", "also take a name on record with letters lost on the way: ZoÃ«, Zo?")};
}

Meanings meanings(const SheetFormat& format) {
  Meanings all;
  for (const auto& column : format.columns) {
    all.emplace_back(column.key, column.meaning + (column.required ? " (required)" : "") +
                                     (column.aliases.empty() ? "" : "; also called " + one_of_words(column.aliases)));
  }
  return all;
}

Answer run_import(const Request& request, const Import& import) {
  const auto typed = request.arguments.text("FILE.csv", 4096);
  const auto file = typed == "-" ? std::string("stdin") : typed;
  auto sheet = read_sheet(read_input(typed, largest_file), import.format);
  if (!sheet.bad.empty() && sheet.rows.empty()) refuse_file(import, file, sheet.count, std::move(sheet.bad));
  for (auto& row : sheet.rows) row.cells = Arguments(row.cells.all(), {.session = request.session});
  const auto policy = store::policy(request.session->database).policy;
  ImportWork work{.session = *request.session,
                  .command = "import " + import.format.name,
                  .file = file,
                  .policy = policy,
                  .rows = std::move(sheet.rows),
                  .bad = std::move(sheet.bad),
                  .remarks = std::move(sheet.remarks),
                  .passed_over = std::move(sheet.passed_over)};
  if (request.arguments.given("--accept-changed-letters")) work.letters = app::ChangedLetters::accepted;
  const auto done = import.run(work);
  for (const auto& [row, why] : done.refused) work.bad.push_back(bad_row(import, work.rows[row], why));
  if (!work.bad.empty()) refuse_file(import, file, sheet.count, std::move(work.bad));
  return answer_of(request, import, done, work);
}

}  // namespace ifapilot::cli
