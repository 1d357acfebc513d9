#include "cli/import/sheet.hpp"

#include "cli/import/no_text.hpp"
#include "cli/import/sheet_header.hpp"
#include "cli/line/door.hpp"
#include "cli/line/word_checks.hpp"
#include "input/csv_file.hpp"
#include "output/document.hpp"
#include "output/letters.hpp"
#include "text/folded.hpp"
#include "text/sight.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace ifapilot::cli {

namespace {

constexpr std::size_t most_listed = 8;

/// `lines 2, 5 and 9`; of very many the first.
std::string lines_in_words(const std::vector<std::size_t>& lines) {
  std::vector<std::string> words;
  for (const auto line : lines) {
    if (words.size() < most_listed) words.push_back(std::to_string(line));
  }
  const auto more = lines.size() - words.size();
  if (more > 0) words.push_back(std::to_string(more) + " more");
  return (lines.size() == 1 ? "line " : "lines ") + one_of_words(words, " and ");
}

/// The word of the set that `cell` is, if it is one in other letters: `Fell through` for `fell-through`.
std::string as_word(std::string_view cell, const std::vector<std::string>& one_of) {
  std::string word;
  for (const char c : text::as_typed_plainly(cell)) word += c == ' ' || c == '_' ? '-' : output::lower(c);
  const auto first = std::min(word.find_first_not_of('-'), word.size());
  word = word.substr(first, word.find_last_not_of('-') + 1 - first);
  return std::ranges::find(one_of, word) == one_of.end() ? std::string(cell) : word;
}

std::string count_of(std::size_t cells) { return std::to_string(cells) + (cells == 1 ? " cell" : " cells"); }

/// Reads the rows under a header into a sheet.
class RowReader {
 public:
  RowReader(const SheetFormat& format, std::vector<HeaderCell> header, Sheet& sheet)
      : format_(format), header_(std::move(header)), sheet_(sheet) {}

  void read(const input::CsvRow& row) {
    const auto width = header_.size();
    for (auto i = width; i < row.cells.size(); ++i) {
      if (!text::is_blank(row.cells[i])) return refuse_width(row);
    }
    if (repeats_header(row)) return repeated_.push_back(row.line);
    if (adds_up(row)) {
      sheet_.bad.push_back(
          {row.line, "", "", cli::quoted(row.cells.front()) + " adds up the other rows", "take it out"});
      return;
    }
    if (row.cells.size() < width) short_.push_back(row.line);
    SheetRow made{row.line, Arguments(Arguments::Words())};
    Arguments::Words words;
    for (std::size_t i = 0; i < std::min(width, row.cells.size()); ++i) {
      // A web page and Excel have a no-break space where there is nothing.
      if (!text::is_blank(row.cells[i])) read_cell(i, output::without_guard(row.cells[i]), words, made);
    }
    for (const auto& column : format_.columns) {
      if (!column.required || words.contains(column.key)) continue;
      refuse(made, column.key, "", column.key + " is empty", column.meaning);
    }
    made.cells = Arguments(std::move(words));
    sheet_.rows.push_back(std::move(made));
  }

  /// What there is to be said of all of them.
  void finish() {
    std::vector<std::string> passed_over;
    for (const auto i : passed_over_) {
      const auto& typed = header_[i].typed;
      const auto by_place = "column " + std::to_string(i + 1);
      passed_over.push_back(typed.empty() ? by_place + ", which has no name" : cli::quoted(typed));
      sheet_.passed_over.push_back(typed.empty() ? by_place : typed);
    }
    if (!passed_over.empty()) {
      sheet_.remarks.push_back("passed over, as a file of " + format_.name +
                               " has no such columns: " + one_of_words(passed_over, " and "));
    }
    if (!repeated_.empty()) {
      sheet_.remarks.push_back(lines_in_words(repeated_) + (repeated_.size() == 1 ? " names" : " name") +
                               " the columns once more, and " + (repeated_.size() == 1 ? "is" : "are") +
                               " passed over");
    }
    if (!short_.empty()) {
      sheet_.remarks.push_back(lines_in_words(short_) + (short_.size() == 1 ? " ends" : " end") +
                               " before the last columns, which are taken as empty");
    }
    const auto listed = std::min(doubts_.size(), most_listed);
    sheet_.remarks.insert(sheet_.remarks.end(), doubts_.begin(), doubts_.begin() + static_cast<std::ptrdiff_t>(listed));
    if (listed == doubts_.size()) return;
    sheet_.remarks.push_back("and so of " + std::to_string(doubts_.size() - listed) + " more cells [A-TEXT]");
  }

 private:
  /// As where pages of a list were put under each other.
  [[nodiscard]] bool repeats_header(const input::CsvRow& row) const {
    std::size_t same = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (text::is_blank(row.cells[i])) continue;
      if (i >= header_.size() || column_name(row.cells[i]) != column_name(header_[i].typed)) return false;
      ++same;
    }
    return same > 1;
  }

  /// `Total,,12`: a word for a sum, and nothing but numbers besides.
  static bool adds_up(const input::CsvRow& row) {
    static constexpr std::array<std::string_view, 7> sums{"total", "totals", "grandtotal", "subtotal",
                                                          "sum",   "count",  "average"};
    const auto is_number = [](const std::string& cell) {
      return cell.find_first_not_of("0123456789.,%- \u00a3") == std::string::npos;
    };
    return std::ranges::find(sums, text::letters_of(row.cells.front())) != sums.end() &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), is_number);
  }

  void read_cell(std::size_t place, std::string_view cell, Arguments::Words& words, SheetRow& row) {
    const auto& [name, column, left_out, is_known, typed] = header_[place];
    if (!is_known) passed_over_.insert(place);
    if (left_out != nullptr && (left_out->says == nullptr || left_out->says(cell)))
      row.left_out.push_back(left_out->what);
    if (column == nullptr) return;
    const auto& key = column->key;
    try {
      auto kept = as_word(let_in(key, cell, column->kind), column->one_of);
      if (!text::unseen_in(cell).empty()) row.as_it_came[key] = cell;
      words[key] = {kept};
      check_word(key, kept, column->one_of);
      for (const auto& doubt : doubts_about(cell, kept, column->kind)) {
        doubts_.push_back("line " + std::to_string(row.line) + ": " + key + " " + doubt + " [A-TEXT]");
      }
    } catch (const UsageError& error) {
      words[key] = {std::string(cell)};
      refuse(row, key, std::string(cell), error.what(), error.hint);
    }
  }

  void refuse(SheetRow& row, const std::string& column, std::string value, std::string reason, std::string hint) {
    row.bad.push_back(column);
    sheet_.bad.push_back({row.line, column, std::move(value), std::move(reason), std::move(hint)});
  }

  void refuse_width(const input::CsvRow& row) {
    sheet_.bad.push_back(
        {row.line, "", "",
         "the row has " + count_of(row.cells.size()) + ", and the header has " + std::to_string(header_.size()),
         "put a cell with a comma, semicolon or tab in it between quotation marks"});
  }

  const SheetFormat& format_;
  std::vector<HeaderCell> header_;
  Sheet& sheet_;
  std::vector<std::size_t> repeated_;  // lines of rows that are the header again
  std::vector<std::size_t> short_;     // lines of rows that end early
  std::set<std::size_t> passed_over_;  // places of columns that hold something and are not ours
  std::vector<std::string> doubts_;
};

}  // namespace

std::string SheetRow::typed(std::string_view column) const {
  const auto words = cells.words(column);
  return words.empty() ? "" : words.front();
}

Sheet read_sheet(std::string_view bytes, const SheetFormat& format) {
  if (bytes.ends_with('\x1a')) bytes.remove_suffix(1);  // the end of a file as DOS has it
  if (const auto bad = no_text(bytes)) return {{}, 0, {*bad}};
  Sheet sheet;
  const auto file = input::read_csv(bytes, [&](const auto& cells) { return columns_named(cells, format); });
  if (file.fault) sheet.bad.push_back({file.fault->line, "", "", file.fault->message, file.fault->hint});
  if (file.rows.empty() && !file.fault) {
    sheet.bad.push_back(
        {1, "", "", "the file is empty",
         "its first line names the columns: " + one_of_words(keys(format, true), " and ") + " are needed"});
  }
  if (file.rows.empty()) return sheet;
  auto header = read_header(file.rows.front(), format, sheet.bad);
  if (!sheet.bad.empty()) return sheet;
  if (!file.above.empty()) {
    sheet.remarks.push_back(lines_in_words(file.above) +
                            (file.above.size() == 1 ? " stands above the names of the columns, and is"
                                                    : " stand above the names of the columns, and are") +
                            " passed over");
  }
  sheet.count = file.rows.size() - 1;
  RowReader reader(format, std::move(header), sheet);
  for (std::size_t i = 1; i < file.rows.size(); ++i) reader.read(file.rows[i]);
  reader.finish();
  return sheet;
}

}  // namespace ifapilot::cli
