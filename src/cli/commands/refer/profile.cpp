#include "app/case/steps.hpp"
#include "app/day/explain.hpp"
#include "app/record/timeline.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/case.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

app::ProfileArrival profile_from(const Arguments& arguments) {
  return {.child = child_from(arguments),
          .referred_on = arguments.optional_day("--referred-on"),
          .received_at = arguments.optional_instant("--received-at"),
          .passed_at = arguments.optional_instant("--passed-at"),
          .override_reason = arguments.optional_text("--override")};
}

std::string profile_headline(const CaseScreen& screen) {
  const auto& referral = screen.referral();
  const auto& received_at = *referral.profile_received_at;
  const auto passed =
      referral.passed_at == received_at ? "passed on at once" : "passed on " + rules::in_words(*referral.passed_at);
  return "Profile for " + screen.vacancy() + " (" + referral.id.text() + "): " + app::in_words(*referral.child) +
         "; received " + rules::in_words(received_at) + ", " + passed + ".";
}

/// O13: `on the same working day`, or which one if it was passed on outside working hours.
std::string aim(const rules::Explanation& why) {
  const auto day = rules::local_day(*why.target_at);
  return day == rules::local_day(why.started_at) ? "on the same working day"
                                                 : "on the next working day, " + rules::in_words(day);
}

std::string due(const CaseScreen& screen, const rules::Explanation& why) {
  const auto& due_at = *screen.referral().decision_due_at;
  if (due_at < screen.now) {
    return "The decision of " + screen.authority() + " was due " + with_span(due_at, screen.now) + " " +
           cited(rules::Reading::passing_on) + ".";
  }
  return screen.authority() + " decides by " + with_span(due_at, screen.now) + ", and if it can " + aim(why) + " " +
         cited(rules::Reading::passing_on) + ".";
}

}  // namespace

constinit const Command commands::refer_profile{
    .path = "refer profile",
    .summary = "record the child's profile that the Home Office sent",
    .details =
        "For the open referral. The authority decides within 24 hours (policy decision_hours) of having it: "
        "--passed-at, else when "
        "it was received, a regional reading [M-PROFILE, O12, O13]. The child must be under 16, unless --override says "
        "why "
        "not. A child is a reference, an age, a sex and languages: never a name [A-CHILD].",
    .positionals = vacancy_number,
    .options =
        [] {
          return options_from(
              child_options(),
              plain_option("referred-on", "DATE", "the day on which the Home Office referred the child (E4)"),
              plain_option("received-at", "INSTANT", "when the profile came, if it is typed later"),
              plain_option("passed-at", "INSTANT", "when the authority got it, if not at once"), age_override_option(),
              explain_option());
        },
    .examples = {"ifapilot refer profile V1 --child nts-2026-0123 --age 14 --sex male --languages Tigrinya",
                 "ifapilot refer profile V1 --child nts-2026-0123 --age 14 --received-at 2026-03-02T16:40"},
    .run = recording([](const Request& request) {
      const auto screen = carried_out(request, app::receive_profile, profile_from(request.arguments));
      const app::Explainer explainer(request.session->database);
      const auto& referral = screen.referral();
      const auto why =
          explainer.made(*referral.decision_due_at, app::just_set(*request.session, screen.done.fact),
                         [&](const auto& basis) { return rules::explain_decision(*referral.passed_at, basis); });
      auto answer =
          referral_answer(screen, {profile_headline(screen), due(screen, why.why), hold_sentence(screen)},
                          both_parties("Pass it to both sides, and ring the authority for its decision:", screen));
      return request.arguments.given("--explain") ? with_explanation(std::move(answer), why, request.style) : answer;
    })};

}  // namespace ifapilot::cli
