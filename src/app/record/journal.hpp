#pragma once

#include "app/session.hpp"
#include "store/entity/journal.hpp"

#include <ifapilot/rules/ids.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What was recorded, in words that a colleague who covers can act on. Never a child's reference (A-CHILD).
namespace ifapilot::app {

/// One record alone: a case with all of its offers, an offer, a referral, or a code: an authority's, a provider's, or
/// whatever else the audit names so.
using JournalSubject = std::variant<rules::VacancyId, rules::OfferId, rules::ReferralId, std::string>;

/// Which facts are asked for, by when they were recorded, both instants included.
struct JournalFilter {
  std::optional<rules::Instant> since = std::nullopt;
  std::optional<rules::Instant> until = std::nullopt;
  std::optional<std::string> by = std::nullopt;  ///< The operating system's user.
  std::optional<JournalSubject> about = std::nullopt;
};

struct JournalRow {
  store::JournalFact fact;
  std::string what;  ///< As it was typed, in words; a child's reference in it is left out.
  std::optional<rules::VacancyId> vacancy = std::nullopt;        ///< Whose story it is part of.
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< Whom it concerns: of the offer, or by its code.
  std::optional<rules::ProviderCode> provider = std::nullopt;
  std::optional<rules::OfferId> offer = std::nullopt;
  std::optional<rules::ReferralId> referral = std::nullopt;
};

/// In order of record, with what was voided since. Exit 4 for a record that there is not.
[[nodiscard]] std::vector<JournalRow> journal(Session& session, const JournalFilter& filter);

/// What a fact of no case says.
[[nodiscard]] std::string in_words(const store::JournalFact& fact);

}  // namespace ifapilot::app
