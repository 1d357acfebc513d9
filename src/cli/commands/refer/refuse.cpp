#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/referral_end.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::end_referral(*request.session, arguments.vacancy("V"), rules::ReferralEnd::refused,
                                      arguments.optional_text("--reason"));
  const auto screen = screen_of(done, request);
  return end_answer(request, done,
                    "Refused " + referral_of(done).id.text() + " for " + screen.vacancy() +
                        " to the Home Office: " + screen.authority() + " has not decided [M-CHASE, E4].",
                    "Tell the Home Office, and both sides:");
}

}  // namespace

constinit const Command commands::refer_refuse{
    .path = "refer refuse",
    .summary = "tell the Home Office no when no decision comes",
    .details =
        "After a chase has run out without word; before that it needs a reason. Not while a duty of R2 "
        "stands [M-CHASE, M-DECIDE, E4]. Before a profile came, use refer none or refer withdrawn.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{text_option("reason", "TEXT", "why; needed before a chase has run out")}; },
    .examples = {"ifapilot refer refuse V1", "ifapilot refer refuse V1 --reason 'the authority cannot decide'"},
    .run = run};

}  // namespace ifapilot::cli
