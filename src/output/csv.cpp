#include "output/document.hpp"
#include "output/spreadsheet.hpp"

#include <ifapilot/rules/money.hpp>
#include <ifapilot/rules/time.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ifapilot::output {
namespace {

/// What follows the apostrophes in front.
std::string_view bare(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of('\''), text.size()));
}

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

/// Whether an apostrophe in front of it is one that keeps a spreadsheet off.
bool is_guarded(std::string_view text) { return is_run(text) || is_turned(text) || begins_with_digit(text); }

/// A cell before it is quoted.
struct Cell {
  std::string text;
  bool is_text = false;  ///< And no number, truth or time, which a spreadsheet may take for what it is.
};

Cell to_cell(const Value& value);

/// Scalars joined with `;`; a record within the list as `key=value` pairs, which CSV has no better place for.
Cell cell_of(const Values& values) {
  Cell cell;
  for (const auto& value : values) {
    const auto item = to_cell(value);
    if (&value != &values.front()) cell.text += ';';
    cell.text += item.text;
    cell.is_text = cell.is_text || item.is_text;
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
  Cell operator()(const Word& word) const { return {word.value, !is_of_calendar(word.value)}; }
  Cell operator()(rules::Day day) const { return {rules::iso(day)}; }
  Cell operator()(rules::Instant instant) const { return {rules::iso(instant)}; }
  Cell operator()(rules::Pence amount) const { return {rules::pounds(amount)}; }
  Cell operator()(rules::Decimal number) const { return {rules::text_of(number)}; }
  Cell operator()(const rules::Quotient& number) const { return {rules::text_of(number.value())}; }
  Cell operator()(const Values& values) const { return cell_of(values); }
  Cell operator()(const Fields& fields) const { return cell_of(fields); }
};

Cell to_cell(const Value& value) { return std::visit(CellOf{}, value.kind); }

void append_cell(std::string& line, const Cell& cell, const CsvOptions& options) {
  const bool guard = !options.raw && cell.is_text && needs_guard(cell.text);
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
  const auto rest = bare(text);
  return is_run(rest) || is_turned(rest) || (text.starts_with('\'') && is_guarded(rest));
}

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && is_guarded(bare(cell)) ? cell.substr(1) : cell;
}

std::string csv_header(std::string name) {
  constexpr std::string_view pence = "_pence";
  if (name.ends_with(pence)) name.resize(name.size() - pence.size());
  return name;
}

std::string to_csv(const Document& document, const CsvOptions& options) {
  if (!document.list && !document.record) return "";
  const auto text = document.list ? many_rows(*document.list, options) : one_row(*document.record, options);
  return options.excel ? with_mark(text) : text;
}

std::string with_mark(const std::string& csv) { return "\xEF\xBB\xBF" + csv; }

std::string machine_text(const Value& value) { return to_cell(value).text; }

}  // namespace ifapilot::output
