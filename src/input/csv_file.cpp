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

/// The lines of a text, each with its line break: LF, CRLF or CR.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    auto end = std::min(text.find_first_of("\r\n"), text.size());
    if (end < text.size()) end += text.substr(end).starts_with("\r\n") ? 2 : 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// What Excel puts first where a list separator is set otherwise: `sep=;`
bool names_delimiter(std::string_view line) {
  line = line.substr(0, line.find_first_of("\r\n"));
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

}  // namespace

CsvFile read_csv(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto lines = lines_of(bytes);
  const auto first = std::ranges::find_if_not(lines, is_blank);
  if (first == lines.end()) return {};
  CsvFile file;
  const bool named = names_delimiter(*first);
  file.delimiter = named ? (*first)[4] : delimiter_of(*first);
  CsvParser parser(file.delimiter);
  bool good = true;
  auto line = named ? first + 1 : first;
  for (; good && line != lines.end(); ++line) {
    good = parser.feed(*line, static_cast<std::size_t>(line - lines.begin()) + 1);
  }
  if (!good) {
    file.fault = {static_cast<std::size_t>(line - lines.begin()),
                  "a quotation mark stands inside a cell, or something follows the one that ends it",
                  "put the whole cell between quotation marks, and write each one in it twice"};
  } else if (!parser.finish()) {
    file.fault = {parser.row_begins(), "the quotation mark that opens in this row is never closed",
                  "close it, or write a quotation mark that belongs to the text twice, between two others"};
  }
  file.rows = parser.take_rows();
  return file;
}

}  // namespace ifapilot::input
