#include "app/case/referring.hpp"

#include "app/case/child_fit.hpp"
#include "store/entity/cases.hpp"

#include <ifapilot/rules/case_deadlines.hpp>

namespace ifapilot::app {

namespace {

/// How an end of a referral is recorded, and the gate that it must pass.
struct End {
  rules::FactKind kind;
  Gate gate;
};

End end_of(rules::ReferralEnd how) {
  switch (how) {
    case rules::ReferralEnd::none:
      return {rules::FactKind::refer_none, {"M-STATES", {"O12"}, "cannot take this answer of the Home Office"}};
    case rules::ReferralEnd::withdrawn:
      return {rules::FactKind::refer_withdrawn, {"M-STATES", {"O13"}, "cannot take this answer of the Home Office"}};
    case rules::ReferralEnd::refused: break;
  }
  return {rules::FactKind::refer_refuse, {"M-CHASE", {"E4"}, "cannot have its referral refused yet"}};
}

}  // namespace

CaseWritten request_referral(Session& session, rules::VacancyId id) {
  CaseWrite write(session, rules::FactKind::refer_request, id);
  write.ask({"M-REFER", {"O11"}, "cannot be referred to the Home Office yet"}, rules::ReferralRequested{});
  const auto referral = store::add_referral(session.database, write.fact(), write.offer(), write.when().at);
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
  store::add_profile(session.database, write.fact(), rules::open_referral(write.before().state)->id, received,
                     profile.override_reason, received_at);
  return write.finish(received, "M-PROFILE A-CHILD", misfits(profile.child, write.before().record.detail));
}

CaseWritten end_referral(Session& session, rules::VacancyId id, rules::ReferralEnd how,
                         const std::optional<std::string>& reason) {
  const auto end = end_of(how);
  CaseWrite write(session, end.kind, id);
  const rules::ReferralEnded ended{how, reason.has_value()};
  write.ask(end.gate, ended);
  store::add_referral_end(session.database, write.fact(), rules::open_referral(write.before().state)->id, how, reason,
                          write.when().at);
  return write.finish(ended, how == rules::ReferralEnd::refused ? "M-CHASE M-AGAIN" : "M-STATES M-AGAIN");
}

}  // namespace ifapilot::app
