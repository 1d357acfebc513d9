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

StandingAccepted counted(const OffersMade& offers, const AuthorityCode& authority) {
  if (offers.besides == nullptr) return {};
  const auto found = offers.besides->find(authority);
  return found == offers.besides->end() ? StandingAccepted{} : found->second;
}

/// Of the acceptances that are counted and not listed, how many of `authority` stood by `when`.
int counted_by(const OffersMade& offers, const AuthorityCode& authority, const Moment& when) {
  auto stood = counted(offers, authority).by_authority;
  for (const auto& one : offers.since) {
    if (one.authority != authority) continue;
    if (!one.ended && one.accepted > when) --stood;
    if (one.ended && *one.ended > when && one.accepted <= when) ++stood;
  }
  return stood;
}

/// Whether the authority had used up the cap by `when`.
bool was_full(const AuthorityCode& authority, const OffersMade& offers, const Policy& policy, const Moment& when) {
  const auto accepted = std::ranges::count_if(
      offers.listed, [&](const Offer& offer) { return offer.authority == authority && was_accepted(offer, when); });
  return counted_by(offers, authority, when) + accepted >= policy.cap_per_authority;
}

/// Whether the carers of the area have used it up.
bool is_area_full(const AuthorityCode& area, const OffersMade& offers, const Policy& policy, const Moment& today) {
  const auto accepted = std::ranges::count_if(
      offers.listed, [&](const Offer& offer) { return offer.area == area && was_accepted(offer, today); });
  return counted(offers, area).in_area + accepted >= policy.cap_per_authority;
}

template <class Counts>
SlotsUsed slots_where(const OffersMade& offers, Instant now, Counts counts) {
  SlotsUsed used;
  for (const auto& offer : offers.listed) {
    if (offer.outside_pilot || !counts(offer)) continue;
    const auto status = status_of(offer, now);
    used.accepted += status == OfferStatus::accepted ? 1 : 0;
    used.open += status == OfferStatus::open ? 1 : 0;
  }
  return used;
}

}  // namespace

SlotsUsed slots_by_authority(const AuthorityCode& authority, const OffersMade& offers, Instant now) {
  auto used = slots_where(offers, now, [&](const Offer& offer) { return offer.authority == authority; });
  used.accepted += counted(offers, authority).by_authority;
  return used;
}

SlotsUsed slots_in_area(const AuthorityCode& area, const OffersMade& offers, Instant now) {
  auto used = slots_where(offers, now, [&](const Offer& offer) { return offer.area == area; });
  used.accepted += counted(offers, area).in_area;
  return used;
}

bool counts_by_authority(const Policy& policy) { return policy.cap_basis != CapBasis::area; }

bool counts_by_area(const Policy& policy) { return policy.cap_basis != CapBasis::authority; }

std::optional<FullBy> goes_outside(const AuthorityCode& area, const std::optional<Moment>& notified,
                                   const OffersMade& offers, const Policy& policy, Instant now) {
  const auto authority_was_full = [&](const Moment& when) { return was_full(area, offers, policy, when); };
  const auto today = end_of(now);
  if (counts_by_authority(policy) && authority_was_full(today) && authority_was_full(notified.value_or(today))) {
    return FullBy::authority;
  }
  const bool area_counts = counts_by_area(policy) && is_area_full(area, offers, policy, today);
  return area_counts ? std::optional(FullBy::area) : std::nullopt;
}

bool filled_since(const AuthorityCode& area, const std::optional<Moment>& notified, const OffersMade& offers,
                  const Policy& policy, Instant now) {
  if (!counts_by_authority(policy) || !notified) return false;
  return was_full(area, offers, policy, end_of(now)) && !was_full(area, offers, policy, *notified);
}

bool area_is_full(const AuthorityCode& area, const OffersMade& offers, const Policy& policy, Instant now) {
  return goes_outside(area, std::nullopt, offers, policy, now).has_value();
}

bool acceptance_exceeds_cap(const Offer& offer, const OffersMade& offers, const Policy& policy, Instant now) {
  if (offer.outside_pilot) return false;
  const auto full = [&](int besides, auto counts) {
    const auto others = [&](const Offer& other) { return other.id != offer.id && counts(other); };
    return besides + slots_where(offers, now, others).accepted >= policy.cap_per_authority;
  };
  const auto by_authority = [&](const Offer& other) { return other.authority == offer.authority; };
  const auto in_area = [&](const Offer& other) { return other.area == offer.area; };
  return (counts_by_authority(policy) && full(counted(offers, offer.authority).by_authority, by_authority)) ||
         (counts_by_area(policy) && full(counted(offers, offer.area).in_area, in_area));
}

}  // namespace ifapilot::rules
