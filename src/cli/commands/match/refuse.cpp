#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/matching.hpp>

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto codes = reason_codes_from(arguments);
  const auto done = app::decide(*request.session, arguments.vacancy("V"),
                                {rules::Decision::refuse, false, codes, note_from(arguments)});
  const auto screen = screen_of(done, request);
  const auto referral = rules::open_referral(done.before);
  const auto headline = screen.authority() + " refused " + whose_child(done) + " for " + screen.vacancy() + " (" +
                        listed(codes) + ")" + (referral ? ": " + referral->id.text() + " is over" : "") +
                        " [M-DECIDE, O13].";
  const auto* const heading = referral ? "Tell the Home Office, and the provider:" : "Tell the provider:";
  return vacancy_answer(done, put_together(screen, {headline, again_sentence(done.state.vacancy, screen.now)},
                                           the_provider(heading, screen)));
}

}  // namespace

constinit const Command commands::match_refuse{
    .path = "match refuse",
    .summary = "record that the authority refuses the child that is matched",
    .details =
        "Also of a match that it had accepted, before the transport is arranged. The referral ends by it; "
        "another child may be asked for while the hold runs [M-DECIDE, M-AGAIN, O13]. Not after `match "
        "proceed`: its duty stands [R2].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::profile_reason_codes()); },
    .examples = {"ifapilot match refuse V1 --reason-code needs",
                 "ifapilot match refuse V1 --reason-code other --note 'the school is too far'"},
    .run = run};

}  // namespace ifapilot::cli
