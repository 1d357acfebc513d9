#include "cli/report/left_rows.hpp"

#include "output/screen.hpp"

namespace ifapilot::cli {

namespace {

struct Amount {
  template <class Kind>
  std::optional<rules::Decimal> operator()(const Kind&) const {
    return std::nullopt;
  }
  std::optional<rules::Decimal> operator()(bool truth) const { return rules::decimal(truth ? 1 : 0); }
  std::optional<rules::Decimal> operator()(std::int64_t number) const { return rules::decimal(number); }
  std::optional<rules::Decimal> operator()(rules::Decimal number) const { return number; }
  std::optional<rules::Decimal> operator()(const rules::Quotient& number) const { return number.value(); }
  std::optional<rules::Decimal> operator()(rules::Pence amount) const { return rules::Decimal{amount.value * 100}; }
};

}  // namespace

const output::Value* LeftRows::value(std::size_t row, std::string_view key) const {
  const auto place = output::place_of(left_.table, key);
  return place < left_.table.columns.size() ? &left_.table.rows[row][place] : nullptr;
}

bool LeftRows::is_hidden(std::size_t row, std::string_view key) const {
  const auto* found = value(row, key);
  return found != nullptr && output::is_hidden(*found);
}

bool LeftRows::is_any_hidden() const {
  return std::ranges::any_of(left_.table.rows,
                             [](const auto& row) { return std::ranges::any_of(row, output::is_hidden); });
}

std::optional<rules::Decimal> LeftRows::amount(std::size_t row, std::string_view key) const {
  const auto* found = value(row, key);
  return found == nullptr ? std::nullopt : std::visit(Amount(), found->kind);
}

std::string LeftRows::words(std::size_t row, std::string_view key) const {
  const auto* found = value(row, key);
  return found == nullptr ? "-" : output::in_words(*found);
}

std::string LeftRows::said(std::size_t row, std::string_view key) const {
  return output::said(left_.spoken, key, words(row, key));
}

std::optional<std::int64_t> LeftRows::known(std::string_view key) const {
  std::int64_t rows = 0;
  for (std::size_t row = 0; row < size(); ++row) {
    if (is_hidden(row, key)) return std::nullopt;
    const auto* found = value(row, key);
    if (found != nullptr && !std::holds_alternative<std::monostate>(found->kind)) ++rows;
  }
  return rows;
}

std::optional<std::int64_t> LeftRows::total(std::string_view key, std::int64_t (*of)(rules::Decimal)) const {
  std::int64_t total = 0;
  for (std::size_t row = 0; row < size(); ++row) {
    if (is_hidden(row, key)) return std::nullopt;
    total += of(amount(row, key).value_or(rules::Decimal()));
  }
  return total;
}

}  // namespace ifapilot::cli
