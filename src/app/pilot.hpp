#pragma once

#include "app/case/record.hpp"
#include "store/entity/frameworks.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/rota.hpp>

#include <vector>

namespace ifapilot::app {

/// What every decision rests on, read in one go.
struct Pilot {
  std::vector<store::AuthorityRecord> authorities;  ///< In the order of the published rota.
  std::vector<rules::Authority> rota;               ///< The same as the rules see them.
  std::vector<CaseRecord> cases;                    ///< By number.
  std::vector<rules::Offer> offers;                 ///< Those of all cases, by number.
  rules::Policy policy;
  std::vector<store::FrameworkRecord> frameworks;  ///< See load_pilot_and_frameworks.

  [[nodiscard]] rules::RotaFacts facts() const { return {rota, offers, policy}; }
};

[[nodiscard]] Pilot load_pilot(store::Database& database);

/// The same for whoever asks `next_steps`: with the agreements, if the next step of a case depends on them.
[[nodiscard]] Pilot load_pilot_and_frameworks(store::Database& database);

/// The named record, or a refusal (exit 4) that suggests the nearest known code or says what numbers there are. A V or
/// O that was voided is refused with exit 1 (A-APPEND).
[[nodiscard]] const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                              const rules::AuthorityCode& code);
[[nodiscard]] store::ProviderRecord require_provider(store::Database& database, const rules::ProviderCode& code);
[[nodiscard]] const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                                rules::OfferId id);

}  // namespace ifapilot::app
