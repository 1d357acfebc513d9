#include "app/case/steps.hpp"

#include "app/case/same_child.hpp"
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
  const rules::OwnChildChosen chosen{as_compared(own.child), own.override_reason.has_value(), own.referred_on};
  write.ask({"M-OWN", {"O10"}, "cannot be used for this child"}, chosen);
  store::add_own_child(session.database, write.row(), chosen, own.override_reason);
  write.know(chosen.child);
  return write.finish(chosen, "M-OWN M-PROFILE", warnings_of(chosen.child, write));
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
  rules::ProfileReceived received{as_compared(profile.child), profile.passed_at.value_or(received_at)};
  received.decision_due_at = rules::decision_due(received.passed_at, write.pilot().policy);
  received.referred_on = profile.referred_on;
  received.overridden = profile.override_reason.has_value();
  write.ask({"M-PROFILE", {"O12"}, "cannot take this profile"}, received);
  store::add_profile(session.database, write.row(), received, profile.override_reason);
  write.know(received.child);
  auto warnings = warnings_of(received.child, write);
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
  ended.referral = how == rules::ReferralEnd::withdrawn ? rules::referral_meant(state, ended.referral)
                                                        : rules::open_referral(state)->id;
  const auto duty = rules::duty_for(state, *ended.referral);
  store::add_referral_end(session.database, write.row(*ended.referral), how, reason);
  auto done = write.finish(ended, how == rules::ReferralEnd::refused ? "M-CHASE M-AGAIN" : "M-STATES M-AGAIN");
  done.about = ended.referral;
  if (duty) done.parties.authority = require_authority(write.pilot().authorities, duty->authority);
  return done;
}

}  // namespace ifapilot::app
