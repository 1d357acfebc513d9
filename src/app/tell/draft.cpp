#include "app/tell/draft.hpp"

#include "app/tell/composer.hpp"
#include "store/entity/policies.hpp"
#include "store/entity/resting.hpp"
#include "text/folded.hpp"

#include <algorithm>
#include <memory>

namespace ifapilot::app {

namespace {

Reach reach_of(const ToTell& telling, const ComposedFrom& from) {
  const auto& [row, vacancy, provider, meant] = telling;
  if (row.to == rules::PartyKind::authority) {
    return whom_to_reach(from.pilot, *row.authority, rules::local_day(from.now()));
  }
  if (row.to == rules::PartyKind::provider) return whom_to_reach(from.pilot, *provider);
  const auto& partnership = from.partnership;
  if (!partnership.home_office_email && !partnership.home_office_phone) return {};
  return {{{Role::lead, {std::nullopt, partnership.home_office_email, partnership.home_office_phone}}}};
}

std::string name_of_body(const ToTell& telling, const ComposedFrom& from) {
  const auto& row = telling.row;
  if (row.to == rules::PartyKind::authority) {
    return require_authority(from.pilot.authorities, *row.authority).facts.name;
  }
  if (row.to == rules::PartyKind::provider) return require_provider(from.pilot.providers, *telling.provider).name;
  return "Home Office";
}

Addressee addressee(const Reach& reach, const std::string& body) {
  const auto* const writes = reach.to_write();
  const auto* const rings = reach.to_ring();
  const auto* const person = writes != nullptr ? writes : rings;
  if (person == nullptr) return {body, std::nullopt, std::nullopt};
  const auto& [name, email, phone] = person->contact;
  return {name.value_or(body), email, phone ? phone : rings == nullptr ? std::nullopt : rings->contact.phone};
}

std::vector<Addressee> copied(const ToTell& telling, const Pilot& pilot, const Addressee& to) {
  std::vector<Addressee> all;
  const auto& row = telling.row;
  if (row.to == rules::PartyKind::home_office) return all;
  const auto party =
      row.to == rules::PartyKind::authority ? store::PartyCode(*row.authority) : store::PartyCode(*telling.provider);
  for (const auto& contact : pilot.contacts) {
    if (contact.party == party && contact.copied && contact.email && contact.email != to.address) {
      all.push_back({contact.name, contact.email, contact.phone});
    }
  }
  return all;
}

/// Every child's, each looked for where a text may name it.
ChildReferences children_in(store::Database& database) {
  std::set<std::string> not_compared;
  for (const auto& [fact, child] : store::children_not_compared(database)) not_compared.insert(text::letters_of(child));
  return ChildReferences([&database, not_compared = std::move(not_compared)](const std::string& letters) {
    return not_compared.contains(letters) || store::is_child_reference(database, letters);
  });
}

/// A reference that is spelled as one of our own numbers names nobody where that stands for the record.
void leave_numbers(ChildReferences& references, const ToTell& telling) {
  if (telling.vacancy) references.leave(telling.vacancy->text());
  if (telling.row.offer) references.leave(telling.row.offer->text());
  if (telling.row.referral) references.leave(telling.row.referral->text());
}

Draft draft_of(const ToTell& telling, const ComposedFrom& from) {
  const auto reach = reach_of(telling, from);
  auto to = addressee(reach, name_of_body(telling, from));
  Composer composer(from, telling);
  composer.add_sender();
  composer.add_reader(reach);
  composer.add_case();
  composer.add_about();
  auto cc = copied(telling, from.pilot, to);
  const auto* const person = reach.to_write() != nullptr ? reach.to_write() : reach.to_ring();
  const bool to_lead = person != nullptr && person->role == Role::lead;
  Draft draft{telling, record_named(telling), std::move(to), to_lead ? reach.away_until : std::nullopt, std::move(cc)};
  draft.from = from.partnership;
  draft.values = composer.take();
  return draft;
}

std::vector<Draft> drafts_of(Session& session, const Pilot& pilot, const TellingRecord& telling,
                             const std::vector<ToTell>& rows) {
  auto& database = session.database;
  const auto partnership = store::partnership(database);
  const auto calendar = store::calendar(database);
  std::set<rules::VacancyId> told;
  for (const auto& row : rows) {
    if (row.vacancy) told.insert(*row.vacancy);
  }
  auto every_fact = store::every_case_fact(database, {told.begin(), told.end()});
  const auto references = children_in(database);
  // The words are read last: there are those of every fact that was read before.
  const ComposedFrom from{session,   pilot, telling, partnership, calendar, store::fact_words(database, every_fact),
                          every_fact};
  std::vector<Draft> all;
  for (const auto& row : rows) {
    all.push_back(draft_of(row, from));
    auto mine = references;
    leave_numbers(mine, row);
    all.back().children = std::make_shared<const ChildReferences>(std::move(mine));
  }
  return all;
}

}  // namespace

std::vector<Draft> drafts(Session& session, const ToldAbout& meant) {
  const auto pilot = load_pilot(session, vacancies_meant(session, meant.record));
  const auto telling = load_telling(session.database, pilot, vacancies_meant(session, meant.record));
  return drafts_of(session, pilot, telling, tellings_meant(session, meant, pilot, telling));
}

std::vector<Draft> owed_drafts(Session& session) {
  const auto pilot = load_pilot(session, store::resting_and_owed(session.database));
  const auto telling = load_telling(session.database, pilot);
  return drafts_of(session, pilot, telling, owed_tellings(session, pilot, telling));
}

}  // namespace ifapilot::app
