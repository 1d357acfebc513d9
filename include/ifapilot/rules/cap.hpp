#pragma once

#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/policy.hpp>

#include <optional>
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

/// Which count makes a vacancy go outside the pilot (C-OUTSIDE, C-BASIS).
enum class FullBy {
  authority,  ///< What the area's authority had accepted when the vacancy was notified, and has now.
  area        ///< What is accepted now for carers of the area.
};

/// Why a vacancy of a carer in `area` goes to that authority alone, outside the pilot; nothing if it does not. By what
/// had happened, not by when that was typed; open offers do not count. `notified`: none if it were notified now.
[[nodiscard]] std::optional<FullBy> goes_outside(const AuthorityCode& area, const std::optional<Moment>& notified,
                                                 std::span<const Offer> offers, const Policy& policy, Instant now);

/// Whether the area's authority has accepted all that it may by now, but had not when the vacancy was notified: so the
/// vacancy stays in the rota, for the others (C-OUTSIDE, C-CAP). Never by a basis that does not count its acceptances.
[[nodiscard]] bool filled_since(const AuthorityCode& area, const std::optional<Moment>& notified,
                                std::span<const Offer> offers, const Policy& policy, Instant now);

/// Whether a vacancy that is notified now in `area` goes outside the pilot (C-OUTSIDE).
[[nodiscard]] bool area_is_full(const AuthorityCode& area, std::span<const Offer> offers, const Policy& policy,
                                Instant now);

/// Whether accepting an offer inside the pilot would go over the cap: as at the offer, but open ones do not count
/// (C-CAP). `offer` itself is left out of the count.
[[nodiscard]] bool acceptance_exceeds_cap(const Offer& offer, std::span<const Offer> offers, const Policy& policy,
                                          Instant now);

}  // namespace ifapilot::rules
