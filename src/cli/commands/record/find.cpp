#include "app/record/find.hpp"

#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;

Cells<app::Found> cells() {
  using Row = const app::Found&;
  return {
      {{"kind", ColumnType::word, "authority, provider, contact, vacancy, offer, child, terms, form, note or survey.",
        ""},
       [](Row row) { return word(row.kind); }},
      {{"id", ColumnType::word, "Its code or number; of a note its fact.", ""}, [](Row row) { return word(row.id); }},
      {{"text", ColumnType::text, "What was found in it.", ""}, [](Row row) { return text(row.text); }},
      {{"where", ColumnType::text, "What to type to see it.", ""},
       [](Row row) { return text(command_line(row.where)); }},
  };
}

Answer run(const Request& request) {
  const auto found = app::find(*request.session, request.arguments.text("TEXT", longest_name));
  return as_table(table_from(cells(), found), "Nothing found.");
}

}  // namespace

constinit const Command commands::find{
    .path = "find",
    .summary = "look for a code, a name, a reference or a note",
    .details =
        "Codes, names and contacts of authorities and providers, carers, terms references, forms, notes "
        "and the survey, wherever the text stands in them, in capitals or not; numbers such as V3 and O2 "
        "as a whole. A child is found by its whole reference only, so that what is printed was typed "
        "[A-CHILD]. What was voided is not found.",
    .positionals =
        [] {
          return Positionals{{"TEXT", "what to look for; at most " + std::to_string(longest_name) + " bytes"}};
        },
    .examples = {"ifapilot find oak-17", "ifapilot find 'jo place'"},
    .run = run};

}  // namespace ifapilot::cli
