#include "app/pilot.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/nearness.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

std::string suggestion(const std::string& typed, const std::vector<std::string>& known, const std::string& list) {
  const auto near = rules::nearest(typed, known);
  return (near ? "did you mean " + *near + "? (" : "see what there is (") + list + ")";
}

/// Numbers are given one after the other, so the last one says what there is.
std::string numbers_up_to(const std::string& none, const std::string& last) {
  return last.empty() ? none : "the last number given is " + last;
}

}  // namespace

Pilot pilot_with(store::Database& database, std::vector<rules::Offer> offers) {
  Pilot pilot{store::authorities(database), {}, std::move(offers), store::policy(database).policy, {}};
  for (const auto& authority : pilot.authorities) pilot.rota.push_back(authority.facts);
  return pilot;
}

const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                const rules::AuthorityCode& code) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& authority) { return authority.facts.code == code; });
  if (found != all.end()) return *found;
  std::vector<std::string> codes;
  for (const auto& authority : all) codes.push_back(authority.facts.code.text);
  not_found("no authority '" + code.text + "'", suggestion(code.text, codes, "ifapilot authority list"));
}

store::ProviderRecord require_provider(store::Database& database, const rules::ProviderCode& code) {
  std::vector<std::string> codes;
  for (const auto& provider : store::providers(database)) {
    if (provider.code == code) return provider;
    codes.push_back(provider.code.text);
  }
  not_found("no provider '" + code.text + "'",
            codes.empty() ? "add it: ifapilot provider add " + code.text + " --name NAME"
                          : suggestion(code.text, codes, "ifapilot provider list"));
}

void refuse_unknown(store::Database& database, rules::VacancyId id) {
  if (store::was_voided(database, id)) {
    refuse({"A-APPEND", {}, id.text() + " was voided: nothing more can be recorded for it",
            "see: ifapilot show " + id.text()});
  }
  const auto all = store::vacancies(database);
  not_found("no vacancy " + id.text(),
            numbers_up_to("none is recorded yet: ifapilot vacancy add --help",
                          all.empty() ? "" : all.back().facts.id.text() + " (ifapilot vacancy list)"));
}

const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers, rules::OfferId id) {
  const auto found = std::find_if(offers.begin(), offers.end(), [&](const auto& offer) { return offer.id == id; });
  if (found != offers.end()) return *found;
  if (store::was_voided(database, id)) {
    refuse({"A-APPEND", {}, id.text() + " was voided: nothing more can be recorded for it",
            "see: ifapilot show " + id.text()});
  }
  not_found("no offer " + id.text(),
            numbers_up_to("none has been made yet: ifapilot offer --help",
                          offers.empty() ? "" : offers.back().id.text() + " (ifapilot report offers)"));
}

}  // namespace ifapilot::app
