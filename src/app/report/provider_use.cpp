#include "app/report/provider_use.hpp"

#include "app/party/framework.hpp"

#include <algorithm>
#include <map>

namespace ifapilot::app {

namespace {

/// Whose agreements and acceptances count; nobody named: everyone's.
using Buyer = std::optional<rules::AuthorityCode>;

bool takes(const Buyer& buyer, const rules::AuthorityCode& who) { return !buyer || *buyer == who; }

bool was_accepted_by(const CaseRecord& one, const Buyer& buyer) {
  return std::ranges::any_of(one.state.offers, [&](const rules::Offer& offer) {
    return offer.answer && offer.answer->kind == rules::AnswerKind::accept && takes(buyer, offer.authority);
  });
}

bool has_arrived(const CaseRecord& one, const Buyer& buyer) {
  return std::ranges::any_of(one.state.arrivals, [&](const rules::Arrival& arrival) {
    const auto offer = std::ranges::find(one.state.offers, arrival.offer, &rules::Offer::id);
    return !arrival.arrived.elsewhere && takes(buyer, offer->authority);
  });
}

/// What a week costs by the agreement of the two that is in force on `day`, if it says so.
std::optional<rules::Pence> rate_on(const ProviderFacts& facts, const rules::AuthorityCode& authority,
                                    const rules::ProviderCode& provider, rules::Day day) {
  for (const auto& any : facts.frameworks) {
    const bool of_both = any.authority == authority && any.provider == provider;
    if (of_both && rules::in_force(any.facts, day)) return any.weekly_rate;
  }
  return std::nullopt;
}

void count_terms(ProviderUse& use, const ProviderFacts& facts, const rules::Acceptance& acceptance) {
  const auto& terms = *acceptance.terms;
  ++(terms.agreed.contract == rules::Contract::framework ? use.framework : use.spot);
  const auto cost = terms.agreed.weekly_cost;
  const auto rate = rate_on(facts, acceptance.authority, use.provider.code, rules::local_day(terms.at));
  if (cost) use.weekly_cost.add(*cost);
  if (rate) use.rate.add(*rate);
  if (cost && rate) use.above_rate.add(rules::Pence{cost->value - rate->value});
}

void count_acceptance(ProviderUse& use, const ProviderFacts& facts, const rules::Acceptance& acceptance) {
  if (acceptance.terms) count_terms(use, facts, acceptance);
  if (!acceptance.contact) return;
  ++use.contacts;
  use.contact_seconds += (acceptance.contact->at - acceptance.accepted_at).count();
}

void count(ProviderUse& use, const ProviderFacts& facts, const CaseRecord& one, const Buyer& buyer) {
  const auto& vacancy = one.record.facts;
  if (!concerns(vacancy.area, one.state.offers, buyer)) return;
  if (vacancy.rejected) {
    ++use.rejected;
    return;
  }
  if (stands_outside(one)) {
    ++use.outside_pilot;
    return;
  }
  ++use.notified;
  use.taken_up += was_accepted_by(one, buyer) ? 1 : 0;
  use.placed += has_arrived(one, buyer) ? 1 : 0;
  use.filled_elsewhere += vacancy.closed_as == rules::ClosedAs::filled_elsewhere ? 1 : 0;
  const auto& acceptance = one.state.acceptance;
  if (acceptance && takes(buyer, acceptance->authority)) count_acceptance(use, facts, *acceptance);
}

int agreements_of(const ProviderFacts& facts, const rules::ProviderCode& provider, const Buyer& buyer) {
  return static_cast<int>(std::ranges::count_if(facts.frameworks, [&](const store::FrameworkRecord& any) {
    return any.provider == provider && takes(buyer, any.authority) && rules::in_force(any.facts, facts.today);
  }));
}

}  // namespace

ProviderFacts load_provider_facts(Session& session) {
  return {store::providers(session.database), list_frameworks(session), load_cases(session.database),
          rules::local_day(session.clock.now)};
}

std::optional<rules::Decimal> ProviderUse::first_contact_hours() const {
  if (contacts == 0) return std::nullopt;
  return rules::divided(rules::decimal(contact_seconds), 3600 * contacts);
}

std::vector<ProviderUse> provider_use(const ProviderFacts& facts, const Buyer& authority) {
  std::vector<ProviderUse> all;
  for (const auto& provider : facts.providers) {
    ProviderUse use{.provider = provider, .agreements = agreements_of(facts, provider.code, authority)};
    for (const auto& one : facts.cases) {
      if (one.record.provider == provider.code) count(use, facts, one, authority);
    }
    all.push_back(use);
  }
  return all;
}

}  // namespace ifapilot::app
