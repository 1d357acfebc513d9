#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_rejoin{
    .path = "authority rejoin",
    .summary = "record that an authority takes part again",
    .details =
        "With its old position and all that it had before: its turns and its accepted vacancies still "
        "count. Not before it withdrew [P-VOLUNTARY, A-FUTURE].",
    .positionals = authority_code,
    .options = [] { return Options{text_option("reason", "TEXT", "why it comes back, if it says so")}; },
    .examples = {"ifapilot authority rejoin rutland"},
    .run = recording([](const Request& request) {
      const auto done = app::rejoin_authority(*request.session, request.arguments.authority("CODE"),
                                              request.arguments.optional_text("--reason"));
      const auto& facts = done.view.record.facts;
      const auto text = facts.code.text + " takes part again since " + rules::in_words(*done.view.since) +
                        ", at position " + std::to_string(facts.position) +
                        ": it has neither lost nor gained a place, as its history counts [P-VOLUNTARY, R-ORDER].";
      return recorded(record_of(done.view), done.fact,
                      {output::wrapped(text, request.style.width), {rules::Action{rules::Deed::ask_rota}}});
    })};

}  // namespace ifapilot::cli
