#pragma once

#include "app/case/record.hpp"
#include "app/report/figure.hpp"
#include "app/session.hpp"
#include "store/entity/parties.hpp"

#include <ifapilot/rules/decimal.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

/// Contract monitoring: what each provider brought, who took it up and on what terms (M-TERMS, M-CONTACT).
namespace ifapilot::app {

/// What it is worked out from.
struct ProviderFacts {
  std::vector<store::ProviderRecord> providers;  ///< By code: all of them, for one that is never used must be seen.
  std::vector<store::FrameworkRecord> frameworks;
  std::vector<CaseRecord> cases;
  std::set<rules::VacancyId> outside;  ///< Those that stand outside the pilot, as `report vacancies` says.
  rules::Day today;                    ///< On which an agreement is in force or not.
};

[[nodiscard]] ProviderFacts load_provider_facts(Session& session);

/// A row of `report providers`. All but `rejected` and `outside_pilot` leave out what stands outside the pilot.
struct ProviderUse {
  store::ProviderRecord provider;
  int agreements = 0;     ///< In force today.
  int notified = 0;       ///< Vacancies taken into the pilot, those below left out.
  int rejected = 0;       ///< Vacancies refused because the carer lives outside the region (P-REGION).
  int outside_pilot = 0;  ///< Vacancies that stand outside the pilot (C-OUTSIDE).
  int taken_up = 0;       ///< Vacancies that an authority accepted, also if that fell through (M-FALLS).
  int framework = 0;      ///< Of these by the latest terms of an acceptance that was not given back.
  int spot = 0;
  int placed = 0;            ///< Vacancies in which a child arrived.
  int filled_elsewhere = 0;  ///< Vacancies that the provider filled without the pilot (M-QUIET).
  Amounts weekly_cost = {};  ///< Agreed, by the latest terms.

  // Only of what has both a cost and an agreement's rate, so that the one can be taken from the other.
  Amounts compared_cost = {};
  Amounts compared_rate = {};  ///< Of the agreement of the same two in force on the day of those terms.

  std::int64_t contacts = 0;
  std::int64_t contact_seconds = 0;  ///< From acceptance to first contact, of all contacts together.

  [[nodiscard]] std::optional<rules::Quotient> first_contact_hours() const;  ///< Mean; none of no contact.
  /// The mean cost less the mean rate of those that are compared, as they are printed: each is rounded, and their
  /// difference is exact.
  [[nodiscard]] std::optional<rules::Pence> above_rate() const;
};

/// By provider's code. With `authority` only vacancies that were offered to it, its own acceptances, its agreements.
[[nodiscard]] std::vector<ProviderUse> provider_use(const ProviderFacts& facts,
                                                    const std::optional<rules::AuthorityCode>& authority);

}  // namespace ifapilot::app
