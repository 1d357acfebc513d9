#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/referring.hpp>

namespace ifapilot::rules {
namespace {

Refusals somebody_accepted(const Case& of, const When& when) {
  if (status_of(of, when.now) >= VacancyStatus::accepted) return {};
  return may_follow(of, Step::refer_request, when);  // which says who has not accepted, and how to go on
}

Refusals terms_confirmed(const Case& of) {
  const auto* const terms = standing_terms(of);
  if (!of.acceptance || !of.acceptance->terms) {
    return refused("M-TERMS", {"O11"}, "no terms are agreed and confirmed by the authority",
                   Action{Deed::agree_terms, of.vacancy.id, {{Field::confirmed}}});
  }
  if (terms == nullptr) {
    return refused("M-TERMS", {"O11"}, "the terms were agreed for another provider, before that was corrected",
                   "agree them anew: " + Action{Deed::agree_terms, of.vacancy.id, {{Field::confirmed}}});
  }
  if (terms->agreed.confirmed) return {};
  // The method is said again: while it stays, what else is agreed is carried over.
  return refused(
      "M-TERMS", {"O11"}, "the authority has not confirmed the terms",
      Action{Deed::agree_terms, of.vacancy.id, {{Field::contract, terms->agreed.contract}, {Field::confirmed}}});
}

Refusals no_own_child(const Case& of) {
  if (!of.acceptance || !of.acceptance->own_child) return {};
  return refused(
      "M-OWN", {"O10", "O11"},
      of.acceptance->authority.text + " has chosen a child of its own, " + of.acceptance->own_child->child.reference,
      "if not that child: " + Action{Deed::refuse_match, of.vacancy.id});
}

/// M-HOLD: before the date is confirmed the hold is provisional, so it cannot have run out.
Refusals hold_running(const Case& of, const When& when) {
  if (!hold_ran_out(of.vacancy, when.at)) return {};
  return refused("M-HOLD", {"O8", "O13", "E5"}, "the hold ended " + in_words(*held_until(of.vacancy)),
                 Action{Deed::extend_hold, of.vacancy.id});
}

Sentence ways_to_end(const Case& of) {
  return Action{Deed::record_no_child, of.vacancy.id} + ", or: " + Action{Deed::withdraw_referral, of.vacancy.id};
}

Sentence ways_to_decide(const Case& of) {
  return "decide on it: " + Action{Deed::accept_match, of.vacancy.id} + ", or " + shortly(Deed::refuse_match);
}

Refusals no_referral(const Case& of) {
  const auto open = open_referral(of);
  if (!open) return {};
  const bool profiled = open->status != ReferralStatus::requested;
  return refused("M-REFER", {"O11"},
                 open->id.text() + " is open: " + (profiled ? "its profile is here" : "its profile is waited for"),
                 profiled ? ways_to_decide(of) : ways_to_end(of));
}

/// The Home Office's answers need a referral to belong to; an own child has none. Before an acceptance none
/// can be requested either: the state is what says how to go on.
Refusals referral_open(const Case& of, const std::string& rule, const When& when) {
  if (open_referral(of)) return {};
  if (auto state = somebody_accepted(of, when); !state.empty()) return state;
  return {{rule, {"O11", "O12"}, id_of(of) + " has no referral open", Action{Deed::request_referral, of.vacancy.id}}};
}

Refusals without_profile(const Case& of) {
  const auto open = open_referral(of);
  if (!open || open->status == ReferralStatus::requested) return {};
  return refused("M-PROFILE", {"O12"},
                 open->id.text() + " has its profile already, received " + in_words(*open->profile_received_at),
                 ways_to_decide(of));
}

Refusals profile_in_order(const ProfileReceived& profile, const When& when) {
  Refusals refusals;
  if (profile.referred_on && *profile.referred_on > local_day(when.at)) {
    add(refusals, refused("A-FUTURE", {},
                          "referred on " + in_words(*profile.referred_on) +
                              " is after the profile was received: " + in_words(when.at),
                          "give a day that is not after " + iso(local_day(when.at))));
  }
  if (profile.passed_at < when.at) {
    // Received is taken to be now unless it is told: what is wrong is that time, and no false one must be recorded.
    add(refusals, refused("A-FUTURE", {},
                          in_words(profile.passed_at) + " is before the profile was received: " + in_words(when.at),
                          "it was received before it was passed on: say when, with " + Field::received_at +
                              ", or mend " + Field::passed_at));
  }
  if (profile.passed_at != when.at) add(refusals, not_in_future(profile.passed_at, when.now));
  return refusals;
}

Refusals has_profile(const Case& of) {
  const auto open = open_referral(of);
  if (!open || open->status != ReferralStatus::requested) return {};
  return refused("M-CHASE", {"E4", "O12"}, open->id.text() + " has no profile that could be refused", ways_to_end(of));
}

Refusals chased_or_reasoned(const Case& of, const ReferralEnded& end, const When& when) {
  const auto open = open_referral(of);
  if (end.has_reason || !open || open->status == ReferralStatus::requested) return {};
  const auto& until = open->chase_until;
  if (until && when.at > *until) return {};
  const auto state = until ? "the chase runs until " + in_words(*until) : open->id.text() + " has not been chased";
  return refused("M-CHASE", {"E4"}, state + ": before a chase has run out, refusing needs a reason",
                 "add " + Told{Field::reason} + (until ? Sentence() : ", or: " + Action{Deed::chase, of.vacancy.id}));
}

/// M-DECIDE: a child that is not matched here, and is owed a place: what becomes of this vacancy is no matter.
std::optional<Duty> duty_besides(const Case& of, const ReferralEnded& end) {
  if (end.how != ReferralEnd::withdrawn) return std::nullopt;
  const auto referral = referral_meant(of, end.referral);
  const auto open = open_referral(of);
  const bool matched_here = open && open->id == referral && !is_over(of.status);
  return referral && !matched_here ? duty_for(of, *referral) : std::nullopt;
}

/// The one that is told is open, or owed a place.
Refusals stands(const Case& of, const ReferralEnded& end) {
  if (!end.referral || referral_meant(of, end.referral)) return {};
  return refused("M-REFER", {"O11"}, end.referral->text() + " is not open, and no duty stands for its child",
                 "see: " + Action{Deed::show_vacancy, of.vacancy.id});
}

}  // namespace

Refusals of_age(const Child& child, bool overridden) {
  if (child.age <= oldest_age || overridden) return {};
  return refused("M-PROFILE", {"P", "O12"},
                 "the child is " + std::to_string(child.age) + ": the pilot is for those under 16",
                 "if it is right all the same, add " + Told{Field::override_reason});
}

Refusals may_request_referral(const Case& of, const When& when) {
  if (const auto closed = over(of, Step::refer_request, when)) return {*closed};
  return together(somebody_accepted(of, when), date_confirmed(of), terms_confirmed(of), no_own_child(of),
                  hold_running(of, when), no_referral(of), in_order(of, when));
}

Refusals may_receive_profile(const Case& of, const ProfileReceived& profile, const When& when) {
  if (const auto closed = over(of, Step::refer_profile, when)) return {*closed};
  return together(referral_open(of, "M-PROFILE", when), without_profile(of), in_order(of, when),
                  profile_in_order(profile, when), of_age(profile.child, profile.overridden));
}

Refusals may_end_referral(const Case& of, const ReferralEnded& end, const When& when) {
  if (end.how == ReferralEnd::withdrawn) {
    if (auto several = one_duty_told(of, end.referral, {Deed::withdraw_referral}); !several.empty()) return several;
  }
  if (const auto duty = duty_besides(of, end)) return since_duty(*duty, when);
  const auto step = end.how == ReferralEnd::none ? Step::refer_none : Step::refer_withdrawn;
  const auto status = status_of(of, when.now);
  if (is_over(status)) return {over(of.vacancy, status)};
  auto refusals = together(referral_open(of, "M-REFER", when), stands(of, end));
  if (refusals.empty()) add(refusals, may_follow(of, step, when));
  if (refusals.empty() && status == VacancyStatus::moving && !duty_of_match(of)) add(refusals, transport_first(of));
  add(refusals, in_order(of, when));
  return refusals;
}

Refusals may_refuse_referral(const Case& of, const ReferralEnded& end, const When& when) {
  if (const auto closed = over(of, Step::refer_refuse, when)) return {*closed};
  auto refusals = referral_open(of, "M-CHASE", when);
  add(refusals, has_profile(of));
  if (refusals.empty()) add(refusals, may_follow(of, Step::refer_refuse, when));
  add(refusals, in_order(of, when));
  add(refusals, chased_or_reasoned(of, end, when));
  add(refusals, no_duty(of, duty_of_match(of), "have the referral refused"));
  return refusals;
}

}  // namespace ifapilot::rules
