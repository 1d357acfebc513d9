#include "output/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::output {
namespace {

/// What the key and the value are in JSON is not to be seen from the CSV header.
std::string meaning_of(const Column& column) {
  if (column.type != ColumnType::money) return column.meaning;
  const bool has_unit = column.key.ends_with("_pence");
  return column.meaning + " Pounds; in JSON " + column.key + (has_unit ? "" : "_pence") + ", an integer.";
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

Table describe(const Table& table) {
  Table description{
      {{"name", ColumnType::word, "The column, as CSV heads it.", "Column"},
       {"type", ColumnType::word, "What its values are.", ""},
       {"unit", ColumnType::text, "What is counted or measured; empty where there is nothing to measure.", ""},
       {"meaning", ColumnType::text, "What it says, when it is empty, the rule it comes from.", ""},
       {"source", ColumnType::text, "What is typed for it, or what it is worked out from.", ""}},
      {}};
  for (const auto& column : table.columns) {
    description.rows.push_back({Word{column.key}, Word{std::string(name_of(column.type))}, or_nothing(unit_of(column)),
                                Text{meaning_of(column)}, or_nothing(column.source)});
  }
  return description;
}

}  // namespace ifapilot::output
