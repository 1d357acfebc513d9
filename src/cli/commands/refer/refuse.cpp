#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::refer_refuse{
    .path = "refer refuse",
    .summary = "tell the Home Office no when no decision comes",
    .details =
        "After a chase has run out without word; before that it needs a reason. Not while a duty of R2 "
        "stands [M-CHASE, M-DECIDE, E4]. Before a profile came, use refer none or refer withdrawn. "
        "The reason stands in the message that tells it.",
    .positionals = vacancy_number,
    .options = [] { return Options{text_option("reason", "TEXT", "why; needed before a chase has run out")}; },
    .examples = {"ifapilot refer refuse V1", "ifapilot refer refuse V1 --reason 'the authority cannot decide'"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::end_referral, rules::ReferralEnd::refused,
                                      request.arguments.optional_text("--reason"));
      return end_answer(screen,
                        "Refused " + screen.referral().id.text() + " for " + screen.vacancy() +
                            " to the Home Office: " + screen.authority() + " has not decided [M-CHASE, E4].",
                        "Tell the Home Office, and both sides:");
    })};

}  // namespace ifapilot::cli
