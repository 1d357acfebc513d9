#include "app/record/void.hpp"

#include "app/pilot.hpp"
#include "app/record/void_effect.hpp"
#include "app/record/void_gate.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/gates.hpp>

namespace ifapilot::app {

namespace {

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
  refuse_broken_rules(fact, before.offers, after, session.clock.now);
  Voided done{fact.fact, fact.kind, fact.record, reason, std::nullopt};
  tell_what_follows(done, session, fact, touched, after);
  done.fact = write.finish(fact.record, "A-APPEND");
  return done;
}

}  // namespace ifapilot::app
