#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/matching.hpp>
#include <ifapilot/rules/referring.hpp>

#include <array>

namespace ifapilot::rules {
namespace {

constexpr std::array<std::string_view, 8> profile_reasons{"carer-match",       "age",  "needs",  "location",
                                                          "provider-declined", "cost", "timing", "other"};
constexpr std::array<std::string_view, 5> step_back_reasons{"rates", "matching", "no-need", "capacity", "other"};

Step step_for(Decision decision) {
  if (decision == Decision::accept) return Step::match_accept;
  return decision == Decision::refuse ? Step::match_refuse : Step::match_proceed;
}

/// M-OWN (O10): `what` is of the Home Office's referrals alone.
Refusals not_own_child(const Case& of, const std::string& what) {
  if (!of.acceptance || !of.acceptance->own_child) return {};
  return refused("M-OWN", {"O10"},
                 id_of(of) + " is for a child of " + of.acceptance->authority.text + "'s own: " + what,
                 Action{Deed::accept_match, of.vacancy.id} + ", or " + shortly(Deed::refuse_match));
}

Refusals not_proceeded(const Case& of, const std::string& what) {
  const auto duty = duty_of_match(of);
  if (!duty) return {};
  return refused("M-DECIDE", {"O13", "R2"}, "proceed was said already, on " + in_words(duty->since) + what,
                 Action{Deed::accept_match, of.vacancy.id});
}

Refusals takes_duty(const Case& of, const MatchDecided& decided) {
  if (decided.accepts_duty) return {};
  const auto who = of.acceptance ? of.acceptance->authority.text : "the authority";
  return refused("M-DECIDE", {"R2"}, "proceed binds " + who + " to accommodate the child even if the matching fails",
                 "if the authority knows and agrees, add " + Field::accept_duty);
}

Refusals may_proceed(const Case& of, const MatchDecided& decided) {
  return together(not_own_child(of, "there is no proceed, and no duty of R2"), not_proceeded(of, ""),
                  takes_duty(of, decided));
}

/// T-DUE: a decision at the due instant is in time, so nobody is chased for it.
Refusals decision_overdue(const Referral& referral, const When& when) {
  if (!referral.decision_due_at || when.at > *referral.decision_due_at) return {};
  return refused(
      "M-CHASE", {"E4", "O13"},
      "the decision on " + referral.id.text() + " is not overdue: it is due " + in_words(*referral.decision_due_at),
      "chase after that");
}

/// Later than when the message was sent; a chase that is typed later may have run out by now.
Refusals deadline_ahead(const Chased& chase, const When& when) {
  if (chase.until > when.at) return {};
  const auto is = "the deadline of the chase, " + in_words(chase.until) + ", is not later than ";
  if (when.at < when.now) {
    return refused("M-CHASE", {"E4"}, is + "when it was sent: " + in_words(when.at),
                   "give a later time: " + Told{Field::chased_until});
  }
  return refused("M-CHASE", {"E4"}, is + "now: " + in_words(when.now),
                 "give a time that is still to come: " + Told{Field::chased_until} +
                     "; if the message was sent earlier, say when: " + Told{Field::at});
}

/// The same chase is not told twice.
Refusals another_chase(const Referral& referral, const Chased& chase) {
  if (referral.chase_until != chase.until) return {};
  return refused("M-CHASE", {"E4"}, referral.id.text() + " is chased already until " + in_words(chase.until),
                 "for another message give its own deadline: " + Told{Field::chased_until});
}

/// M-DECIDE (R2): without a duty a matching that fails is a refusal.
Refusals duty_of_child(const Case& of) {
  if (duty_of_match(of)) return {};
  return refused("M-DECIDE", {"R2"}, "no duty stands for the child: nobody said proceed",
                 "if the authority says no: " + Action{Deed::refuse_match, of.vacancy.id});
}

/// `terms` with what is carried over to them; of what nobody accepted there is nothing to carry.
TermsAgreed standing_with(const Case& of, const TermsAgreed& terms, const When& when) {
  return of.acceptance ? terms_with(of, terms, when.at).agreed : terms;
}

/// M-CONTACT: it is recorded once; that the terms have come since completes it.
Refusals first_contact(const Case& of) {
  if (!of.acceptance || !of.acceptance->contact) return {};
  const auto note = "for a later conversation: " + Action{Deed::note, of.vacancy.id, {{Field::with, "provider"}}};
  const auto come =
      "; once the terms have reached it: " + Action{Deed::record_contact, of.vacancy.id, {{Field::terms_received}}};
  return refused("M-CONTACT", {"O6"},
                 "the provider's first contact is recorded already: " + in_words(of.acceptance->contact->at),
                 awaits_spot_terms(of) ? note + come : note);
}

/// A-FUTURE, M-OWN: the national referral may lie before the vacancy, but not ahead.
Refusals referred_by_now(const std::optional<Day>& referred_on, const When& when) {
  const auto today = local_day(when.now);
  if (!referred_on || *referred_on <= today) return {};
  return refused("A-FUTURE", {},
                 "referred on " + in_words(*referred_on) + " is in the future: it is " + in_words(today),
                 "give a day that is not after " + iso(today));
}

}  // namespace

Refusals terms_in_order(const Case& of, const TermsAgreed& terms, const When& when) {
  if (const auto closed = over(of, Step::terms, when)) return {*closed};
  const auto stands = standing_with(of, terms, when);
  return together(may_follow(of, Step::terms, when), since_acceptance(of, when),
                  has_reference(terms.contract, stands.terms_ref.has_value()));
}

Refusals may_agree_terms(const Case& of, const TermsAgreed& terms, const ContractBasis& basis, const When& when) {
  if (const auto closed = over(of, Step::terms, when)) return {*closed};
  const auto stands = standing_with(of, terms, when);
  return together(may_follow(of, Step::terms, when), since_acceptance(of, when),
                  may_contract(terms.contract, basis.frameworks, local_day(when.at), stands.terms_ref.has_value(),
                               basis.has_reason || stands.has_reason, basis.pair));
}

Refusals may_contact(const Case& of, const Contacted& contact, const When& when) {
  if (contact.terms_received && awaits_spot_terms(of) && !over(of, Step::terms, when)) {
    return together(not_in_future(when.at, when.now),
                    not_before(when.at, of.acceptance->contact->at, "the provider reached out"));
  }
  if (const auto closed = over(of, Step::contact, when)) return {*closed};
  auto refusals = may_follow(of, Step::contact, when);
  add(refusals, since_acceptance(of, when));
  add(refusals, first_contact(of));
  return refusals;
}

Refusals may_match_own(const Case& of, const OwnChildChosen& chosen, const When& when) {
  if (const auto closed = over(of, Step::match_own, when)) return {*closed};
  return together(may_follow(of, Step::match_own, when), in_order(of, when), of_age(chosen.child, chosen.overridden),
                  referred_by_now(chosen.referred_on, when));
}

Refusals may_decide(const Case& of, const MatchDecided& decided, const When& when) {
  const auto step = step_for(decided.decision);
  if (const auto closed = over(of, step, when)) return {*closed};
  auto refusals = may_follow(of, step, when);
  add(refusals, in_order(of, when));
  if (decided.decision == Decision::refuse) add(refusals, no_duty(of, duty_of_match(of), "refuse the child"));
  if (decided.decision == Decision::proceed) add(refusals, may_proceed(of, decided));
  return refusals;
}

Refusals may_fail(const Case& of, const When& when) {
  if (const auto closed = over(of, Step::match_failed, when)) return {*closed};
  if (status_of(of, when.now) == VacancyStatus::moving) return transport_first(of);
  auto refusals = together(may_follow(of, Step::match_failed, when), in_order(of, when),
                           not_own_child(of, "there is no proceed, and no duty of R2"));
  if (refusals.empty()) add(refusals, duty_of_child(of));
  return refusals;
}

Refusals may_chase(const Case& of, const Chased& chase, const When& when) {
  if (const auto closed = over(of, Step::match_chase, when)) return {*closed};
  auto refusals = may_follow(of, Step::match_chase, when);
  add(refusals, in_order(of, when));
  add(refusals, not_own_child(of, "no clock runs for the decision"));
  add(refusals, not_proceeded(of, ", and stopped the clock"));
  if (const auto referral = open_referral(of)) {
    add(refusals, together(decision_overdue(*referral, when), another_chase(*referral, chase)));
  }
  add(refusals, deadline_ahead(chase, when));
  return refusals;
}

std::span<const std::string_view> profile_reason_codes() { return profile_reasons; }

std::span<const std::string_view> step_back_reason_codes() { return step_back_reasons; }

}  // namespace ifapilot::rules
