#pragma once

#include "app/case/steps.hpp"
#include "app/ledger.hpp"

#include <string>
#include <string_view>

/// Cases played beyond an acceptance, for tests that look at them.
namespace ifapilot::app {

/// V1 of rutland, accepted by derby on Mon 2 Mar 2026 10:00 with O1, its date confirmed for `available`.
inline rules::VacancyId accepted_case(World& world, std::string_view available) {
  const auto vacancy = world.vacancy("rutland", available);
  accept(world, world.offer(vacancy).id);
  (void)confirm_vacancy(world.session, vacancy, day(available));
  return vacancy;
}

inline void agree(World& world, rules::VacancyId vacancy) {
  (void)record(world.session, vacancy, rules::Contacted{true});
  (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "S-12", rules::Pence{88000}, true}, std::nullopt);
}

/// The same with terms, a first contact, and the profile of a child of 14 passed on now (R1).
inline rules::VacancyId profiled_case(World& world, std::string_view available) {
  const auto vacancy = accepted_case(world, available);
  agree(world, vacancy);
  (void)request_referral(world.session, vacancy);
  (void)receive_profile(world.session, vacancy, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
  return vacancy;
}

/// Marks `fact` as voided by a new one, as `void` does.
inline rules::FactId voided(World& world, rules::FactId fact, const std::string& reason) {
  const auto now = world.session.clock.now;
  const auto by = store::add_fact(world.database, rules::FactKind::voiding, now, now);
  world.database.prepare("INSERT INTO void (fact_id, voided_fact_id, reason) VALUES (:by, :fact, :reason)")
      .bind(":by", by)
      .bind(":fact", fact)
      .bind(":reason", reason)
      .run();
  world.database.prepare("UPDATE fact SET voided_by = :by WHERE fact_id = :fact")
      .bind(":by", by)
      .bind(":fact", fact)
      .run();
  return by;
}

}  // namespace ifapilot::app
