#include "app/day/explain.hpp"

#include "app/day/quiet.hpp"

namespace ifapilot::app {

namespace {

Set set_by(const rules::CaseFact& fact) { return {fact.fact, fact.recorded_at}; }

/// Of hold and extension the one that counts, the later (M-EXTEND).
rules::DeadlineKind kind_of_end(const rules::Vacancy& vacancy) {
  return rules::is_extended(vacancy) ? rules::DeadlineKind::extension : rules::DeadlineKind::hold;
}

}  // namespace

Set just_set(const Session& session, const std::optional<rules::FactId>& fact) {
  return fact ? Set{fact, session.clock.now} : Set{};
}

rules::Basis basis(store::Database& database, std::optional<rules::FactId> before) {
  return {store::policy(database, before).policy, store::calendar(database, before)};
}

Explainer::Explainer(store::Database& database) : database_(database), today_(basis(database)) {}

Explained Explainer::offer(const rules::Offer& offer, std::optional<rules::Day> available_on, Set set) const {
  return made(offer.due_at, set,
              [&](const auto& basis) { return rules::explain_response(offer.sent_at, available_on, basis); });
}

std::optional<Explained> Explainer::hold(const rules::Vacancy& vacancy, Set set) const {
  if (!vacancy.available_on || !vacancy.hold_until) return std::nullopt;
  auto all = made(*vacancy.hold_until, set,
                  [&](const auto& basis) { return rules::explain_hold(*vacancy.available_on, vacancy.quiet, basis); });
  all.provisional = !vacancy.available_confirmed;
  return all;
}

std::optional<Explained> Explainer::end(const rules::Vacancy& vacancy, Set set) const {
  const auto kind = kind_of_end(vacancy);
  if (kind == rules::DeadlineKind::hold) return hold(vacancy, set);
  const auto one = load_case(database_, vacancy.id);
  return one ? of(*one, kind) : std::nullopt;
}

std::optional<Explained> Explainer::of(const CaseRecord& one, const rules::Offer& offer) const {
  const auto* sent = last_fact<rules::Offered>(one.facts, [&](const auto& any) { return any.offer.id == offer.id; });
  if (sent == nullptr) return std::nullopt;
  return this->offer(offer, store::available_when_sent(database_, offer.id), set_by(*sent));
}

std::vector<Explained> Explainer::of(const CaseRecord& one, const rules::Referral& referral) const {
  std::vector<Explained> all;
  const auto facts = facts_of(one, referral.id);
  const auto* profile = last_fact<rules::ProfileReceived>(facts, [&](const auto& any) {
    return any.passed_at == referral.passed_at && any.decision_due_at == referral.decision_due_at;
  });
  if (profile != nullptr) {
    all.push_back(made(*referral.decision_due_at, set_by(*profile),
                       [&](const auto& basis) { return rules::explain_decision(*referral.passed_at, basis); }));
  }
  const auto* chased =
      last_fact<rules::Chased>(facts, [&](const auto& any) { return any.until == referral.chase_until; });
  if (chased != nullptr) {
    all.push_back(made(*referral.chase_until, set_by(*chased), [&](const auto& basis) {
      return rules::explain_chase(chased->at, *referral.chase_until, basis);
    }));
  }
  return all;
}

std::optional<Explained> Explainer::of(const CaseRecord& one, rules::DeadlineKind kind) const {
  const auto set = rules::deadline_set(kind, one.state, one.facts, today_.policy);
  if (!set) return std::nullopt;
  if (kind == rules::DeadlineKind::date) {  // its time is not stored: it is due at today's close
    return Explained{set->explained(today_), set->stands, set->by->fact, set->by->recorded_at};
  }
  auto all = made(set->stands, set_by(*set->by), set->explained);
  all.provisional = kind == rules::DeadlineKind::hold && !one.state.vacancy.available_confirmed;
  return all;
}

std::optional<Explained> Explainer::of(const CaseRecord& one, const Deadline& row) const {
  if (row.kind != rules::DeadlineKind::offer_response) return of(one, row.kind);
  const auto* const offer = find(one.state.offers, *row.offer);
  return offer == nullptr ? std::nullopt : of(one, *offer);
}

std::vector<std::optional<Explained>> explain(store::Database& database, std::span<const Deadline> rows) {
  if (rows.empty()) return {};
  std::set<rules::VacancyId> of;
  for (const auto& row : rows) of.insert(row.vacancy);
  const auto cases = load_cases(database, load_quiet(database), {of.begin(), of.end()});
  const Explainer explainer(database);
  std::vector<std::optional<Explained>> all;
  for (const auto& row : rows) {
    const auto* one = find_case(cases, row.vacancy);
    all.push_back(one == nullptr ? std::nullopt : explainer.of(*one, row));
  }
  return all;
}

std::vector<Explained> explain_vacancy(Session& session, rules::VacancyId id) {
  auto& database = session.database;
  const auto pilot = load_pilot(session, {id});
  const auto* one = find_case(pilot.cases, id);
  if (one == nullptr || rules::is_over(rules::status_of(one->state, session.clock.now))) return {};
  const Explainer explainer(database);
  std::vector<Explained> all;
  for (const auto& row : deadlines({one, 1}, pilot, session.clock.now).of(id)) {
    if (auto why = explainer.of(*one, row)) all.push_back(std::move(*why));
  }
  const auto is_end = [](const Explained& any) { return rules::words_of(any.why.kind).ends; };
  if (std::ranges::any_of(all, is_end)) return all;
  if (auto why = explainer.of(*one, kind_of_end(one->state.vacancy))) all.push_back(std::move(*why));
  return all;
}

std::vector<Explained> explain_offer(Session& session, const rules::Offer& offer) {
  const auto one = load_case(session.database, offer.vacancy);
  if (!one) return {};
  auto why = Explainer(session.database).of(*one, offer);
  return why ? std::vector{std::move(*why)} : std::vector<Explained>{};
}

std::vector<Explained> explain_referral(Session& session, const rules::Referral& referral) {
  const auto one = load_case(session.database, referral.vacancy);
  if (!one) return {};
  return Explainer(session.database).of(*one, referral);
}

Explained explain_if_sent_now(Session& session, const rules::Vacancy& vacancy) {
  auto why = rules::explain_response(session.clock.now, vacancy.available_on, basis(session.database));
  const auto due_at = why.due_at;
  return {std::move(why), due_at};
}

}  // namespace ifapilot::app
