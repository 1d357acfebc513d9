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

std::vector<ReferralId> duties_for(const Case& of, const Child& child) {
  std::vector<ReferralId> all;
  for (const auto& duty : of.duties) {
    const auto owed = child_of_duty(of, duty);
    if (owed && is_same_child(*owed, child)) all.push_back(duty.referral);
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
