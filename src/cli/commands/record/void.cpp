#include "app/record/void.hpp"

#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

bool begins(const std::string& word, char letter) {
  return !word.empty() && (word.front() == letter || word.front() == letter - 'A' + 'a');
}

/// `F12`, `O3` or `V2`: the letter must stand there, as a number alone could be any of them.
app::VoidTarget target_from(const Arguments& arguments) {
  const auto word = arguments.text("F|O|V");
  if (begins(word, 'F')) {
    if (const auto id = rules::FactId::parse(word)) return *id;
  } else if (begins(word, 'O')) {
    if (const auto id = rules::OfferId::parse(word)) return *id;
  } else if (begins(word, 'V')) {
    if (const auto id = rules::VacancyId::parse(word)) return *id;
  }
  usage_error("F|O|V " + quoted(word) + " is not the number of a fact, an offer or a vacancy",
              bound("type it as F12, O3 or V2; fact numbers: " + rules::Action{rules::Deed::see_audit_log}));
}

Screen screen(const app::Voided& done, const output::Style& style) {
  auto text = output::wrapped("Voided " + done.voided.text() + " (" + std::string(word(done.kind)) + ", " +
                                  done.record + "): the fact stays on record, marked [A-APPEND].",
                              style.width);
  for (const auto& sentence : done.follows) text += output::wrapped(sentence + ".", style.width);
  return {text, {done.next.begin(), done.next.end()}};
}

Answer run(const Request& request) {
  const auto done =
      app::void_fact(*request.session, target_from(request.arguments), request.arguments.text("--reason"));
  output::Fields record{{"voided", done.voided},
                        {"command", output::Word{std::string(word(done.kind))}},
                        {"record", output::Word{done.record}},
                        {"reason", output::Text{done.reason}}};
  return recorded(std::move(record), done.fact, screen(done, request.style), done.warnings);
}

}  // namespace

constinit const Command commands::void_{
    .path = "void",
    .summary = "undo a slip: a fact that should not have been recorded",
    .details =
        "F12 voids that fact, O3 and V2 the fact that made them. The fact stays, marked, and everything "
        "that derives from it follows: an offer whose answer is voided is open again or lapsed, a "
        "vacancy whose closing is voided stands where it stood. Refused where a later fact depends on "
        "it, which is named: void that first. What `init`, `void`, `policy` and `calendar` record is "
        "not voided: record the opposite [A-APPEND].",
    .gate = Gate::write,
    .positionals =
        [] {
          return Positionals{{"F|O|V", "the fact, offer or vacancy: F12, O3 or V2"}};
        },
    .options = [] { return Options{reason_option("it is voided")}; },
    .examples = {"ifapilot void O1 --reason 'the wrong vacancy was offered'"},
    .run = run};

}  // namespace ifapilot::cli
