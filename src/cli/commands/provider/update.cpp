#include "app/party/provider.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::provider_update{
    .path = "provider update",
    .summary = "record what is new about a provider",
    .details =
        "What is left out stays as it was. A URN that another provider has is refused, and its name is warned of "
        "[P-IDENTITY].",
    .positionals = provider_code,
    .options = [] { return provider_options(false); },
    .examples = {"ifapilot provider update oak --contact 'Jo Place' --phone '0115 496 0000'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto code = arguments.provider("CODE");
      require_any(arguments, provider_options(false), rules::Deed::update_provider);
      const auto done = app::update_provider(*request.session, code,
                                             {.name = arguments.optional_text("--name", longest_name),
                                              .sector = arguments.optional_text("--sector"),
                                              .urn = optional_urn(arguments, "--urn"),
                                              .lead = lead_from(arguments)});
      const auto& record = done.view.record;
      const auto text = "Updated " + code.text + ": " + record.name + ".\n\n" +
                        labelled({{"Lead", how_to_reach(record)},
                                  {"Sector", record.sector.value_or("not recorded")},
                                  {"Ofsted", record.urn.value_or("not recorded")}},
                                 request.style);
      return recorded(record_of(record), done.fact, {text, {rules::Action{rules::Deed::show_provider, code}}},
                      done.warnings);
    })};

}  // namespace ifapilot::cli
