#include "app/setup/policy.hpp"
#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

Cells<app::PolicyRow> cells() {
  using output::ColumnType;
  using Row = const app::PolicyRow&;
  return {
      {{"key", ColumnType::word, "Its name, as `policy set` takes it.", ""}, [](Row row) { return word(row.key); }},
      {{"value", ColumnType::word, "The value in force, as it would be typed.", ""},
       [](Row row) { return word(row.value); }},
      {{"default", ColumnType::word, "The value until it is changed; of pilot_start the one that `init` set.", ""},
       [](Row row) { return word(row.default_value); }},
      {{"rule", ColumnType::word, "The rule that it belongs to.", ""}, [](Row row) { return word(row.rule); }},
      {{"range", ColumnType::text, "What it may be, bounds included.", "!"}, [](Row row) { return text(row.range); }},
  };
}

Answer run(const Request& request) { return as_table(table_from(cells(), app::show_policy(*request.session))); }

}  // namespace

constinit const Command commands::policy_show{
    .path = "policy show",
    .summary = "show the values that a region may read otherwise",
    .details =
        "Where the guidance leaves something open, a value says how it is read here: the value in force, "
        "what it is by default, and the rule that it belongs to. CSV and JSON also give what it may be.",
    .examples = {"ifapilot policy show", "ifapilot policy show --format csv"},
    .run = run};

}  // namespace ifapilot::cli
