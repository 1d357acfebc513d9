#include "app/party/provider.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  return {.document = {.record = std::nullopt, .list = table_of(app::list_providers(*request.session))},
          .screen = "",
          .remarks = {},
          .exit_code = 0,
          .empty = "No provider yet. To record one: ifapilot provider add --help"};
}

}  // namespace

constinit const Command commands::provider_list{
    .path = "provider list",
    .summary = "list the independent fostering agencies",
    .details = "By code. CSV and JSON have the leads' e-mail and Ofsted's numbers as well.",
    .examples = {"ifapilot provider list", "ifapilot provider list --format csv"},
    .run = run};

}  // namespace ifapilot::cli
