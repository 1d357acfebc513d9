#include "input/csv_file.hpp"

#include <algorithm>
#include <csv.h>
#include <new>
#include <utility>

namespace ifapilot::input {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// libcsv's parser with its lifetime, and with the line numbers that it does not tell (decision 8): it is fed one line
/// at a time, so that a row begins where the last one had ended.
class CsvParser {
 public:
  explicit CsvParser(char delimiter) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
  }
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;
  ~CsvParser() { csv_free(&parser_); }

  /// The next line with its line break; false if it is no CSV.
  [[nodiscard]] bool feed(std::string_view line, std::size_t number) {
    if (!within_row_) {
      if (is_blank(line)) return true;
      begins_ = number;
    }
    within_row_ = true;
    return csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this) == line.size();
  }

  /// The end of the file; false if a quotation mark is still open.
  [[nodiscard]] bool finish() { return csv_fini(&parser_, on_cell, on_row, this) == 0; }

  /// Where the row begins that is being read.
  [[nodiscard]] std::size_t row_begins() const { return begins_; }

  [[nodiscard]] std::vector<CsvRow> take_rows() { return std::move(rows_); }

 private:
  static void on_cell(void* text, std::size_t size, void* self) {
    static_cast<CsvParser*>(self)->cells_.emplace_back(static_cast<const char*>(text), size);
  }

  static void on_row(int /*end*/, void* self) {
    auto& parser = *static_cast<CsvParser*>(self);
    parser.within_row_ = false;
    auto cells = std::exchange(parser.cells_, {});
    if (std::ranges::all_of(cells, is_blank)) return;  // what a spreadsheet writes of a row that was emptied: ,,,
    parser.rows_.push_back({parser.begins_, std::move(cells)});
  }

  csv_parser parser_{};
  std::vector<CsvRow> rows_;
  std::vector<std::string> cells_;
  std::size_t begins_ = 0;
  bool within_row_ = false;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Hands out a text line by line, each with its line break: LF, CRLF or CR.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool has_more() const { return !rest_.empty(); }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< Of the line handed out last, from 1.

  std::string_view next() {
    auto end = std::min(rest_.find_first_of("\r\n"), rest_.size());
    if (end < rest_.size()) end += rest_.substr(end).starts_with("\r\n") ? 2 : 1;
    const auto line = rest_.substr(0, end);
    rest_.remove_prefix(end);
    ++number_;
    return line;
  }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

std::string_view without_break(std::string_view line) { return line.substr(0, line.find_first_of("\r\n")); }

/// What Excel puts first where a list separator is set otherwise: `sep=;`
bool names_delimiter(std::string_view line) {
  line = without_break(line);
  return line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
}

/// The likelier of the two by `line`; what stands between quotation marks does not count.
char delimiter_of(std::string_view line) {
  std::ptrdiff_t lead = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (!quoted && c == ';') ++lead;
    if (!quoted && c == ',') --lead;
  }
  return lead > 0 ? ';' : ',';
}

CsvFault stray_mark(std::size_t line) {
  return {line, "a quotation mark stands inside a cell, or something follows the one that ends it",
          "put the whole cell between quotation marks, and write each one in it twice"};
}

CsvFault open_mark(std::size_t line) {
  return {line, "the quotation mark that opens in this row is never closed",
          "close it, or write a quotation mark that belongs to the text twice, between two others"};
}

/// Feeds what is left of `lines`, of which `first` was read already to look at it.
void read_rows(CsvFile& file, std::string_view first, Lines& lines) {
  CsvParser parser(file.delimiter);
  bool good = parser.feed(first, lines.number());
  while (good && lines.has_more()) {
    const auto line = lines.next();
    good = parser.feed(line, lines.number());
  }
  if (!good) file.fault = stray_mark(lines.number());
  if (good && !parser.finish()) file.fault = open_mark(parser.row_begins());
  file.rows = parser.take_rows();
}

}  // namespace

CsvFile read_csv(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Lines lines(bytes);
  CsvFile file;
  std::string_view first;
  while (lines.has_more() && is_blank(first)) first = lines.next();
  const bool named = names_delimiter(first);
  if (named) {
    file.delimiter = first[4];
    first = lines.has_more() ? lines.next() : "";
  } else {
    file.delimiter = delimiter_of(first);
  }
  read_rows(file, first, lines);
  return file;
}

}  // namespace ifapilot::input
