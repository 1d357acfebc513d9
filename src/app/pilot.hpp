#pragma once

#include "store/authorities.hpp"
#include "store/offers.hpp"
#include "store/policies.hpp"
#include "store/providers.hpp"
#include "store/vacancies.hpp"

#include <ifapilot/rules/rota.hpp>

#include <vector>

namespace ifapilot::app {

/// What a decision about the rota rests on, read in one go.
struct Pilot {
  std::vector<store::AuthorityRecord> authorities;  ///< In the order of the published rota.
  std::vector<rules::Authority> rota;               ///< The same as the rules see them.
  std::vector<rules::Offer> offers;                 ///< By number.
  rules::Policy policy;
  std::vector<store::FrameworkRecord> frameworks = {};  ///< Only where a next step depends on them.

  [[nodiscard]] rules::RotaFacts facts() const { return {rota, offers, policy}; }
};

[[nodiscard]] Pilot load_pilot(store::Database& database);
/// The same with `offers`, which are all there are, by number.
[[nodiscard]] Pilot pilot_with(store::Database& database, std::vector<rules::Offer> offers);

/// Every offer by number, with what became of it by the facts of its case.
[[nodiscard]] std::vector<rules::Offer> load_offers(store::Database& database);

/// The named record, or a refusal (exit 4) that suggests the nearest known code.
[[nodiscard]] const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                              const rules::AuthorityCode& code);
[[nodiscard]] store::ProviderRecord require_provider(store::Database& database, const rules::ProviderCode& code);
/// Every vacancy by number, with how far its case has come.
[[nodiscard]] std::vector<store::VacancyRecord> load_vacancies(store::Database& database);
[[nodiscard]] store::VacancyRecord require_vacancy(store::Database& database, rules::VacancyId id);
[[nodiscard]] const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                                rules::OfferId id);


/// Exit 4 for a number that was never given; 1 for one whose record was voided (A-APPEND).
[[noreturn]] void refuse_unknown(store::Database& database, rules::VacancyId id);

}  // namespace ifapilot::app
