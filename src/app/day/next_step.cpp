#include "app/day/next_step.hpp"

#include "app/party/framework.hpp"

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;
using rules::VacancyId;
using rules::VacancyStatus;
using Steps = std::vector<NextStep>;

void need_date(Steps& steps, const rules::Vacancy& vacancy) {
  if (!vacancy.available_confirmed) steps.push_back(ask_for_date(vacancy.id));
}

/// It is owed from the confirmed terms on, and of a placement without them it is not known either (M-TERMS).
bool wants_cost(const rules::Case& state, VacancyStatus status) {
  const auto* const terms = rules::standing_terms(state);
  if (terms != nullptr && terms->agreed.weekly_cost) return false;
  return (terms != nullptr && terms->agreed.confirmed) || status == VacancyStatus::moving ||
         status == VacancyStatus::placed;
}

NextStep record_agreement(const CaseRecord& one) {
  const auto& authority = one.state.acceptance->authority;
  return {"record the agreement that " + authority.text + " names",
          {Deed::add_framework, rules::FrameworkPair{authority, one.record.provider}}};
}

/// What is owed beside the next step (M-TERMS).
Steps with_owed(Steps steps, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto status = rules::status_of(one.state, now);
  if (!one.state.acceptance || status < VacancyStatus::accepted || status > VacancyStatus::placed) return steps;
  const auto is_owed = [owed = owed_in(one, pilot, now)](rules::OwedKind kind) {
    return std::ranges::count(owed, kind, &rules::Owed::kind) != 0;
  };
  if (status != VacancyStatus::accepted && is_owed(rules::OwedKind::agreement)) steps.push_back(record_agreement(one));
  if (wants_cost(one.state, status)) {
    steps.push_back({"record the weekly cost", terms_to_agree(one, pilot, now, UnknownCost::asked_for)});
  }
  if (is_owed(rules::OwedKind::terms_received)) {
    steps.push_back({"record that the spot terms have reached the provider", terms_have_come(one.record.facts.id)});
  }
  return steps;
}

/// What a referral needs first (M-REFER), then the referral, or an own child.
Steps for_accepted(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto& vacancy = one.state.vacancy;
  const auto& acceptance = *one.state.acceptance;
  if (rules::hold_ran_out(vacancy, now)) return steps_after_hold(one.state);
  const auto* const terms = rules::standing_terms(one.state);
  const bool agreed = terms != nullptr && terms->agreed.confirmed;
  Steps steps;
  need_date(steps, vacancy);
  if (!acceptance.contact) {
    steps.push_back({"record that the provider reached out", {Deed::record_contact, vacancy.id}});
  }
  if (rules::awaits_agreement(one.state, agreements_of(one, pilot), now)) steps.push_back(record_agreement(one));
  if (!agreed) steps.push_back({"record the terms, once the authority is content", terms_to_agree(one, pilot, now)});
  // M-REFER does not wait for the first contact.
  if (vacancy.available_confirmed && agreed) {
    steps.push_back({"ask the Home Office for a transfer", {Deed::request_referral, vacancy.id}});
  }
  steps.push_back({"or place a child of its own", {Deed::match_own, vacancy.id}});
  return steps;
}

Steps for_profiled(const rules::Case& state, rules::Instant now) {
  const auto id = state.vacancy.id;
  const NextStep accept{"record that the match is accepted", {Deed::accept_match, id}};
  const NextStep refuse{"or refused", {Deed::refuse_match, id}};
  const NextStep proceed{"or that it goes on, and takes the duty", {Deed::proceed, id}};
  const auto referral = rules::open_referral(state);
  if (!referral) return {accept, refuse};
  if (rules::duty_of_match(state)) {
    return {accept, {"or that the matching here has failed", {Deed::record_match_failed, id}}};
  }
  const bool late = referral->decision_due_at && now > *referral->decision_due_at;
  const auto& chased_until = referral->chase_until;
  if (!late || (chased_until && now <= *chased_until)) return {accept, refuse, proceed};
  if (!chased_until) return {accept, refuse, proceed, {"or chase the authority", {Deed::chase, id}}};
  return {{"tell the Home Office no", {Deed::refuse_referral, id}}, accept, refuse, proceed};
}

Steps for_matched(const rules::Case& state, rules::Instant now) {
  if (rules::hold_ran_out(state.vacancy, now)) return steps_after_hold(state);
  Steps steps;
  need_date(steps, state.vacancy);
  if (state.vacancy.available_confirmed) {
    steps.push_back({"arrange the transport", {Deed::arrange_transport, state.vacancy.id}});
  }
  return steps;
}

Steps by_status(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id;
  switch (rules::status_of(one.state, now)) {
    case rules::VacancyStatus::notified: return {next_by_rota(one, pilot, now)};
    case rules::VacancyStatus::offered: {
      const auto live = rules::live_offer(id, one.state.offers, now);
      if (!live) return {};
      return {{"record the answer of " + live->authority.text, {Deed::accept_offer, live->id}},
              {"or its refusal", {Deed::refuse_offer, live->id}}};
    }
    case rules::VacancyStatus::accepted: return for_accepted(one, pilot, now);
    case rules::VacancyStatus::referred:
      return {{"record the child's profile", {Deed::record_profile, id}},
              {"or that there is no child", {Deed::record_no_child, id}}};
    case rules::VacancyStatus::profiled: return for_profiled(one.state, now);
    case rules::VacancyStatus::matched: return for_matched(one.state, now);
    case rules::VacancyStatus::moving:
      return {{"record the arrival", {Deed::confirm_arrival, id}},
              {"or that the transport is off", {Deed::cancel_transport, id}}};
    default: return {};
  }
}

}  // namespace

Contracting contracting(const CaseRecord& one, const rules::AuthorityCode& authority, const Pilot& pilot,
                        rules::Instant now) {
  const rules::FrameworkPair pair{authority, one.record.provider};
  const bool in_force = agreement_on(pilot.frameworks, pair, rules::local_day(now)) != nullptr;
  const auto said = rules::contract_of(one.state);
  const auto* const terms = rules::standing_terms(one.state);
  // By the authority's word also on an agreement that is still to be recorded; but not on one that has ended since.
  const bool framework = said == rules::Contract::framework ? in_force || terms == nullptr : in_force && !said;
  const bool has_reason = terms != nullptr && said == rules::Contract::spot && terms->agreed.has_reason;
  return {!framework, in_force && !framework && !has_reason};
}

rules::Action terms_to_agree(const CaseRecord& one, const Pilot& pilot, rules::Instant now, UnknownCost unknown) {
  const auto how = contracting(one, one.state.acceptance->authority, pilot, now);
  rules::TermsAgreed said;
  said.contract = how.method();
  const auto stands = rules::terms_with(one.state, said, now).agreed;
  Action action{Deed::agree_terms, one.record.facts.id, {how.told()}};
  if (how.spot && !stands.terms_ref) action.told.push_back({Field::terms_ref});
  if (!stands.weekly_cost && unknown == UnknownCost::asked_for) action.told.push_back({Field::weekly_cost});
  if (!stands.confirmed) action.told.push_back({Field::confirmed});
  if (how.needs_reason) action.told.push_back({Field::reason});
  return action;
}

bool is_being_matched(rules::VacancyStatus status) {
  return rules::VacancyStatus::referred <= status && status <= rules::VacancyStatus::moving;
}

rules::Action terms_have_come(VacancyId vacancy) { return {Deed::record_contact, vacancy, {{Field::terms_received}}}; }

std::vector<rules::Framework> agreements_of(const CaseRecord& one, const Pilot& pilot) {
  if (!one.state.acceptance) return {};
  return frameworks_between(pilot.frameworks, one.state.acceptance->authority, one.record.provider);
}

std::vector<rules::Owed> owed_in(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  return rules::owed_in(one.state, agreements_of(one, pilot), now);
}

std::vector<NextStep> steps_after_hold(const rules::Case& of) {
  const auto vacancy = of.vacancy.id;
  if (is_being_matched(of.status)) {
    return {{"extend the hold, once the authority has agreed it with the provider", {Deed::extend_hold, vacancy}}};
  }
  return {{"turn the vacancy down", close_as(rules::ClosedAs::turned_down, vacancy)},
          {"or extend the hold, if both wish to ask for another transfer", {Deed::extend_hold, vacancy}}};
}

NextStep ask_for_date(VacancyId vacancy) {
  return {"confirm the date with the provider", {Deed::confirm_date, vacancy}};
}

rules::Action close_as(rules::ClosedAs how, VacancyId vacancy) {
  return {Deed::close_vacancy, vacancy, {{Field::closed_as, how}}};
}

rules::Action close_for_want(VacancyId vacancy, const std::vector<rules::Offer>& offers, rules::Instant now) {
  const auto last = rules::latest_offer(vacancy, offers);
  const bool refused = last && last->outside_pilot && !rules::is_live(*last, now);
  return close_as(refused ? rules::ClosedAs::refused : rules::ClosedAs::exhausted, vacancy);
}

rules::Action met(const rules::Duty& duty, const rules::Case& of, rules::Instant now) {
  const auto here = rules::duty_of_match(of);
  const bool on_its_way = here && here->referral == duty.referral;
  if (on_its_way && rules::status_of(of, now) == rules::VacancyStatus::moving) {
    return {Deed::confirm_arrival, of.vacancy.id};
  }
  const auto about = of.duties.size() > 1 ? rules::Subject(duty.referral) : rules::Subject(of.vacancy.id);
  return {Deed::confirm_arrival, about, {{Field::elsewhere}, {Field::in_region}}};
}

NextStep without_answer(NextStep step, const CaseRecord& one) {
  if (rules::duty_of_match(one.state) || !one.state.acceptance || step.action.deed != Deed::accept_match) return step;
  return {"record the decision of " + one.state.acceptance->authority.text, {Deed::decide_match, one.record.facts.id}};
}

NextStep next_by_rota(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id;
  const auto rota = rules::rota_next(pilot.facts(), rules::question_about(one.record.facts, pilot.policy, now), now);
  const auto* const stale = rules::hold_ran_out(one.record.facts, now) ? "; the vacancy's hold is over" : "";
  if (rota.authority) return {"offer it to " + rota.authority->text + stale, {Deed::make_offer, id}, rota.authority};
  if (rota.wait_until) return {"nobody is free before " + rules::in_words(*rota.wait_until), {Deed::ask_rota, id}};
  return {"nobody is left to be offered it: close it", close_for_want(id, one.state.offers, now)};
}

NextStep ask_rota_again(VacancyId vacancy) {
  return {"ask the rota again, after the offer before it", {Deed::ask_rota, vacancy}};
}

std::vector<NextStep> next_steps(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  auto steps = with_owed(by_status(one, pilot, now), one, pilot, now);
  for (const auto& duty : one.state.duties) {
    const auto action = met(duty, one.state, now);
    if (!action.told.empty()) steps.push_back({"record where the child was accommodated, if not here", action});
  }
  return steps;
}

}  // namespace ifapilot::app
