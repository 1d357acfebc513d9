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

  rules::FactId operator()(rules::FactId fact) const { return fact; }
  rules::FactId operator()(rules::VacancyId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    return require_case(database, load_cases(database), id).facts.front().fact;  // refuses
  }
  rules::FactId operator()(rules::OfferId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    (void)require_offer(database, offers_in(load_cases(database)), id);  // refuses
    return {};
  }
};

store::FactOnRecord require_fact(store::Database& database, const VoidTarget& target) {
  const auto id = std::visit(Named{database}, target);
  if (auto fact = store::find_fact(database, id)) return *std::move(fact);
  not_found("no fact " + id.text(), "the last number given is " + store::last_fact(database).text() + " (" +
                                        rules::Action{rules::Deed::see_audit_log} + ")");
}

}  // namespace

Voided void_fact(Session& session, const VoidTarget& target, const std::string& reason) {
  Write write(session, rules::FactKind::voiding);
  auto& database = session.database;
  const auto fact = require_fact(database, target);
  refuse_what_is_never_voided(fact);
  refuse_if(rules::not_before(write.happened_at(), fact.recorded_at, fact.fact.text() + " was recorded"), "");
  const auto cases = load_cases(database);
  const auto touched = cases_of(fact.fact, cases);
  refuse_dependents(database, fact, touched);
  const auto offers = offers_in(cases);
  const auto frameworks = store::frameworks(database);
  store::add_void(database, write.fact(), fact.fact, reason);
  refuse_contracts(database, fact, frameworks);
  refuse_broken_rules(database, fact, offers, session.clock.now);
  Voided done{fact.fact, fact.kind, fact.record, reason, std::nullopt};
  tell_what_follows(done, session, fact, touched);
  done.fact = write.finish(fact.record, "A-APPEND");
  return done;
}

}  // namespace ifapilot::app
