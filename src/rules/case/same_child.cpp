#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/same_child.hpp>

namespace ifapilot::rules {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

const Arrival* arrival_of(const Case& of, const Child& child) {
  const auto is_of = [&](const Arrival& any) { return any.child && is_same_child(*any.child, child); };
  const auto found = std::ranges::find_if(of.arrivals, is_of);
  return found == of.arrivals.end() ? nullptr : &*found;
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

}  // namespace

bool is_same_child(const Child& one, const Child& other) {
  return std::ranges::equal(one.reference, other.reference, {}, small, small);
}

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
    all.push_back({by.fact, by.at, by.recorded_at, *arrival.child});
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

Refusals has_not_arrived(const Case& of, const Child& child, bool overridden) {
  const auto* const arrival = arrival_of(of, child);
  if (arrival == nullptr || overridden) return {};
  return refused("M-SAME-CHILD", {"O15"},
                 "the child has arrived already, through " + id_of(of) + " on " + in_words(arrival->arrived.on),
                 "if that placement has ended, add " + Told{Field::override_reason});
}

}  // namespace ifapilot::rules
