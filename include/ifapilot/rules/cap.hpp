#pragma once

#include <ifapilot/rules/offer.hpp>
#include <ifapilot/rules/policy.hpp>

#include <concepts>
#include <map>
#include <optional>
#include <span>

/// At most two vacancies an authority (O16; C-CAP, C-OUTSIDE, C-BASIS). Only offers inside the pilot count.
namespace ifapilot::rules {

/// An acceptance inside the pilot, and its end if it fell through.
struct CountedAcceptance {
  AuthorityCode authority;                     ///< Who accepted.
  Moment accepted;                             ///< When, and by which fact.
  std::optional<Moment> ended = std::nullopt;  ///< None: it has not fallen through.
};

/// How many acceptances inside the pilot stand that are counted and not listed.
struct StandingAccepted {
  int by_authority = 0;  ///< By the authority itself.
  int in_area = 0;       ///< For carers who live in its area, by anyone.
};

/// What was offered in the pilot. Whoever knows all offers lists them all. Of cases in which nothing is to be done any
/// more it is enough to list of each authority the last offer that used a turn and the last that asked without one, and
/// to count what was accepted and stands: every rule then decides as by all of them. A list of offers alone is all.
struct OffersMade {
  using Counts = std::map<AuthorityCode, StandingAccepted>;

  template <class Offers>
  requires std::convertible_to<const Offers&, std::span<const Offer>> OffersMade(const Offers& all)
      : listed(all) {}  // NOLINT: a list of offers is meant to convert
  OffersMade(std::span<const Offer> some, const Counts& more, std::span<const CountedAcceptance> lately)
      : listed(some), besides(&more), since(lately) {}

  std::span<const Offer> listed;    ///< In any order.
  const Counts* besides = nullptr;  ///< What stands accepted besides; null: nothing. Must outlive the question.
  std::span<const CountedAcceptance> since = {};  ///< Of those, and of those that have ended: what was accepted, or
                                                  ///< ended, after the vacancy asked about was notified.
};

/// Offers inside the pilot that were accepted and have not fallen through, and those still open.
struct SlotsUsed {
  int accepted = 0;  ///< Not fallen through.
  int open = 0;      ///< Neither answered, lapsed nor rescinded.
};

/// Counted by who was offered.
[[nodiscard]] SlotsUsed slots_by_authority(const AuthorityCode& authority, const OffersMade& offers, Instant now);

/// Counted by where the carer lives, whoever was offered.
[[nodiscard]] SlotsUsed slots_in_area(const AuthorityCode& area, const OffersMade& offers, Instant now);

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
                                                 const OffersMade& offers, const Policy& policy, Instant now);

/// Whether the area's authority has accepted all that it may by now, but had not when the vacancy was notified: so the
/// vacancy stays in the rota, for the others (C-OUTSIDE, C-CAP). Never by a basis that does not count its acceptances.
[[nodiscard]] bool filled_since(const AuthorityCode& area, const std::optional<Moment>& notified,
                                const OffersMade& offers, const Policy& policy, Instant now);

/// Whether a vacancy that is notified now in `area` goes outside the pilot (C-OUTSIDE).
[[nodiscard]] bool area_is_full(const AuthorityCode& area, const OffersMade& offers, const Policy& policy, Instant now);

/// Whether accepting an offer inside the pilot would go over the cap: as at the offer, but open ones do not count
/// (C-CAP). `offer` itself is left out of the count.
[[nodiscard]] bool acceptance_exceeds_cap(const Offer& offer, const OffersMade& offers, const Policy& policy,
                                          Instant now);

}  // namespace ifapilot::rules
