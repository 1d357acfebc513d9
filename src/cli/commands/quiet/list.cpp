#include "app/day/quiet.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::quiet_list{
    .path = "quiet list",
    .summary = "list the quiet periods",
    .details = "By first day; one without a last day has not ended [M-QUIET].",
    .examples = {"ifapilot quiet list"},
    .run = reading([](const Request& request) {
      using Row = store::QuietRecord;
      const Columns<Row> columns{
          column({.name = "from"}, "Its first day.", [](const auto& row) { return row.period.from; }),
          column({.name = "until"}, "Its last day, which belongs to it; empty: it has not ended.",
                 [](const auto& row) { return row.period.until; }),
          column({.name = "fact"}, "The fact that began it.", &Row::fact)};
      return as_table(table_from(columns, app::list_quiet(*request.session)),
                      "No quiet period yet. To record one: " + rules::Action{rules::Deed::start_quiet});
    })};

}  // namespace ifapilot::cli
