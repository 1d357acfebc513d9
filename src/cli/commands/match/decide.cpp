#include "app/case/matching.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"
#include "cli/words/phrases.hpp"

#include <ifapilot/rules/matching.hpp>

namespace ifapilot::cli {

namespace {

/// `the child of R3`, `its own child`.
std::string whose_child(const app::CaseWritten& done) {
  const auto referral = rules::open_referral(done.before);
  return referral ? "the child of " + referral->id.text() : "its own child";
}

std::string duty_sentence(const CaseScreen& screen) {
  const auto& duty = screen.done.state.duty;
  if (!duty) return "";
  return "The duty of R2 stands since " + rules::in_words(duty->since) +
         ": it ends when the child has arrived, here or elsewhere, or the Home Office withdraws it.";
}

Answer accept(const Request& request) {
  const auto done = app::decide(*request.session, request.arguments.vacancy("V"), {rules::Decision::accept});
  const auto screen = screen_of(done, request);
  const auto headline = screen.authority() + " accepted the match of " + whose_child(done) + " with " +
                        screen.vacancy() + " [M-DECIDE, O13].";
  return vacancy_answer(done, put_together(screen,
                                           {headline, "Now the transport is arranged with the Home Office [O14].",
                                            hold_sentence(done.state.vacancy, screen.now), duty_sentence(screen)},
                                           both_parties("Agree on a day with both sides:", screen)));
}

Answer refuse(const Request& request) {
  const auto& arguments = request.arguments;
  const auto codes = reason_codes_from(arguments);
  const auto done = app::decide(*request.session, arguments.vacancy("V"),
                                {rules::Decision::refuse, false, codes, note_from(arguments)});
  const auto screen = screen_of(done, request);
  const auto referral = rules::open_referral(done.before);
  const auto headline = screen.authority() + " refused " + whose_child(done) + " for " + screen.vacancy() + " (" +
                        listed(codes) + ")" + (referral ? ": " + referral->id.text() + " is over" : "") +
                        " [M-DECIDE, O13].";
  const auto* const heading = referral ? "Tell the Home Office, and the provider:" : "Tell the provider:";
  return vacancy_answer(done, put_together(screen, {headline, again_sentence(done.state.vacancy, screen.now)},
                                           the_provider(heading, screen)));
}

/// E4: what has run out cannot be stopped.
std::string clock_sentence(const app::CaseWritten& done) {
  const auto referral = rules::open_referral(done.before);
  const auto due_at = referral ? referral->decision_due_at : std::nullopt;
  const bool ran_out = due_at && done.state.duty && done.state.duty->since > *due_at;
  return ran_out
             ? "The time to decide had run out on " + rules::in_words(*due_at) + "; nobody is to be chased for it now."
             : "The clock for the decision has stopped.";
}

Answer proceed(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::decide(*request.session, arguments.vacancy("V"),
                                {rules::Decision::proceed, arguments.given("--accept-duty"), {}, std::nullopt});
  const auto screen = screen_of(done, request);
  const auto headline = screen.authority() + " goes on with " + whose_child(done) + " for " + screen.vacancy() +
                        ", and has bound itself to accommodate the child even if the matching fails [M-DECIDE, R2].";
  return vacancy_answer(
      done, put_together(screen,
                         {headline,
                          clock_sentence(done) + " The duty ends when the child has arrived, here or elsewhere, or the "
                                                 "Home Office withdraws it.",
                          hold_sentence(done.state.vacancy, screen.now)},
                         both_parties("Tell the Home Office, and both sides:", screen)));
}

}  // namespace

constinit const Command commands::match_accept{
    .path = "match accept",
    .summary = "record that the authority accepts the child that is matched",
    .details =
        "Of a profile that the Home Office sent, or of the authority's own child. A decision on a profile "
        "is due 24 hours after it was passed on; a later one is taken all the same [M-DECIDE, M-PROFILE, "
        "O13]. A duty of R2 is not ended by it.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .examples = {"ifapilot match accept V1"},
    .run = accept};

constinit const Command commands::match_refuse{
    .path = "match refuse",
    .summary = "record that the authority refuses the child that is matched",
    .details =
        "Also of a match that it had accepted, before the transport is arranged. The referral ends by it; "
        "another child may be asked for while the hold runs [M-DECIDE, M-AGAIN, O13]. Not after `match "
        "proceed`: its duty stands [R2].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return reason_code_options(rules::profile_reason_codes()); },
    .examples = {"ifapilot match refuse V1 --reason-code needs",
                 "ifapilot match refuse V1 --reason-code other --note 'the school is too far'"},
    .run = refuse};

constinit const Command commands::match_proceed{
    .path = "match proceed",
    .summary = "record that the authority goes on, and takes the duty of R2",
    .details =
        "The authority has not decided on the profile but wishes to go on. That stops the clock for the decision, "
        "and binds it to accommodate the child even if the matching fails; so --accept-duty must be typed, "
        "once the authority knows and agrees [M-DECIDE, M-PROFILE, E4, R2].",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{{"accept-duty", "", "the authority knows of the duty of R2, and takes it", Arity::flag}};
        },
    .examples = {"ifapilot match proceed V1 --accept-duty"},
    .run = proceed};

}  // namespace ifapilot::cli
