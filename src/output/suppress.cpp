#include "output/document.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
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

bool may_count(const Column& column) { return column.type == ColumnType::count || column.type == ColumnType::quantity; }

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
    for_each_count([&](Place cell, std::int64_t count) {
      if (count >= 1 && count <= greatest_small) hidden_[cell.row][cell.column] = true;
    });
  }

  /// One more in each row, column and sum that gives a hidden one away. Whether there was any.
  bool hide_what_gives_away() {
    bool more = false;
    for (std::size_t row = 0; row < hidden_.size(); ++row) more = hide_lone(cells_of_row(row)) || more;
    for (const auto column : columns_) more = hide_lone(cells_of_column(column)) || more;
    for (const auto& sum : sums()) more = (gives_away(sum) && hide_next(sum)) || more;
    return hide_what_comes_again() || more;
  }

  [[nodiscard]] bool is_hidden(Place place) const { return hidden_[place.row][place.column]; }

  /// Whether what stands there is no count itself, but an amount beside one that is hidden.
  [[nodiscard]] bool is_given_away(Place place) const {
    const auto& column = table_.columns[place.column];
    if (column.beside == BesideHidden::stays || !rests_on_hidden(place.row)) return false;
    if (column.beside == BesideHidden::goes) return true;
    const bool is_count = may_count(column) && count_in(table_.rows[place.row][place.column]);
    return is_amount(column.type) && !is_count;
  }

 private:
  [[nodiscard]] bool is_any_hidden(std::size_t row) const {
    return std::find(hidden_[row].begin(), hidden_[row].end(), true) != hidden_[row].end();
  }

  /// Whether a count is hidden in `row`, or in one that its amounts are worked out from.
  [[nodiscard]] bool rests_on_hidden(std::size_t row) const {
    const auto& ties = table_.ties.amounts;
    return is_any_hidden(row) || std::any_of(ties.begin(), ties.end(), [&](const auto& tie) {
             return !tie.empty() && tie.front() == row &&
                    std::any_of(tie.begin() + 1, tie.end(), [&](auto of) { return is_any_hidden(of); });
           });
  }

  /// The cells of every sum that the table names, its total first.
  [[nodiscard]] std::vector<std::vector<Place>> sums() const {
    std::vector<std::vector<Place>> all;
    for (const auto& tie : table_.ties.rows) {
      for (const auto column : columns_) {
        all.emplace_back();
        for (const auto row : tie) all.back().push_back({row, column});
      }
    }
    for (std::size_t row = 0; row < hidden_.size(); ++row) {
      for (const auto& tie : table_.ties.columns) all.push_back(cells_named(tie, row));
    }
    return all;
  }

  [[nodiscard]] std::vector<Place> cells_named(const std::vector<std::string>& keys, std::size_t row) const {
    std::vector<Place> cells;
    for (const auto& key : keys) {
      if (const auto column = place_of(table_, key); column < table_.columns.size()) cells.push_back({row, column});
    }
    return cells;
  }

  /// Whether what is hidden of a sum can be told from the rest: one alone, or parts beside a total that is shown which
  /// come to a small count together, or to one each.
  [[nodiscard]] bool gives_away(const std::vector<Place>& sum) const {
    std::int64_t hidden = 0;
    std::int64_t together = 0;
    for (const auto& cell : sum) {
      if (!is_hidden(cell)) continue;
      ++hidden;
      together += *count_in(table_.rows[cell.row][cell.column]);
    }
    if (hidden < 2) return hidden == 1;
    return !is_hidden(sum.front()) && (together <= greatest_small || together <= hidden);
  }

  /// Where rows are of one base: what is a part of a hidden one, and every count that is as great as a hidden one.
  bool hide_what_comes_again() {
    if (table_.ties.base.empty()) return false;
    std::set<std::int64_t> known;
    for_each_count([&](Place cell, std::int64_t count) {
      if (is_hidden(cell) && count > greatest_small) known.insert(count);
    });
    bool more = false;
    for_each_count([&](Place cell, std::int64_t count) {
      if (is_hidden(cell) || !(known.contains(count) || is_base_hidden(cell.row))) return;
      hidden_[cell.row][cell.column] = true;
      more = true;
    });
    return more;
  }

  template <class Act>
  void for_each_count(Act act) const {
    for (std::size_t row = 0; row < hidden_.size(); ++row) {
      for (const auto column : columns_) {
        if (const auto count = count_in(table_.rows[row][column])) act(Place{row, column}, *count);
      }
    }
  }

  [[nodiscard]] bool is_base_hidden(std::size_t row) const {
    const auto base = cells_named({table_.ties.base}, row);
    return !base.empty() && is_hidden(base.front());
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

  /// If just one of `cells` is hidden, so is the next.
  bool hide_lone(const std::vector<Place>& cells) {
    const auto hidden = std::count_if(cells.begin(), cells.end(), [&](const auto& cell) { return is_hidden(cell); });
    return hidden == 1 && hide_next(cells);
  }

  /// The smallest of `cells` that is shown; a 0 says nothing about anybody, and is the last choice. Nothing to be done
  /// if there is none.
  bool hide_next(std::vector<Place> cells) {
    const auto count = [&](const auto& cell) { return count_in(table_.rows[cell.row][cell.column]); };
    std::erase_if(cells, [&](const auto& cell) { return !count(cell) || is_hidden(cell); });
    const auto next = std::ranges::min_element(
        cells, {}, [&](const auto& cell) { return std::pair(*count(cell) == 0, *count(cell)); });
    if (next == cells.end()) return false;
    hidden_[next->row][next->column] = true;
    return true;
  }

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<std::vector<bool>> hidden_;
};

}  // namespace

Table suppressed(const Table& table) {
  Counts counts(table);
  counts.hide_small();
  while (counts.hide_what_gives_away()) {
  }
  auto shown = table;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      auto& value = shown.rows[row][column];
      const bool is_known = !std::holds_alternative<std::monostate>(value.kind);
      if (is_known && (counts.is_hidden({row, column}) || counts.is_given_away({row, column}))) value = Hidden{};
    }
  }
  return shown;
}

}  // namespace ifapilot::output
