#include "app/record/void_attempt.hpp"

#include "app/case/rest.hpp"
#include "app/party/framework.hpp"
#include "app/record/void_doubles.hpp"
#include "app/write.hpp"
#include "store/entity/resting.hpp"
#include "store/sql/transaction.hpp"

#include <ifapilot/rules/correcting.hpp>

#include <array>
#include <iterator>
#include <set>

namespace ifapilot::app {

namespace {

using FactIds = std::set<rules::FactId>;
using RestingFacts = std::map<rules::FactId, rules::Resting>;

bool is_told_in(const CaseRecord& one, const auto& facts) {
  return std::ranges::any_of(
      one.facts, [&](const auto& any) { return std::ranges::find(facts, any.fact) != std::ranges::end(facts); });
}

rules::Resting resting(const store::Dependent& dependent, std::string why) {
  return {dependent.fact, std::string(word(dependent.kind)), std::move(why)};
}

/// What rests on `going`, on what rests on those, and so on.
RestingFacts all_resting(store::Database& database, const std::vector<CaseRecord>& cases, FactIds going) {
  const auto withdrawals = store::withdrawals(database);
  RestingFacts all;
  FactIds ends;  // of quiet periods whose beginning goes too: of these no later period needs that they ended
  const auto add = [&](rules::Resting later) {
    if (going.insert(later.fact).second) all.emplace(later.fact, std::move(later));
  };
  for (std::size_t known = 0; known != going.size();) {
    known = going.size();
    for (const auto fact : FactIds(going)) {
      if (ends.contains(fact)) continue;
      for (const auto& later : store::dependents(database, *store::find_fact(database, fact))) {
        if (later.kind == rules::FactKind::quiet_end) ends.insert(later.fact);
        add(resting(later, ""));
      }
    }
    for (const auto& one : cases) {
      if (!is_told_in(one, going)) continue;
      for (auto& later : rules::resting_on(one.record.facts, one.facts, going, withdrawals)) add(std::move(later));
    }
  }
  return all;
}

/// Whether they have a reference is of their case alone (`resting_on`).
bool may_stay(const store::Contracted& by, const std::vector<store::FrameworkRecord>& frameworks) {
  return rules::may_contract(by.contract, frameworks_between(frameworks, by.authority, by.provider),
                             rules::local_day(by.at), true, by.has_reason)
      .empty();
}

/// How places were contracted after a fact, and by which agreements that is judged (M-TERMS).
struct Contracts {
  std::vector<store::Contracted> all;
  std::vector<store::FrameworkRecord> frameworks;

  [[nodiscard]] bool allow(rules::FactId fact) const {
    const auto is_it = [&](const store::Contracted& any) { return any.by.fact == fact; };
    const auto found = std::ranges::find_if(all, is_it);
    return found != all.end() && may_stay(*found, frameworks);
  }
};

/// M-TERMS: what was contracted and would be refused `after`, although it was not `before`.
RestingFacts contracts_resting(const Contracts& before, const Contracts& after) {
  RestingFacts all;
  for (const auto& by : after.all) {
    if (after.allow(by.by.fact) || !before.allow(by.by.fact)) continue;
    const auto why = rules::may_contract(by.contract, frameworks_between(after.frameworks, by.authority, by.provider),
                                         rules::local_day(by.at), true, by.has_reason);
    all.emplace(by.by.fact, resting(by.by, why.front().message));
  }
  return all;
}

/// M-QUIET: what was recorded while a quiet period kept a hold from running out.
RestingFacts quiet_days_resting(const store::FactOnRecord& fact, const std::vector<CaseRecord>& before,
                                const std::vector<CaseRecord>& after) {
  RestingFacts all;
  if (fact.kind != rules::FactKind::quiet_start && fact.kind != rules::FactKind::quiet_end) return all;
  for (const auto& one : before) {
    const auto* const then = find_case(after, one.record.facts.id);
    auto later = rules::resting_on_quiet_days(one.record.facts, one.facts, then->record.facts, then->facts);
    if (later) all.emplace(later->fact, *std::move(later));
  }
  return all;
}

/// Whether `later` belongs to the same case as `fact`, or, of no case, to the same record.
bool is_alike(const store::FactOnRecord& fact, const store::FactOnRecord& later, const std::vector<CaseRecord>& cases) {
  if (!rules::is_of_case(fact.kind)) return later.record == fact.record && !rules::is_of_case(later.kind);
  const std::array both{fact.fact};
  return std::ranges::any_of(
      cases, [&](const CaseRecord& one) { return is_told_in(one, both) && is_told_in(one, std::array{later.fact}); });
}

/// The first that is of another record, or was there first.
std::optional<rules::Resting> first_stranger(store::Database& database, const store::FactOnRecord& fact,
                                             const RestingFacts& all, const std::vector<CaseRecord>& cases) {
  for (const auto& [id, later] : all) {
    if (id < fact.fact || !is_alike(fact, *store::find_fact(database, id), cases)) return later;
  }
  return std::nullopt;
}

Undone voided(Session& session, const store::FactOnRecord& fact, const std::string& reason) {
  Write write(session, rules::FactKind::voiding);
  store::add_void(session.database, write.fact(), fact.fact, reason);
  wake_those_told(session, fact.kind == rules::FactKind::framework_add ? rules::FactKind::framework_end : fact.kind,
                  fact.record);
  return {fact, *write.finish(fact.record, "A-APPEND")};
}

/// A correction is voided only where it could be recorded now; `after`: without it.
rules::Refusals may_take_back(const std::vector<CaseRecord>& before, const Pilot& after, const FactIds& going,
                              rules::Instant now) {
  rules::Refusals refusals;
  for (const auto& one : before) {
    const auto* const stands = find_case(after.cases, one.record.facts.id);
    if (stands == nullptr) continue;
    for (const auto& fact : one.facts) {
      if (!going.contains(fact.fact)) continue;
      std::ranges::move(rules::may_take_back(stands->state, fact.what, now), std::back_inserter(refusals));
    }
  }
  return refusals;
}

FactIds numbers_of(const RestingFacts& all) {
  FactIds numbers;
  for (const auto& [id, later] : all) numbers.insert(id);
  return numbers;
}

}  // namespace

std::vector<CaseRecord> cases_of(const std::vector<rules::FactId>& facts, const std::vector<CaseRecord>& all) {
  std::vector<CaseRecord> touched;
  std::ranges::copy_if(all, std::back_inserter(touched), [&](const auto& one) { return is_told_in(one, facts); });
  return touched;
}

Pilot load_pilot_around(const Session& session, const store::FactOnRecord& fact) {
  auto& database = session.database;
  const auto vacancy = rules::is_of_case(fact.kind) ? store::vacancy_of(database, fact.fact) : std::nullopt;
  if (!vacancy || !store::children_not_compared(database).empty()) return load_pilot(database);
  auto pilot = load_pilot(session, {*vacancy});
  know(pilot, database, store::vacancies_with_children_of(database, *vacancy));
  return pilot;
}

VoidAttempt attempt_void(Session& session, const store::FactOnRecord& fact, const Pilot& before,
                         const std::string& reason) {
  auto& database = session.database;
  const Contracts contracts{store::contracted_after(database, fact.fact), before.frameworks};
  VoidAttempt attempt;
  for (;;) {
    auto going = numbers_of(attempt.resting);
    going.insert(fact.fact);
    attempt.resting.merge(all_resting(database, before.cases, going));
    attempt.stranger = first_stranger(database, fact, attempt.resting, before.cases);
    if (attempt.stranger) return attempt;
    going.merge(numbers_of(attempt.resting));
    store::Transaction trial(database);
    attempt.undone.clear();
    for (auto id = going.rbegin(); id != going.rend(); ++id) {
      attempt.undone.push_back(voided(session, *store::find_fact(database, *id), reason));
    }
    attempt.after = load_pilot_around(session, fact);  // all is read anew: a void may take back anything
    auto more = contracts_resting(contracts, {store::contracted_after(database, fact.fact), attempt.after->frameworks});
    more.merge(quiet_days_resting(fact, before.cases, attempt.after->cases));
    auto [later, doubles] = new_doubles(database, fact.fact, before, *attempt.after);
    for (auto& one : later) more.emplace(one.fact, std::move(one));
    if (more.empty()) {
      const auto now = session.clock.now;
      attempt.broken = rules::may_stand(before.offers, attempt.after->offers, attempt.after->policy, now);
      std::ranges::move(may_take_back(before.cases, *attempt.after, going, now), std::back_inserter(attempt.broken));
      std::ranges::move(doubles, std::back_inserter(attempt.broken));
      trial.commit([](store::Database&) { return true; });
      return attempt;
    }
    attempt.resting.merge(more);  // and from the beginning, as other facts may rest on those again
  }
}

}  // namespace ifapilot::app
