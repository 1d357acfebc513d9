#include "cli/screen/referral_end.hpp"

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

}  // namespace

Answer end_answer(const Request& request, const app::CaseWritten& done, const std::string& headline,
                  const std::string& heading) {
  const auto screen = screen_of(done, request);
  return referral_answer(
      done, put_together(screen, {headline, duty_over(screen), after(screen)}, both_parties(heading, screen)));
}

}  // namespace ifapilot::cli
