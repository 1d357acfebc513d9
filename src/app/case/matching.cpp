#include "app/case/matching.hpp"

#include "app/case/child_fit.hpp"
#include "app/day/next_step.hpp"
#include "app/party/framework.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/reasons.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/matching.hpp>

namespace ifapilot::app {

namespace {

/// How a decision is recorded, and the gate that it must pass.
struct Word {
  rules::FactKind kind;
  Gate gate;
};

Word word_of(rules::Decision decision) {
  switch (decision) {
    case rules::Decision::accept:
      return {rules::FactKind::match_accept, {"M-DECIDE", {"O13"}, "cannot have a match accepted now"}};
    case rules::Decision::refuse:
      return {rules::FactKind::match_refuse, {"M-DECIDE", {"O13"}, "cannot have a match refused so"}};
    case rules::Decision::proceed: break;
  }
  return {rules::FactKind::match_proceed, {"M-DECIDE", {"E4", "R2"}, "cannot be proceeded with"}};
}

/// Of a referral's child, its number; nothing for an own child.
std::optional<rules::ReferralId> referral_of(const rules::Case& state) {
  if (state.acceptance && state.acceptance->own_child) return std::nullopt;
  const auto open = rules::open_referral(state);
  return open ? std::optional(open->id) : std::nullopt;
}

/// M-TERMS: what newer terms leave out is not carried over, the authority's consent either.
std::vector<rules::Sentence> warnings_for(const CaseWrite& write, const rules::TermsAgreed& terms) {
  const auto& earlier = write.before().state.acceptance->terms;
  if (!earlier || !earlier->agreed.confirmed || terms.confirmed) return {};
  auto after = write.before();
  after.state.acceptance->terms->agreed = terms;
  return {"the earlier terms were confirmed, these are not: once the authority is content, " +
          terms_to_agree(after, write.pilot(), write.when().now)};
}

/// An extension ends at closing time, also of a day on which nobody is at work.
std::vector<rules::Sentence> not_worked(rules::Day until, Session& session) {
  const auto why = store::calendar(session.database).why_not_working(until);
  if (!why) return {};
  return {"the extension ends on a day that is not worked: " + rules::in_words(until) + " (" + *why + ")"};
}

}  // namespace

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
  store::add_terms(session.database, write.fact(), write.offer(), terms, reason, write.when().at);
  return write.finish(terms, "M-TERMS", warnings_for(write, terms));
}

CaseWritten record_contact(Session& session, rules::VacancyId id, bool terms_received) {
  CaseWrite write(session, rules::FactKind::match_contact, id);
  const rules::Contacted contact{terms_received};
  write.ask({"M-CONTACT", {"O6"}, "cannot have this first contact"}, contact);
  store::add_first_contact(session.database, write.fact(), write.offer(), terms_received, write.when().at);
  return write.finish(contact, "M-CONTACT");
}

CaseWritten match_own(Session& session, rules::VacancyId id, const rules::Child& child,
                      const std::optional<std::string>& override_reason) {
  CaseWrite write(session, rules::FactKind::match_own, id);
  const rules::OwnChildChosen chosen{child, override_reason.has_value()};
  write.ask({"M-OWN", {"O10"}, "cannot be used for this child"}, chosen);
  store::add_own_child(session.database, write.fact(), write.offer(), child, override_reason, write.when().at);
  return write.finish(chosen, "M-OWN M-PROFILE", misfits(child, write.before().record.detail));
}

CaseWritten decide(Session& session, rules::VacancyId id, const MatchDecision& decision) {
  const auto word = word_of(decision.decision);
  CaseWrite write(session, word.kind, id);
  const rules::MatchDecided decided{decision.decision, decision.accepts_duty};
  write.ask(word.gate, decided, rules::may_give_reasons(decision.codes, decision.note.has_value()));
  const auto fact = write.fact();
  store::add_decision(session.database, fact, write.offer(), referral_of(write.before().state), decision.decision,
                      decision.note, write.when().at);
  store::add_reason_codes(session.database, fact, decision.codes);
  return write.finish(decided, decision.decision == rules::Decision::refuse ? "M-DECIDE D-FORM M-AGAIN" : "M-DECIDE");
}

CaseWritten chase(Session& session, rules::VacancyId id, rules::Instant until) {
  CaseWrite write(session, rules::FactKind::match_chase, id);
  const rules::Chased chased{until};
  write.ask({"M-CHASE", {"E4"}, "cannot be chased now"}, chased);
  store::add_chase(session.database, write.fact(), *referral_of(write.before().state), until, write.when().at);
  return write.finish(chased, "M-CHASE");
}

CaseWritten extend_hold(Session& session, rules::VacancyId id, rules::Day until,
                        std::optional<rules::Pence> weekly_cost, const std::optional<std::string>& reason) {
  CaseWrite write(session, rules::FactKind::vacancy_extend, id);
  const rules::Extended extended{rules::extension_end(until, write.pilot().policy)};
  write.ask({"M-EXTEND", {"E5", "O8"}, "cannot be held until then"}, extended);
  store::add_extension(session.database, write.fact(), id, until, extended.until, weekly_cost, reason);
  return write.finish(extended, "M-EXTEND", not_worked(until, session));
}

}  // namespace ifapilot::app
