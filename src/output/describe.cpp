#include "output/document.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::output {
namespace {

/// What the key and the value are in JSON is not to be seen from the CSV header.
std::string meaning_of(const Column& column) {
  if (column.type != ColumnType::money) return column.meaning;
  return column.meaning + " Pounds; in JSON " + json_key(column) + ", an integer.";
}

Value or_nothing(const std::string& word) { return word.empty() ? Value() : Value(Text{word}); }

}  // namespace

std::string_view name_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::free_text:
      return "free-text";
    case ColumnType::word:
      return "word";
    case ColumnType::number:
      return "number";
    case ColumnType::count:
      return "count";
    case ColumnType::quantity:
      return "quantity";
    case ColumnType::decimal:
      return "decimal";
    case ColumnType::boolean:
      return "boolean";
    case ColumnType::date:
      return "date";
    case ColumnType::instant:
      return "instant";
    case ColumnType::money:
      return "money";
  }
  return "";
}

std::string unit_of(const Column& column) {
  if (!column.unit.empty()) return column.unit;
  switch (column.type) {
    case ColumnType::date:
      return "London day";
    case ColumnType::instant:
      return "UTC";
    case ColumnType::money:
      return "GBP";
    default:
      return "";
  }
}

bool is_amount(ColumnType type) {
  return type == ColumnType::number || type == ColumnType::count || type == ColumnType::quantity ||
         type == ColumnType::decimal || type == ColumnType::money;
}

Table beside(Table left, const Table& right) {
  left.columns.insert(left.columns.end(), right.columns.begin(), right.columns.end());
  for (std::size_t i = 0; i < left.rows.size(); ++i) {
    left.rows[i].insert(left.rows[i].end(), right.rows[i].begin(), right.rows[i].end());
  }
  return left;
}

std::size_t place_of(const Table& table, std::string_view name) {
  const auto& all = table.columns;
  return static_cast<std::size_t>(std::ranges::find(all, name, &Column::name) - all.begin());
}

Table describe(const Table& table) {
  Table description{
      {{.name = "name", .type = ColumnType::word, .heading = "Column", .meaning = "The column, as CSV heads it."},
       {.name = "type", .type = ColumnType::word, .meaning = "What its values are."},
       {.name = "unit", .meaning = "What is counted or measured; empty where there is nothing to measure."},
       {.name = "meaning", .meaning = "What it says, when it is empty, the rule it comes from."},
       {.name = "source", .meaning = "What is typed for it, or what it is worked out from."}},
      {}};
  for (const auto& column : table.columns) {
    description.rows.push_back({Word{column.name}, Word{std::string(name_of(column.type))}, or_nothing(unit_of(column)),
                                Text{meaning_of(column)}, or_nothing(column.source)});
  }
  return description;
}

}  // namespace ifapilot::output
