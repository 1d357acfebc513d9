#pragma once

#include "app/case/write.hpp"
#include "cli/command/command.hpp"
#include "cli/words/phrases.hpp"

#include <string>
#include <vector>

/// What the screens of a case share (docs/rules.md, From acceptance to placement): sentences, parties, and how an
/// answer is put together.
namespace ifapilot::cli {

/// What a screen is made of, beside what the command itself has to say.
struct CaseScreen {
  app::CaseWritten done;
  rules::Instant now;
  output::Style style;

  [[nodiscard]] std::string vacancy() const { return done.view.record.facts.id.text(); }
  /// Whoever accepted it, when the fact was written.
  [[nodiscard]] std::string authority() const { return done.parties.authority->facts.code.text; }
  [[nodiscard]] std::string provider() const { return done.view.record.provider.text; }
  /// The referral that the fact is about: the one that it ended, or the latest of the case.
  [[nodiscard]] const rules::Referral& referral() const {
    return done.about ? *find(done.state.referrals, *done.about) : done.state.referrals.back();
  }
};

/// Records of the vacancy V what `write` does, with whatever more it is told, and says how to show it.
template <class Write, class... More>
[[nodiscard]] CaseScreen carried_out(const Request& request, Write write, const More&... more) {
  return {write(*request.session, request.arguments.vacancy("V"), more...), request.now(), request.style};
}

/// What `V|R` names.
[[nodiscard]] app::CaseTarget target_from(const Arguments& arguments);

/// The same of a vacancy, or of one of its referrals.
template <class Write, class... More>
[[nodiscard]] CaseScreen carried_out_for(const app::CaseTarget& target, const Request& request, Write write,
                                         const More&... more) {
  return {write(*request.session, target, more...), request.now(), request.style};
}

/// `Thu 5 Mar 2026 17:00, in 3 days`
[[nodiscard]] std::string with_span(rules::Instant instant, rules::Instant now);

/// Until when the provider holds the place, or that its date is still to be confirmed.
[[nodiscard]] std::string hold_sentence(const rules::Vacancy& vacancy, rules::Instant now);
/// The same of the case that is shown.
[[nodiscard]] std::string hold_sentence(const CaseScreen& screen);

/// M-AGAIN: that another child may be asked for, and how long.
[[nodiscard]] std::string again_sentence(const CaseScreen& screen);

/// `sentence`, unless the fact left the vacancy where it stood: then how it stays.
[[nodiscard]] std::string unless_it_stays(const CaseScreen& screen, const std::string& sentence);

/// `the child of R3`, `its own child`: the one that is matched.
[[nodiscard]] std::string whose_child(const CaseScreen& screen);

/// Either side with name, e-mail and telephone of whom to name there first.
[[nodiscard]] LabelledLines lines_of(const store::AuthorityRecord& authority, const store::ProviderRecord& provider,
                                     const app::BothReached& reach);
/// The same of a case whose authority is known.
[[nodiscard]] LabelledLines lines_of(const app::CaseParties& parties);

/// `carer oak-17 in rutland; 10-15, any sex; available Mon 23 Mar 2026 (confirmed)`
[[nodiscard]] std::string place_in_words(const store::VacancyRecord& vacancy);

/// What an offer tells, and to whom: the lead or a nominated representative, the place, the carers' information, and
/// whom to ask at the provider (D-CONTENT, O1).
[[nodiscard]] LabelledLines content_lines(const app::OfferView& view);

/// Both sides, with what to do about them above: `Tell both sides:`.
[[nodiscard]] std::string both_parties(const std::string& heading, const CaseScreen& screen);
/// The provider alone: whom to tell.
[[nodiscard]] std::string the_provider(const std::string& heading, const CaseScreen& screen);
/// The authority alone: whom to ring.
[[nodiscard]] std::string the_authority(const std::string& heading, const CaseScreen& screen);

/// The command's sentences, a paragraph each, but for the empty ones; its block of parties, and what to do next.
[[nodiscard]] Screen put_together(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                                  const std::string& block = "");

/// The same with the vacancy as a record, and its fact.
[[nodiscard]] Answer vacancy_answer(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                                    const std::string& block = "");
/// With the referral that the fact is about.
[[nodiscard]] Answer referral_answer(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                                     const std::string& block);
/// When the referral is over: `headline`, what becomes of duty and vacancy, and both sides under `heading`.
[[nodiscard]] Answer end_answer(const CaseScreen& screen, const std::string& headline, const std::string& heading);

}  // namespace ifapilot::cli
