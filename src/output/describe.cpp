#include "output/document.hpp"

#include <string>
#include <vector>

namespace ifapilot::output {
namespace {

std::string name_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::word:
      return "word";
    case ColumnType::number:
      return "number";
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

/// What the key and the value are in JSON is not to be seen from the CSV header.
std::string meaning_of(const Column& column) {
  if (column.type != ColumnType::money) return column.meaning;
  const bool has_unit = column.key.ends_with("_pence");
  return column.meaning + " Pounds; in JSON " + column.key + (has_unit ? "" : "_pence") + ", an integer.";
}

}  // namespace

Table describe(const Table& table) {
  Table description{{{"name", ColumnType::word, "the column, as CSV heads it", "Column"},
                     {"type", ColumnType::word, "what its values are", ""},
                     {"meaning", ColumnType::text, "unit, zone, when it is empty, the rule it comes from", ""}},
                    {}};
  for (const auto& column : table.columns) {
    description.rows.push_back({Word{column.key}, Word{name_of(column.type)}, Text{meaning_of(column)}});
  }
  return description;
}

}  // namespace ifapilot::output
