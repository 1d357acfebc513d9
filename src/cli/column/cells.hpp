#pragma once

#include "output/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Records and tables made from one list of columns, so that their keys cannot part.
namespace ifapilot::cli {

/// A column together with what stands in it.
template <class Row>
struct Cell {
  output::Column column;
  output::Value (*value)(const Row& row);
};

template <class Row>
using Cells = std::vector<Cell<Row>>;

[[nodiscard]] inline output::Value text(const std::string& always) { return output::Text{always}; }

[[nodiscard]] inline output::Value word(std::string_view always) { return output::Word{std::string(always)}; }

/// The key in a record. Money keeps its unit there also when the amount is not known: a null could not tell it.
[[nodiscard]] inline std::string record_key(const output::Column& column) {
  const bool lacks_unit = column.type == output::ColumnType::money && !column.key.ends_with("_pence");
  return lacks_unit ? column.key + "_pence" : column.key;
}

template <class Row>
[[nodiscard]] output::Fields record_from(const Cells<Row>& cells, const Row& row) {
  output::Fields fields;
  for (const auto& cell : cells) fields.emplace_back(record_key(cell.column), cell.value(row));
  return fields;
}

template <class Row, class Rows>
[[nodiscard]] output::Table table_from(const Cells<Row>& cells, const Rows& rows) {
  output::Table made;
  for (const auto& cell : cells) made.columns.push_back(cell.column);
  for (const auto& row : rows) {
    std::vector<output::Value> values;
    for (const auto& cell : cells) values.push_back(cell.value(row));
    made.rows.push_back(std::move(values));
  }
  return made;
}

/// Two tables of as many rows as one, `left` first.
[[nodiscard]] inline output::Table beside(output::Table left, const output::Table& right) {
  left.columns.insert(left.columns.end(), right.columns.begin(), right.columns.end());
  for (std::size_t i = 0; i < left.rows.size(); ++i) {
    left.rows[i].insert(left.rows[i].end(), right.rows[i].begin(), right.rows[i].end());
  }
  return left;
}

}  // namespace ifapilot::cli
