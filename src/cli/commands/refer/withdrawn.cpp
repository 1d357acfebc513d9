#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/referral_end.hpp"

namespace ifapilot::cli {

namespace {

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::end_referral(*request.session, arguments.vacancy("V"), rules::ReferralEnd::withdrawn,
                                      arguments.text("--reason"));
  const auto screen = screen_of(done, request);
  return end_answer(
      request, done,
      "The Home Office withdrew " + referral_of(done).id.text() + " for " + screen.vacancy() + " [M-AGAIN, O13].",
      "Tell both sides:");
}

}  // namespace

constinit const Command commands::refer_withdrawn{
    .path = "refer withdrawn",
    .summary = "record that the Home Office withdraws its referral",
    .details =
        "From the request to the match; not once the transport is arranged, which is cancelled first. A "
        "duty of R2 ends with it, also after the vacancy was closed [M-STATES, M-DECIDE].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{reason_option("it is withdrawn")}; },
    .examples = {"ifapilot refer withdrawn V1 --reason 'placed by another region'"},
    .run = run};

}  // namespace ifapilot::cli
