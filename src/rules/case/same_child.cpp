#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/same_child.hpp>

#include <map>

namespace ifapilot::rules {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const Arrival* arrival_of(const Case& of, const Child& child) {
  const auto is_of = [&](const Arrival& any) { return any.child && is_same_child(*any.child, child); };
  const auto found = std::ranges::find_if(of.arrivals, is_of);
  return found == of.arrivals.end() ? nullptr : &*found;
}

std::string plain(const Child& child) {
  if (!child.compared.empty()) return child.compared;
  auto text = child.reference;
  std::ranges::transform(text, text.begin(), small);
  return text;
}

std::optional<Child> child_of_duty(const Case& of, const Duty& duty) {
  const auto* const referral = find(of.referrals, duty.referral);
  return referral == nullptr ? std::nullopt : referral->child;
}

using WhoseChild = std::variant<ReferralId, FactId>;

WhoseChild whose(const Arrival& arrival) {
  return arrival.referral ? WhoseChild(*arrival.referral) : WhoseChild(*arrival.own_child);
}

/// The latest fact after which the child was another one than before: the first word of it, or a correction.
const CaseFact& named_by(const Vacancy& vacancy, std::span<const CaseFact> facts, const WhoseChild& of) {
  auto state = notified(vacancy);
  std::optional<ChildOnRecord> was;
  const auto* found = &facts.front();
  for (const auto& fact : facts) {
    state = with(std::move(state), fact);
    const auto is = child_on_record(state, of);
    if (is && !(was && is_same_child(was->child, is->child))) found = &fact;
    was = is;
  }
  return *found;
}

/// Whether a correction made it this child, although that one had arrived already.
bool is_overridden(const CaseFact& fact) {
  const auto* const corrected = std::get_if<ChildCorrected>(&fact.what);
  const auto* const arrived = std::get_if<Arrived>(&fact.what);
  return (corrected != nullptr && corrected->overridden) || (arrived != nullptr && arrived->overridden);
}

/// The ends of the duties for a child that has arrived, whether or not they stood then.
std::vector<CaseFact> ends_of_duties(const Vacancy& vacancy, std::span<const CaseFact> facts,
                                     std::span<const ArrivedChild> arrived) {
  std::vector<CaseFact> all;
  for (const auto& referral : replay(vacancy, facts).referrals) {
    for (const auto& any : arrived) {
      if (!referral.child || !is_same_child(*referral.child, any.child)) continue;
      const auto& named = named_by(vacancy, facts, referral.id);
      const DutyEnded end{referral.id};
      all.push_back(any.fact < named.fact ? CaseFact{named.fact, named.at, named.recorded_at, end}
                                          : CaseFact{any.fact, any.at, any.recorded_at, end});
    }
  }
  std::ranges::stable_sort(all, {}, &CaseFact::fact);
  return all;
}

/// The child that is being matched in the case, if it goes on.
std::optional<ChildPlace> matched_in(const Case& of) {
  const auto child = is_over(of.status) ? std::nullopt : child_of(of);
  if (!child) return std::nullopt;
  const auto& own = of.acceptance->own_child;
  if (own) return ChildPlace{of.vacancy.id, *child, own->fact, own->chosen_at};
  const auto open = open_referral(of);
  return ChildPlace{of.vacancy.id, *child, open->id, *open->profile_received_at};
}

}  // namespace

bool is_same_child(const Child& one, const Child& other) { return plain(one) == plain(other); }

std::optional<ChildInCase> child_in(const Case& of, const Child& child) {
  if (const auto* const arrival = arrival_of(of, child)) {
    return ChildInCase{of.vacancy.id, *arrival->child, arrival->arrived.on};
  }
  const auto here = is_over(of.status) ? std::nullopt : child_of(of);
  if (here && is_same_child(*here, child)) return ChildInCase{of.vacancy.id, *here, std::nullopt};
  for (const auto& duty : of.duties) {
    const auto owed = child_of_duty(of, duty);
    if (owed && is_same_child(*owed, child)) return ChildInCase{of.vacancy.id, *owed, std::nullopt};
  }
  return std::nullopt;
}

bool binds_authority(std::span<const CaseFact> facts) {
  return std::ranges::any_of(facts, [](const CaseFact& fact) {
    const auto* const decided = std::get_if<MatchDecided>(&fact.what);
    return decided != nullptr && decided->decision == Decision::proceed;
  });
}

std::vector<ArrivedChild> arrived_children(const Case& of, std::span<const CaseFact> facts) {
  std::vector<ArrivedChild> all;
  for (const auto& arrival : of.arrivals) {
    if (!arrival.child) continue;
    const auto told = std::ranges::find(facts, arrival.fact, &CaseFact::fact);
    const auto& named = named_by(of.vacancy, facts, whose(arrival));
    const auto& by = named.fact < told->fact ? *told : named;
    all.push_back({by.fact, by.at, by.recorded_at, *arrival.child, of.vacancy.id, is_overridden(by)});
  }
  return all;
}

std::vector<CaseFact> with_duties_ended(const Vacancy& vacancy, std::span<const CaseFact> facts,
                                        std::span<const ArrivedChild> arrived) {
  std::vector<CaseFact> all(facts.begin(), facts.end());
  if (!binds_authority(facts)) return all;
  for (const auto& end : ends_of_duties(vacancy, facts, arrived)) {
    const auto after = std::ranges::upper_bound(all, end.fact, {}, &CaseFact::fact);
    const auto then = replay(vacancy, std::span(all.begin(), after));
    if (duty_for(then, std::get<DutyEnded>(end.what).referral)) all.insert(after, end);
  }
  return all;
}

std::vector<ArrivedTwice> arrived_twice(std::span<const ArrivedChild> arrived) {
  std::vector<ArrivedChild> in_order(arrived.begin(), arrived.end());
  std::ranges::stable_sort(in_order, {}, &ArrivedChild::fact);
  std::map<std::string, ArrivedChild> first;
  std::vector<ArrivedTwice> all;
  for (const auto& any : in_order) {
    const auto [earliest, is_first] = first.emplace(plain(any.child), any);
    if (!is_first && !any.overridden) all.push_back({earliest->second, any});
  }
  return all;
}

std::vector<ChildPlace> places_of_children(const Case& of) {
  std::vector<ChildPlace> all;
  for (const auto& arrival : of.arrivals) {
    if (arrival.child) all.push_back({of.vacancy.id, *arrival.child, whose(arrival), arrival.confirmed_at, true});
  }
  if (auto matched = matched_in(of)) all.push_back(*std::move(matched));
  return all;
}

std::vector<StandsTwice> standing_twice(std::span<const ChildPlace> places) {
  std::vector<ChildPlace> in_order(places.begin(), places.end());
  std::ranges::stable_sort(in_order, {},
                           [](const ChildPlace& any) { return std::pair(!any.has_arrived, any.told_at); });
  std::map<std::string, VacancyId> first;
  std::vector<StandsTwice> all;
  for (const auto& place : in_order) {
    const auto [earliest, is_first] = first.emplace(plain(place.child), place.vacancy);
    const bool is_another = !is_first && !place.has_arrived && earliest->second != place.vacancy;
    if (is_another) all.push_back({earliest->second, place});
  }
  std::ranges::stable_sort(all, {}, [](const StandsTwice& two) { return two.other.vacancy; });
  return all;
}

Refusals has_not_arrived(const Case& of, const Child& child, bool overridden) {
  const auto* const arrival = arrival_of(of, child);
  if (arrival == nullptr || overridden) return {};
  return refused("M-SAME-CHILD", {"O15"},
                 "the child has arrived already, through " + id_of(of) + " on " + in_words(arrival->arrived.on),
                 "if that placement has ended, add " + Told{Field::override_reason});
}

}  // namespace ifapilot::rules
