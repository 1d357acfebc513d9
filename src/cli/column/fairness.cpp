#include "cli/column/fairness.hpp"

#include "cli/column/cells.hpp"

#include <cstddef>

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

constexpr const char* source = "offer, by the rota of its instant (R-EXPLAIN)";

Cells<app::RotaFairness> fairness_cells() {
  using Row = const app::RotaFairness&;
  return {
      {{"passes", ColumnType::count,
        "How often an offer went to another although this authority stood before that one in R-ORDER, by what was on "
        "record when the offer was sent; rescinded and voided offers left out. The passed_... columns say why; of an "
        "imported offer that went to another nothing is known but that it did.",
        "Passes", "offers", source},
       [](Row row) { return Value(row.passes); }},
      {{"passed_withdrawn", ColumnType::count, "Of these because it did not take part (P-VOLUNTARY).", "Left", "offers",
        source},
       [](Row row) { return Value(row.withdrawn); }},
      {{"passed_outside", ColumnType::count,
        "Of these because the vacancy was outside the pilot, for one authority alone (C-OUTSIDE, O16).", "Outside",
        "offers", source},
       [](Row row) { return Value(row.outside); }},
      {{"passed_offered_before", ColumnType::count, "Of these because it had been offered that vacancy (D-ONE).",
        "Had it", "offers", source},
       [](Row row) { return Value(row.offered_before); }},
      {{"passed_cap", ColumnType::count, "Of these because of the cap (C-CAP, O16).", "Cap", "offers", source},
       [](Row row) { return Value(row.cap); }},
      {{"passed_busy", ColumnType::count, "Of these because it was answering another offer (D-BUSY).", "Busy", "offers",
        source},
       [](Row row) { return Value(row.busy); }},
      {{"passed_override", ColumnType::count,
        "Of these because an override went to another although the rota would have chosen this authority "
        "(R-OVERRIDE).",
        "Override", "offers", source},
       [](Row row) { return Value(row.overridden); }},
      {{"longest_wait_days", ColumnType::number,
        "The longest it has waited for a turn, in whole days: between two used turns, from joining to the first, or "
        "from the last until it withdrew or until now; counted while it takes part and the pilot runs. Empty: it has "
        "not taken part in that time (R-TURN, P-TERM).",
        "Wait", "days", "offer, authority withdraw, authority rejoin"},
       [](Row row) { return Value(row.longest_wait_days); }},
  };
}

}  // namespace

output::Table table_of(std::span<const app::RotaFairness> rows) {
  auto table = table_from(fairness_cells(), rows);
  for (auto& column : table.columns) column.heading = "!";  // on the screen they are a table of their own
  return table;
}

output::Table passes_of(const output::Table& report) {
  output::Table made;
  made.columns.push_back(report.columns.front());
  for (const auto& cell : fairness_cells()) made.columns.push_back(cell.column);
  const auto first = static_cast<std::ptrdiff_t>(report.columns.size() - fairness_cells().size());
  for (const auto& row : report.rows) {
    made.rows.push_back({row.front()});
    made.rows.back().insert(made.rows.back().end(), row.begin() + first, row.end());
  }
  return made;
}

}  // namespace ifapilot::cli
