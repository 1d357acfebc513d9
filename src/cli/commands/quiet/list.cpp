#include "app/day/quiet.hpp"
#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

Cells<store::QuietRecord> cells() {
  using Row = const store::QuietRecord&;
  return {
      {{"from", ColumnType::date, "Its first day.", ""}, [](Row row) { return Value(row.period.from); }},
      {{"until", ColumnType::date, "Its last day, which belongs to it; empty: it has not ended.", ""},
       [](Row row) { return Value(row.period.until); }},
      {{"fact", ColumnType::word, "The fact that began it.", ""}, [](Row row) { return Value(row.fact); }},
  };
}

Answer run(const Request& request) {
  return as_table(table_from(cells(), app::list_quiet(*request.session)),
                  "No quiet period yet. To record one: ifapilot quiet start --from DATE");
}

}  // namespace

constinit const Command commands::quiet_list{.path = "quiet list",
                                             .summary = "list the quiet periods",
                                             .details = "By first day; one without a last day has not ended [M-QUIET].",
                                             .examples = {"ifapilot quiet list"},
                                             .run = run};

}  // namespace ifapilot::cli
