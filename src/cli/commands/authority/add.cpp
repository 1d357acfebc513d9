#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/option/party.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_add{
    .path = "authority add",
    .summary = "record an authority that joins the pilot",
    .details =
        "It takes part from now on, or from --at [P-VOLUNTARY]. One that joins late stands last in the "
        "published rota [R-ORDER]. Carers who live in its area can then have vacancies in the pilot "
        "[P-REGION]. The code is what you will type from now on; it cannot be changed later. A name or a GSS code that "
        "another authority has, also one that has withdrawn, is refused [P-IDENTITY].",
    .positionals = new_code,
    .options = [] { return authority_options(true); },
    .examples = {"ifapilot authority add peterborough --name 'Peterborough City Council' --gss E06000031"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done =
          app::add_authority(*request.session, {.code = arguments.new_authority("CODE"),
                                                .name = arguments.text("--name", longest_name),
                                                .gss = optional_gss(arguments, "--gss"),
                                                .position = arguments.optional_number("--position", 1, 999),
                                                .lead = lead_from(arguments)});
      const auto& facts = done.view.record.facts;
      const auto text =
          "Added " + facts.code.text + ": " + facts.name + ".\n\n" +
          labelled({{"Pilot", "takes part since " + rules::in_words(*done.view.since) + " [P-VOLUNTARY, P]"},
                    {"Rota", "position " + std::to_string(facts.position) +
                                 "; as it has had no turn, it comes before all that have [R-ORDER, O2]"},
                    {"Lead", how_to_reach(done.view.record)}},
                   request.style);
      return recorded(record_of(done.view), done.fact, {text, {rules::Action{rules::Deed::show_rota}}}, done.warnings);
    })};

}  // namespace ifapilot::cli
