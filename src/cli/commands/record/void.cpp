#include "cli/screen/void.hpp"

#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

/// `F12`, `O3` or `V2`: the letter must stand there, as a number alone could be any of them.
app::VoidTarget void_target_from(const Arguments& arguments) {
  const auto word = arguments.text("F|O|V");
  if (const auto id = lettered<rules::FactId>(word)) return *id;
  if (const auto id = lettered<rules::OfferId>(word)) return *id;
  if (const auto id = lettered<rules::VacancyId>(word)) return *id;
  usage_error("F|O|V " + quoted(word) + " is not the number of a fact, an offer or a vacancy",
              bound("type it as F12, O3 or V2; fact numbers: " + rules::Action{rules::Deed::see_audit_log}));
}

}  // namespace

constinit const Command commands::void_{
    .path = "void",
    .summary = "undo a slip: a fact that should not have been recorded",
    .details =
        "F12 voids that fact, O3 and V2 the fact that made them. The fact stays, marked, and everything "
        "that derives from it follows: an offer whose answer is voided is open again or lapsed, a "
        "vacancy whose closing is voided stands where it stood. Refused where a later fact depends on "
        "it, which is named: void that first, or take along, with --with-later, all of the same case that rests on it, "
        "newest first (--dry-run shows what). What `init`, `void`, `policy` and `calendar` record is "
        "not voided: record the opposite [A-APPEND].",
    .positionals = [] { return argument("F|O|V", "the fact, offer or vacancy: F12, O3 or V2"); },
    .options =
        [] {
          return Options{reason_option("it is voided"),
                         flag_option("with-later", "takes along what rests on it, of the same case or record")};
        },
    .examples = {"ifapilot void O1 --reason 'the wrong vacancy was offered'",
                 "ifapilot void O1 --with-later --reason 'the wrong vacancy was offered' --dry-run"},
    .run = recording([](const Request& request) {
      const auto with_later = request.arguments.given("--with-later");
      const auto done = app::void_fact(*request.session, void_target_from(request.arguments),
                                       request.arguments.text("--reason"), with_later);
      auto record = void_record(done);
      if (with_later) record.emplace_back("later", output::values_of(done.later, void_record_with_fact));
      return recorded(std::move(record), done.fact, void_screen(done, request.style), done.warnings);
    })};

}  // namespace ifapilot::cli
