#include "app/case/steps.hpp"

#include "app/party/framework.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/matching.hpp>
#include <ifapilot/rules/same_child.hpp>
#include <ifapilot/rules/transferring.hpp>
#include <ifapilot/rules/waiting.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// How a word on a match, or on a referral, is recorded, and the gate that it must pass.
struct Way {
  rules::FactKind kind;
  Gate gate;
};

Way way_of(rules::Decision decision) {
  using rules::FactKind;
  switch (decision) {
    case rules::Decision::accept:
      return {FactKind::match_accept, {"M-DECIDE", {"O13"}, "cannot have a match accepted now"}};
    case rules::Decision::refuse:
      return {FactKind::match_refuse, {"M-DECIDE", {"O13"}, "cannot have a match refused so"}};
    case rules::Decision::proceed: break;
  }
  return {FactKind::match_proceed, {"M-DECIDE", {"E4", "R2"}, "cannot be proceeded with"}};
}

Way way_of(rules::ReferralEnd how) {
  using rules::FactKind;
  const auto answer = [](FactKind kind, const char* paragraph) -> Way {
    return {kind, {"M-STATES", {paragraph}, "cannot take this answer of the Home Office"}};
  };
  switch (how) {
    case rules::ReferralEnd::none: return answer(FactKind::refer_none, "O12");
    case rules::ReferralEnd::withdrawn: return answer(FactKind::refer_withdrawn, "O13");
    case rules::ReferralEnd::refused: break;
  }
  return {FactKind::refer_refuse, {"M-CHASE", {"E4"}, "cannot have its referral refused yet"}};
}

/// How what is said whole by its values is recorded, and which rules are in play.
struct Plain {
  rules::FactKind kind;
  Gate gate;
  std::string rules;
};

Plain plain(const rules::Contacted&) {
  return {rules::FactKind::match_contact, {"M-CONTACT", {"O6"}, "cannot have this first contact"}, "M-CONTACT"};
}

Plain plain(const rules::Chased&) {
  return {rules::FactKind::match_chase, {"M-CHASE", {"E4"}, "cannot be chased now"}, "M-CHASE"};
}

Plain plain(const rules::TransportArranged&) {
  return {rules::FactKind::transfer_arrange, {"M-MOVE", {"O14"}, "cannot have this transport"}, "M-MOVE M-HOLD"};
}

/// Of a referral's child, its number; nothing for an own child.
std::optional<rules::ReferralId> referral_of(const rules::Case& state) {
  if (state.acceptance && state.acceptance->own_child) return std::nullopt;
  const auto open = rules::open_referral(state);
  return open ? std::optional(open->id) : std::nullopt;
}

/// M-TERMS: a framework's rate is never taken as the agreed cost.
std::vector<rules::Sentence> other_than_rate(const CaseWrite& write, const rules::TermsAgreed& stands) {
  const rules::FrameworkPair pair{write.before().state.acceptance->authority, write.before().record.provider};
  const auto* const by = agreement_on(write.pilot().frameworks, pair, rules::local_day(write.when().at));
  const bool compares = stands.contract == rules::Contract::framework && stands.weekly_cost && by != nullptr;
  if (!compares || !by->weekly_rate || *by->weekly_rate == *stands.weekly_cost) return {};
  return {"the weekly cost agreed, " + rules::pounds(*stands.weekly_cost) + ", is not the agreement's rate of " +
          rules::pounds(*by->weekly_rate) + ": the cost that is agreed counts"};
}

/// M-TERMS: a consent is of the values that it was given to.
std::vector<rules::Sentence> warnings_for(const CaseWrite& write, const rules::Terms& stands) {
  auto warnings = other_than_rate(write, stands.agreed);
  const auto* const earlier = rules::standing_terms(write.before().state);
  if (earlier == nullptr || !earlier->agreed.confirmed || stands.agreed.confirmed) return warnings;
  auto after = write.before();
  after.state.acceptance->terms = stands;
  warnings.push_back("the earlier terms were confirmed, and these are other terms: once the authority is content, " +
                     terms_to_agree(after, write.pilot(), write.when().now));
  return warnings;
}

/// Something ends on a day on which nobody is at work: `the extension ends`.
std::vector<rules::Sentence> not_worked(const std::string& what, rules::Day on, Session& session) {
  const auto why = store::calendar(session.database).why_not_working(on);
  if (!why) return {};
  return {what + " on a day that is not worked: " + rules::in_words(on) + " (" + *why + ")"};
}

std::string where_it_stands(const rules::ChildInCase& there, rules::VacancyId here) {
  const auto id = there.vacancy.text();
  if (there.arrived_on) {
    return "the child of " + here.text() + " was placed before, through " + id + " on " +
           rules::in_words(*there.arrived_on);
  }
  return "the child of " + here.text() + " stands in " + id + " too";
}

std::string what_differs(const rules::Child& there, const rules::Child& here) {
  std::string text;
  if (there.age != here.age) text += std::to_string(there.age);
  if (there.sex && here.sex && there.sex != here.sex) text += (text.empty() ? "" : " and ") + *there.sex;
  return text.empty() ? text : ", where it is " + text;
}

/// The authority that owed the place.
std::string tell_end_of_duty(const rules::Case& of, rules::ReferralId referral) {
  const auto duty = *rules::duty_for(of, referral);
  return "the duty of " + duty.authority.text + " for the child of " + referral.text() + " (" + of.vacancy.id.text() +
         ") ends with this arrival [M-DECIDE, R2]";
}

/// Of the arriving child: every duty that stands for it, but for the one of the arrival's own referral.
std::vector<std::pair<rules::VacancyId, rules::ReferralId>> other_duties(const rules::Child& child,
                                                                         std::optional<rules::ReferralId> own,
                                                                         const std::vector<CaseRecord>& cases) {
  std::vector<std::pair<rules::VacancyId, rules::ReferralId>> all;
  for (const auto& one : cases) {
    for (const auto& referral : rules::duties_for(one.state, child)) {
      if (referral != own) all.emplace_back(one.record.facts.id, referral);
    }
  }
  return all;
}

/// Whose child an arrival is of, and by which referral if not an own one; nothing where there is none.
struct Arriving {
  std::optional<rules::Child> child;
  std::optional<rules::ReferralId> referral;
};

Arriving arriving(const rules::Case& of, const rules::Arrived& arrived) {
  if (!arrived.elsewhere) return {rules::child_of(of), referral_of(of)};
  const auto duty = rules::duty_meant(of, arrived.referral);
  if (!duty) return {};
  return {find(of.referrals, duty->referral)->child, duty->referral};
}

/// What is to be warned of when a child is recorded.
std::vector<rules::Sentence> warnings_of(const rules::Child& child, const CaseWrite& write) {
  auto all = misfits(child, write.before().record.detail);
  for (auto& more : same_child(child, write.before().record.facts.id, write.pilot().cases)) {
    all.push_back(std::move(more));
  }
  return all;
}

rules::Refusals first_arrival(const std::optional<rules::Child>& child, const std::vector<CaseRecord>& cases,
                              bool overridden) {
  rules::Refusals refusals;
  if (!child) return refusals;
  for (const auto& one : cases) {
    const auto more = rules::has_not_arrived(one.state, *child, overridden);
    refusals.insert(refusals.end(), more.begin(), more.end());
  }
  return refusals;
}

/// M-HOLD: an arrival after the hold is recorded, and warned about.
std::vector<rules::Sentence> overrun_warning(int days, const rules::Case& state) {
  if (days == 0) return {};
  return {"the child arrived " + std::to_string(days) + (days == 1 ? " day" : " days") + " after the hold ended (" +
          rules::in_words(*rules::held_until(state.vacancy)) + ")"};
}

/// The reports tell a place in the region from one outside (P-AIMS); a fact is not completed, so it is typed again.
std::vector<rules::Sentence> region_missing(rules::VacancyId id, const rules::Arrived& arrived,
                                            std::optional<rules::FactId> fact) {
  using rules::Field;
  const rules::Sentence what = "whether that place is in the region is not recorded: ";
  if (!fact) return {what + "add " + rules::Told{Field::in_region, "yes"} + ", or no"};
  const Action again{
      Deed::confirm_arrival, id, {{Field::arrived_on, arrived.on}, {Field::elsewhere}, {Field::in_region}}};
  return {what + Action{Deed::void_fact, *fact} + ", then " + again};
}

}  // namespace

std::vector<rules::Sentence> same_child(const rules::Child& child, rules::VacancyId here,
                                        const std::vector<CaseRecord>& cases) {
  std::vector<rules::Sentence> all;
  for (const auto& one : cases) {
    if (one.record.facts.id == here) continue;
    const auto there = rules::child_in(one.state, child);
    if (there) all.push_back(where_it_stands(*there, here) + what_differs(there->child, child) + " [M-SAME-CHILD]");
  }
  return all;
}

template <class What>
CaseWritten record(Session& session, rules::VacancyId id, const What& what) {
  const auto how = plain(what);
  CaseWrite write(session, how.kind, id);
  write.ask(how.gate, what);
  store::add(session.database, write.row(), what);
  return write.finish(what, how.rules);
}
template CaseWritten record(Session&, rules::VacancyId, const rules::Contacted&);
template CaseWritten record(Session&, rules::VacancyId, const rules::Chased&);
template CaseWritten record(Session&, rules::VacancyId, const rules::TransportArranged&);

CaseWritten agree_terms(Session& session, rules::VacancyId id, const rules::TermsAgreed& terms,
                        const std::optional<std::string>& reason) {
  CaseWrite write(session, rules::FactKind::match_terms, id);
  const auto& state = write.before().state;
  const auto& provider = write.before().record.provider;
  std::vector<rules::Framework> between;
  rules::ContractBasis basis{{}, reason.has_value()};
  if (state.acceptance) {
    between = frameworks_between(write.pilot().frameworks, state.acceptance->authority, provider);
    basis.pair = rules::FrameworkPair{state.acceptance->authority, provider};
  }
  basis.frameworks = between;
  write.refuse_if({"M-TERMS", {"E2", "O11"}, "cannot have these terms"},
                  rules::may_agree_terms(state, terms, basis, write.when()));
  auto said = terms;
  said.has_reason = reason.has_value();
  store::add_terms(session.database, write.row(), said, reason);
  return write.finish(said, "M-TERMS", warnings_for(write, rules::terms_with(state, said, write.when().at)));
}

CaseWritten match_own(Session& session, rules::VacancyId id, const OwnChoice& own) {
  CaseWrite write(session, rules::FactKind::match_own, id);
  const rules::OwnChildChosen chosen{own.child, own.override_reason.has_value(), own.referred_on};
  write.ask({"M-OWN", {"O10"}, "cannot be used for this child"}, chosen);
  store::add_own_child(session.database, write.row(), chosen, own.override_reason);
  return write.finish(chosen, "M-OWN M-PROFILE", warnings_of(own.child, write));
}

CaseWritten decide(Session& session, rules::VacancyId id, const MatchDecision& decision) {
  const auto way = way_of(decision.decision);
  CaseWrite write(session, way.kind, id);
  const rules::MatchDecided decided{decision.decision, decision.accepts_duty};
  write.ask(way.gate, decided, rules::may_give_reasons(decision.codes, decision.note.has_value()));
  store::add_decision(session.database, write.row(), referral_of(write.before().state), decision.decision,
                      decision.note);
  store::add_reason_codes(session.database, write.fact(), decision.codes);
  return write.finish(decided, decision.decision == rules::Decision::refuse ? "M-DECIDE D-FORM M-AGAIN" : "M-DECIDE");
}

CaseWritten fail_match(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                       const std::optional<std::string>& note) {
  CaseWrite write(session, rules::FactKind::match_failed, id);
  const auto open = rules::open_referral(write.before().state);
  const rules::MatchFailed failed{open ? open->id : rules::ReferralId{}};
  write.ask({"M-DECIDE", {"R2"}, "cannot have its matching fail"}, failed,
            rules::may_give_reasons(codes, note.has_value()));
  store::add_match_failure(session.database, write.row(), note);
  store::add_reason_codes(session.database, write.fact(), codes);
  return write.finish(failed, "M-DECIDE D-FORM");
}

CaseWritten extend_hold(Session& session, rules::VacancyId id, rules::Day until,
                        std::optional<rules::Pence> weekly_cost, const std::optional<std::string>& reason) {
  CaseWrite write(session, rules::FactKind::vacancy_extend, id);
  const rules::Extended extended{rules::extension_end(until, write.pilot().policy)};
  write.ask({"M-EXTEND", {"E5", "O8"}, "cannot be held until then"}, extended);
  store::add_extension(session.database, write.fact(), id, until, extended.until, weekly_cost, reason);
  return write.finish(extended, "M-EXTEND", not_worked("the extension ends", until, session));
}

CaseWritten request_referral(Session& session, rules::VacancyId id) {
  CaseWrite write(session, rules::FactKind::refer_request, id);
  write.ask({"M-REFER", {"O11"}, "cannot be referred to the Home Office yet"}, rules::ReferralRequested{});
  const auto referral = store::add_referral(session.database, write.row());
  return write.finish(rules::ReferralRequested{referral}, "M-REFER");
}

CaseWritten receive_profile(Session& session, rules::VacancyId id, const ProfileArrival& profile) {
  const auto received_at = profile.received_at.value_or(session.happened_at());
  CaseWrite write(session, rules::FactKind::refer_profile, id, received_at);
  rules::ProfileReceived received{profile.child, profile.passed_at.value_or(received_at)};
  received.decision_due_at = rules::decision_due(received.passed_at, write.pilot().policy);
  received.referred_on = profile.referred_on;
  received.overridden = profile.override_reason.has_value();
  write.ask({"M-PROFILE", {"O12"}, "cannot take this profile"}, received);
  store::add_profile(session.database, write.row(), received, profile.override_reason);
  auto warnings = warnings_of(profile.child, write);
  for (auto& more : not_worked("the decision is due", rules::local_day(received.decision_due_at), session)) {
    warnings.push_back(std::move(more));
  }
  return write.finish(received, "M-PROFILE A-CHILD", std::move(warnings));
}

CaseWritten end_referral(Session& session, const CaseTarget& target, rules::ReferralEnd how,
                         const std::optional<std::string>& reason) {
  const auto way = way_of(how);
  CaseWrite write(session, way.kind, target);
  rules::ReferralEnded ended{how, reason.has_value(), told_referral(target)};
  write.ask(way.gate, ended);
  const auto& state = write.before().state;
  ended.referral = rules::referral_meant(state, ended.referral);
  const auto duty = rules::duty_for(state, *ended.referral);
  store::add_referral_end(session.database, write.row(*ended.referral), how, reason);
  auto done = write.finish(ended, how == rules::ReferralEnd::refused ? "M-CHASE M-AGAIN" : "M-STATES M-AGAIN");
  done.about = ended.referral;
  if (duty) done.parties.authority = require_authority(write.pilot().authorities, duty->authority);
  return done;
}

CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::transfer_cancel, id);
  write.ask({"M-MOVE", {"O14"}, "has no transport to cancel"}, rules::TransportCancelled{});
  store::add_transport_cancelled(session.database, write.row(), write.before().state.acceptance->transport->fact,
                                 reason);
  return write.finish(rules::TransportCancelled{}, "M-MOVE");
}

CaseWritten confirm_arrival(Session& session, const CaseTarget& target, const rules::Arrived& told,
                            const std::optional<std::string>& override_reason) {
  CaseWrite write(session, rules::FactKind::transfer_complete, target);
  const auto& state = write.before().state;
  auto arrived = told;
  if (arrived.elsewhere) arrived.referral = told_referral(target);
  const auto [child, referral] = arriving(state, arrived);
  write.ask(arrived.elsewhere ? Gate{"M-DECIDE", {"R2"}, "cannot have this arrival elsewhere"}
                              : Gate{"M-MOVE", {"O15"}, "cannot have this arrival"},
            arrived, first_arrival(child, write.pilot().cases, override_reason.has_value()));
  if (arrived.elsewhere) arrived.referral = referral;
  const auto duty = arrived.elsewhere ? rules::duty_meant(state, referral) : std::nullopt;
  const auto overrun = arrived.elsewhere
                           ? std::nullopt
                           : std::optional(rules::overrun_days(arrived.on, rules::held_until(state.vacancy)));
  store::add_arrival(session.database, duty ? write.row(duty->referral) : write.row(), arrived, overrun,
                     override_reason);
  auto warnings = overrun_warning(overrun.value_or(0), state);
  const auto others = child ? other_duties(*child, referral, write.pilot().cases)
                            : decltype(other_duties(*child, referral, write.pilot().cases)){};
  for (const auto& [vacancy, other] : others) {
    warnings.emplace_back(tell_end_of_duty(find_case(write.pilot().cases, vacancy)->state, other));
    store::add_duty_end(session.database, write.fact(), other);
  }
  write.tell(arrived);
  for (const auto& [vacancy, other] : others) write.tell(vacancy, rules::DutyEnded{other});
  auto done = write.finish(arrived.elsewhere ? "M-DECIDE M-STATES" : "M-MOVE M-HOLD", std::move(warnings));
  done.about = referral;
  if (duty) done.parties.authority = require_authority(write.pilot().authorities, duty->authority);
  if (arrived.elsewhere && !arrived.in_region) {
    for (auto& more : region_missing(write.before().record.facts.id, arrived, done.fact)) {
      done.warnings.push_back(std::move(more));
    }
  }
  return done;
}

CaseWritten step_back(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                      const std::optional<std::string>& note) {
  CaseWrite write(session, rules::FactKind::withdraw, id);
  write.ask({"M-FALLS", {"O16"}, "cannot be stepped back from"}, rules::SteppedBack{},
            rules::may_give_reasons(codes, note.has_value()));
  store::add_step_back(session.database, write.row(), note);
  store::add_reason_codes(session.database, write.fact(), codes);
  return write.finish(rules::SteppedBack{}, "M-FALLS D-FORM");
}

}  // namespace ifapilot::app
