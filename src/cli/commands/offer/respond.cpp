#include "app/offer/respond.hpp"

#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

app::Response response(const Arguments& arguments) {
  const auto kind = named<rules::AnswerKind>(arguments.text("ANSWER"));
  if (arguments.given("--late")) arguments.needs("--late", "--reason");
  return {.offer = arguments.offer("O|V"),
          .kind = kind,
          .received_at = arguments.optional_instant("--received-at"),
          .via = arguments.optional_text("--via"),
          .by = arguments.optional_text("--by", longest_name),
          .late = arguments.given("--late"),
          .feedback = form_from(arguments, kind),
          .reason = arguments.optional_text("--reason")};
}

std::string contacts(const app::Responded& done, const output::Style& style) {
  const auto& view = done.offer.view;
  auto lines = lines_of(view.authority, view.provider, view.reach);
  for (const auto& who : others_to_reach(view.reach.authority)) lines.emplace_back("", "also at the authority: " + who);
  for (const auto& who : others_to_reach(view.reach.provider)) lines.emplace_back("", "also at the provider: " + who);
  return "\n  Pass on to each side [M-CONTACT, O5]:\n" + labelled(lines, style);
}

std::string headline(const app::Responded& done, rules::Instant now) {
  const auto& offer = done.offer.view.offer;
  const auto* const what = offer.answer->kind == rules::AnswerKind::accept ? " accepted " : " refused ";
  auto text = offer.authority.text + what + offer.vacancy.text() + " (" + offer.id.text() + ")";
  if (offer.answer->late) text += ", late";
  if (rules::status_of(offer, now) == rules::OfferStatus::lapsed) text += ": kept, but the offer stays lapsed [D-LATE]";
  if (done.closed_vacancy)
    text += "; it was offered outside the pilot, so the vacancy is closed as refused [C-OUTSIDE, O16]";
  return text + ".";
}

Screen screen(const app::Responded& done, rules::Instant now, const output::Style& style) {
  const auto& view = done.offer.view;
  const bool accepted = rules::status_of(view.offer, now) == rules::OfferStatus::accepted;
  auto text = output::wrapped(headline(done, now), style.width);
  if (accepted) text += output::wrapped(hold_sentence(view.vacancy.facts, now), style.width);
  if (done.form_owed) {
    text += wrapped_whole(
        "Of the feedback form, " + done.form_missing + " still to come [D-FORM, O3, O4]: " + done.form_action,
        style.width);
  }
  if (accepted) text += contacts(done, style);
  return {text, actions_of(done.next)};
}

Positionals positionals() {
  auto all = offer_or_vacancy();
  all.push_back({"ANSWER", "what the authority says", false, rules::every_word<rules::AnswerKind>()});
  return all;
}

}  // namespace

constinit const Command commands::respond{
    .path = "respond",
    .summary = "record an authority's answer to an offer",
    .details =
        "An answer at the due time itself is in time [T-DUE]; silence counts as a refusal [D-SILENCE]. What "
        "came in time but is typed later keeps its time with --received-at. A later acceptance needs --late "
        "and a reason [D-LATE]. A vacancy's number stands for its live offer. The feedback form may come with the "
        "answer or later [D-FORM, O3, O4]; what it says of "
        "the contract is taken as it is, and the terms are recorded on their own [M-TERMS].",
    .positionals = positionals,
    .options =
        [] {
          return options_from(
              plain_option("received-at", "INSTANT", "when the answer came, if it is typed later"),
              plain_option("via", "HOW", "how it came", {"email", "phone"}),
              name_option("by", "NAME", "who answered for the authority; kept, and nothing follows from it [D-FORM]",
                          longest_name),
              form_options(), flag_option("late", "take an acceptance after it was due, while the vacancy is free"),
              text_option("reason", "TEXT", "why it is taken late, or why spot terms beside a framework"));
        },
    .examples = {"ifapilot respond O1 accept --via phone --reason-code good-match --contract framework",
                 "ifapilot respond O1 refuse --reason-code no-capacity",
                 "ifapilot respond O1 accept --received-at 2026-03-03T09:55",
                 "ifapilot respond V1 accept --by 'Kim Duty' --at 09:10"},
    .run = recording([](const Request& request) {
      const auto now = request.now();
      const auto done = app::respond(*request.session, response(request.arguments));
      auto answer =
          recorded(record_of(done.offer.view, now), done.offer.fact, screen(done, now, request.style), done.warnings);
      auto& record = *answer.document.record;
      record.insert(record.end() - 1, {"answered_by", output::maybe_text(request.arguments.optional_text("--by"))});
      if (rules::status_of(done.offer.view.offer, now) == rules::OfferStatus::accepted) {
        answer.document.record->emplace_back("contacts", contacts_record(done.offer.view));
      }
      return answer;
    })};

}  // namespace ifapilot::cli
