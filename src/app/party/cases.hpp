#pragma once

#include "app/case/record.hpp"
#include "app/day/overdue.hpp"

#include <ifapilot/rules/outstanding.hpp>

#include <optional>
#include <vector>

/// What an authority or a provider has to do with just now.
namespace ifapilot::app {

/// A live case, with its soonest deadline.
struct PartyCase {
  rules::VacancyId vacancy;
  rules::VacancyStatus status = rules::VacancyStatus::notified;
  rules::ProviderCode provider;
  rules::CarerCode carer;
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< That accepted it, or has it to answer.
  bool accepted = false;
  std::optional<Deadline> next = std::nullopt;
};

/// Something owed without a deadline, and by whom.
struct PartyDebt {
  rules::VacancyId vacancy;
  rules::ProviderCode provider;
  rules::Owed owed;

  /// The date and the first contact are the provider's to give (O6, O7); all else is the authority's.
  [[nodiscard]] bool is_providers() const;
};

struct PartyCases {
  std::vector<PartyCase> live;   ///< By number.
  std::vector<PartyDebt> debts;  ///< By number, also of cases that are over.

  [[nodiscard]] PartyCases accepted_by(const rules::AuthorityCode& code) const;  ///< With what it owes.
  [[nodiscard]] PartyCases notified_by(const rules::ProviderCode& code) const;   ///< With what it owes.
};

/// Everything that views of authorities and providers are made of, read once.
struct PartyReading {
  Pilot pilot;
  std::vector<store::ContactRecord> contacts;  ///< Beside the leads.
  std::vector<rules::QuietPeriod> quiet;
};
[[nodiscard]] PartyReading read_parties(store::Database& database);

/// Of all parties.
[[nodiscard]] PartyCases party_cases(const PartyReading& read, rules::Instant now);

}  // namespace ifapilot::app
