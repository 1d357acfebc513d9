#pragma once

#include "app/case/record.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/case.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// One line of a case's story.
struct TimelineEntry {
  std::optional<rules::FactId> fact;  ///< None: nobody recorded it, the clock made it (D-SILENCE).
  rules::Instant at;
  rules::Instant recorded_at;
  std::string what;       ///< As the command line or the field calls it: `refer request`, `lapse`.
  std::string words;      ///< `offered to derby as O5 (standard), due Tue 3 Mar 2026 10:00`
  std::string said = {};  ///< Codes, reasons, notes as they were typed; empty if there are none.
  std::optional<std::string> actor = std::nullopt;
  std::optional<store::Voided> voided = std::nullopt;
  std::optional<rules::OfferId> offer = std::nullopt;            ///< That it is about.
  std::optional<rules::ReferralId> referral = std::nullopt;      ///< That it is about.
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< Of that offer, or of the acceptance that stood.
};

using Timeline = std::vector<TimelineEntry>;

/// Everything that happened to a vacancy, in order of happening: a line for every fact, also voided ones, and one for
/// every offer that lapsed.
[[nodiscard]] Timeline timeline_of(const store::VacancyRecord& vacancy, const std::vector<rules::CaseFact>& facts,
                                   const std::map<rules::FactId, store::FactWords>& records, rules::Instant now);

/// `available Wed 4 Mar 2026 (confirmed)`
[[nodiscard]] std::string in_words(const rules::DateTold& date);

/// `14, male, Tigrinya`, with the reference in front unless it was left out (A-CHILD).
[[nodiscard]] std::string in_words(const rules::Child& child);

/// `Tigrinya, Arabic`, of names that are joined by commas alone.
[[nodiscard]] std::string spaced(const std::string& languages);

/// `carer oak-18, not oak-17; area derby, not rutland`
[[nodiscard]] std::string changes_in_words(const rules::Home& was, const rules::Home& is);

/// What differs, as `age 14, not 15; sex male, not known before`.
[[nodiscard]] std::string changes_in_words(const rules::ChildOnRecord& was, const rules::ChildOnRecord& is);

/// `framework, 880.00 a week, confirmed`, `spot (S-12), not confirmed`.
[[nodiscard]] std::string in_words(const rules::TermsAgreed& terms);

}  // namespace ifapilot::app
