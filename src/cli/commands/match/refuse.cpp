#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/matching.hpp>

namespace ifapilot::cli {

constinit const Command commands::match_refuse{
    .path = "match refuse",
    .summary = "record that the authority refuses the child that is matched",
    .details =
        "Also of a match that it had accepted, before the transport is arranged. The referral ends by it; "
        "another child may be asked for while the hold runs [M-DECIDE, M-AGAIN, O13]. Not after `match "
        "proceed`: its duty stands [R2].",
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::profile_reason_codes()); },
    .examples = {"ifapilot match refuse V1 --reason-code needs",
                 "ifapilot match refuse V1 --reason-code other --note 'the school is too far'"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto codes = reason_codes_from(arguments);
      const auto screen = carried_out(request, app::decide,
                                      app::MatchDecision{rules::Decision::refuse, false, codes, note_from(arguments)});
      const auto referral = rules::open_referral(screen.done.before);
      return vacancy_answer(
          screen,
          {screen.authority() + " refused " + whose_child(screen) + " for " + screen.vacancy() + " (" + listed(codes) +
               ")" + (referral ? ": " + referral->id.text() + " is over" : "") + " [M-DECIDE, O13].",
           again_sentence(screen)},
          the_provider(referral ? "Tell the Home Office, and the provider:" : "Tell the provider:", screen));
    })};

}  // namespace ifapilot::cli
