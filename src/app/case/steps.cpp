#include "app/case/steps.hpp"

#include "app/party/framework.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/matching.hpp>
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
  const auto& earlier = write.before().state.acceptance->terms;
  if (!earlier || !earlier->agreed.confirmed || stands.agreed.confirmed) return warnings;
  auto after = write.before();
  after.state.acceptance->terms = stands;
  warnings.push_back("the earlier terms were confirmed, and these are other terms: once the authority is content, " +
                     terms_to_agree(after, write.pilot(), write.when().now));
  return warnings;
}

/// An extension ends at closing time, also of a day on which nobody is at work.
std::vector<rules::Sentence> not_worked(rules::Day until, Session& session) {
  const auto why = store::calendar(session.database).why_not_working(until);
  if (!why) return {};
  return {"the extension ends on a day that is not worked: " + rules::in_words(until) + " (" + *why + ")"};
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
  return write.finish(chosen, "M-OWN M-PROFILE", misfits(own.child, write.before().record.detail));
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

CaseWritten extend_hold(Session& session, rules::VacancyId id, rules::Day until,
                        std::optional<rules::Pence> weekly_cost, const std::optional<std::string>& reason) {
  CaseWrite write(session, rules::FactKind::vacancy_extend, id);
  const rules::Extended extended{rules::extension_end(until, write.pilot().policy)};
  write.ask({"M-EXTEND", {"E5", "O8"}, "cannot be held until then"}, extended);
  store::add_extension(session.database, write.fact(), id, until, extended.until, weekly_cost, reason);
  return write.finish(extended, "M-EXTEND", not_worked(until, session));
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
  return write.finish(received, "M-PROFILE A-CHILD", misfits(profile.child, write.before().record.detail));
}

CaseWritten end_referral(Session& session, rules::VacancyId id, rules::ReferralEnd how,
                         const std::optional<std::string>& reason) {
  const auto way = way_of(how);
  CaseWrite write(session, way.kind, id);
  const rules::ReferralEnded ended{how, reason.has_value()};
  write.ask(way.gate, ended);
  store::add_referral_end(session.database, write.row(), how, reason);
  return write.finish(ended, how == rules::ReferralEnd::refused ? "M-CHASE M-AGAIN" : "M-STATES M-AGAIN");
}

CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::transfer_cancel, id);
  write.ask({"M-MOVE", {"O14"}, "has no transport to cancel"}, rules::TransportCancelled{});
  store::add_transport_cancelled(session.database, write.row(), write.before().state.acceptance->transport->fact,
                                 reason);
  return write.finish(rules::TransportCancelled{}, "M-MOVE");
}

CaseWritten confirm_arrival(Session& session, rules::VacancyId id, const rules::Arrived& arrived) {
  CaseWrite write(session, rules::FactKind::transfer_complete, id);
  const auto& state = write.before().state;
  write.ask(arrived.elsewhere ? Gate{"M-DECIDE", {"R2"}, "cannot have this arrival elsewhere"}
                              : Gate{"M-MOVE", {"O15"}, "cannot have this arrival"},
            arrived);
  const auto overrun = arrived.elsewhere
                           ? std::nullopt
                           : std::optional(rules::overrun_days(arrived.on, rules::held_until(state.vacancy)));
  store::add_arrival(session.database, write.row(), arrived, overrun);
  auto done = write.finish(arrived, arrived.elsewhere ? "M-DECIDE M-STATES" : "M-MOVE M-HOLD",
                           overrun_warning(overrun.value_or(0), state));
  if (arrived.elsewhere && !arrived.in_region) done.warnings = region_missing(id, arrived, done.fact);
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
