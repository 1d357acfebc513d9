#include "app/case/steps.hpp"
#include "cli/column/case.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/screen/case.hpp"

namespace ifapilot::cli {

namespace {

rules::TermsAgreed terms_from(const Arguments& arguments) {
  return {.contract = named<rules::Contract>(arguments.text("--contract")),
          .terms_ref = arguments.optional_text("--terms-ref", longest_name),
          .weekly_cost = arguments.optional_pence("--weekly-cost"),
          .confirmed = arguments.given("--confirmed")};
}

std::string headline(const CaseScreen& screen, const rules::TermsAgreed& terms) {
  std::string text = "Recorded the terms for " + screen.vacancy() + ": " + std::string(word(terms.contract));
  if (terms.terms_ref) text += " (" + *terms.terms_ref + ")";
  if (terms.weekly_cost) text += ", " + rules::pounds(*terms.weekly_cost) + " a week";
  return text + " [M-TERMS, E2].";
}

std::string consent(const CaseScreen& screen, const rules::TermsAgreed& terms) {
  if (terms.confirmed) return screen.authority() + " is content to proceed on them [O11].";
  return screen.authority() +
         " has still to say that it is content to proceed on them [O11]: record the terms again, "
         "with --confirmed.";
}

std::string unknown_cost(const rules::TermsAgreed& terms) {
  return std::string("The weekly cost is not known yet; it is outstanding ") +
         (terms.confirmed ? "from now on [M-TERMS, E2]." : "once the terms are confirmed [M-TERMS, E2].");
}

/// What became of the earlier terms' cost, if they had one: carried over while the method stays.
std::string cost(const app::CaseWritten& done, const rules::TermsAgreed& terms) {
  const auto& before = done.before.acceptance->terms;
  const auto earlier = before ? before->agreed.weekly_cost : std::nullopt;
  if (terms.weekly_cost) return "";
  if (!earlier) return unknown_cost(terms);
  return "The weekly cost of the earlier terms, " + rules::pounds(*earlier) + ", was agreed " +
         (before->of_other_provider ? "with another provider" : "by the other method") +
         " and counts no longer [M-TERMS, E3].";
}

}  // namespace

constinit const Command commands::match_terms{
    .path = "match terms",
    .summary = "record the terms that authority and provider agree on",
    .details =
        "Under a framework agreement that is in force that day, or spot, on terms that the authority has "
        "published; spot beside a framework needs a reason. Terms may be agreed again: the latest count, and a "
        "value that is left out is carried over while the method stays. --confirmed says that the authority is "
        "content to proceed, which a referral needs; it stands until a value changes. A reference that the feedback "
        "form gave serves [M-TERMS, E2, E3, O10, O11].",
    .positionals = vacancy_number,
    .options =
        [] {
          return Options{
              needed_option("contract", "METHOD", "how the place is contracted", rules::every_word<rules::Contract>()),
              line_option("terms-ref", "REF", "reference of the authority's published spot terms", longest_name),
              plain_option("weekly-cost", "POUNDS", "what a week costs, such as 900.00"),
              flag_option("confirmed", "the authority is content to proceed"),
              text_option("reason", "TEXT", "why spot terms beside a framework")};
        },
    .examples = {"ifapilot match terms V1 --contract framework --weekly-cost 900.00 --confirmed",
                 "ifapilot match terms V1 --contract spot --terms-ref SP-2026"},
    .run = recording([](const Request& request) {
      const auto& arguments = request.arguments;
      const auto screen =
          carried_out(request, app::agree_terms, terms_from(arguments), arguments.optional_text("--reason"));
      const auto& done = screen.done;
      const auto& terms = done.state.acceptance->terms->agreed;
      return recorded(terms_record(done.view.record.facts.id, *done.state.acceptance), done.fact,
                      put_together(screen, {headline(screen, terms), consent(screen, terms), cost(done, terms)}),
                      done.warnings);
    })};

}  // namespace ifapilot::cli
