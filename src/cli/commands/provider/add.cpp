#include "app/party/provider.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::provider_add{
    .path = "provider add",
    .summary = "record an independent fostering agency",
    .details =
        "The code is what you will type from now on; it cannot be changed later. A URN that another provider has "
        "is refused, and its name is warned of [P-IDENTITY].",
    .positionals = new_code,
    .options = [] { return provider_options(true); },
    .examples = {"ifapilot provider add oak --name 'Oak Fostering' --contact 'Jo Place' "
                 "--email placements@oak.example --phone '0115 496 0000'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::add_provider(*request.session, {.id = 0,
                                                             .code = arguments.new_provider("CODE"),
                                                             .name = arguments.text("--name", longest_name),
                                                             .sector = arguments.optional_text("--sector"),
                                                             .urn = optional_urn(arguments, "--urn"),
                                                             .lead = lead_from(arguments)});
      const auto& provider = done.view.record;
      const auto text = "Added " + provider.code.text + ": " + provider.name + ", " + reached_at(provider.lead) + ".\n";
      return recorded(record_of(provider), done.fact, {text, {vacancy_to_add(provider.code)}}, done.warnings);
    })};

}  // namespace ifapilot::cli
