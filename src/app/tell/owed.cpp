#include "app/tell/owed.hpp"

#include "store/entity/facts.hpp"
#include "store/entity/policies.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/every.hpp>

#include <algorithm>
#include <iterator>

namespace ifapilot::app {

namespace {

template <class Map, class Key>
const typename Map::mapped_type& under(const Map& all, const Key& key) {
  static const typename Map::mapped_type none{};
  const auto found = all.find(key);
  return found == all.end() ? none : found->second;
}

std::vector<ToTell> of_case(rules::Tellings rows, rules::VacancyId vacancy,
                            const std::optional<rules::ProviderCode>& provider, std::optional<rules::OfferId> meant) {
  std::vector<ToTell> all;
  for (auto& row : rows) {
    const auto told = row.provider ? row.provider : provider;
    all.push_back({std::move(row), vacancy, told, meant});
  }
  return all;
}

/// The record by which a row is named: the vacancy, or the offer where the vacancy stands for another one.
decltype(rules::ToldSubject::record) record_of(const ToTell& telling) {
  const auto& row = telling.row;
  if (!telling.vacancy) return *row.authority;
  if (row.offer && row.offer != telling.meant) return *row.offer;
  return *telling.vacancy;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

/// `derby and oak: contacts`, of those that are told `about`; empty if nobody is.
std::string names_told(const std::vector<ToTell>& owed, rules::About about) {
  std::vector<std::string> names;
  for (const auto& any : owed) {
    if (any.row.about == about) names.push_back(who(any));
  }
  return names.empty() ? "" : joined(names) + ": " + std::string(rules::word(about));
}

}  // namespace

namespace {

TellingRecord load_of(store::Database& database, const Pilot& pilot, const std::vector<rules::VacancyId>* of) {
  const auto grounds = store::telling_grounds(database);
  TellingRecord all{.quiet = pilot.quiet_recorded};
  if (grounds.voids) {
    all.voided = store::voided_after_told(database, of);
    if (!all.voided.empty()) all.corrections = store::corrections_told(database, of);
  }
  if (grounds.contacts_told) all.contacts = store::contact_histories(database);
  if (grounds.imports) all.imported = store::imported_facts(database, of);
  if (grounds.pilot_told) all.of_pilot = store::told_of_pilot(database);
  if (grounds.policy_set) all.policy = store::policy_changes(database);
  for (const auto& answer : store::survey_answers(database)) all.answered.push_back(answer.authority);
  return all;
}

}  // namespace

TellingRecord load_telling(store::Database& database, const Pilot& pilot) {
  if (pilot.whole) return load_of(database, pilot, nullptr);
  auto of = pilot.rest.awake;
  for (const auto& one : pilot.cases) of.push_back(one.record.facts.id);
  std::ranges::sort(of);
  of.erase(std::unique(of.begin(), of.end()), of.end());
  return load_of(database, pilot, &of);
}

TellingRecord load_telling(store::Database& database, const Pilot& pilot, const std::vector<rules::VacancyId>& of) {
  return load_of(database, pilot, &of);
}

std::vector<ToTell> tellings_of(const CaseRecord& one, const TellingRecord& telling, rules::Instant now) {
  const auto id = one.record.facts.id;
  const auto& acceptance = one.state.acceptance;
  static const std::vector<rules::ContactsRecorded> nobody;
  const auto& of_authority = acceptance ? under(telling.contacts, store::PartyCode(acceptance->authority)) : nobody;
  auto rows = rules::tellings_of({.of = one.state,
                                  .facts = one.facts,
                                  .quiet = telling.quiet,
                                  .voided = under(telling.voided, id),
                                  .of_authority = of_authority,
                                  .of_provider = under(telling.contacts, store::PartyCode(one.record.provider)),
                                  .imported = telling.imported,
                                  .now = now});
  return of_case(std::move(rows), id, one.record.provider, rules::offer_meant(one.state, now));
}

std::vector<ToTell> tellings_of_voided(Session& session, rules::VacancyId vacancy, const TellingRecord& telling) {
  const auto was = store::vacancy_as_notified(session.database, vacancy);
  return of_case(rules::corrections_of(under(telling.voided, vacancy), under(telling.corrections, vacancy)), vacancy,
                 was ? std::optional(was->provider) : std::nullopt, std::nullopt);
}

std::vector<ToTell> tellings_of_pilot(const Pilot& pilot, const TellingRecord& telling, rules::Instant now) {
  std::vector<ToTell> all;
  const auto add = [&](rules::Tellings rows) {
    for (auto& row : rows) all.push_back({std::move(row), std::nullopt, std::nullopt, std::nullopt});
  };
  add(rules::surveys_to_tell(pilot.rota, telling.answered, telling.of_pilot, pilot.policy, now));
  add(rules::scope_to_tell(pilot.rota, telling.policy, telling.of_pilot, pilot.policy, now));
  return all;
}

std::vector<ToTell> all_tellings(Session& session, const Pilot& pilot, const TellingRecord& telling) {
  const auto now = session.clock.now;
  std::vector<ToTell> all;
  const auto add = [&](std::vector<ToTell> rows) { std::ranges::move(rows, std::back_inserter(all)); };
  for (const auto& one : pilot.cases) add(tellings_of(one, telling, now));
  for (const auto& [vacancy, slips] : telling.voided) {
    if (find_case(pilot.cases, vacancy) == nullptr) add(tellings_of_voided(session, vacancy, telling));
  }
  add(tellings_of_pilot(pilot, telling, now));
  return all;
}

std::vector<ToTell> owed_tellings(Session& session, const Pilot& pilot, const TellingRecord& telling) {
  auto all = all_tellings(session, pilot, telling);
  std::erase_if(all, [](const ToTell& any) { return !any.row.owed; });
  return all;
}

std::vector<ToTell> of_vacancy(const std::vector<ToTell>& all, rules::VacancyId id) {
  std::vector<ToTell> mine;
  std::ranges::copy_if(all, std::back_inserter(mine), [&](const ToTell& any) { return any.vacancy == id; });
  return mine;
}

std::string who(const ToTell& telling) {
  switch (telling.row.to) {
    case rules::PartyKind::authority: return telling.row.authority->text;
    case rules::PartyKind::provider: return telling.provider->text;
    case rules::PartyKind::home_office: break;
  }
  return "the Home Office";
}

rules::Action to_record(const ToTell& telling, bool everybody) {
  const auto& row = telling.row;
  return {rules::Deed::tell,
          rules::ToldSubject{record_of(telling), row.about, everybody ? std::nullopt : std::optional(row.to)}};
}

rules::Action to_draft(const ToTell& telling) {
  return {rules::Deed::draft_message, rules::ToldSubject{record_of(telling), telling.row.about, std::nullopt}};
}

std::vector<NextStep> steps_to_tell(const std::vector<ToTell>& owed) {
  std::vector<NextStep> steps;
  for (const auto& any : owed) {
    const auto action = to_draft(any);
    if (std::ranges::find(steps, action, &NextStep::action) == steps.end()) {
      steps.push_back({"tell " + names_told(owed, any.row.about), action});
    }
  }
  constexpr std::size_t most = 3;
  if (steps.size() > most) return {{"tell everybody", rules::Action{rules::Deed::draft_owed}}};
  return steps;
}

std::vector<NextStep> steps_to_tell_since(Session& session, rules::FactId before) {
  const auto pilot = load_pilot(session, store::vacancies_told_since(session.database, before));
  const auto telling = load_telling(session.database, pilot);
  auto rows = all_tellings(session, pilot, telling);
  std::erase_if(rows, [&](const ToTell& any) {
    const bool goes_with_it = rules::words_of(any.row.about).recorded_by && any.row.about != rules::About::form &&
                              !telling.imported.contains(any.row.event);
    return any.row.cause <= before || (!any.row.owed && !goes_with_it);
  });
  return steps_to_tell(rows);
}

std::string in_words(const std::vector<ToTell>& owed) {
  std::string text;
  for (const auto about : rules::every<rules::About>) {
    if (const auto names = names_told(owed, about); !names.empty()) text += (text.empty() ? "tell " : "; ") + names;
  }
  return text;
}

}  // namespace ifapilot::app
