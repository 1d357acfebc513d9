#include "app/day/explain.hpp"

#include "app/day/quiet.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/case_deadlines.hpp>

#include <algorithm>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

rules::Basis basis(store::Database& database, std::optional<rules::FactId> before = std::nullopt) {
  return {store::policy(database, before).policy, store::calendar(database, before)};
}

/// The last of the facts that is a `What` and `is` the one; later ones replace earlier ones.
template <class What, class Is>
const rules::CaseFact* last(std::span<const rules::CaseFact> facts, Is is) {
  const rules::CaseFact* found = nullptr;
  for (const auto& fact : facts) {
    const auto* what = std::get_if<What>(&fact.what);
    if (what != nullptr && is(*what)) found = &fact;
  }
  return found;
}

Set set_by(const rules::CaseFact& fact) { return {fact.fact, fact.recorded_at}; }

/// The fact that told the day from which the hold runs: the latest date, or the notification itself.
const rules::CaseFact* date_fact(const CaseRecord& one) {
  const auto* told = last<rules::DateTold>(one.facts, [](const auto&) { return true; });
  return told != nullptr ? told : last<rules::Notified>(one.facts, [](const auto&) { return true; });
}

/// The facts from the referral's request to the next one's: an earlier or a later referral may have been chased until
/// the very same time.
std::span<const rules::CaseFact> facts_of(const CaseRecord& one, rules::ReferralId id) {
  const auto requested = [](const auto& fact) { return std::get_if<rules::ReferralRequested>(&fact.what); };
  const auto first = std::ranges::find_if(one.facts, [&](const auto& fact) {
    const auto* request = requested(fact);
    return request != nullptr && request->referral == id;
  });
  if (first == one.facts.end()) return {};
  const auto next =
      std::find_if(first + 1, one.facts.end(), [&](const auto& fact) { return requested(fact) != nullptr; });
  return {first, next};
}

/// Whether the hold is what counts, not an extension that ends later (M-EXTEND).
bool hold_counts(const rules::Vacancy& vacancy) { return rules::held_until(vacancy) == vacancy.hold_until; }

bool explains_the_end(const Explained& any) { return rules::words_of(any.why.kind).ends; }

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

std::optional<Explained> Explainer::offer_of(const CaseRecord& one, const rules::Offer& offer) const {
  const auto* sent = last<rules::Offered>(one.facts, [&](const auto& any) { return any.offer.id == offer.id; });
  if (sent == nullptr) return std::nullopt;
  return this->offer(offer, available_.at(offer.id), set_by(*sent));
}

std::optional<Explained> Explainer::hold_of(const CaseRecord& one) const {
  const auto* told = date_fact(one);
  return told == nullptr ? std::nullopt : hold(one.state.vacancy, set_by(*told));
}

std::optional<Explained> Explainer::extension_of(const CaseRecord& one) const {
  const auto until = one.state.vacancy.extended_until;
  const auto* agreed = last<rules::Extended>(one.facts, [&](const auto& any) { return any.until == until; });
  return agreed == nullptr ? std::nullopt : std::optional(extension(agreed->at, *until, set_by(*agreed)));
}

std::optional<Explained> Explainer::end_of(const CaseRecord& one) const {
  return hold_counts(one.state.vacancy) ? hold_of(one) : extension_of(one);
}

std::optional<Explained> Explainer::end(const rules::Vacancy& vacancy, Set set) const {
  if (hold_counts(vacancy)) return hold(vacancy, set);
  const auto one = load_case(database_, vacancy.id);
  return one ? extension_of(*one) : std::nullopt;
}

std::vector<Explained> Explainer::referral_of(const CaseRecord& one, const rules::Referral& referral) const {
  std::vector<Explained> all;
  const auto facts = facts_of(one, referral.id);
  const auto* profile = last<rules::ProfileReceived>(facts, [&](const auto& any) {
    return any.passed_at == referral.passed_at && any.decision_due_at == referral.decision_due_at;
  });
  if (profile != nullptr) all.push_back(decision(*referral.passed_at, *referral.decision_due_at, set_by(*profile)));
  const auto* chased = last<rules::Chased>(facts, [&](const auto& any) { return any.until == referral.chase_until; });
  if (chased != nullptr) all.push_back(chase(chased->at, *referral.chase_until, set_by(*chased)));
  return all;
}

std::optional<Explained> Explainer::arrival_of(const CaseRecord& one) const {
  const auto& transport = *one.state.acceptance->transport;
  const auto* arranged =
      last<rules::TransportArranged>(one.facts, [&](const auto& any) { return any.on == transport.on; });
  if (arranged == nullptr) return std::nullopt;
  return arrival(transport.arranged_at, transport.on, set_by(*arranged));
}

std::optional<Explained> Explainer::of(const CaseRecord& one, const Deadline& row) const {
  switch (row.kind) {
    case rules::DeadlineKind::offer_response: {
      const auto offer = std::ranges::find(one.state.offers, *row.offer, &rules::Offer::id);
      return offer == one.state.offers.end() ? std::nullopt : offer_of(one, *offer);
    }
    case rules::DeadlineKind::hold: return hold_of(one);
    case rules::DeadlineKind::extension: return extension_of(one);
    case rules::DeadlineKind::arrival: return arrival_of(one);
    case rules::DeadlineKind::match_decision:
    case rules::DeadlineKind::chase: break;
  }
  const auto referral = rules::open_referral(one.state);
  if (!referral) return std::nullopt;
  for (auto& any : referral_of(one, *referral)) {
    if (any.why.kind == row.kind) return std::move(any);
  }
  return std::nullopt;
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
  const auto rows = deadlines({one, 1}, pilot, load_quiet(database), session.clock.now);
  for (const auto* some : {&rows.overdue, &rows.due}) {
    for (const auto& row : *some) {
      if (auto why = explainer.of(*one, row)) all.push_back(std::move(*why));
    }
  }
  if (std::ranges::any_of(all, explains_the_end)) return all;
  if (auto why = explainer.end_of(*one)) all.push_back(std::move(*why));
  return all;
}

std::vector<Explained> explain_offer(Session& session, const rules::Offer& offer) {
  const auto one = load_case(session.database, offer.vacancy);
  if (!one) return {};
  auto why = Explainer(session.database).offer_of(*one, offer);
  return why ? std::vector{std::move(*why)} : std::vector<Explained>{};
}

std::vector<Explained> explain_referral(Session& session, const rules::Referral& referral) {
  const auto one = load_case(session.database, referral.vacancy);
  if (!one) return {};
  return Explainer(session.database).referral_of(*one, referral);
}

Explained explain_if_sent_now(Session& session, const rules::Vacancy& vacancy) {
  auto why = rules::explain_response(session.clock.now, vacancy.available_on, basis(session.database));
  const auto due_at = why.due_at;
  return {std::move(why), due_at};
}

}  // namespace ifapilot::app
