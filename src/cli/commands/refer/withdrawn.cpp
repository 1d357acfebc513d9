#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

constinit const Command commands::refer_withdrawn{
    .path = "refer withdrawn",
    .summary = "record that the Home Office withdraws its referral",
    .details =
        "From the request to the match; not once the transport is arranged, which is cancelled first. A "
        "duty of R2 ends with it, whatever has become of the vacancy; where two stand, type the referral: R3 "
        "[M-STATES, M-DECIDE].",
    .positionals = vacancy_or_referral,
    .options = [] { return Options{reason_option("it is withdrawn")}; },
    .examples = {"ifapilot refer withdrawn V1 --reason 'placed by another region'"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out_for(target_from(request.arguments), request, app::end_referral,
                                          rules::ReferralEnd::withdrawn, request.arguments.text("--reason"));
      return end_answer(
          screen,
          "The Home Office withdrew " + screen.referral().id.text() + " for " + screen.vacancy() + " [M-AGAIN, O13].",
          "Tell both sides:");
    })};

}  // namespace ifapilot::cli
