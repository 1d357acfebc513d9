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

/// Without its line break.
std::string_view content_of(std::string_view line) { return line.substr(0, line.find_first_of("\r\n")); }

/// The delimiter of `sep=;`, which Excel puts first where its list separator is another; once Excel or LibreOffice has
/// saved such a file again it is quoted, with delimiters behind it.
std::optional<char> delimiter_named(std::string_view line) {
  line = content_of(line);
  const bool is_quoted = line.starts_with('"');
  if (is_quoted) line.remove_prefix(1);
  if (line.size() < 5 || (!line.starts_with("sep=") && !line.starts_with("SEP="))) return std::nullopt;
  auto rest = line.substr(5);
  if (is_quoted && rest.starts_with('"')) rest.remove_prefix(1);
  return rest.find_first_not_of(",;\t| ") == std::string_view::npos ? std::optional(line[4]) : std::nullopt;
}

constexpr std::string_view delimiters = ",;\t|";

/// How often `delimiter` stands in `line`, outside of quotation marks.
std::ptrdiff_t count_of(char delimiter, std::string_view line) {
  std::ptrdiff_t count = 0;
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    if (!quoted && c == delimiter) ++count;
  }
  return count;
}

/// Of those that it has most of, the first.
char likeliest_delimiter(std::string_view line) {
  return *std::ranges::max_element(delimiters, {}, [&](char delimiter) { return count_of(delimiter, line); });
}

/// The cells of a line that is a row by itself; none if it is not.
std::vector<std::string> cells_of(std::string_view line, char delimiter) {
  CsvParser parser(delimiter);
  if (!parser.feed(line, 1) || !parser.finish()) return {};
  auto rows = parser.take_rows();
  return rows.size() == 1 ? std::move(rows.front().cells) : std::vector<std::string>();
}

using Lines = std::vector<std::string_view>;

/// Where the header is, and what parts its cells.
struct Header {
  Lines::const_iterator line;
  char delimiter;
};

std::optional<Header> find_header(Lines::const_iterator first, const Lines& lines, char named,
                                  const ColumnsNamed& columns_named) {
  constexpr std::ptrdiff_t farthest = 10;
  const auto end = first + std::min(farthest, lines.end() - first);
  std::optional<Header> found;
  std::size_t most = 0;
  for (auto line = first; line != end; ++line) {
    for (const char delimiter : named + std::string(delimiters)) {
      const auto names = columns_named(cells_of(*line, delimiter));
      if (names <= most) continue;
      most = names;
      found = Header{line, delimiter};
    }
  }
  return found;
}

}  // namespace

CsvFile read_csv(std::string_view bytes, const ColumnsNamed& columns_named) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const auto lines = lines_of(bytes);
  const auto number_of = [&](Lines::const_iterator line) { return static_cast<std::size_t>(line - lines.begin()) + 1; };
  auto first = std::find_if_not(lines.begin(), lines.end(), is_blank);
  if (first == lines.end()) return {};
  const auto named = delimiter_named(*first);
  if (named) first = std::find_if_not(first + 1, lines.end(), is_blank);
  if (first == lines.end()) return {};
  const char likeliest = named.value_or(likeliest_delimiter(*first));
  const auto header = find_header(first, lines, likeliest, columns_named).value_or(Header{first, likeliest});
  CsvFile file{.delimiter = header.delimiter, .rows = {}};
  for (; first != header.line; ++first) {
    if (!is_blank(*first)) file.above.push_back(number_of(first));
  }
  CsvParser parser(file.delimiter);
  bool good = true;
  auto line = header.line;
  for (; good && line != lines.end(); ++line) good = parser.feed(*line, number_of(line));
  if (!good) {
    file.fault = {number_of(line) - 1,
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
