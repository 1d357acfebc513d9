#include "app/record/check.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"

#include <algorithm>

namespace ifapilot::cli {

constinit const Command commands::check{
    .path = "check",
    .summary = "look the whole database over",
    .details =
        "SQLite's own checks, the schema and its guards, the audit chain, that every fact has its event, and "
        "that no rule was broken, also that no authority, provider or arrived child is there twice [P-IDENTITY, "
        "M-SAME-CHILD]. Exit code 1 if anything is wrong.",
    .examples = {"ifapilot check"},
    .run = reading([](const Request& request) {
      using Row = app::Finding;
      const Columns<Row> columns{
          column({.name = "check", .type = ColumnType::word}, "What was looked at.", &Row::check),
          column({.name = "ok"}, "Whether it is as it should be.", &Row::ok),
          column({.name = "detail"}, "What is wrong, or what was found.", &Row::detail)};
      const auto findings = app::check(*request.session);
      auto answer = as_table(table_from(columns, findings));
      answer.exit_code = std::ranges::all_of(findings, &app::Finding::ok) ? 0 : 1;
      return answer;
    })};

}  // namespace ifapilot::cli
