#include "app/record/find.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

constinit const Command commands::find{
    .path = "find",
    .summary = "look for a code, a name, a reference or a note",
    .details =
        "Every text that somebody typed, wherever the words stand in it: codes, names and contacts of authorities and "
        "providers, deputies, carers and their information, terms references, forms and who answered, notes, reasons "
        "(of closings, corrections, policies ...), why a rule was overridden, and the survey. Capitals, accents, "
        "blanks and kinds of dash and apostrophe do not matter, and of a telephone number only the digits; numbers "
        "such "
        "as V3 and O2 are found as a whole. A child is found by its whole reference only, also in notes, so that what "
        "was looked for was known [A-CHILD]. What was voided is not found.",
    .positionals =
        [] { return argument("TEXT", "what to look for; at most " + std::to_string(longest_name) + " bytes"); },
    .examples = {"ifapilot find oak-17", "ifapilot find 'jo place'"},
    .run = reading([](const Request& request) {
      using Row = app::Found;
      const Columns<Row> columns{
          column({.name = "kind", .type = ColumnType::word},
                 "authority, provider, contact, deputy, vacancy, offer, child, terms, form, note, survey, reason, "
                 "override or "
                 "answered by: where it was found.",
                 &Row::kind),
          column({.name = "id", .type = ColumnType::word},
                 "Its code or number; of a note its fact; else what was written with it.", &Row::id),
          column({.name = "text"}, "What was found in it.", &Row::text),
          column({.name = "where"}, "What to type to see it.",
                 [](const auto& row) { return command_line(row.where); })};
      const auto found = app::find(*request.session, request.arguments.text("TEXT", longest_name));
      return as_table(table_from(columns, found), "Nothing found.");
    })};

}  // namespace ifapilot::cli
