#pragma once

#include "store/file/database.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// The ways in which a row is written and rows are read.
namespace ifapilot::store {

/// A parameter of a query, with its colon, and its value: `{":reason", reason}`.
struct Parameter {
  std::string_view name;
  Value value;
};
using Parameters = std::initializer_list<Parameter>;

/// `sql` compiled and bound.
[[nodiscard]] inline Statement asked(Database& database, std::string_view sql, Parameters parameters) {
  auto statement = database.prepare(sql);
  for (const auto& [name, value] : parameters) statement.bind(name, value);
  return statement;
}

/// Runs `sql`, which returns no row.
inline void run(Database& database, std::string_view sql, Parameters parameters) {
  asked(database, sql, parameters).run();
}

/// Writes a row of `fact`, which every row carries (A-APPEND): `:fact_id` and its `values`. Returns the row's number.
inline std::int64_t insert(Database& database, std::string_view sql, rules::FactId fact, Parameters values = {}) {
  asked(database, sql, values).bind(":fact_id", fact).run();
  return database.last_insert_id();
}

/// The value if it is a `Kind`, to be bound to the column of that kind.
template <class Kind, class... Kinds>
[[nodiscard]] std::optional<Kind> as(const std::variant<Kinds...>& value) {
  const auto* of_kind = std::get_if<Kind>(&value);
  return of_kind == nullptr ? std::nullopt : std::optional(*of_kind);
}

/// What `Read` makes of a row.
template <class Read>
using ReadAs = std::decay_t<std::invoke_result_t<Read, const Statement&>>;

/// Hands every row to `take`.
template <class Take>
void each(Database& database, std::string_view sql, Take take, Parameters parameters = {}) {
  auto row = asked(database, sql, parameters);
  while (row.step()) take(std::as_const(row));
}

/// What `read` makes of every row, in a container of that; in a set or a map the first of a key stays.
template <class Container, class Read>
[[nodiscard]] Container all_as(Database& database, std::string_view sql, Read read, Parameters parameters = {}) {
  Container rows;
  each(
      database, sql, [&](const Statement& row) { rows.insert(rows.end(), read(row)); }, parameters);
  return rows;
}

/// The same as a list, in the query's order.
template <class Read>
[[nodiscard]] std::vector<ReadAs<Read>> all(Database& database, std::string_view sql, Read read,
                                            Parameters parameters = {}) {
  return all_as<std::vector<ReadAs<Read>>>(database, sql, read, parameters);
}

/// The records of which a later row says anew what an earlier one of the same `key` said; the latest, by key.
template <class Read, class Key>
[[nodiscard]] std::vector<ReadAs<Read>> latest(Database& database, std::string_view sql, Read read, Key key,
                                               Parameters parameters = {}) {
  std::map<std::decay_t<std::invoke_result_t<Key, ReadAs<Read>>>, ReadAs<Read>> by_key;
  for (auto& record : all(database, sql, read, parameters)) {
    auto its_key = std::invoke(key, record);
    by_key.insert_or_assign(std::move(its_key), std::move(record));
  }
  std::vector<ReadAs<Read>> records;
  for (auto& [its_key, record] : by_key) records.push_back(std::move(record));
  return records;
}

/// The first row, if there is one.
template <class Read>
[[nodiscard]] std::optional<ReadAs<Read>> first(Database& database, std::string_view sql, Read read,
                                                Parameters parameters = {}) {
  auto row = asked(database, sql, parameters);
  if (!row.step()) return std::nullopt;
  return read(std::as_const(row));
}

/// The one row of a query that always has one.
template <class Read>
[[nodiscard]] ReadAs<Read> only(Database& database, std::string_view sql, Read read, Parameters parameters = {}) {
  auto row = asked(database, sql, parameters);
  row.step();
  return read(std::as_const(row));
}

}  // namespace ifapilot::store
