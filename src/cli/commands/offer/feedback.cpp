#include "app/offer/respond.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

Screen screen(const app::Responded& done, const output::Style& style) {
  const auto& offer = done.offer.view.offer;
  auto text = "Recorded the form of " + offer.authority.text + " for " + offer.id.text() + ".\n";
  if (done.form_owed) {
    text += wrapped_whole("Of it, " + done.form_missing + " still to come [D-FORM, O3, O4]: " + done.form_action,
                          style.width);
  }
  return {text, actions_of(done.next)};
}

Answer run(const Request& request) {
  auto& session = *request.session;
  const auto id = request.arguments.offer("O");
  const auto form_for = [&](rules::AnswerKind answered) {
    auto form = form_from(request.arguments, answered);
    if (!form.empty()) return form;
    usage_error("the form is empty: give --reason-code, --note, --contract or --terms-ref",
                bound(rules::how_to(rules::Deed::send_form)));
  };
  const auto done = app::give_feedback(session, id, form_for);
  return recorded(record_of(done.offer.view, session.clock.now), done.offer.fact, screen(done, request.style));
}

Options options() {
  auto all = form_options();
  all.push_back(text_option("reason", "TEXT", "why spot terms beside a framework"));
  return all;
}

}  // namespace

constinit const Command commands::feedback{
    .path = "feedback",
    .summary = "record the feedback form that comes after the answer",
    .details =
        "The answer counts without the form; the form says why, and for an acceptance how the place is "
        "contracted [D-FORM, O3, O4]. None is owed for an offer that lapsed.",
    .gate = Gate::write,
    .positionals = offer_number,
    .options = options,
    .examples = {"ifapilot feedback O1 --reason-code good-match --contract spot --terms-ref SP-2026"},
    .run = run};

}  // namespace ifapilot::cli
