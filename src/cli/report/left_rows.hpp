#pragma once

#include "output/page.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Cells of a table that may leave, by the names of their columns. A column that is not there is as one without values.
namespace ifapilot::cli {

class LeftRows {
 public:
  explicit LeftRows(const output::LeftTable& left) : left_(left) {}

  [[nodiscard]] std::size_t size() const { return left_.table.rows.size(); }
  [[nodiscard]] bool is_hidden(std::size_t row, std::string_view key) const;
  [[nodiscard]] bool is_any_hidden() const;

  /// Counts, pounds, decimals, and 1 of what is true; nothing of what is hidden, empty, or no amount.
  [[nodiscard]] std::optional<rules::Decimal> amount(std::size_t row, std::string_view key) const;

  /// `12`, `924.00`, `hidden`, `-`.
  [[nodiscard]] std::string words(std::size_t row, std::string_view key) const;

  /// The same as a page says it: the name for a code.
  [[nodiscard]] std::string said(std::size_t row, std::string_view key) const;

  /// Of whole numbers; nothing if one of them is hidden.
  [[nodiscard]] std::optional<std::int64_t> sum(std::string_view key) const {
    return total(key, [](rules::Decimal amount) { return amount.ten_thousandths / 10'000; });
  }

  /// In how many rows the amount is above 0; nothing if one of them is hidden.
  [[nodiscard]] std::optional<std::int64_t> above_zero(std::string_view key) const {
    return total(key, [](rules::Decimal amount) -> std::int64_t { return amount.ten_thousandths > 0 ? 1 : 0; });
  }

  /// In how many rows it is known; nothing if one of them is hidden.
  [[nodiscard]] std::optional<std::int64_t> known(std::string_view key) const;

 private:
  /// Null if there is no such column.
  [[nodiscard]] const output::Value* value(std::size_t row, std::string_view key) const;

  /// What `of` makes of the amounts of all rows together; nothing if one of them is hidden.
  [[nodiscard]] std::optional<std::int64_t> total(std::string_view key, std::int64_t (*of)(rules::Decimal)) const;

  const output::LeftTable& left_;
};

}  // namespace ifapilot::cli
