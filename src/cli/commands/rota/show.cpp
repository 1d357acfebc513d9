#include "app/offer/rota.hpp"
#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::rota_show{
    .path = "rota show",
    .summary = "show the published rota and what each authority has had",
    .details =
        "In the published order: whether each takes part, turns used, offers and what came of them. The order "
        "in which they are next is shown by `ifapilot rota next`.",
    .examples = {"ifapilot rota show"},
    .run = reading([](const Request& request) {
      return as_table(table_of(app::tally_rota(*request.session)),
                      "No authority takes part yet. To add one: " + rules::how_to(rules::Deed::add_authority));
    })};

}  // namespace ifapilot::cli
