#include "app/pilot.hpp"

#include "app/day/quiet.hpp"
#include "app/party/known_as.hpp"
#include "app/refused.hpp"

#include <tuple>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

rules::Sentence suggestion(const std::string& typed, const std::vector<KnownAs>& known, Deed list) {
  const auto near = code_meant(typed, known);
  return (near ? "did you mean " + *near + "? (" : "see what there is (") + Action{list} + ")";
}

/// Sorted by `place`, and instead of the one that it was before.
template <class Record, class Place>
void put(std::vector<Record>& all, Record record, Place place) {
  std::erase_if(all, [&](const auto& any) { return any.id == record.id; });
  all.insert(std::ranges::lower_bound(all, place(record), {}, place), std::move(record));
}

RotaRecord rota_by(store::Database& database, const std::vector<CaseRecord>& cases) {
  auto authorities = store::authorities(database);
  auto rota = rota_of(authorities);
  return {std::move(authorities), std::move(rota), offers_in(cases), store::policy(database).policy};
}

}  // namespace

std::vector<rules::Authority> rota_of(const std::vector<store::AuthorityRecord>& authorities) {
  std::vector<rules::Authority> all;
  for (const auto& authority : authorities) all.push_back(authority.facts);
  return all;
}

RotaRecord load_rota(store::Database& database) { return rota_by(database, load_cases(database)); }

Pilot load_pilot(store::Database& database) {
  auto quiet_recorded = store::quiet_periods(database);
  auto quiet = periods_of(quiet_recorded);
  auto cases = load_cases(database, quiet);
  auto rota = rota_by(database, cases);
  return {std::move(rota),
          std::move(cases),
          store::providers(database),
          store::frameworks(database),
          store::contacts(database),
          store::away_periods(database),
          std::move(quiet),
          std::move(quiet_recorded)};
}

CaseRecord& standing(Pilot& pilot, rules::VacancyId id) {
  return *std::ranges::find(pilot.cases, id, [](const CaseRecord& any) { return any.record.facts.id; });
}

void tell(Pilot& pilot, rules::VacancyId vacancy, const rules::CaseFact& fact) {
  auto& one = standing(pilot, vacancy);
  one = with(std::move(one), fact);
  const bool names_arrived =
      std::holds_alternative<rules::Arrived>(fact.what) || std::holds_alternative<rules::ChildCorrected>(fact.what);
  if (names_arrived) end_duties(pilot.cases);  // M-DECIDE
  pilot.offers = offers_in(pilot.cases);
}

void put(Pilot& pilot, store::AuthorityRecord authority) {
  put(pilot.authorities, std::move(authority),
      [](const auto& any) { return std::tie(any.facts.position, any.facts.code); });
  pilot.rota = rota_of(pilot.authorities);
}

void put(Pilot& pilot, store::ProviderRecord provider) {
  put(pilot.providers, std::move(provider), [](const auto& any) { return any.code.text; });
}

const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                const rules::AuthorityCode& code) {
  const auto found = std::ranges::find(
      all, code, [](const auto& any) -> const auto& { return any.facts.code; });
  if (found != all.end()) return *found;
  not_found("no authority '" + code.text + "'", suggestion(code.text, known_as(all), Deed::list_authorities));
}

const store::ProviderRecord& require_provider(const std::vector<store::ProviderRecord>& all,
                                              const rules::ProviderCode& code) {
  const auto found = std::ranges::find(all, code, &store::ProviderRecord::code);
  if (found != all.end()) return *found;
  not_found("no provider '" + code.text + "'", all.empty()
                                                   ? "add it: " + Action{Deed::add_provider, code}
                                                   : suggestion(code.text, known_as(all), Deed::list_providers));
}

const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                  rules::OfferId id) {
  if (const auto* const found = find(offers, id)) return *found;
  if (store::was_voided(database, id)) refuse_voided(id.text(), id);
  not_found("no offer " + id.text(), offers.empty() ? "none has been made yet: " + rules::how_to(Deed::make_offer)
                                                    : "the last number given is " + offers.back().id.text() + " (" +
                                                          Action{Deed::report_offers} + ")");
}

}  // namespace ifapilot::app
