#include "app/pilot.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

rules::Sentence suggestion(const std::string& typed, const std::vector<std::string>& known, Deed list) {
  const auto near = rules::nearest(typed, known);
  return (near ? "did you mean " + *near + "? (" : "see what there is (") + Action{list} + ")";
}

/// Whether what to do next depends on the agreements: terms are still to be agreed, or their weekly cost.
bool wants_terms(const CaseRecord& one) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || one.state.vacancy.closed_as) return false;
  const auto& terms = acceptance->terms;
  return !terms || !terms->agreed.confirmed || !terms->agreed.weekly_cost;
}

}  // namespace

Pilot load_pilot(store::Database& database) {
  Pilot pilot{store::authorities(database), {}, load_cases(database), {}, store::policy(database).policy, {}};
  for (const auto& authority : pilot.authorities) pilot.rota.push_back(authority.facts);
  pilot.offers = offers_in(pilot.cases);
  return pilot;
}

Pilot load_pilot_and_frameworks(store::Database& database) {
  auto pilot = load_pilot(database);
  if (std::ranges::any_of(pilot.cases, wants_terms)) pilot.frameworks = store::frameworks(database);
  return pilot;
}

const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                const rules::AuthorityCode& code) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& authority) { return authority.facts.code == code; });
  if (found != all.end()) return *found;
  std::vector<std::string> codes;
  for (const auto& authority : all) codes.push_back(authority.facts.code.text);
  not_found("no authority '" + code.text + "'", suggestion(code.text, codes, Deed::list_authorities));
}

store::ProviderRecord require_provider(store::Database& database, const rules::ProviderCode& code) {
  std::vector<std::string> codes;
  for (const auto& provider : store::providers(database)) {
    if (provider.code == code) return provider;
    codes.push_back(provider.code.text);
  }
  not_found("no provider '" + code.text + "'", codes.empty() ? "add it: " + Action{Deed::add_provider, code}
                                                             : suggestion(code.text, codes, Deed::list_providers));
}

const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                  rules::OfferId id) {
  const auto found = std::find_if(offers.begin(), offers.end(), [&](const auto& offer) { return offer.id == id; });
  if (found != offers.end()) return *found;
  if (store::was_voided(database, id)) refuse_voided(id.text(), id);
  not_found("no offer " + id.text(), offers.empty() ? "none has been made yet: " + rules::how_to(Deed::make_offer)
                                                    : "the last number given is " + offers.back().id.text() + " (" +
                                                          Action{Deed::report_offers} + ")");
}

}  // namespace ifapilot::app
