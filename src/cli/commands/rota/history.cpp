#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

constinit const Command commands::rota_history{
    .path = "rota history",
    .summary = "list every offer in order, and whether it used a turn",
    .details =
        "A standard offer uses its authority's turn whatever becomes of it, an accelerated one only if it is "
        "accepted; a rescinded offer and one outside the pilot use none [R-TURN; O2, O3, R1]. `ifapilot why O1` says "
        "why one went where it went.",
    .examples = {"ifapilot rota history", "ifapilot rota history --format csv"},
    .run = reading([](const Request& request) {
      const auto offers = app::offers_in(app::load_cases(request.session->database));
      return as_table(history_of(offers, request.now()),
                      "No offer has been made yet. To make the first: " + rules::how_to(rules::Deed::make_offer));
    })};

}  // namespace ifapilot::cli
