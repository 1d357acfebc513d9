#include "app/party/party.hpp"

#include "app/day/quiet.hpp"
#include "app/refused.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

PartyCase live_case(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  PartyCase live{one.record.facts.id, rules::status_of(one.record.facts, pilot.offers, now), one.record.provider,
                 one.record.carer};
  const auto offer = rules::live_offer(live.vacancy, pilot.offers, now);
  if (offer) live.authority = offer->authority;
  live.accepted = offer && offer->answer.has_value();
  return live;
}

/// The date and the first contact are the provider's to give (O6, O7); all else is the authority's.
std::optional<store::PartyCode> debtor(const rules::Owed& owed, const rules::ProviderCode& provider) {
  if (owed.kind == rules::OwedKind::date || owed.kind == rules::OwedKind::contact) return provider;
  return owed.authority ? std::optional<store::PartyCode>(*owed.authority) : std::nullopt;
}

/// Of all parties.
PartyCases party_cases(const PartyReading& read, rules::Instant now) {
  const auto& pilot = read.pilot;
  const auto running = deadlines(pilot.cases, pilot, read.quiet, now);
  PartyCases all;
  for (const auto& one : pilot.cases) {
    const auto& provider = one.record.provider;
    auto live = live_case(one, pilot, now);
    if (const auto mine = running.of(live.vacancy); !mine.empty()) live.next = mine.front();
    if (!rules::is_over(live.status)) all.live.push_back(std::move(live));
    for (const auto& owed : rules::owed_in(one.state, now)) {
      all.debts.push_back({one.record.facts.id, debtor(owed, provider), owed});
    }
  }
  return all;
}

bool is_among(const store::PartyCode& party, const std::optional<rules::AuthorityCode>& authority,
              const rules::ProviderCode& provider) {
  return party == store::PartyCode(provider) || (authority && party == store::PartyCode(*authority));
}

}  // namespace

PartyReading read_parties(store::Database& database) {
  return {load_pilot(database), store::contacts(database), load_quiet(database)};
}

PartyTies party_ties(const PartyReading& read, rules::Instant now) {
  return {read.pilot.frameworks, read.contacts, party_cases(read, now)};
}

PartyTies ties_of(const store::PartyCode& party, const PartyTies& all) {
  PartyTies mine = all;
  std::erase_if(mine.frameworks, [&](const auto& one) { return !is_among(party, one.authority, one.provider); });
  std::erase_if(mine.contacts, [&](const auto& contact) { return contact.party != party; });
  std::erase_if(mine.cases.live, [&](const PartyCase& one) {
    return !is_among(party, one.accepted ? one.authority : std::nullopt, one.provider);
  });
  std::erase_if(mine.cases.debts, [&](const PartyDebt& debt) { return debt.by != party; });
  return mine;
}

store::WorkContact updated(store::WorkContact lead, const store::WorkContact& update) {
  if (update.name) lead.name = update.name;
  if (update.email) lead.email = update.email;
  if (update.phone) lead.phone = update.phone;
  return lead;
}

rules::Action to_show(const store::PartyCode& party) {
  using rules::Deed;
  if (const auto* const provider = std::get_if<rules::ProviderCode>(&party)) return {Deed::show_provider, *provider};
  return {Deed::show_authority, std::get<rules::AuthorityCode>(party)};
}

void refuse_voided_code(store::Database& database, const store::PartyCode& party) {
  if (!store::is_code_used(database, party)) return;
  const auto* const kind = std::holds_alternative<rules::ProviderCode>(party) ? "a provider" : "an authority";
  refuse({"A-APPEND",
          {},
          "the code '" + store::text_of(party) + "' was given to " + kind + " that was voided since",
          "choose another code"});
}

}  // namespace ifapilot::app
