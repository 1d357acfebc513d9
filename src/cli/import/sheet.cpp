#include "cli/import/sheet.hpp"

#include "cli/line/suggest.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"
#include "input/csv_file.hpp"
#include "output/document.hpp"
#include "output/letters.hpp"
#include "output/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

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

const SheetColumn* find(const SheetFormat& format, const std::string& name) {
  const auto is_it = [&](const SheetColumn& column) {
    return column.key == name || std::ranges::find(column.aliases, name) != column.aliases.end();
  };
  const auto found = std::ranges::find_if(format.columns, is_it);
  return found == format.columns.end() ? nullptr : &*found;
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

/// Which column of the format each column of the file is; null: passed over.
struct Header {
  std::vector<const SheetColumn*> columns;
  std::vector<std::string> names;  ///< As they are typed.
  std::vector<const LeftOut*> left_out;
};

const LeftOut* find_left_out(const SheetFormat& format, const std::string& name) {
  const auto found = std::ranges::find(format.left_out, name, &LeftOut::key);
  return found == format.left_out.end() ? nullptr : &*found;
}

/// The word of the set that `cell` is, if it is one in other letters: `Fell through` for `fell-through`.
std::string folded(std::string_view cell, const std::vector<std::string>& one_of) {
  std::string word;
  for (const char c : cell) word += c == ' ' || c == '_' ? '-' : output::lower(c);
  const auto first = std::min(word.find_first_not_of('-'), word.size());
  word = word.substr(first, word.find_last_not_of('-') + 1 - first);
  return std::ranges::find(one_of, word) == one_of.end() ? std::string(cell) : word;
}

Header read_header(const input::CsvRow& row, const SheetFormat& format, std::vector<BadRow>& bad) {
  Header header;
  std::map<std::string, std::string> typed_as;
  for (const auto& cell : row.cells) {
    const std::string typed(output::without_guard(cell));
    const auto name = column_name(typed);
    const auto* column = find(format, name);
    const auto* left_out = find_left_out(format, name);
    header.columns.push_back(column);
    header.names.push_back(typed);
    header.left_out.push_back(left_out);
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
std::optional<SheetRow> read_row(const input::CsvRow& row, const Header& header, std::vector<BadRow>& bad) {
  const auto width = header.columns.size();
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
    const auto* column = header.columns[i];
    if (column != nullptr) words[column->key] = {folded(cell, column->one_of)};
    const auto* left = header.left_out[i];
    if (left != nullptr && (left->says == nullptr || left->says(cell))) left_out.push_back(left->what);
    if (column != nullptr || !column_name(header.names[i]).empty()) continue;
    bad.push_back({row.line, "", std::string(cell), cli::quoted(std::string(cell)) + " stands under no column name",
                   "name column " + std::to_string(i + 1) + " in the header, or empty it"});
  }
  return SheetRow{row.line, Arguments(std::move(words)), std::move(left_out)};
}

/// As an option's words are checked before they are read, so that the same text is good or bad by either way.
void check_cells(const SheetRow& row, const SheetFormat& format, std::vector<BadRow>& bad) {
  for (const auto& column : format.columns) {
    const auto words = row.cells.words(column.key);
    try {
      check_words(column.key, words, column.one_of);
      if (column.required && words.empty()) usage_error(column.key + " is empty", column.meaning);
    } catch (const UsageError& error) {
      bad.push_back({row.line, column.key, words.empty() ? "" : words.front(), error.what(), error.hint});
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

Sheet read_sheet(std::string_view bytes, const SheetFormat& format) {
  Sheet sheet;
  if (const auto bad = no_text(bytes)) return {{}, 0, {*bad}};
  const auto file = input::read_csv(bytes);
  if (file.fault) sheet.bad.push_back({file.fault->line, "", "", file.fault->message, file.fault->hint});
  if (file.rows.empty()) {
    if (!file.fault) {
      sheet.bad.push_back(
          {1, "", "", "the file is empty",
           "its first line names the columns: " + one_of_words(keys(format, true), " and ") + " are needed"});
    }
    return sheet;
  }
  const auto header = read_header(file.rows.front(), format, sheet.bad);
  if (!sheet.bad.empty()) return sheet;
  sheet.count = file.rows.size() - 1;
  for (std::size_t i = 1; i < file.rows.size(); ++i) {
    auto row = read_row(file.rows[i], header, sheet.bad);
    if (!row) continue;
    check_cells(*row, format, sheet.bad);
    sheet.rows.push_back(*std::move(row));
  }
  return sheet;
}

}  // namespace ifapilot::cli
