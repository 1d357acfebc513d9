#include "cli/column/columns.hpp"
#include "cli/column/rota.hpp"

#include <cstddef>

namespace ifapilot::cli {

namespace {

constexpr const char* source = "offer, by the rota of its instant (R-EXPLAIN)";

Columns<app::RotaFairness> fairness_columns() {
  using Row = app::RotaFairness;
  return {
      column({.name = "passes", .type = ColumnType::count, .heading = "Passes", .unit = "offers"},
             "How often an offer went to another although this authority stood before that one in R-ORDER, by what was "
             "on record when the offer was sent; rescinded and voided offers left out. The passed_... columns say why; "
             "of an imported offer that went to another nothing is known but that it did.",
             source, &Row::passes),
      column({.name = "passed_withdrawn", .type = ColumnType::count, .heading = "Left", .unit = "offers"},
             "Of these because it did not take part (P-VOLUNTARY).", source, &Row::withdrawn),
      column({.name = "passed_outside", .type = ColumnType::count, .heading = "Outside", .unit = "offers"},
             "Of these because the vacancy was outside the pilot, for one authority alone (C-OUTSIDE, O16).", source,
             &Row::outside),
      column({.name = "passed_offered_before", .type = ColumnType::count, .heading = "Had it", .unit = "offers"},
             "Of these because it had been offered that vacancy (D-ONE).", source, &Row::offered_before),
      column({.name = "passed_cap", .type = ColumnType::count, .heading = "Cap", .unit = "offers"},
             "Of these because of the cap (C-CAP, O16).", source, &Row::cap),
      column({.name = "passed_busy", .type = ColumnType::count, .heading = "Busy", .unit = "offers"},
             "Of these because it was answering another offer (D-BUSY).", source, &Row::busy),
      column({.name = "passed_override", .type = ColumnType::count, .heading = "Override", .unit = "offers"},
             "Of these because an override went to another although the rota would have chosen this authority "
             "(R-OVERRIDE).",
             source, &Row::overridden),
      column({.name = "longest_wait_days", .heading = "Wait", .unit = "days"},
             "The longest it has waited for a turn, in whole days: between two used turns, from joining to the first, "
             "or from the last until it withdrew or until now; counted while it takes part and the pilot runs. Empty: "
             "it has not taken part in that time (R-TURN, P-TERM).",
             "offer, authority withdraw, authority rejoin", &Row::longest_wait_days),
  };
}

}  // namespace

output::Table table_of(std::span<const app::RotaFairness> rows) {
  auto table = table_from(fairness_columns(), rows);
  for (auto& column : table.columns) column.shown = false;  // on the screen they are a table of their own
  return table;
}

output::Table passes_of(output::Table report) {
  const auto first = output::place_of(report, "passes");
  for (std::size_t i = 0; i < report.columns.size(); ++i) report.columns[i].shown = i == 0 || i >= first;
  return report;
}

}  // namespace ifapilot::cli
