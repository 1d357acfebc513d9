#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_list{
    .path = "authority list",
    .summary = "list the region's authorities and who takes part",
    .details =
        "In the order of the published rota, also those that have withdrawn. CSV and JSON have the "
        "leads' e-mail and telephone as well.",
    .examples = {"ifapilot authority list", "ifapilot authority list --format csv"},
    .run = reading([](const Request& request) {
      return as_table(table_of(app::list_authorities(*request.session)),
                      "No authority yet. To record one: " + rules::how_to(rules::Deed::add_authority));
    })};

}  // namespace ifapilot::cli
