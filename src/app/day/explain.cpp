#include "app/day/explain.hpp"

#include "app/day/quiet.hpp"

#include <ifapilot/rules/case_deadlines.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

rules::Basis basis(store::Database& database, std::optional<rules::FactId> before = std::nullopt) {
  return {store::policy(database, before).policy, store::calendar(database, before)};
}

Set set_by(const rules::CaseFact& fact) { return {fact.fact, fact.recorded_at}; }

/// Of hold and extension the one that counts, the later (M-EXTEND).
rules::DeadlineKind kind_of_end(const rules::Vacancy& vacancy) {
  const bool hold = rules::held_until(vacancy) == vacancy.hold_until;
  return hold ? rules::DeadlineKind::hold : rules::DeadlineKind::extension;
}

}  // namespace

Set just_set(const Session& session, const std::optional<rules::FactId>& fact) {
  return fact ? Set{fact, session.clock.now} : Set{};
}

Explainer::Explainer(store::Database& database)
    : database_(database), today_(basis(database)), available_(store::available_when_sent(database)) {}

template <class Explain>
Explained Explainer::made(rules::Instant stands, Set set, Explain explain) const {
  if (!set.by) return {explain(today_), stands};
  const auto then = basis(database_, set.by);
  Explained all{explain(then), stands, set.by, set.at};
  all.today = rules::departure(all.why, then, explain(today_), today_);
  return all;
}

Explained Explainer::offer(const rules::Offer& offer, std::optional<rules::Day> available_on, Set set) const {
  return made(offer.due_at, set,
              [&](const auto& basis) { return rules::explain_response(offer.sent_at, available_on, basis); });
}

std::optional<Explained> Explainer::hold(const rules::Vacancy& vacancy, Set set) const {
  if (!vacancy.available_on || !vacancy.hold_until) return std::nullopt;
  auto all = made(*vacancy.hold_until, set,
                  [&](const auto& basis) { return rules::explain_hold(*vacancy.available_on, basis); });
  all.provisional = !vacancy.available_confirmed;
  return all;
}

Explained Explainer::extension(rules::Instant agreed_at, rules::Instant until, Set set) const {
  return made(until, set,
              [&](const auto& basis) { return rules::explain_extension(agreed_at, rules::local_day(until), basis); });
}

Explained Explainer::decision(rules::Instant passed_at, rules::Instant due_at, Set set) const {
  return made(due_at, set, [&](const auto& basis) { return rules::explain_decision(passed_at, basis); });
}

Explained Explainer::chase(rules::Instant chased_at, rules::Instant until, Set set) const {
  return made(until, set, [&](const auto& basis) { return rules::explain_chase(chased_at, until, basis); });
}

Explained Explainer::arrival(rules::Instant arranged_at, rules::Day on, Set set) const {
  return made(rules::arrival_due(on), set,
              [&](const auto& basis) { return rules::explain_arrival(arranged_at, on, basis); });
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
  return this->offer(offer, available_.at(offer.id), set_by(*sent));
}

std::vector<Explained> Explainer::of(const CaseRecord& one, const rules::Referral& referral) const {
  std::vector<Explained> all;
  const auto facts = facts_of(one, referral.id);
  const auto* profile = last_fact<rules::ProfileReceived>(facts, [&](const auto& any) {
    return any.passed_at == referral.passed_at && any.decision_due_at == referral.decision_due_at;
  });
  if (profile != nullptr) all.push_back(decision(*referral.passed_at, *referral.decision_due_at, set_by(*profile)));
  const auto* chased =
      last_fact<rules::Chased>(facts, [&](const auto& any) { return any.until == referral.chase_until; });
  if (chased != nullptr) all.push_back(chase(chased->at, *referral.chase_until, set_by(*chased)));
  return all;
}

std::optional<Explained> Explainer::of(const CaseRecord& one, rules::DeadlineKind kind) const {
  const auto& vacancy = one.state.vacancy;
  const auto& facts = one.facts;
  switch (kind) {
    case rules::DeadlineKind::offer_response: break;
    case rules::DeadlineKind::hold: {
      const auto* told = last_fact<rules::DateTold>(facts);
      if (told == nullptr) told = last_fact<rules::Notified>(facts);
      return told == nullptr ? std::nullopt : hold(vacancy, set_by(*told));
    }
    case rules::DeadlineKind::extension: {
      const auto until = vacancy.extended_until;
      const auto* agreed = last_fact<rules::Extended>(facts, [&](const auto& any) { return any.until == until; });
      return agreed == nullptr ? std::nullopt : std::optional(extension(agreed->at, *until, set_by(*agreed)));
    }
    case rules::DeadlineKind::arrival: {
      const auto& [fact, on, arranged_at] = *one.state.acceptance->transport;
      const auto is_it = [day = on](const auto& any) { return any.on == day; };
      const auto* arranged = last_fact<rules::TransportArranged>(facts, is_it);
      return arranged == nullptr ? std::nullopt : std::optional(arrival(arranged_at, on, set_by(*arranged)));
    }
    case rules::DeadlineKind::match_decision:
    case rules::DeadlineKind::chase:
      if (const auto referral = rules::open_referral(one.state)) {
        for (auto& any : of(one, *referral)) {
          if (any.why.kind == kind) return std::move(any);
        }
      }
  }
  return std::nullopt;
}

std::optional<Explained> Explainer::of(const CaseRecord& one, const Deadline& row) const {
  if (row.kind != rules::DeadlineKind::offer_response) return of(one, row.kind);
  const auto offer = std::ranges::find(one.state.offers, *row.offer, &rules::Offer::id);
  return offer == one.state.offers.end() ? std::nullopt : of(one, *offer);
}

std::vector<std::optional<Explained>> explain(store::Database& database, std::span<const Deadline> rows) {
  if (rows.empty()) return {};
  const auto cases = load_cases(database);
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
  const auto pilot = load_pilot(database);
  const auto* one = find_case(pilot.cases, id);
  if (one == nullptr || rules::is_over(rules::status_of(one->state, session.clock.now))) return {};
  const Explainer explainer(database);
  std::vector<Explained> all;
  for (const auto& row : deadlines({one, 1}, pilot, load_quiet(database), session.clock.now).of(id)) {
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
