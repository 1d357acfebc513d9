#pragma once

#include "app/case/record.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"
#include "store/entity/resting.hpp"

#include <ifapilot/rules/rota.hpp>

#include <map>
#include <vector>

namespace ifapilot::app {

/// What the rota decides by.
struct RotaRecord {
  std::vector<store::AuthorityRecord> authorities;  ///< In the order of the published rota.
  std::vector<rules::Authority> rota;               ///< The same as the rules see them.
  std::vector<rules::Offer> offers;                 ///< By number; what else was made is counted (`OffersMade`).
  rules::Policy policy;
  rules::OffersMade::Counts besides = {};
  std::vector<rules::CountedAcceptance> since = {};  ///< As far back as the pilot was asked to look: `look_back`.

  [[nodiscard]] rules::OffersMade made() const { return {offers, besides, since}; }
  [[nodiscard]] rules::RotaFacts facts() const { return {rota, made(), policy}; }
};

/// As the rules see them.
[[nodiscard]] std::vector<rules::Authority> rota_of(const std::vector<store::AuthorityRecord>& authorities);

/// What every decision and every view rests on, read in one go, and by a write only once: after BEGIN. Cases at rest
/// are among it only if somebody names them.
struct Pilot : RotaRecord {
  std::vector<CaseRecord> cases;                   ///< By number.
  std::vector<store::ProviderRecord> providers;    ///< By code.
  std::vector<store::FrameworkRecord> frameworks;  ///< By authority, provider and first day.
  std::vector<store::ContactRecord> contacts;      ///< Beside the leads.
  std::vector<store::AwayRecord> away;             ///< In which a lead is away, by first day (P-AWAY).
  std::vector<rules::QuietPeriod> quiet;           ///< By first day (M-QUIET).
  std::vector<store::QuietRecord> quiet_recorded;  ///< The same with the facts that began and ended them.
  bool whole = true;                               ///< Every case is among them.
  store::AtRest rest = {};                         ///< Of the others; nothing of them if it is whole.
  std::map<rules::AuthorityCode, rules::Instant> looked_back = {};  ///< From when on `since` tells of them.
};

/// With every case that is on record: what a report of everything reads.
[[nodiscard]] Pilot load_pilot(store::Database& database);

/// With the cases that are awake and those of `named` that are on record: it takes as long as these, however many are
/// at rest. Whole if the clock was turned back to where a case at rest had an open offer.
[[nodiscard]] Pilot load_pilot(const Session& session, const std::vector<rules::VacancyId>& named);
/// The same, where it is known which cases are at rest.
[[nodiscard]] Pilot load_pilot(const Session& session, const std::vector<rules::VacancyId>& named, store::AtRest rest);

/// With no other cases than those of `of` that are on record: nothing is known of any other.
[[nodiscard]] Pilot load_pilot(store::Database& database, const std::vector<rules::VacancyId>& of);

/// Reads those of `named` that are on record and not among its cases yet.
void know(Pilot& pilot, store::Database& database, const std::vector<rules::VacancyId>& named);

/// The case is at rest, and kept for good: of its offers only what the rota goes by stays.
void forget(Pilot& pilot, rules::VacancyId id);

/// C-OUTSIDE: what its area's authority had accepted when the vacancy was notified is known, where it decides.
void look_back(Pilot& pilot, store::Database& database, const rules::Vacancy& vacancy);

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

/// The vacancy that was offered as `id`, or the refusal of `require_offer`.
[[nodiscard]] rules::VacancyId require_offered(store::Database& database, rules::OfferId id);

}  // namespace ifapilot::app
