#include "app/vacancy/vacancy.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

/// M-STATES: a close ends the referral, or leaves it while a duty of R2 stands for its child.
std::string referral(rules::ReferralId id, bool duty_stands) {
  if (!duty_stands) return id.text() + " ends by it: tell the Home Office.";
  return id.text() + " stays open: the duty of R2 stands, and the child is still to be accommodated elsewhere.";
}

/// M-FALLS, M-STATES: what becomes of the offer that was live; one outside the pilot holds no slot.
std::string ended(const rules::Offer& offer) {
  if (!offer.answer) return offer.id.text() + " to " + offer.authority.text + " is rescinded by it: tell them.";
  return offer.id.text() + ": the acceptance of " + offer.authority.text + " fell through" +
         (offer.outside_pilot ? "." : "; its slot is free again.");
}

}  // namespace

constinit const Command commands::vacancy_close{
    .path = "vacancy close",
    .summary = "close a vacancy that will not be filled through the pilot",
    .details =
        "An open offer is rescinded by it, an acceptance falls through and its slot is free again "
        "[M-FALLS]. `exhausted` needs that nobody is left to be offered it; `refused` that its last offer "
        "was outside the pilot and is over [C-OUTSIDE, O16].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("as", "HOW", "how it ended", rules::every_word<rules::ClosedAs>()),
                         reason_option("it is closed")};
        },
    .examples = {"ifapilot vacancy close V1 --as filled-elsewhere --reason 'filled by the provider'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto done = app::close_vacancy(*request.session, arguments.vacancy("V"),
                                           named<rules::ClosedAs>(arguments.text("--as")), arguments.text("--reason"));
      const auto& view = done.view;
      auto text = "Closed " + view.record.facts.id.text() + " as " + std::string(rules::word(view.status)) + ".\n";
      if (done.ended) text += output::wrapped(ended(*done.ended), request.style.width);
      if (done.referral) text += output::wrapped(referral(*done.referral, done.duty_stands), request.style.width);
      return recorded(record_of(view), done.fact, {text, actions_of(view.next)}, done.warnings);
    })};

}  // namespace ifapilot::cli
