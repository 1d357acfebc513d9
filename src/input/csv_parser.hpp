#pragma once

#include "input/csv_file.hpp"

#include <cstddef>
#include <csv.h>
#include <string_view>
#include <vector>

namespace ifapilot::input {

/// libcsv's parser with its lifetime, and with the line numbers that it does not tell (decision 8): it is fed one line
/// at a time, so that a row begins where the last one had ended.
class CsvParser {
 public:
  explicit CsvParser(char delimiter);
  CsvParser(const CsvParser&) = delete;
  CsvParser& operator=(const CsvParser&) = delete;
  ~CsvParser() { csv_free(&parser_); }

  /// The next line with its line break; false if it is no CSV.
  [[nodiscard]] bool feed(std::string_view line, std::size_t number);

  /// The end of the file; false if a quotation mark is still open.
  [[nodiscard]] bool finish();

  /// Where the row begins that is being read.
  [[nodiscard]] std::size_t row_begins() const { return begins_; }

  [[nodiscard]] std::vector<CsvRow> take_rows() { return std::move(rows_); }

 private:
  static void on_cell(void* text, std::size_t size, void* self);
  static void on_row(int end, void* self);

  csv_parser parser_{};
  std::vector<CsvRow> rows_;
  std::vector<std::string> cells_;
  std::size_t begins_ = 0;
  bool within_row_ = false;
};

}  // namespace ifapilot::input
