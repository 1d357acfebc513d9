#include "app/report/provider_use.hpp"

#include "app/party/framework.hpp"
#include "app/report/agreed.hpp"
#include "app/vacancy/vacancy.hpp"

namespace ifapilot::app {

namespace {

/// Whose agreements and acceptances count; nobody named: everyone's.
using Buyer = std::optional<rules::AuthorityCode>;

bool takes(const Buyer& buyer, const rules::AuthorityCode& who) { return !buyer || *buyer == who; }

void count_terms(ProviderUse& use, const Agreed& agreed) {
  ++(agreed.contract == rules::Contract::framework ? use.framework : use.spot);
  if (!agreed.weekly_cost) return;
  use.weekly_cost.add(*agreed.weekly_cost);
  if (!agreed.framework_rate) return;
  use.compared_cost.add(*agreed.weekly_cost);
  use.compared_rate.add(*agreed.framework_rate);
}

void count(ProviderUse& use, const ProviderFacts& facts, const CaseRecord& one, const Buyer& buyer) {
  const auto& vacancy = one.record.facts;
  if (!concerns(vacancy.area, one.state.offers, buyer)) return;
  if (vacancy.rejected) {
    ++use.rejected;
    return;
  }
  if (facts.outside.contains(vacancy.id)) {
    ++use.outside_pilot;
    return;
  }
  const auto accepted = [&](const rules::Offer& offer) {
    return offer.answer && offer.answer->kind == rules::AnswerKind::accept && takes(buyer, offer.authority);
  };
  const auto here = [&](const rules::Arrival& arrival) {
    const auto offer = std::ranges::find(one.state.offers, arrival.offer, &rules::Offer::id);
    return !arrival.arrived.elsewhere && takes(buyer, offer->authority);
  };
  ++use.notified;
  use.taken_up += std::ranges::any_of(one.state.offers, accepted) ? 1 : 0;
  use.placed += std::ranges::any_of(one.state.arrivals, here) ? 1 : 0;
  use.filled_elsewhere += vacancy.closed_as == rules::ClosedAs::filled_elsewhere ? 1 : 0;
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || !takes(buyer, acceptance->authority)) return;
  if (const auto agreed = agreed_on(one, facts.frameworks)) count_terms(use, *agreed);
  if (!acceptance->contact) return;
  ++use.contacts;
  use.contact_seconds += (acceptance->contact->at - acceptance->accepted_at).count();
}

}  // namespace

ProviderFacts load_provider_facts(Session& session) {
  std::set<rules::VacancyId> outside;
  for (const auto& view : list_vacancies(session)) {
    if (view.outside_for) outside.insert(view.record.facts.id);
  }
  return {store::providers(session.database), list_frameworks(session), load_cases(session.database), outside,
          rules::local_day(session.clock.now)};
}

std::optional<rules::Quotient> ProviderUse::first_contact_hours() const {
  if (contacts == 0) return std::nullopt;
  return rules::Quotient{rules::decimal(contact_seconds), 3600 * contacts};
}

std::optional<rules::Pence> ProviderUse::above_rate() const {
  const auto cost = compared_cost.mean();
  const auto rate = compared_rate.mean();
  return cost && rate ? std::optional(rules::Pence{cost->value - rate->value}) : std::nullopt;
}

std::vector<ProviderUse> provider_use(const ProviderFacts& facts, const Buyer& authority) {
  std::vector<ProviderUse> all;
  for (const auto& provider : facts.providers) {
    ProviderUse use{.provider = provider};
    for (const auto& any : facts.frameworks) {
      const bool mine = any.provider == provider.code && takes(authority, any.authority);
      if (mine && rules::in_force(any.facts, facts.today)) ++use.agreements;
    }
    for (const auto& one : facts.cases) {
      if (one.record.provider == provider.code) count(use, facts, one, authority);
    }
    all.push_back(use);
  }
  return all;
}

}  // namespace ifapilot::app
