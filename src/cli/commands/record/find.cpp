#include "app/record/find.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

constinit const Command commands::find{
    .path = "find",
    .summary = "look for a code, a name, a reference or a note",
    .details =
        "Codes, names and contacts of authorities and providers, carers, terms references, forms, notes "
        "and the survey, wherever the text stands in them, in capitals or not; numbers such as V3 and O2 "
        "as a whole. A child is found by its whole reference only, so that what is printed was typed "
        "[A-CHILD]. What was voided is not found.",
    .positionals =
        [] { return argument("TEXT", "what to look for; at most " + std::to_string(longest_name) + " bytes"); },
    .examples = {"ifapilot find oak-17", "ifapilot find 'jo place'"},
    .run = reading([](const Request& request) {
      using Row = app::Found;
      const Columns<Row> columns{
          column({.name = "kind", .type = ColumnType::word},
                 "authority, provider, contact, vacancy, offer, child, terms, form, note or survey.", &Row::kind),
          column({.name = "id", .type = ColumnType::word}, "Its code or number; of a note its fact.", &Row::id),
          column({.name = "text"}, "What was found in it.", &Row::text),
          column({.name = "where"}, "What to type to see it.",
                 [](const auto& row) { return command_line(row.where); })};
      const auto found = app::find(*request.session, request.arguments.text("TEXT", longest_name));
      return as_table(table_from(columns, found), "Nothing found.");
    })};

}  // namespace ifapilot::cli
