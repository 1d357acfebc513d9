#include "output/document.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace ifapilot::output {

namespace {

/// What `wanted` says of the columns that stay, said of all.
Wanted among_all(const Wanted& wanted, const std::vector<bool>& gone) {
  Wanted all;
  auto next = wanted.begin();
  for (const bool is_gone : gone) all.push_back(!is_gone && *next++);
  return all;
}

/// Moves what stays to the front, and answers with that.
std::span<Value> without(std::span<Value> row, const std::vector<bool>& gone) {
  std::size_t stays = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (gone[i]) continue;
    if (stays != i) row[stays] = std::move(row[i]);
    ++stays;
  }
  return row.first(stays);
}

}  // namespace

Stream without(Stream stream, const std::vector<bool>& gone) {
  if (std::ranges::find(gone, true) == gone.end()) return stream;
  Stream left;
  for (std::size_t i = 0; i < gone.size(); ++i) {
    if (!gone[i]) left.columns.push_back(std::move(stream.columns[i]));
  }
  left.rows = [rows = std::move(stream.rows), gone](const Wanted& wanted, const TakeRow& take) {
    rows(among_all(wanted, gone), [&](std::span<Value> row) { take(without(row, gone)); });
  };
  return left;
}

Table whole(const Stream& stream) {
  Table table{stream.columns, {}};
  stream.rows(Wanted(stream.columns.size(), true), [&](std::span<Value> row) {
    table.rows.emplace_back(std::make_move_iterator(row.begin()), std::make_move_iterator(row.end()));
  });
  return table;
}

const std::vector<Column>* columns_of(const Document& document) {
  if (document.stream) return &document.stream->columns;
  return document.list ? &document.list->columns : nullptr;
}

Document counted(Document document, std::size_t& rows) {
  if (document.list) rows += document.list->rows.size();
  if (!document.stream) return document;
  document.stream->rows = [each = std::move(document.stream->rows), &rows](const Wanted& wanted, const TakeRow& take) {
    each(wanted, [&](std::span<Value> row) {
      ++rows;
      take(row);
    });
  };
  return document;
}

void each_row(const Document& document, const Wanted& wanted, const std::function<void(std::span<const Value>)>& take) {
  if (document.stream) return document.stream->rows(wanted, take);
  for (const auto& row : document.list->rows) take(row);
}

}  // namespace ifapilot::output
