#include "rules/case/correct.hpp"
#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

// How each fact changes a case; what it asks of one: may_happen.cpp. Where the vacancy then stands is M-STATES' alone:
// `with` asks the table.
namespace ifapilot::rules {
namespace {

/// The open referral, to be changed.
Referral* open_one(Case& in) {
  const auto open = open_referral(in);
  return open ? find(in.referrals, open->id) : nullptr;
}

void end(Referral& referral, ReferralStatus as, Instant at) {
  referral.status = as;
  referral.ended_at = at;
}

/// What a match brought is undone: another child may be matched.
void unmatch(Acceptance& acceptance) {
  acceptance.own_child.reset();
  acceptance.matched_at.reset();
  acceptance.transport.reset();
}

/// A close and a step back end the open referral, or leave it while a duty stands for its child (M-STATES).
void let_fall(Case& in, Instant at, FactId by) {
  if (auto* offer = in.acceptance ? find(in.offers, in.acceptance->offer) : nullptr) {
    offer->ended_at = at;
    offer->ended_by = by;
  }
  if (auto* referral = open_one(in); referral != nullptr && !duty_of_match(in)) {
    end(*referral, ReferralStatus::ended, at);
  }
}

/// R2: the child has a place, or is to have none any more.
void end_duty(Case& in, ReferralId referral, ReferralStatus as, Instant at) {
  if (auto* const of_duty = find(in.referrals, referral)) end(*of_duty, as, at);
  std::erase_if(in.duties, [&](const Duty& any) { return any.referral == referral; });
}

/// Changes the case by one fact that may be recorded where it stands.
struct Change {
  Case& in;
  const CaseFact& fact;
  std::optional<Step> step;

  [[nodiscard]] Instant at() const { return fact.at; }

  void operator()(const Noted&) const {}
  void operator()(const PartyTold&) const {}
  void operator()(const Updated&) const {}
  void operator()(const Notified& first) const {
    in.vacancy.notified_by = fact.fact;
    (*this)(first.date);
    if (first.home) correct(in, {first.home->area, first.home->provider, first.home->carer});
  }
  void operator()(const VacancyCorrected& corrected) const { correct(in, corrected); }
  void operator()(const ChildCorrected& corrected) const { correct(in, corrected); }
  void operator()(const DateTold& date) const {
    in.vacancy.available_on = date.available_on;
    in.vacancy.available_confirmed = date.confirmed;
    in.vacancy.hold_until = date.hold_until;
  }
  void operator()(const Extended& extension) const { in.vacancy.extended_until = extension.until; }
  void operator()(const Offered& offered) const {
    in.offers.push_back(offered.offer);
    in.offers.back().area = in.vacancy.area;
  }
  void operator()(const Answered& answered) const {
    auto* offer = find(in.offers, answered.offer);
    if (offer == nullptr) return;
    offer->answer = Answer{answered.kind, at(), at() > offer->due_at, fact.fact};
    if (answered.kind == AnswerKind::accept) in.acceptance = accepted(*offer);
    if (step == Step::outside_refusal) close(ClosedAs::refused);
  }
  void operator()(const Rescinded& rescinded) const {
    if (auto* offer = find(in.offers, rescinded.offer)) offer->rescinded_at = at();
  }
  void operator()(const FormReturned& returned) const {
    auto form = std::ranges::find(in.forms, returned.offer, &Form::offer);
    if (form == in.forms.end()) form = in.forms.insert(form, {returned.offer});
    form->has_reasons |= returned.has_reasons;
    if (!returned.contract) return;
    form->contract = returned.contract;
    form->terms_ref = returned.terms_ref;
    form->contract_at = at();
  }

  void operator()(const TermsAgreed& agreed) const { in.acceptance->terms = terms_with(in, agreed, at()); }
  void operator()(const Contacted& contact) const {
    auto& first = in.acceptance->contact;
    if (!first) {
      first = FirstContact{contact.terms_received, at()};
    } else {
      first->terms_at = at();
    }
  }
  void operator()(const OwnChildChosen& chosen) const {
    in.acceptance->own_child = OwnChild{chosen.child, at(), std::nullopt, chosen.referred_on, fact.fact};
    in.own_children.push_back(*in.acceptance->own_child);
  }

  void operator()(const ReferralRequested& requested) const {
    in.acceptance->referral = requested.referral;
    in.referrals.push_back({requested.referral, in.vacancy.id, in.acceptance->offer});
    in.referrals.back().requested_at = at();
  }
  void operator()(const ProfileReceived& profile) const {
    auto* referral = open_one(in);
    if (referral == nullptr) return;
    referral->status = ReferralStatus::profiled;
    referral->referred_on = profile.referred_on;
    referral->profile_received_at = at();
    referral->passed_at = profile.passed_at;
    referral->decision_due_at = profile.decision_due_at;
    referral->child = profile.child;
  }
  void operator()(const ReferralEnded& ended) const {
    const auto open = open_referral(in);
    const bool is_open_one = ended.how != ReferralEnd::withdrawn && open;  // what a duty stands for is withdrawn alone
    const auto referral = is_open_one ? std::optional(open->id) : referral_meant(in, ended.referral);
    if (!referral) return;
    end_duty(in, *referral, status_after(ended.how), at());
    if (step != Step::duty_released) unmatch(*in.acceptance);
  }
  void operator()(const Chased& chase) const {
    if (auto* referral = open_one(in)) referral->chase_until = chase.until;
  }

  void operator()(const MatchDecided& decided) const {
    if (auto* referral = open_one(in)) decide(*referral, decided.decision);
    if (decided.decision == Decision::refuse) unmatch(*in.acceptance);
    if (decided.decision == Decision::accept) match(*in.acceptance);
  }

  void operator()(const MatchFailed& failed) const {
    if (auto* referral = open_one(in)) end(*referral, ReferralStatus::failed, at());
    for (auto& duty : in.duties) duty.failed |= duty.referral == failed.referral;
    unmatch(*in.acceptance);
  }

  void operator()(const TransportArranged& transport) const {
    in.acceptance->transport = {fact.fact, transport.on, at()};
  }
  void operator()(const TransportCancelled&) const { in.acceptance->transport.reset(); }
  void operator()(const Arrived& arrived) const {
    if (arrived.elsewhere) {
      arrived_elsewhere(arrived);
      return;
    }
    in.arrivals.push_back(arrival_here(arrived));
    if (const auto referral = open_referral(in)) end_duty(in, referral->id, ReferralStatus::accepted, at());
  }
  void operator()(const DutyEnded& ended) const {
    end_duty(in, ended.referral, ReferralStatus::accepted, at());
    if (step == Step::elsewhere) unmatch(*in.acceptance);
  }

  void operator()(const SteppedBack&) const {
    let_fall(in, at(), fact.fact);
    in.acceptance.reset();
    in.vacancy.extended_until.reset();  // M-EXTEND: it was agreed with the authority that steps back
  }
  void operator()(const Closed& closed) const { close(closed.how); }

 private:
  /// Member by member: in a braced list of its first members g++ 14 takes the others for unset.
  [[nodiscard]] Acceptance accepted(const Offer& offer) const {
    Acceptance made;
    made.offer = offer.id;
    made.authority = offer.authority;
    made.accepted_at = at();
    return made;
  }

  static ReferralStatus status_after(ReferralEnd how) {
    if (how == ReferralEnd::none) return ReferralStatus::none;
    return how == ReferralEnd::withdrawn ? ReferralStatus::withdrawn : ReferralStatus::refused;
  }

  void match(Acceptance& acceptance) const {
    acceptance.matched_at = at();
    if (acceptance.own_child) acceptance.own_child->decided_at = at();
  }

  void decide(Referral& referral, Decision decision) const {
    referral.decision = decision;
    referral.decided_at = at();
    if (decision == Decision::accept) referral.status = ReferralStatus::accepted;
    if (decision == Decision::refuse) end(referral, ReferralStatus::refused, at());
    if (decision == Decision::proceed) in.duties.push_back({referral.id, in.acceptance->authority, at()});
  }

  void arrived_elsewhere(const Arrived& arrived) const {
    const auto duty = duty_meant(in, arrived.referral);
    const auto* const referral = duty ? find(in.referrals, duty->referral) : nullptr;
    if (referral == nullptr) return;
    Arrival made{fact.fact, at(), arrived, referral->offer};
    made.referral = referral->id;
    made.child = referral->child;
    made.decided_at = referral->decided_at;
    const bool was_matched_here = step == Step::elsewhere;
    if (was_matched_here && in.acceptance->transport) made.arranged_on = in.acceptance->transport->on;
    in.arrivals.push_back(std::move(made));
    end_duty(in, duty->referral, ReferralStatus::accepted, at());
    if (was_matched_here) unmatch(*in.acceptance);
  }

  [[nodiscard]] Arrival arrival_here(const Arrived& arrived) const {
    const auto& acceptance = *in.acceptance;
    Arrival made{fact.fact, at(), arrived, acceptance.offer};
    made.child = child_of(in);
    if (const auto referral = open_referral(in)) {
      made.referral = referral->id;
      made.decided_at = referral->decided_at;
    } else if (acceptance.own_child) {
      made.decided_at = acceptance.own_child->decided_at;
      made.own_child = acceptance.own_child->fact;
    }
    if (acceptance.transport) made.arranged_on = acceptance.transport->on;
    made.hold_until = held_until(in.vacancy);
    made.overrun_days = overrun_days(arrived.on, made.hold_until);
    return made;
  }

  void close(ClosedAs how) const {
    if (const auto live = live_offer(in.vacancy.id, in.offers, at()); live && !live->answer) {
      find(in.offers, live->id)->rescinded_at = at();
    }
    if (status_of(in, at()) >= VacancyStatus::accepted) let_fall(in, at(), fact.fact);
    in.vacancy.closed_as = how;
    in.vacancy.closed_at = at();
  }
};

/// When a step had its effect: a profile binds from when the authority has it (O13).
Instant effective_at(const CaseFact& fact) {
  const auto* profile = std::get_if<ProfileReceived>(&fact.what);
  return profile == nullptr ? fact.at : profile->passed_at;
}

void move(Case& in, Step step, VacancyStatus from, VacancyStatus to, Instant at) {
  if (to == from && step != Step::match_proceed) return;
  in.moved_by = step;
  in.moved_at = at;
  if (to == from) return;
  in.status = to;
  if (VacancyStatus::accepted <= to && to <= VacancyStatus::placed) in.vacancy.progress = to;
}

/// Where the vacancy stands for a step: when that happened. But an acceptance of an offer that was followed by others
/// is taken when it is typed, if the vacancy is free then (D-LATE).
VacancyStatus stands_for(const Case& before, std::optional<Step> step, const CaseFact& fact) {
  return status_of(before, step == Step::late_acceptance ? fact.recorded_at : fact.at);
}

}  // namespace

Case with(Case before, const CaseFact& fact) {
  const auto step = step_of(before, fact);
  const auto from = stands_for(before, step, fact);
  const auto to = step ? after(from, *step) : from;
  if (!to) {
    before.passed_over.push_back(fact.fact);
    return before;
  }
  std::visit(Change{before, fact, step}, fact.what);
  if (step) move(before, *step, from, *to, effective_at(fact));
  return before;
}

Case replay(const Vacancy& vacancy, std::span<const CaseFact> facts) {
  auto all = notified(vacancy);
  for (const auto& fact : facts) all = with(std::move(all), fact);
  return all;
}

}  // namespace ifapilot::rules
