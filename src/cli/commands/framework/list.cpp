#include "app/party/framework.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto today = rules::local_day(request.session->clock.now);
  return as_table(table_of(app::list_frameworks(*request.session), today),
                  "No framework agreement yet. To record one: ifapilot framework add --help");
}

}  // namespace

constinit const Command commands::framework_list{
    .path = "framework list",
    .summary = "list the framework agreements",
    .details = "By authority and provider, also those that have ended or not begun.",
    .examples = {"ifapilot framework list"},
    .run = run};

}  // namespace ifapilot::cli
