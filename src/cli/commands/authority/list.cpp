#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/screen/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_list{
    .path = "authority list",
    .summary = "list the region's authorities and who takes part",
    .details =
        "In the order of the published rota, also those that have withdrawn. CSV and JSON have the "
        "leads' e-mail and telephone, and the days on which a lead is away, as well [P-AWAY].",
    .examples = {"ifapilot authority list", "ifapilot authority list --format csv"},
    .run = reading([](const Request& request) {
      const auto all = app::list_authorities(*request.session);
      auto table = table_of(all);
      const auto away = leads_away(all, rules::local_day(request.now()), request.style);
      if (away.empty()) {
        return as_table(std::move(table),
                        "No authority yet. To record one: " + rules::how_to(rules::Deed::add_authority));
      }
      const auto screen = output::to_screen(table, request.style, "") + away;
      return as_list(std::move(table), screen);
    })};

}  // namespace ifapilot::cli
