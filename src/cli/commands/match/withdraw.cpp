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
std::string freed(const rules::Case& before) {
  const auto offer = std::ranges::find(before.offers, before.acceptance->offer, &rules::Offer::id);
  const bool outside = offer != before.offers.end() && offer->outside_pilot;
  return outside ? " [M-FALLS]." : ". Its slot is free again; a turn that was used stays used [M-FALLS].";
}

/// M-MOVE: nobody else tells the Home Office that nobody is to be driven that day.
std::string transport_off(const rules::Case& before) {
  const auto& transport = before.acceptance->transport;
  if (!transport) return "";
  return "The transport of " + rules::in_words(transport->on) + " is off by it: tell the Home Office [M-MOVE, O14].";
}

std::string referral_over(const rules::Case& before) {
  const auto referral = rules::open_referral(before);
  return referral ? referral->id.text() + " ends by it: tell the Home Office." : "";
}

}  // namespace

constinit const Command commands::withdraw{
    .path = "withdraw",
    .summary = "record that the accepting authority steps back",
    .details =
        "The acceptance falls through: its slot under the cap is free again, an open referral ends, and "
        "the vacancy goes to the next authority. Not after an arrival, and not while a duty of R2 stands "
        "[M-FALLS, O16]. An authority that leaves the pilot is another matter: authority withdraw.",
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::step_back_reason_codes()); },
    .examples = {"ifapilot withdraw V1 --reason-code capacity"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto codes = reason_codes_from(arguments);
      const auto screen = carried_out(request, app::step_back, codes, note_from(arguments));
      const auto& before = screen.done.before;
      return vacancy_answer(screen,
                            {screen.authority() + " stepped back from " + screen.vacancy() + " (" + listed(codes) +
                                 "): " + before.acceptance->offer.text() + " fell through" + freed(before),
                             transport_off(before), referral_over(before), screen.vacancy() + " is free again."},
                            the_provider("Tell the provider:", screen));
    })};

}  // namespace ifapilot::cli
