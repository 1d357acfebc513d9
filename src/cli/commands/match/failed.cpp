#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/matching.hpp>

namespace ifapilot::cli {

constinit const Command commands::match_failed{
    .path = "match failed",
    .summary = "record that the matching failed after `match proceed`",
    .details =
        "The child does not come to this carer, but the authority that said proceed owes it a place until it has "
        "arrived elsewhere. The vacancy may serve another child of that authority, or, once it steps back, another "
        "authority. While the transport is arranged, cancel that first [M-DECIDE, R2].",
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::profile_reason_codes()); },
    .examples = {"ifapilot match failed V1 --reason-code provider-declined"},
    .run = recording([](const Request& request) {
      const auto codes = reason_codes_from(request.arguments);
      const auto screen = carried_out(request, app::fail_match, codes, note_from(request.arguments));
      const auto referral = rules::open_referral(screen.done.before)->id.text();
      return vacancy_answer(screen,
                            {"The matching of the child of " + referral + " with " + screen.vacancy() +
                                 " has failed (" + listed(codes) + ") [M-DECIDE, R2].",
                             screen.authority() + " still owes that child a place, until it has arrived elsewhere.",
                             again_sentence(screen)},
                            both_parties("Tell the Home Office, and both sides:", screen));
    })};

}  // namespace ifapilot::cli
