#include "app/case/steps.hpp"
#include "app/day/explain.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

std::string headline(const CaseScreen& screen) {
  const auto& referral = referral_of(screen.done);
  return "Chased " + screen.authority() + " for its decision on " + referral.id.text() + " for " + screen.vacancy() +
         ": an answer is awaited until " + with_span(*referral.chase_until, screen.now) + " [M-CHASE, E4].";
}

rules::Sentence overdue(const CaseScreen& screen) {
  return "The decision was due " + with_span(*referral_of(screen.done).decision_due_at, screen.now) +
         ". Without word by the new time, the referral may be refused to the Home Office: " +
         rules::Action{rules::Deed::refuse_referral, screen.done.view.record.facts.id};
}

Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::chase(*request.session, arguments.vacancy("V"), arguments.instant("--until"));
  const auto screen = screen_of(done, request);
  auto answer = vacancy_answer(
      done, put_together(screen, {headline(screen), overdue(screen)}, the_authority("Ring and write:", screen)));
  return explained_if_asked(std::move(answer), request, [&](const app::Explainer& explainer) {
    return explainer.chase(request.session->happened_at(), *referral_of(done).chase_until,
                           app::just_set(*request.session, done.fact));
  });
}

}  // namespace

constinit const Command commands::match_chase{
    .path = "match chase",
    .summary = "record a chasing message for a decision that is overdue",
    .details =
        "Once the decision on a profile is overdue, not before; with a deadline of its own, later than "
        "now. Without word by then the referral may be refused to the Home Office [M-CHASE, E4]. It may "
        "be repeated: the latest deadline counts.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("until", "INSTANT", "by when an answer is asked for"), explain_option()};
        },
    .examples = {"ifapilot match chase V1 --until 2026-03-26T12:00"},
    .run = run};

}  // namespace ifapilot::cli
