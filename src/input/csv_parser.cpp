#include "input/csv_parser.hpp"

#include <algorithm>
#include <new>
#include <string>
#include <utility>

namespace ifapilot::input {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

CsvParser::CsvParser(char delimiter) {
  if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
}

void CsvParser::on_cell(void* text, std::size_t size, void* self) {
  static_cast<CsvParser*>(self)->cells_.emplace_back(static_cast<const char*>(text), size);
}

void CsvParser::on_row(int, void* self) {
  auto& parser = *static_cast<CsvParser*>(self);
  parser.within_row_ = false;
  auto cells = std::exchange(parser.cells_, {});
  if (std::ranges::all_of(cells, is_blank)) return;  // what a spreadsheet writes of a row that was emptied: ,,,
  parser.rows_.push_back({parser.begins_, std::move(cells)});
}

bool CsvParser::feed(std::string_view line, std::size_t number) {
  if (!within_row_) {
    if (is_blank(line)) return true;
    begins_ = number;
  }
  within_row_ = true;
  return csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this) == line.size();
}

bool CsvParser::finish() { return csv_fini(&parser_, on_cell, on_row, this) == 0; }

}  // namespace ifapilot::input
