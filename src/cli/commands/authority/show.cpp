#include "app/party/authority.hpp"
#include "cli/column/party.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/party.hpp"
#include "cli/screen/party.hpp"

namespace ifapilot::cli {

constinit const Command commands::authority_show{
    .path = "authority show",
    .summary = "show one authority: its turn, its slots, whom to ring",
    .details =
        "Whether it takes part and since when, its place in the rota and its last turn, how much of the "
        "cap it has used [C-CAP], the offers that it has still to answer, its framework agreements and "
        "its contacts.",
    .positionals = authority_code,
    .examples = {"ifapilot authority show derby"},
    .run = reading([](const Request& request) {
      const auto view = app::show_authority(*request.session, request.arguments.authority("CODE"));
      return as_record(whole_record_of(view, request.now()), show_screen(view, request.now(), request.style));
    })};

}  // namespace ifapilot::cli
