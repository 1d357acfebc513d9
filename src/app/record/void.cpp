#include "app/record/void.hpp"

#include "app/day/next_step.hpp"
#include "app/party/framework.hpp"
#include "app/pilot.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <set>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// The fact that the target names; exit 4 for a number that was never given.
struct Named {
  store::Database& database;
  const std::vector<CaseRecord>& cases;

  rules::FactId operator()(rules::FactId fact) const { return fact; }
  rules::FactId operator()(rules::VacancyId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    return require_case(database, cases, id).facts.front().fact;  // refuses
  }
  rules::FactId operator()(rules::OfferId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    (void)require_offer(database, offers_in(cases), id);  // refuses
    return {};
  }
};

store::FactOnRecord require_fact(store::Database& database, const std::vector<CaseRecord>& cases,
                                 const VoidTarget& target) {
  const auto id = std::visit(Named{database, cases}, target);
  if (auto fact = store::find_fact(database, id)) return *std::move(fact);
  not_found("no fact " + id.text(), "the last number given is " + store::last_fact(database).text() + " (" +
                                        rules::Action{rules::Deed::see_audit_log} + ")");
}

[[noreturn]] void refuse_void(const std::string& message, rules::Sentence hint) {
  refuse({"A-APPEND", {}, message, std::move(hint)});
}

[[noreturn]] void depends(const store::FactOnRecord& fact, const store::Dependent& later, const std::string& why) {
  // R-ORDER: two authorities that changed places by one file: without either fact both would hold one position.
  if (fact.kind == rules::FactKind::authority_update && later.fact < fact.fact) {
    refuse({"R-ORDER",
            {"O2"},
            fact.fact.text() + " cannot be voided: by " + later.fact.text() +
                " another authority took the position that would be held again",
            "change places back by a file that gives all their positions: " + rules::how_to(Deed::import_authorities)});
  }
  refuse_void(fact.fact.text() + " cannot be voided: " + later.fact.text() + " (" + std::string(word(later.kind)) +
                  ") depends on it" + why,
              "void that first: " + Action{Deed::void_fact, later.fact});
}

/// Whether they have a reference is of their case alone (`may_void`).
rules::Refusals may_contract(const store::Contracted& by, const std::vector<store::FrameworkRecord>& frameworks) {
  return rules::may_contract(by.contract, frameworks_between(frameworks, by.authority, by.provider),
                             rules::local_day(by.at), true, by.has_reason);
}

/// A withdrawal would stand without the offer that it took back, so it does not depend on it (P-VOLUNTARY).
std::vector<rules::CaseFact> without_withdrawals(std::vector<rules::CaseFact> facts, rules::FactId voided,
                                                 const std::set<rules::FactId>& withdrawals) {
  const auto is_sending = [&](const auto& any) {
    return any.fact == voided && std::holds_alternative<rules::Offered>(any.what);
  };
  const auto sent = std::find_if(facts.begin(), facts.end(), is_sending);
  if (sent == facts.end()) return facts;
  const auto id = std::get<rules::Offered>(sent->what).offer.id;
  std::erase_if(facts, [&](const auto& any) {
    const auto* rescinded = std::get_if<rules::Rescinded>(&any.what);
    return rescinded != nullptr && rescinded->offer == id && withdrawals.contains(any.fact);
  });
  return facts;
}

/// Facts of `init`, `void`, policy and calendar, and one that was voided already.
void refuse_what_is_never_voided(const store::FactOnRecord& fact) {
  const auto kind = std::string(word(fact.kind));
  if (fact.voided_by) {
    refuse_void(fact.fact.text() + " (" + kind + ", " + fact.record + ") was voided already, by " +
                    fact.voided_by->text() + ": " + fact.void_reason.value_or(""),
                "see: " + Action{Deed::see_audit_log});
  }
  if (const auto instead = void_kind(fact.kind).instead; !instead.empty()) {
    refuse_void(fact.fact.text() + " is a fact of `" + kind + "`, and these are not voided: record the opposite",
                instead);
  }
}

/// The cases that `fact` is told in: one, none, or, of a withdrawal, each whose offer it took back.
std::vector<CaseRecord> cases_of(rules::FactId fact, const std::vector<CaseRecord>& all) {
  std::vector<CaseRecord> touched;
  for (const auto& one : all) {
    if (std::ranges::find(one.facts, fact, &rules::CaseFact::fact) != one.facts.end()) touched.push_back(one);
  }
  return touched;
}

/// Refuses if a later fact depends on it, naming that one.
void refuse_dependents(store::Database& database, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& touched) {
  if (const auto later = store::first_dependent(database, fact)) depends(fact, *later, "");
  const auto withdrawals = store::withdrawals(database);
  for (const auto& one : touched) {
    const auto facts = without_withdrawals(one.facts, fact.fact, withdrawals);
    refuse_if(rules::may_void(one.record.facts, facts, fact.fact), "");
  }
}

/// M-TERMS: what was contracted later and would be refused now that the fact is voided, although it was not before.
void refuse_contracts(store::Database& database, const store::FactOnRecord& fact,
                      const std::vector<store::FrameworkRecord>& before,
                      const std::vector<store::FrameworkRecord>& after) {
  for (const auto& by : store::contracted_after(database, fact.fact)) {
    const auto refusals = may_contract(by, after);
    if (!refusals.empty() && may_contract(by, before).empty()) depends(fact, by.by, ": " + refusals.front().message);
  }
}

/// About whom `record` tells, where `deed` shows one party; else about nothing.
rules::Subject subject_of(Deed deed, const std::string& record) {
  if (deed == Deed::show_authority) return rules::AuthorityCode{record};
  if (deed == Deed::show_provider) return rules::ProviderCode{record};
  return {};
}

std::string stands(const rules::Offer& offer, rules::Instant now) {
  switch (const auto status = rules::status_of(offer, now)) {
    case rules::OfferStatus::open: return offer.id.text() + " is open again until " + rules::in_words(offer.due_at);
    case rules::OfferStatus::lapsed:
      return offer.id.text() + " is lapsed again: the answer was due " + rules::in_words(offer.due_at);
    default: return offer.id.text() + " is " + std::string(rules::word(status)) + " again";
  }
}

void tell_of_offers(Voided& done, const CaseRecord& before, const CaseRecord& after, rules::Instant now) {
  for (const auto& offer : before.state.offers) {
    const auto same = std::ranges::find(after.state.offers, offer.id, &rules::Offer::id);
    if (same == after.state.offers.end()) {
      done.follows.push_back(offer.id.text() + " counts as not made; its number stays used");
    } else if (rules::status_of(*same, now) != rules::status_of(offer, now)) {
      done.follows.push_back(stands(*same, now));
    }
  }
}

/// P-VOLUNTARY: an offer that is open again although its authority has withdrawn since must be taken back by hand.
bool must_be_taken_back(const rules::Offer& offer, const Pilot& pilot, rules::Instant now) {
  const auto authority = std::ranges::find(pilot.rota, offer.authority, &rules::Authority::code);
  return rules::status_of(offer, now) == rules::OfferStatus::open && authority != pilot.rota.end() &&
         !rules::takes_part(*authority, now);
}

std::vector<Action> next_for(Voided& done, const CaseRecord& after, const Pilot& pilot, rules::Instant now) {
  for (const auto& offer : after.state.offers) {
    if (!must_be_taken_back(offer, pilot, now)) continue;
    done.warnings.push_back(offer.authority.text + " has withdrawn since: take " + offer.id.text() + " back");
    return {{Deed::rescind_offer, offer.id}};
  }
  std::vector<Action> actions;
  for (const auto& step : next_steps(after, pilot, now)) actions.push_back(step.action);
  if (actions.empty()) actions.push_back({Deed::show_vacancy, after.record.facts.id});
  return actions;
}

void tell_of_case(Voided& done, const CaseRecord& before, const CaseRecord& after, const Pilot& pilot,
                  rules::Instant now) {
  const auto id = before.record.facts.id.text();
  tell_of_offers(done, before, after, now);
  const auto was = rules::status_of(before.state, now);
  const auto is = rules::status_of(after.state, now);
  done.follows.push_back(id + " stands at " + std::string(rules::word(is)) + (is == was ? " as before" : " again"));
  const auto next = next_for(done, after, pilot, now);
  if (done.next.empty()) done.next = next;
}

/// What follows from the void, and what to do next. `before`: the cases that the fact was told in, as they were;
/// `pilot`: as it stands without the fact.
void tell_what_follows(Voided& done, Session& session, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& before, const Pilot& pilot) {
  const auto now = session.clock.now;
  if (const auto [follows, next, instead] = void_kind(fact.kind); !follows.empty()) {  // of no case
    done.follows.push_back(rules::filled(follows, {{"%", fact.record}}));
    done.next = {{next, subject_of(next, fact.record)}};
  }
  for (const auto& one : before) {
    const auto id = one.record.facts.id;
    if (const auto* const after = find_case(pilot.cases, id)) {
      tell_of_case(done, one, *after, pilot, now);
    } else {
      done.follows.push_back(id.text() + " is left out of lists, reports and counts; its number stays used");
      done.next = {{Deed::list_vacancies}};
    }
  }
  if (done.follows.empty()) {  // a note about an authority or a provider
    done.follows.emplace_back("Nothing else follows from it");
    done.next = {{Deed::see_audit_log}};
  }
  if (const auto again = store::described_again(session.database, fact.fact)) {
    done.warnings.push_back(again->fact.text() + " (" + std::string(word(again->kind)) +
                            ") was typed after it and says again what " + fact.fact.text() + " said: look at " +
                            fact.record + ", and update it if that is wrong");
  }
}

}  // namespace

Voided void_fact(Session& session, const VoidTarget& target, const std::string& reason) {
  Write write(session, rules::FactKind::voiding);
  auto& database = session.database;
  const auto before = load_pilot(database);
  const auto fact = require_fact(database, before.cases, target);
  refuse_what_is_never_voided(fact);
  refuse_if(rules::not_before(write.happened_at(), fact.recorded_at, fact.fact.text() + " was recorded"), "");
  const auto touched = cases_of(fact.fact, before.cases);
  refuse_dependents(database, fact, touched);
  store::add_void(database, write.fact(), fact.fact, reason);
  const auto after = load_pilot(database);  // all is read anew: a void may take back anything, of any case or party
  refuse_contracts(database, fact, before.frameworks, after.frameworks);
  refuse_if_gate({"A-APPEND", {}, fact.fact.text() + " cannot be voided: another rule would be broken", ""},
                 rules::may_stand(before.offers, after.offers, after.policy, session.clock.now));  // C-CAP, D-ONE
  Voided done{fact.fact, fact.kind, fact.record, reason, std::nullopt};
  tell_what_follows(done, session, fact, touched, after);
  done.fact = write.finish(fact.record, "A-APPEND");
  return done;
}

}  // namespace ifapilot::app
