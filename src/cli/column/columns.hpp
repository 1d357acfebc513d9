#pragma once

#include "output/document.hpp"

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Records and tables made from one list of columns, so that their names cannot part.
namespace ifapilot::cli {

using output::BesideHidden;
using output::ColumnType;

[[nodiscard]] inline output::Value text(const std::string& always) { return output::Text{always}; }

[[nodiscard]] inline output::Value word(std::string_view always) { return output::Word{std::string(always)}; }

template <class T>
concept Wording = std::convertible_to<const T&, std::string_view>;

/// What a column holds of which nothing more is said: codes, enumerations and the numbers of records are words.
template <class T>
inline constexpr auto type_of = ColumnType::word;
template <Wording T>
inline constexpr auto type_of<T> = ColumnType::text;
template <std::integral T>
inline constexpr auto type_of<T> = ColumnType::number;
template <>
inline constexpr auto type_of<bool> = ColumnType::boolean;
template <>
inline constexpr auto type_of<rules::Day> = ColumnType::date;
template <>
inline constexpr auto type_of<rules::Instant> = ColumnType::instant;
template <>
inline constexpr auto type_of<rules::Pence> = ColumnType::money;
template <>
inline constexpr auto type_of<rules::Decimal> = ColumnType::decimal;
template <>
inline constexpr auto type_of<rules::Quotient> = ColumnType::decimal;
template <>
inline constexpr auto type_of<output::Value> = ColumnType::text;
template <class T>
inline constexpr auto type_of<std::optional<T>> = type_of<T>;

/// What stands in a column of `type`: an enumeration by its word, nothing where there is nothing.
template <class T>
[[nodiscard]] output::Value value_of(const T& read, ColumnType type) {
  if constexpr (Wording<T>) {
    return type == ColumnType::word ? word(read) : text(std::string(read));
  } else {
    return read;
  }
}

template <class T>
[[nodiscard]] output::Value value_of(const std::optional<T>& read, ColumnType type) {
  return read ? value_of(*read, type) : output::Value();
}

/// Of what may be missing a member, or what a function makes of it.
template <class Whole, class Part>
[[nodiscard]] auto part(const std::optional<Whole>& whole, Part of) {
  using Found = std::optional<std::decay_t<std::invoke_result_t<Part, const Whole&>>>;
  return whole ? Found(std::invoke(of, *whole)) : Found();
}

/// A column on its way into a list, which knows of what rows it is.
template <class Read>
struct NamedColumn {
  output::Column named;
  Read read;
};

/// `read`: a member of the row, or a function of it. What is read says of what type the column is, unless it is named.
template <class Read>
[[nodiscard]] NamedColumn<Read> column(output::Column named, std::string meaning, std::string source, Read read) {
  named.meaning = std::move(meaning);
  named.source = std::move(source);
  return {std::move(named), read};
}

template <class Read>
[[nodiscard]] NamedColumn<Read> column(output::Column named, std::string meaning, Read read) {
  return column(std::move(named), std::move(meaning), "", read);
}

/// Of a table that no report has: nobody can ask what it means (`--describe`).
template <class Read>
[[nodiscard]] NamedColumn<Read> column(output::Column named, Read read) {
  return {std::move(named), read};
}

/// A column, and how it is read from a row.
template <class Row>
struct Column {
  output::Column named;
  std::function<output::Value(const Row&)> value;

  template <class Read>
  Column(NamedColumn<Read> any) : named(std::move(any.named)) {  // NOLINT: a list of columns is written as such
    using Found = std::decay_t<std::invoke_result_t<Read, const Row&>>;
    if (named.type == ColumnType::text) named.type = type_of<Found>;
    value = [read = any.read, type = named.type](const Row& row) { return value_of(std::invoke(read, row), type); };
  }
};

template <class Row>
using Columns = std::vector<Column<Row>>;

/// The columns of a part of each row.
template <class Row, class Of, class Part>
[[nodiscard]] Columns<Row> columns_of(Of part, const Columns<Part>& columns) {
  Columns<Row> all;
  for (const auto& [named, value] : columns) {
    const auto read = [part, value = value](const Row& row) { return value(std::invoke(part, row)); };
    all.push_back(NamedColumn<decltype(read)>{named, read});
  }
  return all;
}

/// Those of the one, then those of the other.
template <class Row>
[[nodiscard]] Columns<Row> joined(Columns<Row> all, const Columns<Row>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

/// Money keeps its unit in a record also when the amount is not known: a null could not tell it.
template <class Row>
[[nodiscard]] output::Fields record_from(const Columns<Row>& columns, const Row& row) {
  output::Fields fields;
  for (const auto& [named, value] : columns) fields.emplace_back(output::json_key(named), value(row));
  return fields;
}

template <class Row, class Rows>
[[nodiscard]] output::Table table_from(const Columns<Row>& columns, const Rows& rows) {
  output::Table made;
  for (const auto& column : columns) made.columns.push_back(column.named);
  for (const auto& row : rows) {
    auto& cells = made.rows.emplace_back();
    for (const auto& column : columns) cells.push_back(column.value(row));
  }
  return made;
}

/// A table of rows that `each_row` hands, one at a time, to what it is given, when they are asked for.
template <class Row, class EachRow>
[[nodiscard]] output::Stream stream_from(Columns<Row> columns, EachRow each_row) {
  output::Stream made;
  for (const auto& column : columns) made.columns.push_back(column.named);
  made.rows = [columns = std::move(columns), each_row](const output::Wanted& wanted, const output::TakeRow& take) {
    std::vector<std::size_t> looked_at;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (wanted[i]) looked_at.push_back(i);
    }
    output::Values cells(columns.size());
    each_row([&](const Row& row) {
      for (const auto i : looked_at) cells[i] = columns[i].value(row);
      take(cells);
    });
  };
  return made;
}

}  // namespace ifapilot::cli
