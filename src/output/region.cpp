#include "output/region.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace ifapilot::output {

namespace {

std::vector<Column> behind_region(const std::vector<Column>& columns) {
  std::vector<Column> all{region_column()};
  all.insert(all.end(), columns.begin(), columns.end());
  return all;
}

Value named(const std::string& region) { return Text{region}; }  // as somebody chose it

/// The same part of each document.
template <class Part>
OfRegions<Part> parts_of(OfRegions<Document>& all, std::optional<Part> Document::*part) {
  OfRegions<Part> parts;
  for (auto& one : all) parts.push_back({one.region, one.title, *std::move(one.made.*part)});
  return parts;
}

}  // namespace

Column region_column() {
  return {.name = "region",
          .type = ColumnType::word,
          .heads = true,
          .source = "--db, init --region",
          .meaning =
              "Whose file the row is of: the region's name on record. What bears none, or the same as another, is told "
              "by its file."};
}

Table together(OfRegions<Table> all) {
  if (is_one_file(all)) return std::move(all.front().made);
  Table whole{behind_region(all.front().made.columns), {}};
  for (auto& [region, title, table] : all) {
    for (auto& row : table.rows) {
      row.insert(row.begin(), named(region));
      whole.rows.push_back(std::move(row));
    }
  }
  return whole;
}

Stream together(OfRegions<Stream> all) {
  if (is_one_file(all)) return std::move(all.front().made);
  Stream whole{behind_region(all.front().made.columns), {}};
  whole.rows = [all = std::move(all)](const Wanted& wanted, const TakeRow& take) {
    const Wanted of_each(std::next(wanted.begin()), wanted.end());
    Values cells(wanted.size());
    for (const auto& one : all) {
      one.made.rows(of_each, [&](std::span<Value> row) {
        cells.front() = named(one.region);
        std::ranges::move(row, std::next(cells.begin()));
        take(cells);
      });
    }
  };
  return whole;
}

Document together(OfRegions<Document> all) {
  if (all.front().made.stream) return {.stream = together(parts_of(all, &Document::stream))};
  return {.list = together(parts_of(all, &Document::list))};
}

std::vector<CalendarEntry> together(OfRegions<std::vector<CalendarEntry>> all) {
  std::vector<CalendarEntry> whole;
  for (auto& [region, title, entries] : all) {
    for (auto& entry : entries) {
      if (!region.empty()) entry.summary.insert(0, region + " ");
      whole.push_back(std::move(entry));
    }
  }
  return whole;
}

}  // namespace ifapilot::output
