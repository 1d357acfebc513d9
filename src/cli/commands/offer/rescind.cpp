#include "app/offer/offer.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"

namespace ifapilot::cli {

constinit const Command commands::offer_rescind{
    .path = "offer rescind",
    .summary = "take back an offer that waits for its answer",
    .details =
        "Only an open offer can be rescinded. It then counts as if it had not been made: it uses no turn, "
        "and the vacancy may be offered to the same authority again [R-TURN, D-ONE]. The reason stands in the "
        "message that tells it.",
    .positionals = offer_or_vacancy,
    .options = [] { return Options{reason_option("it is taken back")}; },
    .examples = {"ifapilot offer rescind O1 --reason 'sent by mistake'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::rescind_offer(*request.session, arguments.offer("O|V"), arguments.text("--reason"));
      const auto& offer = done.view.offer;
      return recorded(record_of(done.view, request.now()), done.fact,
                      {output::wrapped("Rescinded " + offer.id.text() + ": " + offer.authority.text +
                                           " is no longer asked, and no turn is used [R-TURN].",
                                       request.style.width),
                       {rules::Action{rules::Deed::ask_rota, offer.vacancy}}});
    })};

}  // namespace ifapilot::cli
