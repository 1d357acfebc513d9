#include "app/offer/offer.hpp"

#include "app/day/explain.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/case.hpp"
#include "cli/words/explain.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

std::string response_time(const rules::Offer& offer) {
  auto time =
      rules::span_in_words(offer.due_at - offer.clock_started_at) + ", " + std::string(rules::word(offer.track));
  if (offer.clock_started_at == offer.sent_at) return time;
  time += ", counted from " + rules::in_words(offer.clock_started_at);
  return offer.track == rules::Track::standard ? time : time + " " + cited(rules::Reading::next_opening);
}

std::string headline(const rules::Offer& offer) {
  auto text = "Offered " + offer.vacancy.text() + " to " + offer.authority.text + " as " + offer.id.text() + ".";
  if (offer.outside_pilot) text += " It stands outside the pilot [C-OUTSIDE, O16].";
  if (offer.override_reason) text += " It is out of turn [R-OVERRIDE].";
  return text;
}

/// D-CONTENT: what is missing, and beside it what records that; of a party's contact its own line says so.
rules::Sentence missing(const app::OfferWritten& made) {
  if (made.missing.empty()) return "nothing";
  const auto what = listed(made.missing) + " [D-CONTENT, O1]";
  return made.detail ? what + "\nrecord it: " + *made.detail : what;
}

Screen screen(const app::OfferWritten& made, const output::Style& style) {
  const auto& view = made.view;
  const auto& offer = view.offer;
  auto lines = content_lines(view);
  lines.emplace_back("Missing", missing(made));
  return {output::wrapped(headline(offer), style.width) +
              output::wrapped("Answer due " + rules::in_words(offer.due_at) + " (" + response_time(offer) + ").",
                              style.width) +
              "\n" + labelled(lines, style),
          ways_to_answer(offer.id)};
}

std::optional<app::Override> out_of_turn(const Arguments& arguments) {
  arguments.needs("--to", "--override");
  arguments.needs("--override", "--to");
  if (!arguments.given("--to")) return std::nullopt;
  return app::Override{arguments.authority("--to"), arguments.text("--override")};
}

Answer offered(const Request& request) {
  const auto made = app::make_offer(*request.session, request.arguments.vacancy("V"), out_of_turn(request.arguments));
  auto answer = recorded(record_of(made.view, request.now()), made.fact, screen(made, request.style), made.warnings);
  add_content(*answer.document.record, made.view);
  answer.document.record->emplace_back("missing", output::values_of(made.missing, text));
  return explained_if_asked(std::move(answer), request, [&](const auto& explainer, const auto& set) {
    return explainer.offer(made.view.offer, made.view.vacancy.facts.available_on, set);
  });
}

}  // namespace

constinit const Command commands::offer{
    .path = "offer",
    .summary = "offer a vacancy to the authority whose turn it is",
    .details =
        "The rota chooses the authority [R-ORDER]; `ifapilot rota next V` shows whom, and why. The "
        "authority has 24 hours to answer; when the vacancy opens in under two weeks, 2 hours, or until the close "
        "of the working day if sooner; outside working hours they begin at the next opening, a "
        "regional reading [D-TRACK, D-ACCELERATED, O2]. --to with --override offers out of turn; the reason is stored "
        "and shown, and no "
        "reason goes over the cap or offers a vacancy twice [R-OVERRIDE].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{plain_option("to", "AUTHORITY", "offer to this authority, out of turn"),
                         text_option("override", "REASON", "why it is offered out of turn"), explain_option()};
        },
    .examples = {"ifapilot offer V1", "ifapilot offer V1 --explain",
                 "ifapilot offer V1 --to derby --override 'sibling placed there'"},
    .run = recording(offered)};

}  // namespace ifapilot::cli
