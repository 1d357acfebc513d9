#include "app/party/party.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/participation.hpp>

namespace ifapilot::app {

namespace {

PartyCase live_case(const CaseRecord& one, const Deadlines& running, rules::Instant now) {
  PartyCase live{one.record.facts.id, rules::status_of(one.state, now), one.record.provider, one.record.carer};
  const auto offer = rules::live_offer(live.vacancy, one.state.offers, now);
  if (offer) live.authority = offer->authority;
  live.accepted = offer && offer->answer.has_value();
  if (const auto mine = running.of(live.vacancy); !mine.empty()) live.next = mine.front();
  return live;
}

std::optional<store::PartyCode> debtor(const rules::Owed& owed, const rules::ProviderCode& provider) {
  if (rules::words_of(owed.kind).debtor == rules::Rung::provider) return provider;
  return owed.authority ? std::optional<store::PartyCode>(*owed.authority) : std::nullopt;
}

bool is_among(const store::PartyCode& party, const std::optional<rules::AuthorityCode>& authority,
              const rules::ProviderCode& provider) {
  return party == store::PartyCode(provider) || (authority && party == store::PartyCode(*authority));
}

/// What was read, and what of a view is worked out of it for all parties at once.
struct AllParties {
  AllParties(const Pilot& read, rules::Instant at)
      : pilot(read),
        now(at),
        standings(rules::rota_next(pilot.facts(), {}, now).standings),
        ties{pilot.frameworks, pilot.contacts, {}} {
    const auto running = deadlines(pilot.cases, pilot, now);
    for (const auto& one : pilot.cases) {
      auto live = live_case(one, running, now);
      if (!rules::is_over(live.status)) ties.cases.live.push_back(std::move(live));
      for (const auto& owed : owed_in(one, pilot, now)) {
        ties.cases.debts.push_back({one.record.facts.id, debtor(owed, one.record.provider), owed});
      }
    }
  }

  [[nodiscard]] PartyTies ties_of(const store::PartyCode& party) const {
    auto mine = ties;
    std::erase_if(mine.frameworks, [&](const auto& one) { return !is_among(party, one.authority, one.provider); });
    std::erase_if(mine.contacts, [&](const auto& contact) { return contact.party != party; });
    std::erase_if(mine.cases.live, [&](const PartyCase& one) {
      return !is_among(party, one.accepted ? one.authority : std::nullopt, one.provider);
    });
    std::erase_if(mine.cases.debts, [&](const PartyDebt& debt) { return debt.by != party; });
    return mine;
  }

  const Pilot& pilot;
  rules::Instant now;
  std::vector<rules::Standing> standings;
  PartyTies ties;
};

AuthorityView view_of(const store::AuthorityRecord& record, const AllParties& all) {
  const auto& code = record.facts.code;
  const auto& pilot = all.pilot;
  AuthorityView view{all.ties_of(code),
                     record,
                     rules::taking_part_since(record.facts),
                     *std::ranges::find(all.standings, code, &rules::Standing::authority),  // the rota knows everyone
                     rules::slots_by_authority(code, pilot.made(), all.now),
                     rules::slots_in_area(code, pilot.made(), all.now),
                     pilot.policy,
                     rules::taken_back_by_withdrawal(code, pilot.offers, all.now),
                     {}};
  for (const auto& one : view.cases.live) view.carried_on.push_back(one.vacancy);  // P-VOLUNTARY: also if it withdraws
  std::ranges::copy_if(pilot.away, std::back_inserter(view.away),
                       [&](const auto& period) { return period.authority == code; });
  if (const auto* const period = away_on(pilot, code, rules::local_day(all.now))) view.away_until = period->days.until;
  return view;
}

ProviderView view_of(const store::ProviderRecord& record, const AllParties& all) {
  ProviderView view{all.ties_of(record.code), record, {}};
  for (const auto& one : all.pilot.cases) {
    if (one.record.provider == record.code) view.vacancies.push_back(app::view(one, all.pilot, all.now));
  }
  return view;
}

/// Of all that the pilot has of the kind.
template <class View, class Records>
std::vector<View> views(Session& session, Records records) {
  const auto pilot = load_pilot(session.database);
  const AllParties all(pilot, session.clock.now);
  std::vector<View> made;
  for (const auto& record : pilot.*records) made.push_back(view_of(record, all));
  return made;
}

}  // namespace

AuthorityView view_of(const rules::AuthorityCode& code, const Pilot& pilot, rules::Instant now) {
  return view_of(require_authority(pilot.authorities, code), AllParties(pilot, now));
}

ProviderView view_of(const rules::ProviderCode& code, const Pilot& pilot, rules::Instant now) {
  return view_of(require_provider(pilot.providers, code), AllParties(pilot, now));
}

std::vector<AuthorityView> list_authorities(Session& session) {
  return views<AuthorityView>(session, &Pilot::authorities);
}

std::vector<ProviderView> list_providers(Session& session) { return views<ProviderView>(session, &Pilot::providers); }

AuthorityView show_authority(Session& session, const rules::AuthorityCode& code) {
  return view_of(code, load_pilot(session.database), session.clock.now);
}

ProviderView show_provider(Session& session, const rules::ProviderCode& code) {
  return view_of(code, load_pilot(session.database), session.clock.now);
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
