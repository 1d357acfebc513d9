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

// By what the records of a kind are in order.
rules::OfferId place_of(const rules::Offer& any) { return any.id; }
rules::VacancyId place_of(const CaseRecord& any) { return any.record.facts.id; }
auto place_of(const store::AuthorityRecord& any) { return std::tie(any.facts.position, any.facts.code); }
const std::string& place_of(const store::ProviderRecord& any) { return any.code.text; }
auto place_of(const store::FrameworkRecord& any) {
  return std::tie(any.authority, any.provider, any.facts.from, any.id);
}

/// Where a record of that place is, or would stand.
template <class All, class Record>
auto where(All& all, const Record& record) {
  return std::lower_bound(all.begin(), all.end(), record,
                          [](const auto& one, const auto& other) { return place_of(one) < place_of(other); });
}

template <class All, class Record>
auto find_in(All& all, const Record& record) {
  const auto at = where(all, record);
  return at == all.end() || place_of(record) < place_of(*at) ? all.end() : at;
}

template <class Record>
const Record* if_found(const std::vector<Record>& all, typename std::vector<Record>::const_iterator at) {
  return at == all.end() ? nullptr : &*at;
}

template <class Record>
void put_into(std::vector<Record>& all, Record record) {
  const auto at = where(all, record);
  if (at != all.end() && !(place_of(record) < place_of(*at))) {
    *at = std::move(record);
  } else {
    all.insert(at, std::move(record));
  }
}

/// By its key: its place may be another than before.
template <class All>
auto find_by_key(All& all, const store::AuthorityRecord& authority) {
  return std::ranges::find(all, authority.id, &store::AuthorityRecord::id);
}

RotaRecord rota_by(store::Database& database, std::vector<rules::Offer> offers) {
  auto authorities = store::authorities(database);
  auto rota = rota_of(authorities);
  return {std::move(authorities), std::move(rota), std::move(offers), store::policy(database).policy};
}

/// The cases, and everything beside them.
Pilot with_cases(store::Database& database, const std::vector<rules::VacancyId>* of) {
  auto quiet_recorded = store::quiet_periods(database);
  auto quiet = periods_of(quiet_recorded);
  auto cases = of == nullptr ? load_cases(database, quiet) : load_cases(database, quiet, *of);
  auto rota = rota_by(database, offers_in(cases));
  return {std::move(rota),
          std::move(cases),
          store::providers(database),
          store::frameworks(database),
          store::contacts(database),
          store::away_periods(database),
          std::move(quiet),
          std::move(quiet_recorded),
          of == nullptr};
}

}  // namespace

std::vector<rules::Authority> rota_of(const std::vector<store::AuthorityRecord>& authorities) {
  std::vector<rules::Authority> all;
  for (const auto& authority : authorities) all.push_back(authority.facts);
  return all;
}

Pilot load_pilot(store::Database& database) { return with_cases(database, nullptr); }

Pilot load_pilot(store::Database& database, const std::vector<rules::VacancyId>& of) {
  return with_cases(database, &of);
}

Pilot load_pilot(const Session& session, const std::vector<rules::VacancyId>& named) {
  return load_pilot(session, named, store::at_rest(session.database));
}

Pilot load_pilot(const Session& session, const std::vector<rules::VacancyId>& named, store::AtRest rest) {
  auto& database = session.database;
  if (rest.unanswered_until && session.clock.now <= *rest.unanswered_until) return load_pilot(database);
  auto pilot = with_cases(database, &rest.awake);
  pilot.rest = std::move(rest);
  if (pilot.rest.has_turns) {
    pilot.besides = store::resting_slots(database);
    for (auto& turn : store::resting_turns(database)) put_into(pilot.offers, std::move(turn));
  }
  know(pilot, database, named);
  for (const auto& one : pilot.cases) {
    if (rules::status_of(one.state, session.clock.now) == rules::VacancyStatus::notified) {
      look_back(pilot, database, one.record.facts);
    }
  }
  return pilot;
}

CaseRecord& standing(Pilot& pilot, rules::VacancyId id) {
  return *std::ranges::lower_bound(pilot.cases, id, {}, [](const CaseRecord& any) { return place_of(any); });
}

bool ends_duties(const rules::CaseFact& fact) {
  return std::holds_alternative<rules::Arrived>(fact.what) || std::holds_alternative<rules::ChildCorrected>(fact.what);
}

void tell(Pilot& pilot, rules::VacancyId vacancy, const rules::CaseFact& fact) {
  auto& one = standing(pilot, vacancy);
  one = with(std::move(one), fact);
  if (ends_duties(fact)) {
    end_duties(pilot.cases);
    pilot.offers = offers_in(pilot.cases);
  } else {
    for (const auto& offer : one.state.offers) put_into(pilot.offers, offer);
  }
}

void put(Pilot& pilot, CaseRecord one) {
  if (find(pilot, one) != nullptr) drop(pilot, one);
  for (const auto& offer : one.state.offers) put_into(pilot.offers, offer);
  put_into(pilot.cases, std::move(one));
}

void put(Pilot& pilot, store::AuthorityRecord authority) {
  if (find(pilot, authority) != nullptr) drop(pilot, authority);
  const auto at = where(pilot.authorities, authority);
  pilot.rota.insert(pilot.rota.begin() + (at - pilot.authorities.begin()), authority.facts);
  pilot.authorities.insert(at, std::move(authority));
}

void put(Pilot& pilot, store::ProviderRecord provider) { put_into(pilot.providers, std::move(provider)); }

void put(Pilot& pilot, store::FrameworkRecord framework) { put_into(pilot.frameworks, std::move(framework)); }

const CaseRecord* find(const Pilot& pilot, const CaseRecord& one) { return find_case(pilot.cases, place_of(one)); }

const store::AuthorityRecord* find(const Pilot& pilot, const store::AuthorityRecord& authority) {
  return if_found(pilot.authorities, find_by_key(pilot.authorities, authority));
}

const store::ProviderRecord* find(const Pilot& pilot, const store::ProviderRecord& provider) {
  return if_found(pilot.providers, find_in(pilot.providers, provider));
}

const store::FrameworkRecord* find(const Pilot& pilot, const store::FrameworkRecord& framework) {
  return if_found(pilot.frameworks, find_in(pilot.frameworks, framework));
}

void drop(Pilot& pilot, const CaseRecord& one) {
  const auto at = find_in(pilot.cases, one);
  for (const auto& offer : at->state.offers) pilot.offers.erase(find_in(pilot.offers, offer));
  pilot.cases.erase(at);
}

void drop(Pilot& pilot, const store::AuthorityRecord& authority) {
  const auto at = find_by_key(pilot.authorities, authority);
  pilot.rota.erase(pilot.rota.begin() + (at - pilot.authorities.begin()));
  pilot.authorities.erase(at);
}

void drop(Pilot& pilot, const store::ProviderRecord& provider) {
  pilot.providers.erase(find_in(pilot.providers, provider));
}

void drop(Pilot& pilot, const store::FrameworkRecord& framework) {
  pilot.frameworks.erase(find_in(pilot.frameworks, framework));
}

const store::AuthorityRecord& require_authority(const std::vector<store::AuthorityRecord>& all,
                                                const rules::AuthorityCode& code) {
  const auto found = std::ranges::find(
      all, code, [](const auto& any) -> const auto& { return any.facts.code; });
  if (found != all.end()) return *found;
  not_found("no authority '" + code.text + "'", suggestion(code.text, known_as(all), Deed::list_authorities));
}

const store::ProviderRecord* find_provider(const std::vector<store::ProviderRecord>& all,
                                           const rules::ProviderCode& code) {
  const auto at = std::ranges::lower_bound(all, code.text, {}, [](const auto& any) { return place_of(any); });
  return at == all.end() || at->code != code ? nullptr : &*at;
}

const store::ProviderRecord& require_provider(const std::vector<store::ProviderRecord>& all,
                                              const rules::ProviderCode& code) {
  if (const auto* const found = find_provider(all, code)) return *found;
  not_found("no provider '" + code.text + "'", all.empty()
                                                   ? "add it: " + Action{Deed::add_provider, code}
                                                   : suggestion(code.text, known_as(all), Deed::list_providers));
}

namespace {

[[noreturn]] void refuse_offer(store::Database& database, rules::OfferId id) {
  if (store::was_voided(database, id)) refuse_voided(id.text(), id);
  const auto last = store::last_offer(database);
  not_found("no offer " + id.text(),
            !last ? "none has been made yet: " + rules::how_to(Deed::make_offer)
                  : "the last number given is " + last->text() + " (" + Action{Deed::report_offers} + ")");
}

}  // namespace

const rules::Offer& require_offer(store::Database& database, const std::vector<rules::Offer>& offers,
                                  rules::OfferId id) {
  const auto at = std::ranges::lower_bound(offers, id, {}, &rules::Offer::id);
  if (at != offers.end() && at->id == id) return *at;
  refuse_offer(database, id);
}

rules::VacancyId require_offered(store::Database& database, rules::OfferId id) {
  if (const auto vacancy = store::vacancy_of(database, id)) return *vacancy;
  refuse_offer(database, id);
}

}  // namespace ifapilot::app
