#include "app/case/referring.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

/// Where the vacancy stands now: another child may be asked for, or it is over.
std::string after(const CaseScreen& screen) {
  const auto& view = screen.done.view;
  if (rules::is_over(view.status)) {
    return screen.vacancy() + " stays closed: " + std::string(rules::word(view.status)) + ".";
  }
  return again_sentence(screen.done.state.vacancy, screen.now);
}

std::string duty_over(const CaseScreen& screen) {
  return screen.done.before.duty ? "The duty of R2 that " + screen.authority() + " took ends with it." : "";
}

Answer ended(const Request& request, const app::CaseWritten& done, const std::string& headline,
             const std::string& heading) {
  const auto screen = screen_of(done, request);
  return referral_answer(
      done, put_together(screen, {headline, duty_over(screen), after(screen)}, both_parties(heading, screen)));
}

Answer none(const Request& request) {
  const auto done =
      app::end_referral(*request.session, request.arguments.vacancy("V"), rules::ReferralEnd::none, std::nullopt);
  const auto screen = screen_of(done, request);
  return ended(request, done,
               "The Home Office has no child for " + screen.vacancy() + ": " + referral_of(done).id.text() +
                   " is over [M-PROFILE, O12].",
               "Tell both sides:");
}

Answer withdrawn(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::end_referral(*request.session, arguments.vacancy("V"), rules::ReferralEnd::withdrawn,
                                      arguments.text("--reason"));
  const auto screen = screen_of(done, request);
  return ended(
      request, done,
      "The Home Office withdrew " + referral_of(done).id.text() + " for " + screen.vacancy() + " [M-AGAIN, O13].",
      "Tell both sides:");
}

Answer refuse(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = app::end_referral(*request.session, arguments.vacancy("V"), rules::ReferralEnd::refused,
                                      arguments.optional_text("--reason"));
  const auto screen = screen_of(done, request);
  return ended(request, done,
               "Refused " + referral_of(done).id.text() + " for " + screen.vacancy() +
                   " to the Home Office: " + screen.authority() + " has not decided [M-CHASE, E4].",
               "Tell the Home Office, and both sides:");
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
    .run = none};

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
    .run = withdrawn};

constinit const Command commands::refer_refuse{
    .path = "refer refuse",
    .summary = "tell the Home Office no when no decision comes",
    .details =
        "After a chase has run out without word; before that it needs a reason. Not while a duty of R2 "
        "stands [M-CHASE, M-DECIDE, E4]. Before a profile came, use refer none or refer withdrawn.",
    .gate = Gate::write,
    .positionals = vacancy_number,
    .options = [] { return Options{text_option("reason", "TEXT", "why; needed before a chase has run out")}; },
    .examples = {"ifapilot refer refuse V1", "ifapilot refer refuse V1 --reason 'the authority cannot decide'"},
    .run = refuse};

}  // namespace ifapilot::cli
