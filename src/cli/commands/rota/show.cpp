#include "app/offer/rota.hpp"
#include "app/pilot.hpp"
#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

constexpr std::string_view no_authority = "No authority takes part yet. To add one: ifapilot authority add --help";
constexpr std::string_view no_offer = "No offer has been made yet. To make the first: ifapilot offer --help";

Answer show(const Request& request) {
  return {.document = {.record = std::nullopt, .list = table_of(app::tally_rota(*request.session))},
          .screen = "",
          .remarks = {},
          .empty = std::string(no_authority)};
}

Answer history(const Request& request) {
  const auto offers = app::offers_in(app::load_cases(request.session->database));
  return {.document = {.record = std::nullopt, .list = history_of(offers, request.session->clock.now)},
          .screen = "",
          .remarks = {},
          .empty = std::string(no_offer)};
}

}  // namespace

Command make_rota_show() {
  return {.path = "rota show",
          .summary = "show the published rota and what each authority has had",
          .details =
              "In the published order: whether each takes part, turns used, offers and what came of them. The order "
              "in which they are next is shown by `ifapilot rota next`.",
          .gate = Gate::read,
          .examples = {"ifapilot rota show"},
          .run = show};
}

Command make_rota_history() {
  return {.path = "rota history",
          .summary = "list every offer in order, and whether it used a turn",
          .details =
              "A standard offer uses its authority's turn whatever becomes of it, an accelerated one only if it is "
              "accepted; a rescinded offer and one outside the pilot use none [R-TURN; O2, O3, R1].",
          .gate = Gate::read,
          .examples = {"ifapilot rota history", "ifapilot rota history --format csv"},
          .run = history};
}

}  // namespace ifapilot::cli
