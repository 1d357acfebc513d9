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

Command make_provider_list() {
  return {.path = "provider list",
          .summary = "list the independent fostering agencies",
          .details = "By code. CSV and JSON have the leads' e-mail and Ofsted's numbers as well.",
          .gate = Gate::read,
          .examples = {"ifapilot provider list", "ifapilot provider list --format csv"},
          .run = run};
}

}  // namespace ifapilot::cli
