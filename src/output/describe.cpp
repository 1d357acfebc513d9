#include "output/datapackage.hpp"
#include "output/document.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ifapilot::output {
namespace {

struct TypeFacts {
  ColumnType type;
  std::string_view name;
  std::string_view in_table_schema;
  bool is_amount = false;
  std::string_view unit = {};
};

/// In the order of the enumeration.
constexpr std::array<TypeFacts, 11> types{{
    {ColumnType::text, "text", "string"},
    {ColumnType::free_text, "free-text", "string"},
    {ColumnType::word, "word", "string"},
    {ColumnType::number, "number", "integer", true},
    {ColumnType::count, "count", "integer", true},
    {ColumnType::quantity, "quantity", "number", true},
    {ColumnType::decimal, "decimal", "number", true},
    {ColumnType::boolean, "boolean", "boolean"},
    {ColumnType::date, "date", "date", false, "London day"},
    {ColumnType::instant, "instant", "datetime", false, "UTC"},
    {ColumnType::money, "money", "number", true, "GBP"},
}};
static_assert(types.back().type == ColumnType::money && std::ranges::is_sorted(types, {}, &TypeFacts::type));

const TypeFacts& facts_of(ColumnType type) { return types.at(static_cast<std::size_t>(type)); }

/// What the key and the value are in JSON is not to be seen from the CSV header.
std::string meaning_of(const Column& column) {
  if (column.type != ColumnType::money) return column.meaning;
  return column.meaning + " Pounds; in JSON " + json_key(column) + ", an integer.";
}

Value or_nothing(const std::string& word) { return word.empty() ? Value() : Value(Text{word}); }

}  // namespace

std::string_view name_of(ColumnType type) { return facts_of(type).name; }

std::string_view schema_type(ColumnType type) { return facts_of(type).in_table_schema; }

std::string unit_of(const Column& column) {
  return column.unit.empty() ? std::string(facts_of(column.type).unit) : column.unit;
}

bool is_amount(ColumnType type) { return facts_of(type).is_amount; }

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
