#include "app/party/authority.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

/// What of a view is worked out for all authorities at once.
struct Standings {
  std::vector<rules::Standing> rota;
  PartyTies ties;
};

Standings standings_of(const PartyReading& read, rules::Instant now) {
  return {rules::rota_next(read.pilot.facts(), {}, now).standings, party_ties(read, now)};
}

/// P-VOLUNTARY: what goes on also when it withdraws.
std::vector<rules::VacancyId> carried_on(const PartyCases& cases) {
  std::vector<rules::VacancyId> all;
  for (const auto& one : cases.live) all.push_back(one.vacancy);
  return all;
}

AuthorityView view_of(const store::AuthorityRecord& record, const PartyReading& read, const Standings& standings,
                      rules::Instant now) {
  const auto& code = record.facts.code;
  const auto& pilot = read.pilot;
  const auto ties = ties_of(code, standings.ties);
  return {ties,
          record,
          rules::taking_part_since(record.facts),
          *std::ranges::find(standings.rota, code, &rules::Standing::authority),  // the rota knows every authority
          rules::slots_by_authority(code, pilot.offers, now),
          rules::slots_in_area(code, pilot.offers, now),
          pilot.policy,
          rules::taken_back_by_withdrawal(code, pilot.offers, now),
          carried_on(ties.cases)};
}

/// Behind all of them, wherever they go.
int last_of(const std::vector<rules::Authority>& rota, const RotaMoves& moves) {
  int last = rules::last_position(rota);
  for (const auto& [code, position] : moves) last = std::max(last, position + 1);
  return last;
}

std::vector<rules::Authority> moved(std::vector<rules::Authority> rota, const RotaMoves& moves) {
  for (auto& authority : rota) {
    if (const auto to = moves.find(authority.code); to != moves.end()) authority.position = to->second;
  }
  return rota;
}

}  // namespace

AuthorityView view_of(const rules::AuthorityCode& code, const PartyReading& read, rules::Instant now) {
  return view_of(require_authority(read.pilot.authorities, code), read, standings_of(read, now), now);
}

std::vector<AuthorityView> list_authorities(Session& session) {
  const auto now = session.clock.now;
  const auto read = read_parties(session.database);
  const auto standings = standings_of(read, now);
  std::vector<AuthorityView> all;
  for (const auto& record : read.pilot.authorities) all.push_back(view_of(record, read, standings, now));
  return all;
}

AuthorityView show_authority(Session& session, const rules::AuthorityCode& code) {
  return view_of(code, read_parties(session.database), session.clock.now);
}

AuthorityWritten add_authority(Session& session, const NewAuthority& authority, const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_add);
  auto read = read_parties(session.database);
  const auto rota = moved(read.pilot.rota, moves);
  const int position = authority.position.value_or(last_of(rota, moves));
  refuse_if(rules::may_join(authority.code, position, rota), authority.code.text + " cannot be added");
  refuse_voided_code(session.database, authority.code);
  const rules::Period from_now{write.happened_at()};
  store::AuthorityRecord record{
      0, {authority.code, authority.name, position, {from_now}}, authority.gss, authority.lead};
  record.id = store::add_party(session.database, write.fact(), record);
  store::add_participation(session.database, write.fact(), record.id, from_now.from, true, std::nullopt);
  put(read.pilot, std::move(record));
  auto view = view_of(authority.code, read, session.clock.now);
  return {std::move(view), write.finish(authority.code.text, "P-VOLUNTARY R-ORDER")};
}

AuthorityWritten update_authority(Session& session, const rules::AuthorityCode& code, const AuthorityUpdate& update,
                                  const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_update);
  auto read = read_parties(session.database);
  auto record = require_authority(read.pilot.authorities, code);
  if (update.position) refuse_if(rules::may_take_position(code, *update.position, moved(read.pilot.rota, moves)), "");
  record.facts.name = update.name.value_or(record.facts.name);
  record.facts.position = update.position.value_or(record.facts.position);
  if (update.gss) record.gss = update.gss;
  record.lead = updated(record.lead, update.lead);
  store::add_detail(session.database, write.fact(), record);
  put(read.pilot, std::move(record));
  auto view = view_of(code, read, session.clock.now);
  return {std::move(view), write.finish(code.text, "A-APPEND R-ORDER")};
}

}  // namespace ifapilot::app
