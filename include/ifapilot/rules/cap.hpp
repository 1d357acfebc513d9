#pragma once

#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/policy.hpp>

#include <span>

/// At most two vacancies an authority (O16; C-CAP, C-OUTSIDE, C-BASIS). Only offers inside the pilot count.
namespace ifapilot::rules {

/// Offers inside the pilot that were accepted and have not fallen through, and those still open.
struct SlotsUsed {
  int accepted = 0;  ///< Not fallen through.
  int open = 0;      ///< Neither answered, lapsed nor rescinded.
};

/// Counted by who was offered.
[[nodiscard]] SlotsUsed slots_by_authority(const AuthorityCode& authority, std::span<const Offer> offers, Instant now);

/// Counted by where the carer lives, whoever was offered.
[[nodiscard]] SlotsUsed slots_in_area(const AuthorityCode& area, std::span<const Offer> offers, Instant now);

/// Whether the basis counts what an authority itself accepted: `authority`, `both`.
[[nodiscard]] bool counts_by_authority(const Policy& policy);

/// Whether it counts what was accepted for carers of an area, by anyone: `area`, `both`.
[[nodiscard]] bool counts_by_area(const Policy& policy);

/// Whether a vacancy in `area` goes to that authority alone, outside the pilot: as many accepted as the cap allows, by
/// the basis in force; open offers do not count (C-OUTSIDE).
[[nodiscard]] bool area_is_full(const AuthorityCode& area, std::span<const Offer> offers, const Policy& policy,
                                Instant now);

/// Whether accepting an offer inside the pilot would go over the cap: as at the offer, but open ones do not count
/// (C-CAP). `offer` itself is left out of the count.
[[nodiscard]] bool acceptance_exceeds_cap(const Offer& offer, std::span<const Offer> offers, const Policy& policy,
                                          Instant now);

}  // namespace ifapilot::rules
