#include "app/case/steps.hpp"
#include "app/day/explain.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

namespace {

std::string chase_headline(const CaseScreen& screen) {
  return "Chased " + screen.authority() + " for its decision on " + screen.referral().id.text() + " for " +
         screen.vacancy() + ": an answer is awaited until " + with_span(*screen.referral().chase_until, screen.now) +
         " [M-CHASE, E4].";
}

rules::Sentence overdue(const CaseScreen& screen) {
  return "The decision was due " + with_span(*screen.referral().decision_due_at, screen.now) +
         ". Without word by the new time, the referral may be refused to the Home Office: " +
         rules::Action{rules::Deed::refuse_referral, screen.done.view.record.facts.id};
}

}  // namespace

constinit const Command commands::match_chase{
    .path = "match chase",
    .summary = "record a chasing message for a decision that is overdue",
    .details =
        "Once the decision on a profile is overdue, not before; with a deadline of its own, later than "
        "now. Without word by then the referral may be refused to the Home Office [M-CHASE, E4]. It may "
        "be repeated: the latest deadline counts.",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{needed_option("until", "INSTANT", "by when an answer is asked for"), explain_option()};
        },
    .examples = {"ifapilot match chase V1 --until 2026-03-26T12:00"},
    .run = recording([](const Request& request) {
      const auto screen =
          carried_out(request, app::record<rules::Chased>, rules::Chased{request.arguments.instant("--until")});
      auto answer =
          vacancy_answer(screen, {chase_headline(screen), overdue(screen)}, the_authority("Ring and write:", screen));
      return explained_if_asked(std::move(answer), request, [&](const auto& explainer, const auto& set) {
        const auto until = *screen.referral().chase_until;
        return explainer.made(until, set, [&](const auto& basis) {
          return rules::explain_chase(request.session->happened_at(), until, basis);
        });
      });
    })};

}  // namespace ifapilot::cli
