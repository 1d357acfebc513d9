#include "app/case/correct.hpp"

#include "app/record/timeline.hpp"
#include "cli/column/case.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/line/word_checks.hpp"
#include "cli/option/case.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

app::ChildOf whose(const Arguments& arguments) {
  if (const auto referral = lettered<rules::ReferralId>(arguments.text("V|R"))) return *referral;
  return arguments.vacancy("V|R");
}

app::ChildCorrection correction(const Arguments& arguments) {
  app::ChildCorrection what;
  what.reference = child_reference_from(arguments);
  what.age = child_age_from(arguments);
  what.sex = arguments.optional_text("--sex");
  what.languages = languages_from(arguments);
  what.referred_on = arguments.optional_day("--referred-on");
  what.override_reason = arguments.optional_text("--override");
  what.reason = arguments.text("--reason");
  if (!what.reference && !what.age && !what.sex && !what.languages && !what.referred_on) {
    usage_error("nothing to correct: give at least one of --child, --age, --sex, --languages, --referred-on",
                bound(rules::how_to(rules::Deed::correct_child)));
  }
  return what;
}

/// The referral's number, or, of an own child, the vacancy's.
std::string whose_child(const app::CorrectedChild& corrected) {
  if (const auto* const referral = std::get_if<rules::ReferralId>(&corrected.is.of)) return referral->text();
  return corrected.done.view.record.facts.id.text() + ", the authority's own";
}

output::Fields record_with_child(const app::CorrectedChild& corrected) {
  const auto* const id = std::get_if<rules::ReferralId>(&corrected.is.of);
  if (id == nullptr) return record_of(corrected.done.view);
  return referral_record(*find(corrected.done.state.referrals, *id));
}

}  // namespace

constinit const Command commands::refer_correct{
    .path = "refer correct",
    .summary = "mend what was wrong in a child as it was told",
    .details =
        "Of a referral, or of a vacancy: then its latest child, also an authority's own. Beside what was recorded "
        "first, which stays on record; everything derived goes by what is right. Also after a placement or a close. "
        "A new age must be under 16, unless --override says why not; the day of the national referral is not after "
        "today, nor after the profile came [A-APPEND, M-PROFILE, M-OWN].",
    .positionals = [] { return argument("V|R", "the referral, as R2, or the vacancy, as V4: its latest child"); },
    .options =
        [] {
          return options_from(
              child_correction_options(),
              plain_option("referred-on", "DATE", "the day on which the Home Office referred the child (E4)"),
              age_override_option(), reason_option("it was wrong"));
        },
    .examples = {"ifapilot refer correct V1 --age 14 --reason 'misread'",
                 "ifapilot refer correct R1 --child nts-2026-0132 --reason 'two digits changed places'"},
    .run = recording([](const Request& request) {
      const auto corrected =
          app::correct_child(*request.session, whose(request.arguments), correction(request.arguments));
      const auto text = output::wrapped("Corrected the child of " + whose_child(corrected) + ": " +
                                            app::changes_in_words(corrected.was, corrected.is) + " [A-APPEND].",
                                        request.style.width) +
                        "What was recorded first stays on record; everything follows what is right.\n";
      return recorded(record_with_child(corrected), corrected.done.fact, {text, actions_of(corrected.done.view.next)},
                      corrected.done.warnings);
    })};

}  // namespace ifapilot::cli
