#include "app/case/steps.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

rules::Arrived arrived_from(const Arguments& arguments) {
  arguments.needs("--in-region", "--elsewhere");
  rules::Arrived arrived{arguments.day("--arrived-on"), arguments.given("--elsewhere"), std::nullopt};
  if (const auto word = arguments.optional_text("--in-region")) arrived.in_region = *word == "yes";
  return arrived;
}

std::string where(const rules::Arrived& arrived) {
  if (!arrived.in_region) return "elsewhere";
  return *arrived.in_region ? "elsewhere in the region" : "outside the region";
}

Answer here(const CaseScreen& screen, const rules::Arrived& arrived) {
  const auto* const terms = rules::standing_terms(screen.done.state);
  return vacancy_answer(
      screen,
      {screen.vacancy() + " is placed: the child arrived on " + rules::in_words(arrived.on) + " [M-MOVE, O15].",
       terms != nullptr && terms->agreed.weekly_cost ? "" : "The weekly cost is still to be recorded [M-TERMS]."});
}

Answer elsewhere(const CaseScreen& screen, const rules::Arrived& arrived) {
  const auto child = "the child of " + screen.referral().id.text() + " (" + screen.vacancy() + ")";
  return vacancy_answer(
      screen,
      {screen.authority() + " accommodated " + child + " " + where(arrived) + " on " + rules::in_words(arrived.on) +
           ": its duty is done [M-DECIDE, R2].",
       unless_it_stays(screen, screen.vacancy() + " is free for another child of " + screen.authority() +
                                   ", which keeps its slot. " + hold_sentence(screen))},
      the_provider("Tell the provider:", screen));
}

/// A referral says whose child it is only where the child did not come to its vacancy.
app::CaseTarget arriving_from(const Arguments& arguments, const rules::Arrived& arrived) {
  const auto target = target_from(arguments);
  if (app::told_referral(target) && !arrived.elsewhere) {
    usage_error("a referral is named only for an arrival elsewhere", "name the vacancy, as V4, or add --elsewhere");
  }
  return target;
}

}  // namespace

constinit const Command commands::transfer_complete{
    .path = "transfer complete",
    .summary = "record that the authority confirms the child's arrival",
    .details =
        "Only then is the vacancy placed [M-MOVE, O15]. An arrival after the hold is recorded, and counted "
        "as an overrun [M-HOLD]. --elsewhere is for an authority that said proceed and accommodated the "
        "child in another place: its duty ends, and the vacancy is free for another child; where two duties stand, "
        "type the referral: R3 [M-DECIDE, R2]. A child that has arrived once is refused a second time without "
        "--override [M-SAME-CHILD].",
    .positionals = vacancy_or_referral,
    .options =
        [] {
          return Options{needed_option("arrived-on", "DATE", "the day on which the child arrived"),
                         flag_option("elsewhere", "the child arrived in another place"),
                         plain_option("in-region", "ANSWER", "whether that place is in the region", {"yes", "no"}),
                         text_option("override", "REASON", "why the child arrives a second time")};
        },
    .examples = {"ifapilot transfer complete V1 --arrived-on 2026-03-25",
                 "ifapilot transfer complete V1 --arrived-on 2026-03-25 --elsewhere --in-region yes"},
    .run = recording([](const Request& request) {
      const auto arrived = arrived_from(request.arguments);
      const auto screen = carried_out_for(arriving_from(request.arguments, arrived), request, app::confirm_arrival,
                                          arrived, request.arguments.optional_text("--override"));
      return arrived.elsewhere ? elsewhere(screen, arrived) : here(screen, arrived);
    })};

}  // namespace ifapilot::cli
