#include "app/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/rota_records.hpp"
#include "cli/rota_screen.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto vacancy = arguments.given("V") ? std::optional(arguments.vacancy("V")) : std::nullopt;
  const auto answer = app::ask_rota(*request.session, vacancy);
  const auto screen = rota_screen(answer, request.session->clock.now, arguments.given("--explain"), request.style);
  // Nobody eligible is an answer, not a refusal: printed in full, with exit code 1 for scripts.
  return {.document = {.record = record_of(answer), .list = standings_of(answer.decision)},
          .screen = screen,
          .remarks = {},
          .exit_code = answer.decision.authority ? 0 : 1};
}

}  // namespace

Command make_rota_next() {
  return {.path = "rota next",
          .summary = "say whose turn it is, why, and of every other why not",
          .details = "The authority that has waited longest for a turn is next, if it takes part, has slots left, has no "
                     "offer to answer and was not offered this vacancy before [R-ORDER, R-ELIGIBLE; O2, O3, R1]. Without a "
                     "vacancy it answers for one that nobody has seen. When nobody can be offered it, it says whether to "
                     "wait, and ends with exit code 1.",
          .gate = Gate::read,
          .positionals = {{"V", "the vacancy's number, such as V4", true}},
          .options = {{"explain", "", "tell each authority's turns, for the telephone", Arity::flag}},
          .examples = {"ifapilot rota next V1", "ifapilot rota next V1 --explain", "ifapilot rota next"},
          .run = run};
}

}  // namespace ifapilot::cli
