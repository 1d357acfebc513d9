#include "output/suppress.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace ifapilot::output {

namespace {

constexpr std::int64_t greatest_small = 4;

/// Where a cell stands.
struct Place {
  std::size_t row;
  std::size_t column;
};

std::optional<std::int64_t> count_in(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value.kind);
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

bool may_count(const Column& column) {
  return column.type == ColumnType::count || column.type == ColumnType::quantity;
}

/// The counts of a table, and which of them are hidden.
class Counts {
 public:
  explicit Counts(const Table& table) : table_(table), hidden_(table.rows.size()) {
    for (auto& row : hidden_) row.resize(table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (may_count(table.columns[column])) columns_.push_back(column);
    }
  }

  void hide_small() {
    for (std::size_t row = 0; row < hidden_.size(); ++row) {
      for (const auto column : columns_) {
        const auto count = count_in(table_.rows[row][column]);
        if (count && *count >= 1 && *count <= greatest_small) hidden_[row][column] = true;
      }
    }
  }

  /// One more in each row and column that has just one hidden. Whether there was any.
  bool hide_what_gives_away() {
    bool more = false;
    for (std::size_t row = 0; row < hidden_.size(); ++row) more = hide_next(cells_of_row(row)) || more;
    for (const auto column : columns_) more = hide_next(cells_of_column(column)) || more;
    return more;
  }

  [[nodiscard]] bool is_hidden(Place place) const { return hidden_[place.row][place.column]; }

  /// Whether what stands there is no count itself, but an amount beside one that is hidden.
  [[nodiscard]] bool is_given_away(Place place) const {
    const auto& column = table_.columns[place.column];
    const bool is_count = may_count(column) && count_in(table_.rows[place.row][place.column]);
    return is_amount(column.type) && !is_count && is_any_hidden(place.row);
  }

 private:
  [[nodiscard]] bool is_any_hidden(std::size_t row) const {
    return std::find(hidden_[row].begin(), hidden_[row].end(), true) != hidden_[row].end();
  }

  [[nodiscard]] std::vector<Place> cells_of_row(std::size_t row) const {
    std::vector<Place> cells;
    for (const auto column : columns_) cells.push_back({row, column});
    return cells;
  }

  [[nodiscard]] std::vector<Place> cells_of_column(std::size_t column) const {
    std::vector<Place> cells;
    for (std::size_t row = 0; row < hidden_.size(); ++row) cells.push_back({row, column});
    return cells;
  }

  /// If just one of `cells` is hidden, the smallest of the others is too; a 0 says nothing about anybody, and is the last
  /// choice. Nothing to be done if there is no other.
  bool hide_next(const std::vector<Place>& cells) {
    std::size_t hidden = 0;
    std::optional<Place> next;
    for (const auto& cell : cells) {
      if (is_hidden(cell)) ++hidden;
      if (is_smaller(cell, next)) next = cell;
    }
    if (hidden != 1 || !next) return false;
    hidden_[next->row][next->column] = true;
    return true;
  }

  /// Whether `cell` is a count that is shown, and smaller than `than`; 0 counts as the greatest.
  [[nodiscard]] bool is_smaller(Place cell, const std::optional<Place>& than) const {
    const auto count = count_in(table_.rows[cell.row][cell.column]);
    if (!count || is_hidden(cell)) return false;
    if (!than) return true;
    const auto other = *count_in(table_.rows[than->row][than->column]);
    return std::pair(*count == 0, *count) < std::pair(other == 0, other);
  }

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<std::vector<bool>> hidden_;
};

}  // namespace

Table suppressed(Table table) {
  Counts counts(table);
  counts.hide_small();
  while (counts.hide_what_gives_away()) {
  }
  auto shown = table;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (counts.is_hidden({row, column}) || counts.is_given_away({row, column})) shown.rows[row][column] = Value();
    }
  }
  return shown;
}

}  // namespace ifapilot::output
