#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/matching.hpp>

#include <algorithm>

namespace ifapilot::cli {

namespace {

/// M-FALLS: an offer outside the pilot held no slot and used no turn (C-OUTSIDE).
std::string freed(const CaseScreen& screen) {
  const auto& before = screen.done.before;
  const auto offer = std::ranges::find(before.offers, before.acceptance->offer, &rules::Offer::id);
  const bool outside = offer != before.offers.end() && offer->outside_pilot;
  return outside ? " [M-FALLS]." : ". Its slot is free again; a turn that was used stays used [M-FALLS].";
}

/// M-MOVE: nobody else tells the Home Office that nobody is to be driven that day.
std::string transport_off(const CaseScreen& screen) {
  const auto& transport = screen.done.before.acceptance->transport;
  if (!transport) return "";
  return "The transport of " + rules::in_words(transport->on) + " is off by it: tell the Home Office [M-MOVE, O14].";
}

std::string headline(const CaseScreen& screen, const std::vector<std::string>& codes) {
  return screen.authority() + " stepped back from " + screen.vacancy() + " (" + listed(codes) +
         "): " + screen.done.before.acceptance->offer.text() + " fell through" + freed(screen);
}

std::string referral_over(const CaseScreen& screen) {
  const auto referral = rules::open_referral(screen.done.before);
  return referral ? referral->id.text() + " ends by it as withdrawn: tell the Home Office." : "";
}

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto codes = reason_codes_from(arguments);
  const auto done = app::step_back(*request.session, arguments.vacancy("V"), codes, note_from(arguments));
  const auto screen = screen_of(done, request);
  const auto free = screen.vacancy() + " is free again.";
  return vacancy_answer(
      done, put_together(screen, {headline(screen, codes), transport_off(screen), referral_over(screen), free},
                         the_provider("Tell the provider:", screen)));
}

}  // namespace

constinit const Command commands::withdraw{
    .path = "withdraw",
    .summary = "record that the accepting authority steps back",
    .details =
        "The acceptance falls through: its slot under the cap is free again, an open referral ends, and "
        "the vacancy goes to the next authority. Not after an arrival, and not while a duty of R2 stands "
        "[M-FALLS, O16]. An authority that leaves the pilot is another matter: authority withdraw.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::step_back_reason_codes()); },
    .examples = {"ifapilot withdraw V1 --reason-code capacity"},
    .run = run};

}  // namespace ifapilot::cli
