#include "cli/column/columns.hpp"
#include "cli/page/reports.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

namespace ifapilot::cli {

namespace {

using output::Value;
using Words = std::pair<std::string_view, std::string_view>;

/// In the order in which a vacancy goes through them.
constexpr std::array<Words, 14> statuses{{{"notified", "May be offered"},
                                          {"offered", "An answer is awaited"},
                                          {"accepted", "An authority has accepted it"},
                                          {"referred", "The Home Office is asked for a child"},
                                          {"profiled", "A child is being matched"},
                                          {"matched", "A child is matched"},
                                          {"moving", "The transport is arranged"},
                                          {"placed", "The child has arrived"},
                                          {"filled-elsewhere", "Closed: filled without the pilot"},
                                          {"withdrawn", "Closed: the provider took it back"},
                                          {"turned-down", "Closed: turned down"},
                                          {"refused", "Closed: refused outside the pilot"},
                                          {"exhausted", "Closed: nobody was left to offer it to"},
                                          {"rejected", "Not taken: outside the region"}}};

constexpr std::array<Words, 4> lists{{{"overdue", "Overdue: a deadline has passed"},
                                      {"due", "Due: a deadline is running"},
                                      {"outstanding", "Outstanding: owed without a deadline"},
                                      {"quality", "Records that lack something"}}};

template <std::size_t Size>
std::string words_for(const std::array<Words, Size>& all, std::string_view word) {
  const auto* found = std::ranges::find(all, word, &Words::first);
  return std::string(found == all.end() ? word : found->second);
}

struct StatusRow {
  std::string status;
  std::int64_t count;
};

Columns<StatusRow> status_columns() {
  using Row = StatusRow;
  return {column({.name = "status", .type = ColumnType::word}, &Row::status),
          column({.name = "meaning"}, [](const auto& row) { return words_for(statuses, row.status); }),
          column({.name = "count", .type = ColumnType::count, .unit = "vacancies"}, &Row::count)};
}

Columns<CountedList> list_columns() {
  using Row = CountedList;
  return {column({.name = "report", .type = ColumnType::word}, &Row::name),
          column({.name = "list"}, [](const auto& row) { return words_for(lists, row.name); }),
          column({.name = "count", .type = ColumnType::count, .unit = "rows"}, &Row::rows),
          column({.name = "command"}, [](const auto& row) { return "ifapilot report " + row.name; })};
}

std::size_t place_in_order(const std::string& status) {
  return static_cast<std::size_t>(std::ranges::find(statuses, status, &Words::first) - statuses.begin());
}

}  // namespace

output::Table counted_by_status(const output::Table& vacancies) {
  std::map<std::pair<std::size_t, std::string>, std::int64_t> counts;
  const auto column = output::place_of(vacancies, "status");
  for (const auto& row : vacancies.rows) {
    const auto status = std::get<output::Word>(row[column].kind).value;
    ++counts[{place_in_order(status), status}];
  }
  std::vector<StatusRow> rows;
  for (const auto& [status, count] : counts) rows.push_back({status.second, count});
  return table_from(status_columns(), rows);
}

bool is_work_list(std::string_view report) { return std::ranges::find(lists, report, &Words::first) != lists.end(); }

output::Table counts_of(const std::vector<CountedList>& counted) { return table_from(list_columns(), counted); }

}  // namespace ifapilot::cli
