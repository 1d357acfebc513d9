#include "app/party/reach.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

void add(Reach& to, Role role, const store::WorkContact& contact) {
  if (contact.name || contact.email || contact.phone) to.people.push_back({role, contact});
}

void add_contacts(Reach& to, const Pilot& pilot, const store::PartyCode& party) {
  for (const auto& [id, of, name, email, phone, copied] : pilot.contacts) {
    if (of == party) add(to, Role::contact, {name, email, phone});
  }
}

template <class Fits>
const Person* first_that(const std::vector<Person>& people, Fits fits) {
  const auto found = std::ranges::find_if(people, fits, &Person::contact);
  return found == people.end() ? nullptr : &*found;
}

}  // namespace

std::string_view word(Role role) {
  switch (role) {
    case Role::lead: return "lead";
    case Role::deputy: return "deputy";
    case Role::contact: return "contact";
  }
  return {};
}

const Person* Reach::to_ring() const {
  return first_that(people, [](const auto& contact) { return contact.phone || contact.email; });
}

const Person* Reach::to_write() const {
  return first_that(people, [](const auto& contact) { return contact.email.has_value(); });
}

BothReached both_reached(const Pilot& pilot, const std::optional<rules::AuthorityCode>& authority,
                         const rules::ProviderCode& provider, rules::Day day) {
  return {authority ? whom_to_reach(pilot, *authority, day) : Reach(), whom_to_reach(pilot, provider)};
}

std::string how_to_ring(const Reach& reach, const std::string& whose) {
  const auto* const person = reach.to_ring();
  if (person == nullptr) return "";
  const auto& [name, email, phone] = person->contact;
  std::string text = phone ? "ring " : "write to ";
  if (!whose.empty()) text += whose + " ";
  if (person->role != Role::lead && name) text += *name + " ";
  text += phone ? *phone : *email;
  return reach.away_until ? text + " (lead away until " + rules::in_words(*reach.away_until) + ")" : text;
}

const store::AwayRecord* away_on(const Pilot& pilot, const rules::AuthorityCode& authority, rules::Day day) {
  const auto found = std::ranges::find_if(pilot.away, [&](const store::AwayRecord& period) {
    return period.authority == authority && rules::holds(period.days, day);
  });
  return found == pilot.away.end() ? nullptr : &*found;
}

Reach whom_to_reach(const Pilot& pilot, const rules::AuthorityCode& authority, rules::Day day) {
  Reach reach;
  const auto& lead = require_authority(pilot.authorities, authority).lead;
  const auto* const away = away_on(pilot, authority, day);
  if (away == nullptr) {
    add(reach, Role::lead, lead);
    add_contacts(reach, pilot, authority);
    return reach;
  }
  reach.away_until = away->days.until;
  add(reach, Role::deputy, away->deputy);
  add_contacts(reach, pilot, authority);
  add(reach, Role::lead, lead);
  return reach;
}

Reach whom_to_reach(const Pilot& pilot, const rules::ProviderCode& provider) {
  Reach reach;
  add(reach, Role::lead, require_provider(pilot.providers, provider).lead);
  add_contacts(reach, pilot, provider);
  return reach;
}

}  // namespace ifapilot::app
