#include "app/report/case_rows.hpp"

#include "app/case/each_case.hpp"
#include "app/day/quiet.hpp"
#include "store/entity/cases.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/decimal.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <set>

namespace ifapilot::app {

namespace {

constexpr int days_of_week = 7;

/// A referral and an arrival belong to an acceptance, whose offer is therefore there.
const rules::Offer& offer_of(const CaseRecord& one, rules::OfferId id) {
  return *std::ranges::find(one.state.offers, id, &rules::Offer::id);
}

int days_between(rules::Day from, rules::Day until) { return static_cast<int>((until - from).count()); }

// --- Referrals -----------------------------------------------------------------------------------------------------

/// When the authority first said how it goes on with each referral: an acceptance after `proceed` is no new decision.
std::map<rules::ReferralId, rules::Instant> first_decisions(const CaseRecord& one) {
  std::map<rules::ReferralId, rules::Instant> first;
  auto state = rules::notified(one.record.facts);
  for (const auto& fact : one.facts) {
    const auto open = rules::open_referral(state);
    if (open && std::holds_alternative<rules::MatchDecided>(fact.what)) first.emplace(open->id, fact.at);
    state = rules::with(std::move(state), fact);
  }
  return first;
}

std::vector<ReferralRow> referrals_in(const std::vector<CaseRecord>& cases, const rules::Policy& policy,
                                      const rules::WorkingCalendar& calendar) {
  std::vector<ReferralRow> all;
  for (const auto& one : cases) {
    const auto first = first_decisions(one);
    for (const auto& referral : one.state.referrals) {
      auto& row = all.emplace_back(ReferralRow{referral, offer_of(one, referral.offer).authority, one.record.provider});
      const auto decided = first.find(referral.id);
      if (decided == first.end()) continue;
      row.first_decided_at = decided->second;
      // Whole days: the Home Office's referral is known by its date alone.
      if (const auto from = referral.referred_on) {
        row.days_from_referral = days_between(*from, rules::local_day(decided->second));
      }
      if (const auto passed_at = referral.passed_at) {
        row.same_day = rules::decided_same_day(*passed_at, decided->second, policy, calendar);
      }
    }
  }
  return all;
}

// --- Placements ----------------------------------------------------------------------------------------------------

/// From the national referral on both routes (M-OWN); an own child was not asked for.
TransferTime transfer_time(const PlacementRow& row, const rules::WorkingCalendar& calendar) {
  const auto arrived = row.arrival.arrived.on;
  TransferTime time{};
  if (row.referred_on) {
    time.working_from_referral = calendar.business_days_between(*row.referred_on, arrived);
    time.calendar_from_referral = days_between(*row.referred_on, arrived);
  }
  if (!row.referral) return time;
  const auto requested = rules::local_day(row.referral->requested_at);
  time.working_from_request = calendar.business_days_between(requested, arrived);
  time.calendar_from_request = days_between(requested, arrived);
  return time;
}

/// Of the own child, which stays with the acceptance that it came by.
std::optional<rules::Day> own_referred_on(const rules::Case& state, const rules::Arrival& arrival) {
  const auto& acceptance = state.acceptance;
  if (!acceptance || acceptance->offer != arrival.offer || !acceptance->own_child) return std::nullopt;
  return acceptance->own_child->referred_on;
}

PlacementRow placement(const CaseRecord& one, const rules::Arrival& arrival,
                       const std::vector<store::ProviderRecord>& providers, const rules::WorkingCalendar& calendar) {
  const auto& offer = offer_of(one, arrival.offer);
  PlacementRow row{.arrival = arrival,
                   .vacancy = one.record.facts.id,
                   .authority = offer.authority,
                   .provider = one.record.provider,
                   .area = one.record.facts.area,
                   .outside_pilot = offer.outside_pilot};
  if (arrival.referral) {
    row.referral = *std::ranges::find(one.state.referrals, *arrival.referral, &rules::Referral::id);
  }
  row.referred_on = row.referral ? row.referral->referred_on : own_referred_on(one.state, arrival);
  row.transfer = transfer_time(row, calendar);
  if (arrival.arrived.elsewhere) return row;  // who takes a child in elsewhere is not recorded
  if (const auto* const terms = rules::standing_terms(one.state)) row.terms = terms->agreed;
  const auto& provider = *std::ranges::find(providers, row.provider, &store::ProviderRecord::code);
  row.sector = provider.sector;
  row.urn = provider.urn;
  return row;
}

// --- Vacancies in numbers ------------------------------------------------------------------------------------------

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

/// Each extension moves the end that stood when it was agreed.
void add_extensions(VacancyFigures& figures, const CaseRecord& one,
                    const std::map<rules::FactId, rules::Pence>& costs) {
  auto state = rules::notified(one.record.facts);
  for (const auto& fact : one.facts) {
    const auto before = rules::held_until(state.vacancy);
    state = rules::with(std::move(state), fact);
    const auto* extended = std::get_if<rules::Extended>(&fact.what);
    if (extended == nullptr) continue;
    const auto ran_to = rules::local_day(before.value_or(extended->until));
    const auto days = std::max(0, days_between(ran_to, rules::local_day(extended->until)));
    ++figures.extensions;
    figures.extension_days += days;
    if (const auto weekly = costs.find(fact.fact); weekly != costs.end()) {
      figures.extension_cost.value += rules::nearest_quotient(weekly->second.value * days, days_of_week);
    } else {
      ++figures.extensions_without_cost;
    }
  }
}

void add_acceptance(VacancyFigures& figures, const CaseRecord& one,
                    const std::vector<store::FrameworkRecord>& frameworks) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance) return;
  figures.accepted_by = acceptance->authority;
  figures.accepted_at = acceptance->accepted_at;
  if (acceptance->contact) figures.first_contact_at = acceptance->contact->at;
  figures.agreed = agreed_on(one, frameworks);
}

}  // namespace

void each_referral(Session& session, const std::function<void(const ReferralRow&)>& take) {
  auto& database = session.database;
  const auto last = store::last_referral(database);
  const auto policy = store::policy(database).policy;
  const auto calendar = store::calendar(database);
  const auto quiet = load_quiet(database);
  each_run(last, [&](rules::ReferralId from, rules::ReferralId to) {
    auto rows = referrals_in(load_cases(database, quiet, store::vacancies_of(database, from, to)), policy, calendar);
    std::ranges::sort(rows, {}, [](const ReferralRow& row) { return row.referral.id; });
    for (const auto& row : rows) {
      if (row.referral.id >= from && row.referral.id <= to) take(row);
    }
  });
}

void each_placement(Session& session, const std::function<void(const PlacementRow&)>& take) {
  auto& database = session.database;
  const auto calendar = store::calendar(database);
  const auto providers = store::providers(database);
  const auto quiet = load_quiet(database);
  each_some(store::arrivals(database), [&](const std::vector<store::ArrivalOnRecord>& some) {
    std::set<rules::VacancyId> vacancies;
    for (const auto& arrival : some) vacancies.insert(arrival.vacancy);
    const auto cases = load_cases(database, quiet, {vacancies.begin(), vacancies.end()});
    for (const auto& [vacancy, fact] : some) {
      const auto& one = *find_case(cases, vacancy);
      take(placement(one, *std::ranges::find(one.state.arrivals, fact, &rules::Arrival::fact), providers, calendar));
    }
  });
}

FigureBasis::FigureBasis(store::Database& database)
    : policy(store::policy(database).policy),
      calendar(store::calendar(database)),
      extension_costs(store::extension_costs(database)),
      frameworks(store::frameworks(database)) {}

std::map<rules::VacancyId, VacancyFigures> vacancy_figures(store::Database& database,
                                                           const std::vector<CaseRecord>& cases,
                                                           const FigureBasis& basis,
                                                           const std::optional<rules::AuthorityCode>& decided_by) {
  std::map<rules::VacancyId, VacancyFigures> all;
  for (const auto& one : cases) {
    auto& figures = all[one.record.facts.id];
    add_acceptance(figures, one, basis.frameworks);
    for (const auto& offer : one.state.offers) figures.offers += offer.rescinded_at ? 0 : 1;
    figures.hold_days_used = hold_days_used(one.state, basis.policy, basis.calendar);
    add_extensions(figures, one, basis.extension_costs);
  }
  if (cases.empty()) return all;
  const auto& last = cases.back().record.facts.id;
  for (const auto& [reference, id] : store::vacancy_references(database, cases.front().record.facts.id, last)) {
    if (const auto found = all.find(id); found != all.end()) found->second.reference = reference;
  }
  for (const auto& row : referrals_in(cases, basis.policy, basis.calendar)) {
    if (!row.same_day || (decided_by && row.authority != *decided_by)) continue;
    auto& figures = all[row.referral.vacancy];
    ++figures.decisions;
    if (*row.same_day) ++figures.same_day_decisions;
  }
  return all;
}

std::map<rules::VacancyId, VacancyFigures> vacancy_figures(Session& session,
                                                           const std::optional<rules::AuthorityCode>& decided_by) {
  const FigureBasis basis(session.database);
  std::map<rules::VacancyId, VacancyFigures> all;
  each_cases(session.database, [&](const std::vector<CaseRecord>& cases) {
    all.merge(vacancy_figures(session.database, cases, basis, decided_by));
  });
  return all;
}

std::string_view age_band(int years) {
  if (years < 5) return "under 5";
  if (years < 10) return "5 to 9";
  return years < 16 ? "10 to 15" : "16 and over";
}

std::string_view placement_code() { return "U6"; }

std::optional<std::string_view> provider_code(const std::optional<std::string>& sector) {
  if (!sector) return std::nullopt;
  return *sector == "private" ? "PR4" : "PR5";
}

}  // namespace ifapilot::app
