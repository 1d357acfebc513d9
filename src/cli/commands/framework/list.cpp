#include "app/party/framework.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::framework_list{
    .path = "framework list",
    .summary = "list the framework agreements",
    .details = "By authority and provider, also those that have ended or not begun.",
    .examples = {"ifapilot framework list"},
    .run = reading([](const Request& request) {
      return as_table(table_of(app::list_frameworks(*request.session), rules::local_day(request.now())),
                      "No framework agreement yet. To record one: " + rules::how_to(rules::Deed::add_framework));
    })};

}  // namespace ifapilot::cli
