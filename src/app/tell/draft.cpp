#include "app/tell/draft.hpp"

#include "app/tell/composer.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>

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

/// Every reference that a child of the case has, or had before it was mended.
std::vector<std::string> children_of(const ToTell& telling, const ComposedFrom& from) {
  std::vector<std::string> all;
  const auto facts = telling.vacancy ? from.every_fact.find(*telling.vacancy) : from.every_fact.end();
  if (facts == from.every_fact.end()) return all;
  for (const auto& fact : facts->second) {
    if (const auto* const profile = std::get_if<rules::ProfileReceived>(&fact.what)) {
      all.push_back(profile->child.reference);
    } else if (const auto* const own = std::get_if<rules::OwnChildChosen>(&fact.what)) {
      all.push_back(own->child.reference);
    } else if (const auto* const mended = std::get_if<rules::ChildCorrected>(&fact.what)) {
      if (mended->reference) all.push_back(*mended->reference);
    }
  }
  return all;
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
  draft.children = children_of(telling, from);
  return draft;
}

std::vector<Draft> drafts_of(Session& session, const std::vector<ToTell>& rows) {
  auto& database = session.database;
  const auto pilot = load_pilot(database);
  const auto telling = load_telling(database, pilot);
  const auto partnership = store::partnership(database);
  const auto calendar = store::calendar(database);
  const ComposedFrom from{
      session, pilot, telling, partnership, calendar, store::fact_words(database), store::every_case_fact(database)};
  std::vector<Draft> all;
  for (const auto& row : rows) all.push_back(draft_of(row, from));
  return all;
}

}  // namespace

std::vector<Draft> drafts(Session& session, const ToldAbout& meant) {
  return drafts_of(session, tellings_meant(session, meant));
}

std::vector<Draft> owed_drafts(Session& session) {
  const auto pilot = load_pilot(session.database);
  return drafts_of(session, owed_tellings(session, pilot, load_telling(session.database, pilot)));
}

}  // namespace ifapilot::app
