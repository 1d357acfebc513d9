#include "rules/gates/gate_parts.hpp"

namespace ifapilot::rules {
namespace {

/// What is waited for where the vacancy stands, and how it goes on from there.
struct Outlook {
  std::string why;
  Sentence hint;
};

Outlook of_offered(const Case& of, const When& when) {
  const auto live = live_offer(of.vacancy.id, of.offers, when.now);
  if (!live) return {"an answer is waited for", "see: " + Action{Deed::show_vacancy, of.vacancy.id}};
  return {live->authority.text + " has not answered " + live->id.text(),
          "record the answer: " + Action{Deed::accept_offer, live->id} + ", or " + shortly(Deed::refuse_offer)};
}

Outlook of_referred(const Case& of) {
  const auto referral = open_referral(of);
  return {(referral ? referral->id.text() : "the referral") + " has no profile yet",
          Action{Deed::record_profile, of.vacancy.id} + ", or " + shortly(Deed::record_no_child) + ", or " +
              shortly(Deed::withdraw_referral)};
}

Outlook of_moving(const Case& of) {
  const auto transport = of.acceptance ? of.acceptance->transport : std::nullopt;
  return {"transport is arranged" + (transport ? " for " + in_words(transport->on) : ""),
          Action{Deed::confirm_arrival, of.vacancy.id} + ", or " + shortly(Deed::cancel_transport)};
}

Outlook outlook(const Case& of, VacancyStatus status, const When& when) {
  const auto id = of.vacancy.id;
  switch (status) {
    case VacancyStatus::notified: return {"no authority has accepted it", Action{Deed::make_offer, id}};
    case VacancyStatus::offered: return of_offered(of, when);
    case VacancyStatus::accepted:
      return {"no child is being matched", Action{Deed::request_referral, id} + ", or: " + Action{Deed::match_own, id}};
    case VacancyStatus::referred: return of_referred(of);
    case VacancyStatus::profiled:
      return {"a child is being matched", Action{Deed::accept_match, id} + ", or " + shortly(Deed::refuse_match)};
    case VacancyStatus::matched: return {"the match is accepted", Action{Deed::arrange_transport, id}};
    case VacancyStatus::moving: return of_moving(of);
    default: return {};
  }
}

}  // namespace

void add(Refusals& to, const Refusals& more) { to.insert(to.end(), more.begin(), more.end()); }

Refusals refused(std::string rule, std::vector<std::string> paragraphs, std::string message, Sentence hint) {
  return {{std::move(rule), std::move(paragraphs), std::move(message), std::move(hint)}};
}

std::string id_of(const Case& of) { return of.vacancy.id.text(); }

std::optional<Refusal> over(const Case& of, Step step, const When& when) {
  const auto status = status_of(of, when.now);
  if (!is_over(status) || after(status, step)) return std::nullopt;
  return over(of.vacancy, status);
}

Refusals may_follow(const Case& of, Step step, const When& when) {
  const auto status = status_of(of, when.now);
  if (after(status, step)) return {};
  const auto [why, hint] = outlook(of, status, when);
  return refused("M-STATES", {}, id_of(of) + " is " + std::string(word(status)) + ": " + why, hint);
}

Refusals in_order(const Case& of, const When& when) {
  return together(not_in_future(when.at, when.now),
                  not_before(when.at, of.moved_at, of.moved_by ? happened(*of.moved_by) : id_of(of) + " was notified"));
}

Refusals since_acceptance(const Case& of, const When& when) {
  auto refusals = not_in_future(when.at, when.now);
  if (of.acceptance) add(refusals, not_before(when.at, of.acceptance->accepted_at, happened(Step::acceptance)));
  return refusals;
}

Refusals date_confirmed(const Case& of) {
  if (of.vacancy.available_confirmed) return {};
  return refused("M-DATE", {"O7", "O11"}, "the date is not confirmed by the provider",
                 Action{Deed::confirm_date, of.vacancy.id});
}

Refusals no_duty(const Case& of, const std::optional<Duty>& duty, const std::string& what) {
  if (!duty) return {};
  const auto whose = of.duties.size() > 1 ? Subject(duty->referral) : Subject(of.vacancy.id);
  return refused(
      "M-DECIDE", {"R2"},
      duty->authority.text + " cannot " + what + ": it said proceed on " + in_words(duty->since) +
          " and must accommodate the child, here or elsewhere",
      "accept the match, or, if the matching here has failed: " + Action{Deed::record_match_failed, of.vacancy.id} +
          ", or: " + Action{Deed::confirm_arrival, whose, {{Field::elsewhere}, {Field::in_region}}} +
          ", or, if the Home Office withdraws it: " + Action{Deed::withdraw_referral, whose});
}

Refusals duty_stands(const Case& of, ReferralId referral) {
  if (duty_for(of, referral)) return {};
  return refused("M-DECIDE", {"R2"}, "no duty stands for the child of " + referral.text(),
                 "see: " + Action{Deed::show_vacancy, of.vacancy.id});
}

Refusals one_duty_told(const Case& of, std::optional<ReferralId> told, const Action& how) {
  if (told || of.duties.size() < 2) return {};
  const auto end_of = [&](const Duty& duty) { return Action{how.deed, duty.referral, how.told}; };
  const auto& first = of.duties.front();
  const auto& second = of.duties[1];
  return refused("M-DECIDE", {"R2"},
                 "two duties stand for " + id_of(of) + ": of " + first.authority.text + " for " +
                     first.referral.text() + ", and of " + second.authority.text + " for " + second.referral.text(),
                 "say which referral is meant: " + end_of(first) + ", or: " + end_of(second));
}

Refusals transport_first(const Case& of) {
  return refused("M-STATES", {"O14"}, id_of(of) + " is moving: the transport is arranged",
                 "cancel it first: " + Action{Deed::cancel_transport, of.vacancy.id});
}

Refusals since_duty(const Duty& duty, const When& when) {
  return together(not_in_future(when.at, when.now), not_before(when.at, duty.since, happened(Step::match_proceed)));
}

}  // namespace ifapilot::rules
