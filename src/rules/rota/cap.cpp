#include <ifapilot/rules/cap.hpp>

#include <cstdint>
#include <limits>

namespace ifapilot::rules {

namespace {

/// After everything that is on record of that second.
Moment end_of(Instant now) { return {now, {std::numeric_limits<std::int64_t>::max()}}; }

/// Whether an offer inside the pilot had been accepted by `when`, and had not fallen through by then: by when that
/// happened, not by when it was typed.
bool was_accepted(const Offer& offer, const Moment& when) {
  if (offer.outside_pilot || offer.rescinded_at || !offer.answer) return false;
  const auto& answer = *offer.answer;
  if (answer.kind != AnswerKind::accept || Moment{answer.answered_at, answer.fact} > when) return false;
  return !offer.ended_at || Moment{*offer.ended_at, offer.ended_by} > when;
}

/// Whether those of `whose` that are `area` had used up the cap by `when`.
bool was_full(const AuthorityCode& area, AuthorityCode Offer::*whose, std::span<const Offer> offers,
              const Policy& policy, const Moment& when) {
  const auto accepted = std::ranges::count_if(
      offers, [&](const Offer& offer) { return offer.*whose == area && was_accepted(offer, when); });
  return accepted >= policy.cap_per_authority;
}

template <class Counts>
SlotsUsed slots_where(std::span<const Offer> offers, Instant now, Counts counts) {
  SlotsUsed used;
  for (const auto& offer : offers) {
    if (offer.outside_pilot || !counts(offer)) continue;
    const auto status = status_of(offer, now);
    used.accepted += status == OfferStatus::accepted ? 1 : 0;
    used.open += status == OfferStatus::open ? 1 : 0;
  }
  return used;
}

}  // namespace

SlotsUsed slots_by_authority(const AuthorityCode& authority, std::span<const Offer> offers, Instant now) {
  return slots_where(offers, now, [&](const Offer& offer) { return offer.authority == authority; });
}

SlotsUsed slots_in_area(const AuthorityCode& area, std::span<const Offer> offers, Instant now) {
  return slots_where(offers, now, [&](const Offer& offer) { return offer.area == area; });
}

bool counts_by_authority(const Policy& policy) { return policy.cap_basis != CapBasis::area; }

bool counts_by_area(const Policy& policy) { return policy.cap_basis != CapBasis::authority; }

std::optional<FullBy> goes_outside(const AuthorityCode& area, const std::optional<Moment>& notified,
                                   std::span<const Offer> offers, const Policy& policy, Instant now) {
  const auto authority_was_full = [&](const Moment& when) {
    return was_full(area, &Offer::authority, offers, policy, when);
  };
  const auto today = end_of(now);
  if (counts_by_authority(policy) && authority_was_full(today) && authority_was_full(notified.value_or(today))) {
    return FullBy::authority;
  }
  const bool area_counts = counts_by_area(policy) && was_full(area, &Offer::area, offers, policy, today);
  return area_counts ? std::optional(FullBy::area) : std::nullopt;
}

bool filled_since(const AuthorityCode& area, const std::optional<Moment>& notified, std::span<const Offer> offers,
                  const Policy& policy, Instant now) {
  if (!counts_by_authority(policy) || !notified) return false;
  return was_full(area, &Offer::authority, offers, policy, end_of(now)) &&
         !was_full(area, &Offer::authority, offers, policy, *notified);
}

bool area_is_full(const AuthorityCode& area, std::span<const Offer> offers, const Policy& policy, Instant now) {
  return goes_outside(area, std::nullopt, offers, policy, now).has_value();
}

bool acceptance_exceeds_cap(const Offer& offer, std::span<const Offer> offers, const Policy& policy, Instant now) {
  if (offer.outside_pilot) return false;
  const auto full = [&](auto counts) {
    const auto others = [&](const Offer& other) { return other.id != offer.id && counts(other); };
    return slots_where(offers, now, others).accepted >= policy.cap_per_authority;
  };
  return (counts_by_authority(policy) && full([&](const Offer& o) { return o.authority == offer.authority; })) ||
         (counts_by_area(policy) && full([&](const Offer& o) { return o.area == offer.area; }));
}

}  // namespace ifapilot::rules
