#pragma once

#include "app/offer/stories.hpp"

#include <vector>

namespace ifapilot::app {

/// How every case stood when a fact was recorded. Not by the clock but by the order of record: what was typed later was
/// not known, however early it happened (`--received-at`), and what was voided later still stood.
class OffersOnRecord {
 public:
  explicit OffersOnRecord(store::Database& database);

  /// The offers that stood, by number, with what had become of them until then.
  [[nodiscard]] std::vector<rules::Offer> before(rules::FactId fact) const;
  /// The vacancy as it was known; one that had been notified.
  [[nodiscard]] rules::Vacancy before(rules::FactId fact, rules::VacancyId id) const;

  // The same as it is seen now: what was voided since is left out, what had happened before `at` but was typed later
  // counts, and so does what was corrected of how a vacancy was notified (A-APPEND). The whole case is told, and what
  // came after is taken off again: a late entry may rest on a later one (an answer in time, once the offer that
  // followed its silence is rescinded).
  [[nodiscard]] std::vector<rules::Offer> mended(rules::FactId fact, rules::Instant at) const;
  [[nodiscard]] rules::Vacancy mended(rules::VacancyId id) const;  ///< How it was notified, as is known now.

  /// The fact that sent an offer that is on record.
  [[nodiscard]] const rules::CaseFact& sending(rules::VacancyId vacancy, rules::OfferId id) const;

 private:
  [[nodiscard]] static const rules::CaseFact& sending_in(const Story& story, rules::OfferId id);
  /// By which fact an offer that was rescinded was: by itself, or with the close of its vacancy.
  [[nodiscard]] rules::FactId taking_back(const Story& story, const rules::Offer& offer) const;
  [[nodiscard]] const Story& story_of(rules::VacancyId vacancy) const;

  VoidedBy voided_;
  std::vector<Story> stories_;
};

}  // namespace ifapilot::app
