#pragma once

#include "app/case/write.hpp"
#include "cli/command/command.hpp"

#include <string>
#include <vector>

/// What the screens of a case share (docs/rules.md, From acceptance to placement): sentences, parties, and how an
/// answer is put together.
namespace ifapilot::cli {

/// What a screen is made of, beside what the command itself has to say.
struct CaseScreen {
  const app::CaseWritten& done;
  rules::Instant now;
  output::Style style;

  [[nodiscard]] std::string vacancy() const { return done.view.record.facts.id.text(); }
  /// Whoever accepted it, when the fact was written.
  [[nodiscard]] std::string authority() const;
  [[nodiscard]] std::string provider() const { return done.view.record.provider.text; }
};

[[nodiscard]] CaseScreen screen_of(const app::CaseWritten& done, const Request& request);

/// `Thu 5 Mar 2026 17:00, in 3 days`
[[nodiscard]] std::string with_span(rules::Instant instant, rules::Instant now);

/// Until when the provider holds the place, or that its date is still to be confirmed.
[[nodiscard]] std::string hold_sentence(const rules::Vacancy& vacancy, rules::Instant now);

/// M-AGAIN: that another child may be asked for, and how long.
[[nodiscard]] std::string again_sentence(const rules::Vacancy& vacancy, rules::Instant now);

/// The sentences, a paragraph each, wrapped; empty ones are left out.
[[nodiscard]] std::string paragraphs(const std::vector<rules::Sentence>& sentences, const output::Style& style);

/// Both sides with name, e-mail and telephone, with what to do about them above: `Tell both sides:`.
[[nodiscard]] std::string both_parties(const std::string& heading, const CaseScreen& screen);
/// The provider alone: whom to tell.
[[nodiscard]] std::string the_provider(const std::string& heading, const CaseScreen& screen);
/// The authority alone: whom to ring.
[[nodiscard]] std::string the_authority(const std::string& heading, const CaseScreen& screen);

/// The command's sentences, its block of parties, and what to do next.
[[nodiscard]] Screen put_together(const CaseScreen& screen, const std::vector<rules::Sentence>& sentences,
                                  const std::string& block = "");

/// The vacancy as a record, with its fact.
[[nodiscard]] Answer vacancy_answer(const app::CaseWritten& done, Screen screen);
/// The referral that the fact is about, as a record, with its fact.
[[nodiscard]] Answer referral_answer(const app::CaseWritten& done, Screen screen);

/// `the child of R3`, `its own child`: the one that is matched.
[[nodiscard]] std::string whose_child(const app::CaseWritten& done);

/// The referral that the fact is about: the latest of the case.
[[nodiscard]] const rules::Referral& referral_of(const app::CaseWritten& done);

}  // namespace ifapilot::cli
