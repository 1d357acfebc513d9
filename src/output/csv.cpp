#include "output/document.hpp"

#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ifapilot::output {
namespace {

/// What follows the apostrophes in front; NUL if nothing does.
char first_of(std::string_view text) {
  const auto first = text.find_first_not_of('\'');
  return first == std::string_view::npos ? '\0' : text[first];
}

bool runs(char first) { return first != '\0' && std::string_view("=+-@\t\r").find(first) != std::string_view::npos; }

bool is_digit(char first) { return first >= '0' && first <= '9'; }

/// A cell before it is quoted.
struct Cell {
  std::string text;
  bool typed_by_a_person = false;
};

Cell to_cell(const Value& value);

/// Scalars joined with `;`; a record within the list as `key=value` pairs, which CSV has no better place for.
Cell cell_of(const Values& values) {
  Cell cell;
  for (const auto& value : values) {
    const auto item = to_cell(value);
    if (&value != &values.front()) cell.text += ';';
    cell.text += item.text;
    cell.typed_by_a_person = cell.typed_by_a_person || item.typed_by_a_person;
  }
  return cell;
}

Cell cell_of(const Fields& fields) {
  Cell cell{"", true};
  for (const auto& [key, value] : fields) {
    if (!cell.text.empty()) cell.text += ' ';
    cell.text.append(csv_header(key)).append("=").append(to_cell(value).text);
  }
  return cell;
}

struct CellOf {
  Cell operator()(std::monostate) const { return {}; }
  Cell operator()(Hidden) const { return {}; }
  Cell operator()(bool truth) const { return {truth ? "true" : "false"}; }
  Cell operator()(std::int64_t number) const { return {std::to_string(number)}; }
  Cell operator()(const Text& text) const { return {text.value, true}; }
  Cell operator()(const Word& word) const { return {word.value}; }
  Cell operator()(rules::Day day) const { return {rules::iso(day)}; }
  Cell operator()(rules::Instant instant) const { return {rules::iso(instant)}; }
  Cell operator()(rules::Pence amount) const { return {rules::pounds(amount)}; }
  Cell operator()(rules::Decimal number) const { return {rules::text_of(number)}; }
  Cell operator()(const Values& values) const { return cell_of(values); }
  Cell operator()(const Fields& fields) const { return cell_of(fields); }
};

Cell to_cell(const Value& value) { return std::visit(CellOf{}, value.kind); }

void append_cell(std::string& line, const Cell& cell, const CsvOptions& options) {
  const bool guard = !options.raw && cell.typed_by_a_person && needs_guard(cell.text);
  if (cell.text.find_first_of(",\"\r\n") == std::string::npos) {
    line.append(guard ? "'" : "").append(cell.text);
    return;
  }
  line.append("\"").append(guard ? "'" : "");
  for (const char c : cell.text) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

void append_line(std::string& text, const std::vector<Cell>& cells, const CsvOptions& options) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) text += ',';
    append_cell(text, cells[i], options);
  }
  text += "\r\n";
}

std::string many_rows(const Table& table, const CsvOptions& options) {
  std::string text;
  std::vector<Cell> cells;
  for (const auto& column : table.columns) cells.push_back({csv_header(column.name)});
  append_line(text, cells, options);
  for (const auto& row : table.rows) {
    cells.clear();
    for (const auto& value : row) cells.push_back(to_cell(value));
    append_line(text, cells, options);
  }
  return text;
}

/// Adds the fields to the columns of a table of one row.
void flatten(Table& row, const std::string& prefix, const Fields& fields) {
  for (const auto& [key, value] : fields) {
    const auto name = prefix + key;
    if (const auto* inner = std::get_if<Fields>(&value.kind)) {
      flatten(row, name + "_", *inner);
    } else {
      row.columns.push_back({.name = name});
      row.rows.front().push_back(value);
    }
  }
}

std::string one_row(const Fields& record, const CsvOptions& options) {
  Table row{{}, {{}}};
  flatten(row, "", record);
  return many_rows(row, options);
}

}  // namespace

bool needs_guard(std::string_view text) {
  return runs(first_of(text)) || (text.starts_with('\'') && is_digit(first_of(text)));
}

std::string_view without_guard(std::string_view cell) {
  const auto first = first_of(cell);
  return cell.starts_with('\'') && (runs(first) || is_digit(first)) ? cell.substr(1) : cell;
}

std::string csv_header(std::string name) {
  constexpr std::string_view pence = "_pence";
  if (name.ends_with(pence)) name.resize(name.size() - pence.size());
  return name;
}

std::string to_csv(const Document& document, const CsvOptions& options) {
  if (!document.list && !document.record) return "";
  const auto text = document.list ? many_rows(*document.list, options) : one_row(*document.record, options);
  return options.excel ? "\xEF\xBB\xBF" + text : text;
}

std::string machine_text(const Value& value) { return to_cell(value).text; }

}  // namespace ifapilot::output
