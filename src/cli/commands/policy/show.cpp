#include "app/setup/policy.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::policy_show{
    .path = "policy show",
    .summary = "show the values that a region may read otherwise",
    .details =
        "Where the guidance leaves something open, a value says how it is read here: the value in force, "
        "what it is by default, and the rule that it belongs to. CSV and JSON also give what it may be.",
    .examples = {"ifapilot policy show", "ifapilot policy show --format csv"},
    .run = reading([](const Request& request) {
      using Row = app::PolicyRow;
      const Columns<Row> columns{
          column({.name = "key", .type = ColumnType::word}, "Its name, as `policy set` takes it.", &Row::key),
          column({.name = "value", .type = ColumnType::word}, "The value in force, as it would be typed.", &Row::value),
          column({.name = "default", .type = ColumnType::word},
                 "The value until it is changed; of pilot_start the one that `init` set.", &Row::default_value),
          column({.name = "rule", .type = ColumnType::word}, "The rule that it belongs to.", &Row::rule),
          column({.name = "range", .shown = false}, "What it may be, bounds included.", &Row::range)};
      return as_table(table_from(columns, app::show_policy(*request.session)));
    })};

}  // namespace ifapilot::cli
