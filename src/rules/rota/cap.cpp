#include <ifapilot/rules/cap.hpp>

namespace ifapilot::rules {

namespace {

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

bool area_is_full(const AuthorityCode& area, std::span<const Offer> offers, const Policy& policy, Instant now) {
  const auto full = [&](const SlotsUsed& used) { return used.accepted >= policy.cap_per_authority; };
  return (counts_by_authority(policy) && full(slots_by_authority(area, offers, now))) ||
         (counts_by_area(policy) && full(slots_in_area(area, offers, now)));
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
