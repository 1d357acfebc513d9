#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

/// E4: what has run out cannot be stopped.
std::string clock_sentence(const app::CaseWritten& done) {
  const auto referral = rules::open_referral(done.before);
  const auto due_at = referral ? referral->decision_due_at : std::nullopt;
  const auto duty = rules::duty_of_match(done.state);
  const bool ran_out = due_at && duty && duty->since > *due_at;
  return ran_out
             ? "The time to decide had run out on " + rules::in_words(*due_at) + "; nobody is to be chased for it now."
             : "The clock for the decision has stopped.";
}

}  // namespace

constinit const Command commands::match_proceed{
    .path = "match proceed",
    .summary = "record that the authority goes on, and takes the duty of R2",
    .details =
        "The authority has not decided on the profile but wishes to go on. That stops the clock for the decision, "
        "and binds it to accommodate the child even if the matching fails; so --accept-duty must be typed, "
        "once the authority knows and agrees [M-DECIDE, M-PROFILE, E4, R2].",
    .positionals = vacancy_number,
    .options =
        [] { return Options{flag_option("accept-duty", "the authority knows of the duty of R2, and takes it")}; },
    .examples = {"ifapilot match proceed V1 --accept-duty"},
    .run = recording([](const Request& request) {
      const app::MatchDecision decision{rules::Decision::proceed, request.arguments.given("--accept-duty")};
      const auto screen = carried_out(request, app::decide, decision);
      return vacancy_answer(
          screen,
          {screen.authority() + " goes on with " + whose_child(screen) + " for " + screen.vacancy() +
               ", and has bound itself to accommodate the child even if the matching fails [M-DECIDE, R2].",
           clock_sentence(screen.done) + " The duty ends when the child has arrived, here or elsewhere, or the "
                                         "Home Office withdraws it.",
           hold_sentence(screen)},
          both_parties("Tell the Home Office, and both sides:", screen));
    })};

}  // namespace ifapilot::cli
