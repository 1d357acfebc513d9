#include "app/offer/rota.hpp"
#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/screen/rota.hpp"

#include <utility>

namespace ifapilot::cli {

namespace {

void add(Answer& shown, const RotaExplained& explained, const app::RotaAnswer& answer, rules::Instant now,
         const output::Style& style) {
  const auto text = rota_explained_screen(explained, answer, style);
  shown.screen.body += text;
  shown.document.record = record_of(answer, explained, now);
  shown.document.list = beside(std::move(*shown.document.list), explanation_column(explained));
}

}  // namespace

constinit const Command commands::rota_next{
    .path = "rota next",
    .summary = "say whose turn it is, why, and of every other why not",
    .details =
        "The authority that has waited longest for a turn is next, if it takes part, has slots left, has no "
        "offer to answer and was not offered this vacancy before [R-TURN, R-ORDER, R-ELIGIBLE; O2, O3, R1]. Without "
        "a vacancy it answers for one that nobody has seen. When nobody can be offered it, it says whether to "
        "wait, and ends with exit code 1. --explain says of each authority which offer used its last turn and how, "
        "and why it is passed over or comes later; and how an answer to an offer sent now would be counted. "
        "By the policy accelerated_order an accelerated offer also goes by who was asked last without accepting "
        "[R-ACCELERATED, R1]. "
        "In JSON each standing then has `explanation` with place (next, more-recent-turn, asked-later, listed-later, "
        "passed-over), kept_ahead, last_turn, last_asked, without_turn, paragraphs and words; the answer has that of "
        "the "
        "deadline, as in report due.",
    .positionals = [] { return argument("V", "the vacancy's number, such as V4", true); },
    .options =
        [] { return Options{flag_option("explain", "say of each authority why it stands there, for the telephone")}; },
    .examples = {"ifapilot rota next V1", "ifapilot rota next V1 --explain", "ifapilot rota next"},
    .run = reading([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto vacancy = arguments.given("V") ? std::optional(arguments.vacancy("V")) : std::nullopt;
      const auto answer = app::ask_rota(*request.session, vacancy);
      const auto now = request.now();
      // Nobody eligible is an answer, not a refusal: printed in full, with exit code 1 for scripts.
      Answer shown{.document = {.record = record_of(answer), .list = standings_of(answer.decision)},
                   .screen = rota_screen(answer, now, request.style),
                   .exit_code = answer.decision.authority ? 0 : 1};
      if (arguments.given("--explain")) add(shown, explain(*request.session, answer), answer, now, request.style);
      return shown;
    })};

}  // namespace ifapilot::cli
