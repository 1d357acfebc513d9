#include "app/party/provider.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::provider_list{
    .path = "provider list",
    .summary = "list the independent fostering agencies",
    .details = "By code. CSV and JSON have the leads' e-mail and Ofsted's numbers as well.",
    .examples = {"ifapilot provider list", "ifapilot provider list --format csv"},
    .run = reading([](const Request& request) {
      return as_table(table_of(app::list_providers(*request.session)),
                      "No provider yet. To record one: " + rules::how_to(rules::Deed::add_provider));
    })};

}  // namespace ifapilot::cli
