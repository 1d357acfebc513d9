#include "app/report/vacancy_figures.hpp"

#include "app/case/record.hpp"
#include "app/report/case_rows.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/policies.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/decimal.hpp>
#include <ifapilot/rules/vacancy.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

using ExtensionCosts = std::map<rules::FactId, rules::Pence>;

constexpr std::int64_t days_a_week = 7;

/// What `weekly` comes to in `days`, to the nearest penny.
rules::Pence cost_of(rules::Pence weekly, int days) {
  return {rules::nearest_quotient(weekly.value * days, days_a_week)};
}

/// The day that ended an acceptance's hold: of the arrival here, or of the closing; none while it runs.
std::optional<rules::Day> ended_on(const rules::Case& state) {
  for (const auto& arrival : state.arrivals) {
    if (!arrival.arrived.elsewhere) return arrival.arrived.on;
  }
  return state.vacancy.closed_at ? std::optional(rules::local_day(*state.vacancy.closed_at)) : std::nullopt;
}

/// Working days of the hold up to the day that ended it, that included. The ready day is the first of them if the
/// policy counts it (M-HOLD).
std::optional<int> hold_days_used(const rules::Case& state, const rules::Policy& policy,
                                  const rules::WorkingCalendar& calendar) {
  const auto ready = state.vacancy.available_on;
  const auto ended = ended_on(state);
  if (!ready || !ended || !state.acceptance) return std::nullopt;
  const date::days one{1};
  const auto first = policy.hold_counts_ready_day ? *ready : *ready + one;
  return std::max(0, calendar.business_days_between(first, *ended + one));
}

/// By how many calendar days `until` moves the end of a hold that ran to `before`.
int days_gained(const std::optional<rules::Instant>& before, rules::Instant until) {
  if (!before) return 0;
  return std::max(0, static_cast<int>((rules::local_day(until) - rules::local_day(*before)).count()));
}

void add_extension(VacancyFigures& figures, int days, const rules::Pence* weekly_cost) {
  ++figures.extensions;
  figures.extension_days += days;
  if (weekly_cost == nullptr) {
    ++figures.extensions_without_cost;
  } else {
    figures.extension_cost.value += cost_of(*weekly_cost, days).value;
  }
}

/// Each extension moves the end that stood when it was agreed.
void add_extensions(VacancyFigures& figures, const CaseRecord& one, const ExtensionCosts& costs) {
  auto state = rules::notified(one.record.facts);
  for (const auto& fact : one.facts) {
    const auto before = rules::held_until(state.vacancy);
    state = rules::with(std::move(state), fact);
    const auto* extended = std::get_if<rules::Extended>(&fact.what);
    if (extended == nullptr) continue;
    const auto cost = costs.find(fact.fact);
    add_extension(figures, days_gained(before, extended->until), cost == costs.end() ? nullptr : &cost->second);
  }
}

int offers_of(const rules::Case& state) {
  return static_cast<int>(std::ranges::count_if(state.offers, [](const auto& offer) { return !offer.rescinded_at; }));
}

}  // namespace

std::map<rules::VacancyId, VacancyFigures> vacancy_figures(Session& session,
                                                           const std::optional<rules::AuthorityCode>& decided_by) {
  const auto policy = store::policy(session.database).policy;
  const auto calendar = store::calendar(session.database);
  const auto costs = store::extension_costs(session.database);
  std::map<rules::VacancyId, VacancyFigures> all;
  for (const auto& one : load_cases(session.database)) {
    auto& figures = all[one.record.facts.id];
    if (one.state.acceptance) figures.accepted_by = one.state.acceptance->authority;
    figures.offers = offers_of(one.state);
    figures.hold_days_used = hold_days_used(one.state, policy, calendar);
    add_extensions(figures, one, costs);
  }
  for (const auto& [reference, id] : store::vacancy_references(session.database)) all[id].reference = reference;
  for (const auto& row : list_referrals(session)) {
    if (!row.same_day || (decided_by && row.authority != *decided_by)) continue;
    auto& figures = all[row.referral.vacancy];
    ++figures.decisions;
    if (*row.same_day) ++figures.same_day_decisions;
  }
  return all;
}

}  // namespace ifapilot::app
