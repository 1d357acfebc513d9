#pragma once

#include "app/case/record.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/rota.hpp>

#include <vector>

namespace ifapilot::app {

/// What the rota decides by.
struct RotaRecord {
  std::vector<store::AuthorityRecord> authorities;  ///< In the order of the published rota.
  std::vector<rules::Authority> rota;               ///< The same as the rules see them.
  std::vector<rules::Offer> offers;                 ///< Those of all cases, by number.
  rules::Policy policy;

  [[nodiscard]] rules::RotaFacts facts() const { return {rota, offers, policy}; }
};

[[nodiscard]] RotaRecord load_rota(store::Database& database);

/// As the rules see them.
[[nodiscard]] std::vector<rules::Authority> rota_of(const std::vector<store::AuthorityRecord>& authorities);

/// What every decision and every view rests on, read in one go, and by a write only once: after BEGIN.
struct Pilot : RotaRecord {
  std::vector<CaseRecord> cases;                   ///< By number.
  std::vector<store::ProviderRecord> providers;    ///< By code.
  std::vector<store::FrameworkRecord> frameworks;  ///< By authority, provider and first day.
  std::vector<store::ContactRecord> contacts;      ///< Beside the leads.
  std::vector<store::AwayRecord> away;             ///< In which a lead is away, by first day (P-AWAY).
  std::vector<rules::QuietPeriod> quiet;           ///< By first day (M-QUIET).
  std::vector<store::QuietRecord> quiet_recorded;  ///< The same with the facts that began and ended them.
};

[[nodiscard]] Pilot load_pilot(store::Database& database);

[[nodiscard]] CaseRecord& standing(Pilot& pilot, rules::VacancyId id);  ///< The case of that number, which there is.

// What a write has put on record since the pilot was read: it then stands as if it were read again. Each takes as long
// as what it is about, whatever else there is, but for moving what stands behind it.
void tell(Pilot& pilot, rules::VacancyId vacancy, const rules::CaseFact& fact);
/// Whether the fact may end duties of other cases (M-DECIDE); then all of them are told anew.
[[nodiscard]] bool ends_duties(const rules::CaseFact& fact);
void put(Pilot& pilot, CaseRecord one);  ///< In the place of the one with its number, if there is one; with its offers.
void put(Pilot& pilot, store::AuthorityRecord authority);  ///< So, by its key.
void put(Pilot& pilot, store::ProviderRecord provider);
void put(Pilot& pilot, store::FrameworkRecord framework);

// The one in whose place the record would be put; null if there is none.
[[nodiscard]] const CaseRecord* find(const Pilot& pilot, const CaseRecord& one);
[[nodiscard]] const store::AuthorityRecord* find(const Pilot& pilot, const store::AuthorityRecord& authority);
[[nodiscard]] const store::ProviderRecord* find(const Pilot& pilot, const store::ProviderRecord& provider);
[[nodiscard]] const store::FrameworkRecord* find(const Pilot& pilot, const store::FrameworkRecord& framework);

// Takes out again what was put in, which is there.
void drop(Pilot& pilot, const CaseRecord& one);
void drop(Pilot& pilot, const store::AuthorityRecord& authority);
void drop(Pilot& pilot, const store::ProviderRecord& provider);
void drop(Pilot& pilot, const store::FrameworkRecord& framework);

/// The one of `all`, in order, with that code; null if there is none.
[[nodiscard]] const store::ProviderRecord* find_provider(const std::vector<store::ProviderRecord>& all,
                                                         const rules::ProviderCode& code);

/// The named record, or a refusal (exit 4) that suggests the nearest known code or says what numbers there are. A V or
/// O that was voided is refused with exit 1 (A-APPEND).
[[nodiscard]] const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                              const rules::AuthorityCode& code);
[[nodiscard]] const store::ProviderRecord& require_provider(const std::vector<store::ProviderRecord>& all,
                                                            const rules::ProviderCode& code);
[[nodiscard]] const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                                rules::OfferId id);

}  // namespace ifapilot::app
