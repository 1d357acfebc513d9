#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/referral_end.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto done =
      app::end_referral(*request.session, request.arguments.vacancy("V"), rules::ReferralEnd::none, std::nullopt);
  const auto screen = screen_of(done, request);
  return end_answer(request, done,
                    "The Home Office has no child for " + screen.vacancy() + ": " + referral_of(done).id.text() +
                        " is over [M-PROFILE, O12].",
                    "Tell both sides:");
}

}  // namespace

constinit const Command commands::refer_none{
    .path = "refer none",
    .summary = "record that the Home Office has no child for the place",
    .details =
        "Ends a referral that has no profile yet. The authority keeps the vacancy, and another child may "
        "be asked for while the hold runs [M-PROFILE, M-AGAIN, O12].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .examples = {"ifapilot refer none V1"},
    .run = run};

}  // namespace ifapilot::cli
