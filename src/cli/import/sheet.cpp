#include "cli/import/sheet.hpp"

#include "cli/line/word_checks.hpp"
#include "input/csv_file.hpp"
#include "output/document.hpp"
#include "output/letters.hpp"
#include "output/utf8.hpp"

namespace ifapilot::cli {

namespace {

constexpr auto save_as = "save it as CSV UTF-8: in Excel under that name, in LibreOffice with the character set UTF-8";

/// Why the bytes are no text at all, if they are not.
std::optional<BadRow> no_text(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return BadRow{1, "", "", "the file is a workbook, as Excel and LibreOffice keep it, and no CSV",
                  std::string("open it there, and ") + save_as};
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return BadRow{1, "", "", "the file is in UTF-16, which Excel calls Unicode text", save_as};
  }
  std::size_t line = 1;
  while (!bytes.empty()) {
    const auto scalar = output::first_scalar(bytes);
    if (!scalar.valid) return BadRow{line, "", "", "the file is not in UTF-8 from here on", save_as};
    if (scalar.value == 0) {
      return BadRow{line, "", "", "the file holds a NUL character: it is no text", "check that it is the right file"};
    }
    if (scalar.value == '\n') ++line;
    bytes.remove_prefix(scalar.length);
  }
  return std::nullopt;
}

/// The one of `all` of which `is_it`; null if it is none.
template <class Any, class Is>
const Any* first_of(const std::vector<Any>& all, Is is_it) {
  const auto found = std::ranges::find_if(all, is_it);
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> keys(const SheetFormat& format, bool required_only) {
  std::vector<std::string> all;
  for (const auto& column : format.columns) {
    if (column.required || !required_only) all.push_back(column.key);
  }
  return all;
}

BadRow unknown_column(std::size_t line, const std::string& typed, const SheetFormat& format) {
  auto known = keys(format, false);
  for (const auto& column : format.columns) known.insert(known.end(), column.aliases.begin(), column.aliases.end());
  const auto meant = suggestion(column_name(typed), known);
  return {line, typed, "", "a file of " + format.name + " has no column " + cli::quoted(typed),
          meant ? "did you mean " + *meant + "?"
                : "take it out, or call it one of " + one_of_words(keys(format, false), " and ")};
}

/// A column of the file.
struct HeaderCell {
  std::string name;           ///< As the program spells it; empty: it has none.
  const SheetColumn* column;  ///< That it is of the format; null: passed over.
  const LeftOut* left_out;    ///< That it is of those; null: none.
};

/// The word of the set that `cell` is, if it is one in other letters: `Fell through` for `fell-through`.
std::string folded(std::string_view cell, const std::vector<std::string>& one_of) {
  std::string word;
  for (const char c : cell) word += c == ' ' || c == '_' ? '-' : output::lower(c);
  const auto first = std::min(word.find_first_not_of('-'), word.size());
  word = word.substr(first, word.find_last_not_of('-') + 1 - first);
  return std::ranges::find(one_of, word) == one_of.end() ? std::string(cell) : word;
}

std::vector<HeaderCell> read_header(const input::CsvRow& row, const SheetFormat& format, std::vector<BadRow>& bad) {
  std::vector<HeaderCell> header;
  std::map<std::string, std::string> typed_as;
  for (const auto& cell : row.cells) {
    const std::string typed(output::without_guard(cell));
    const auto name = column_name(typed);
    const auto* column = first_of(format.columns, [&](const SheetColumn& any) {
      return any.key == name || std::ranges::find(any.aliases, name) != any.aliases.end();
    });
    const auto* left_out = first_of(format.left_out, [&](const LeftOut& any) { return any.key == name; });
    header.push_back({name, column, left_out});
    const bool is_derived = left_out != nullptr || std::ranges::find(format.derived, name) != format.derived.end();
    if (column == nullptr && !is_derived && !name.empty()) bad.push_back(unknown_column(row.line, typed, format));
    if (column == nullptr) continue;
    const auto [first, is_new] = typed_as.emplace(column->key, typed);
    if (is_new) continue;
    bad.push_back(
        {row.line, column->key, "",
         "the column " + column->key + " is there twice: " + cli::quoted(first->second) + " and " + cli::quoted(typed),
         "take one of them out"});
  }
  for (const auto& column : format.columns) {
    if (!column.required || typed_as.contains(column.key)) continue;
    bad.push_back({row.line, column.key, "", "the column " + column.key + " is missing", "add it: " + column.meaning});
  }
  return header;
}

std::string count_of(std::size_t cells) { return std::to_string(cells) + (cells == 1 ? " cell" : " cells"); }

/// A row by column, or nothing if it does not fit under the header.
std::optional<SheetRow> read_row(const input::CsvRow& row, const std::vector<HeaderCell>& header,
                                 std::vector<BadRow>& bad) {
  const auto width = header.size();
  if (row.cells.size() != width) {
    const bool more = row.cells.size() > width;
    bad.push_back({row.line, "", "",
                   "the row has " + count_of(row.cells.size()) + ", and the header has " + std::to_string(width),
                   more ? "put a cell with a comma or semicolon in it between quotation marks"
                        : "leave a cell that is not known empty, but keep its comma or semicolon"});
    return std::nullopt;
  }
  Arguments::Words words;
  std::vector<std::string> left_out;
  for (std::size_t i = 0; i < width; ++i) {
    const auto cell = output::without_guard(row.cells[i]);
    if (cell.empty()) continue;
    const auto& [name, column, left] = header[i];
    if (column != nullptr) words[column->key] = {folded(cell, column->one_of)};
    if (left != nullptr && (left->says == nullptr || left->says(cell))) left_out.push_back(left->what);
    if (column != nullptr || !name.empty()) continue;
    bad.push_back({row.line, "", std::string(cell), cli::quoted(std::string(cell)) + " stands under no column name",
                   "name column " + std::to_string(i + 1) + " in the header, or empty it"});
  }
  return SheetRow{row.line, Arguments(std::move(words)), std::move(left_out)};
}

/// As an option's words are checked before they are read, so that the same text is good or bad by either way.
void check_cells(const SheetRow& row, const SheetFormat& format, std::vector<BadRow>& bad) {
  for (const auto& column : format.columns) {
    try {
      check_words(column.key, row.cells.words(column.key), column.one_of);
      if (column.required && !row.cells.given(column.key)) usage_error(column.key + " is empty", column.meaning);
    } catch (const UsageError& error) {
      bad.push_back({row.line, column.key, row.typed(column.key), error.what(), error.hint});
    }
  }
}

}  // namespace

std::string column_name(std::string_view typed) {
  std::string name;
  for (const char c : typed) {
    const bool parts = std::string_view(" _-.\r\n\t").find(c) != std::string_view::npos;
    if (!parts) name += output::lower(c);
    if (parts && !name.empty() && !name.ends_with('_')) name += '_';
  }
  if (name.ends_with('_')) name.pop_back();
  return name;
}

std::string SheetRow::typed(std::string_view column) const {
  const auto words = cells.words(column);
  return words.empty() ? "" : words.front();
}

Sheet read_sheet(std::string_view bytes, const SheetFormat& format) {
  if (const auto bad = no_text(bytes)) return {{}, 0, {*bad}};
  Sheet sheet;
  const auto file = input::read_csv(bytes);
  if (file.fault) sheet.bad.push_back({file.fault->line, "", "", file.fault->message, file.fault->hint});
  if (file.rows.empty() && !file.fault) {
    sheet.bad.push_back(
        {1, "", "", "the file is empty",
         "its first line names the columns: " + one_of_words(keys(format, true), " and ") + " are needed"});
  }
  if (file.rows.empty()) return sheet;
  const auto header = read_header(file.rows.front(), format, sheet.bad);
  if (!sheet.bad.empty()) return sheet;
  sheet.count = file.rows.size() - 1;
  for (std::size_t i = 1; i < file.rows.size(); ++i) {
    const auto first = static_cast<std::ptrdiff_t>(sheet.bad.size());
    auto row = read_row(file.rows[i], header, sheet.bad);
    if (!row) continue;
    check_cells(*row, format, sheet.bad);
    std::transform(sheet.bad.begin() + first, sheet.bad.end(), std::back_inserter(row->bad),
                   [](const BadRow& bad) { return bad.column; });
    sheet.rows.push_back(*std::move(row));
  }
  return sheet;
}

bool CellReader::is_good() const { return row_.bad.empty() && bad_.size() == first_; }

void CellReader::refuse_if(bool wrong, const std::string& column, const std::string& reason, const std::string& hint) {
  if (!wrong) return;
  const auto own = bad_.begin() + static_cast<std::ptrdiff_t>(first_);
  const bool known = std::ranges::find(row_.bad, column) != row_.bad.end() ||
                     std::ranges::find(own, bad_.end(), column, &BadRow::column) != bad_.end();
  if (known) return;  // once is enough for a cell
  bad_.push_back({row_.line, column, row_.typed(column), reason, hint});
}

std::optional<rules::Instant> CellReader::instant(const std::string& column) {
  return read(column, [&]() -> std::optional<rules::Instant> {
    if (!cells().optional_text(column)) return std::nullopt;
    if (!is_day_alone(column)) return cells().instant(column);
    return rules::at_time(cells().day(column), policy_.working_day_opens);
  });
}

bool CellReader::is_day_alone(const std::string& column) const {
  constexpr std::size_t longest_date = 10;
  const auto typed = row_.typed(column);
  return !typed.empty() && typed.size() <= longest_date && typed.find('T') == std::string::npos;
}

bool CellReader::truth(const std::string& column) {
  return read(column, [&] {
    const auto typed = cells().optional_text(column).value_or("no");
    const auto word = output::lower(typed);
    if (word == "yes" || word == "y" || word == "true") return true;
    if (word == "no" || word == "n" || word == "false") return false;
    usage_error(column + " cannot be " + quoted(typed), "type yes or no");
  });
}

}  // namespace ifapilot::cli
