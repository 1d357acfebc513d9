#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::refer_none{
    .path = "refer none",
    .summary = "record that the Home Office has no child for the place",
    .details =
        "Ends a referral that has no profile yet. The authority keeps the vacancy, and another child may "
        "be asked for while the hold runs [M-PROFILE, M-AGAIN, O12].",
    .positionals = vacancy_number,
    .examples = {"ifapilot refer none V1"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::end_referral, rules::ReferralEnd::none, std::nullopt);
      return end_answer(screen,
                        "The Home Office has no child for " + screen.vacancy() + ": " + screen.referral().id.text() +
                            " is over [M-PROFILE, O12].",
                        "Tell both sides:");
    })};

}  // namespace ifapilot::cli
