#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_update{
    .path = "authority update",
    .summary = "record what is new about an authority",
    .details =
        "What is left out stays as it was. Two authorities never hold the same position, and one that "
        "withdrew still holds its own; a new position decides only ties to come [R-ORDER]. Nor do they have the same "
        "name or GSS code [P-IDENTITY].",
    .positionals = authority_code,
    .options = [] { return authority_options(false); },
    .examples = {"ifapilot authority update derby --contact 'Sam Lead' --phone '01332 496 000'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto code = arguments.authority("CODE");
      require_any(arguments, authority_options(false), rules::Deed::update_authority);
      const auto done = app::update_authority(*request.session, code,
                                              {.name = arguments.optional_text("--name", longest_name),
                                               .gss = optional_gss(arguments, "--gss"),
                                               .position = arguments.optional_number("--position", 1, 999),
                                               .lead = lead_from(arguments)});
      const auto& record = done.view.record;
      const auto text = "Updated " + code.text + ": " + record.facts.name + ".\n\n" +
                        labelled({{"Rota", "position " + std::to_string(record.facts.position)},
                                  {"Lead", how_to_reach(record)},
                                  {"GSS code", record.gss.value_or("not recorded")}},
                                 request.style);
      return recorded(record_of(done.view), done.fact, {text, {rules::Action{rules::Deed::show_authority, code}}},
                      done.warnings);
    })};

}  // namespace ifapilot::cli
