#include "rules/case/correct.hpp"

#include <ifapilot/rules/correcting.hpp>

namespace ifapilot::rules {
namespace {

void arrived_as(Case& in, const Child& right, const auto& is_its) {
  for (auto& arrival : in.arrivals) {
    if (is_its(arrival)) arrival.child = right;
  }
}

/// Puts the child as it is right into the case, by whose word it came.
struct Put {
  Case& in;
  const ChildOnRecord& right;

  void operator()(ReferralId id) const {
    auto& referral = *find(in.referrals, id);
    referral.child = right.child;
    referral.referred_on = right.referred_on;
    arrived_as(in, right.child, [&](const Arrival& any) { return any.referral == id; });
  }
  void operator()(FactId id) const {
    const auto mend = [&](OwnChild& own) {
      if (own.fact != id) return;
      own.child = right.child;
      own.referred_on = right.referred_on;
    };
    std::ranges::for_each(in.own_children, mend);
    if (in.acceptance && in.acceptance->own_child) mend(*in.acceptance->own_child);
    arrived_as(in, right.child, [&](const Arrival& any) { return any.own_child == id; });
  }
};

}  // namespace

void correct(Case& in, const VacancyCorrected& corrected) {
  in.vacancy.carer = corrected.carer.value_or(in.vacancy.carer);
  in.vacancy.provider = corrected.provider.value_or(in.vacancy.provider);
  if (corrected.provider && in.acceptance && in.acceptance->terms) in.acceptance->terms->of_other_provider = true;
  if (!corrected.area) return;
  in.vacancy.area = *corrected.area;
  for (auto& offer : in.offers) offer.area = *corrected.area;
}

void correct(Case& in, const ChildCorrected& corrected) {
  const auto before = child_on_record(in, corrected.of);
  if (before) std::visit(Put{in, corrected_child(*before, corrected)}, corrected.of);
}

}  // namespace ifapilot::rules
