#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <type_traits>

namespace ifapilot::rules {
namespace {

bool is_intake(const CaseFact& fact) { return std::holds_alternative<Notified>(fact.what); }

Resting resting(const CaseFact& later, std::string why) {
  return {later.fact, std::string(name_of(later.what)), std::move(why)};
}

/// Whether it takes back an offer that is not there, as its authority withdrew from the pilot.
bool stands_alone(const CaseFact& fact, const Case& without, const std::set<FactId>& withdrawals) {
  const auto* const rescinded = std::get_if<Rescinded>(&fact.what);
  return rescinded != nullptr && withdrawals.contains(fact.fact) && find(without.offers, rescinded->offer) == nullptr;
}

template <class What, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<What, Kinds> || ...);

/// Whether it tells of the acceptance that stands when it happens.
struct OfAcceptance {
  bool operator()(const auto& what) const {
    using What = std::decay_t<decltype(what)>;
    return is_one_of<What, Extended, TermsAgreed, Contacted, OwnChildChosen, ReferralRequested, ProfileReceived,
                     ReferralEnded, MatchDecided, MatchFailed, Chased, TransportArranged, TransportCancelled, Arrived,
                     SteppedBack>;
  }
};

/// Whether it tells of the referral that is open when it happens.
struct OfReferral {
  bool operator()(const auto& what) const {
    using What = std::decay_t<decltype(what)>;
    return is_one_of<What, ProfileReceived, ReferralEnded, MatchDecided, MatchFailed, Chased, TransportArranged,
                     TransportCancelled, Arrived>;
  }
};

/// The open referral of which it tells, if it does.
std::optional<ReferralId> referral_told(const CaseFact& fact, const Case& as_is) {
  const auto open = open_referral(as_is);
  if (!open || !std::visit(OfReferral{}, fact.what)) return std::nullopt;
  const auto* const ended = std::get_if<ReferralEnded>(&fact.what);
  const auto* const arrived = std::get_if<Arrived>(&fact.what);
  const auto told = ended != nullptr ? ended->referral : arrived != nullptr ? arrived->referral : std::nullopt;
  return told.value_or(open->id) == open->id ? std::optional(open->id) : std::nullopt;
}

/// Why the fact may not stay; nothing if it may. What was said of an acceptance which is no more goes with it, although
/// another would bear it.
std::optional<std::string> why_refused(const CaseFact& fact, const Case& as_is, const Case& without) {
  if (!may_happen(as_is, fact).empty()) return std::nullopt;  // it was there before the rule
  if (const auto refusals = may_happen(without, fact); !refusals.empty()) return refusals.front().message;
  const auto& provider = as_is.vacancy.provider;
  if (std::holds_alternative<TermsAgreed>(fact.what) && provider != without.vacancy.provider) {
    return "they were agreed with " + provider.text;
  }
  if (const auto referral = referral_told(fact, as_is)) {
    const auto open = open_referral(without);
    if (!open || open->id != *referral) return "it was said of " + referral->text();
  }
  if (!as_is.acceptance || !std::visit(OfAcceptance{}, fact.what)) return std::nullopt;
  const auto& offer = as_is.acceptance->offer;
  if (without.acceptance && without.acceptance->offer == offer) return std::nullopt;
  return "it was said of the acceptance of " + offer.text();
}

/// M-DECIDE: an arrival in another case stands, whether or not it ended a duty here.
bool is_told_elsewhere(const CaseFact& fact) { return std::holds_alternative<DutyEnded>(fact.what); }

/// Of what can be voided with the vacancy alone: what was told of it stands beside it (M-TELL).
bool stands_beside(const CaseFact& fact) {
  return is_told_elsewhere(fact) || std::holds_alternative<PartyTold>(fact.what);
}

/// The first fact that may not stay without the voided ones.
std::optional<Resting> first_dependent(const Vacancy& vacancy, std::span<const CaseFact> facts,
                                       const std::set<FactId>& voided, const std::set<FactId>& withdrawals) {
  auto as_is = notified(vacancy);
  auto without = as_is;
  for (const auto& fact : facts) {
    const bool is_judged = !is_told_elsewhere(fact) || duty_for(without, std::get<DutyEnded>(fact.what).referral);
    if (!voided.contains(fact.fact) && is_judged && !stands_alone(fact, without, withdrawals)) {
      if (auto why = why_refused(fact, as_is, without)) return resting(fact, *std::move(why));
      without = with(std::move(without), fact);
    }
    as_is = with(std::move(as_is), fact);
  }
  return std::nullopt;
}

/// A vacancy is voided only if nothing else was recorded for it.
std::vector<Resting> all_but(std::span<const CaseFact> facts, std::set<FactId> passed_over, const std::string& why) {
  std::vector<Resting> all;
  for (const auto& fact : facts) {
    if (!stands_beside(fact) && passed_over.insert(fact.fact).second) all.push_back(resting(fact, why));
  }
  return all;
}

using Slots = std::map<AuthorityCode, int>;

/// By whom offers went to, or by where the carer lives.
struct Counted {
  AuthorityCode Offer::*listed;
  int StandingAccepted::*besides;
};

/// Accepted and open offers inside the pilot (C-CAP).
Slots slots(const OffersMade& offers, Counted by, Instant now) {
  Slots used;
  for (const auto& offer : offers.listed) {
    if (!offer.outside_pilot && is_live(offer, now)) ++used[offer.*by.listed];
  }
  if (offers.besides == nullptr) return used;
  for (const auto& [authority, more] : *offers.besides) {
    if (more.*by.besides != 0) used[authority] += more.*by.besides;
  }
  return used;
}

Refusals within_cap(const Slots& before, const Slots& after, const Policy& policy, const std::string& whose) {
  Refusals refusals;
  for (const auto& [authority, used] : after) {
    const auto was = before.find(authority);
    const bool over_already = was != before.end() && was->second >= used;
    if (used <= policy.cap_per_authority || over_already) continue;
    add(refusals, refused("C-CAP", {"O16"},
                          whose + authority.text + " would have " + std::to_string(used) + " of " +
                              std::to_string(policy.cap_per_authority) + " vacancies",
                          "see: " + Action{Deed::report_caps}));
  }
  return refusals;
}

Refusals one_live_offer(std::span<const Offer> after, Instant now) {
  std::map<VacancyId, OfferId> live;
  Refusals refusals;
  for (const auto& offer : after) {
    if (!is_live(offer, now)) continue;
    const auto [first, is_first] = live.emplace(offer.vacancy, offer.id);
    if (is_first) continue;
    add(refusals, refused("D-ONE", {"O2"},
                          offer.vacancy.text() + " would have two live offers: " + first->second.text() + " and " +
                              offer.id.text(),
                          "see: " + Action{Deed::show_vacancy, offer.vacancy}));
  }
  return refusals;
}

/// D-ONE: never twice to the same authority, unless every earlier offer of it was rescinded.
using Pairing = std::pair<VacancyId, AuthorityCode>;

std::map<Pairing, std::vector<OfferId>> pairings(std::span<const Offer> offers) {
  std::map<Pairing, std::vector<OfferId>> all;
  for (const auto& offer : offers) {
    if (!offer.rescinded_at) all[{offer.vacancy, offer.authority}].push_back(offer.id);
  }
  return all;
}

Refusals not_offered_twice(std::span<const Offer> before, std::span<const Offer> after) {
  const auto had = pairings(before);
  Refusals refusals;
  for (const auto& [pairing, offers] : pairings(after)) {
    const auto was = had.find(pairing);
    if (offers.size() < 2 || (was != had.end() && was->second.size() >= offers.size())) continue;
    add(refusals, refused("D-ONE", {"O2"},
                          pairing.first.text() + " would have been offered to " + pairing.second.text +
                              " twice: " + offers.front().text() + " and " + offers.back().text(),
                          "see: " + Action{Deed::show_vacancy, pairing.first}));
  }
  return refusals;
}

}  // namespace

std::vector<Resting> resting_on(const Vacancy& vacancy, std::span<const CaseFact> facts, const std::set<FactId>& voided,
                                const std::set<FactId>& withdrawals) {
  auto without = voided;
  const auto takes_all = [&](const CaseFact& any) { return voided.contains(any.fact) && is_intake(any); };
  if (std::ranges::any_of(facts, takes_all)) {
    without.insert(withdrawals.begin(), withdrawals.end());
    return all_but(facts, std::move(without), "it is recorded for " + vacancy.id.text());
  }
  std::vector<Resting> all;
  while (auto dependent = first_dependent(vacancy, facts, without, withdrawals)) {
    without.insert(dependent->fact);
    all.push_back(*std::move(dependent));
  }
  std::ranges::sort(all, {}, &Resting::fact);
  return all;
}

Refusals may_void(const Vacancy& vacancy, std::span<const CaseFact> facts, FactId voided) {
  const auto all = resting_on(vacancy, facts, {voided});
  if (all.empty()) return {};
  const auto& later = all.front();
  return refused(
      "A-APPEND", {},
      voided.text() + " cannot be voided: " + later.fact.text() + " (" + later.what + ") depends on it: " + later.why,
      "void that first: " + Action{Deed::void_fact, later.fact});
}

std::optional<Resting> resting_on_quiet_days(const Vacancy& vacancy, std::span<const CaseFact> before,
                                             const Vacancy& without, std::span<const CaseFact> after) {
  auto as_is = notified(vacancy);
  auto then = notified(without);
  for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
    const auto refusals = may_happen(then, after[i]);
    if (!refusals.empty() && may_happen(as_is, before[i]).empty()) return resting(after[i], refusals.front().message);
    as_is = with(std::move(as_is), before[i]);
    then = with(std::move(then), after[i]);
  }
  return std::nullopt;
}

Refusals may_stand(const OffersMade& before, const OffersMade& after, const Policy& policy, Instant now) {
  Refusals refusals;
  const auto check = [&](Counted counted, const std::string& name) {
    add(refusals, within_cap(slots(before, counted, now), slots(after, counted, now), policy, name));
  };
  if (counts_by_authority(policy)) check({&Offer::authority, &StandingAccepted::by_authority}, "");
  if (counts_by_area(policy)) check({&Offer::area, &StandingAccepted::in_area}, "the area of ");
  add(refusals, one_live_offer(after.listed, now));
  add(refusals, not_offered_twice(before.listed, after.listed));
  return refusals;
}

}  // namespace ifapilot::rules
