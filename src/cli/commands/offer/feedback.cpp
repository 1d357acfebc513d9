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

void check_not_empty(const Arguments& arguments) {
  for (const auto& option : form_options()) {
    if (arguments.given("--" + option.name)) return;
  }
  usage_error("the form is empty: give --reason-code, --note, --contract or --terms-ref",
              bound(rules::how_to(rules::Deed::send_form)));
}

}  // namespace

constinit const Command commands::feedback{
    .path = "feedback",
    .summary = "record the feedback form that comes after the answer",
    .details =
        "The answer counts without the form; the form says why, and for an acceptance how the place is "
        "contracted [D-FORM, O3, O4]. The method is the authority's word and taken as it is, with a warning where it "
        "rests on nothing that is on record [M-TERMS]. None is owed for an offer that lapsed.",
    .positionals = offer_or_vacancy,
    .options =
        [] { return options_from(form_options(), text_option("reason", "TEXT", "why spot terms beside a framework")); },
    .examples = {"ifapilot feedback O1 --reason-code good-match --contract spot --terms-ref SP-2026"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      check_not_empty(arguments);
      const auto form = [&](rules::AnswerKind answered) { return form_from(arguments, answered); };
      const auto done = app::give_feedback(*request.session, arguments.offer("O|V"), form);
      const auto& view = done.offer.view;
      auto text = "Recorded the form of " + view.offer.authority.text + " for " + view.offer.id.text() + ".\n";
      if (done.form_owed) {
        text += wrapped_whole("Of it, " + done.form_missing + " still to come [D-FORM, O3, O4]: " + done.form_action,
                              request.style.width);
      }
      return recorded(record_of(view, request.now()), done.offer.fact, {text, actions_of(done.next)}, done.warnings);
    })};

}  // namespace ifapilot::cli
