#include "app/party/authority.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>
#include <utility>

namespace ifapilot::app {

namespace {

/// What views of authorities are made of, read and asked once for all of them.
struct AuthoritySources : PartySources {
  std::vector<rules::Standing> standings;
};

AuthoritySources authority_sources(Session& session) {
  auto sources = party_sources(session);
  auto standings = rules::rota_next(sources.pilot.facts(), {}, session.clock.now).standings;
  return {std::move(sources), std::move(standings)};
}

/// P-VOLUNTARY: what goes on also when it withdraws.
std::vector<rules::VacancyId> carried_on(const PartyCases& cases) {
  std::vector<rules::VacancyId> all;
  for (const auto& one : cases.live) all.push_back(one.vacancy);
  return all;
}

AuthorityView view_of(const store::AuthorityRecord& record, const AuthoritySources& sources, rules::Instant now) {
  const auto& code = record.facts.code;
  const auto& pilot = sources.pilot;
  const auto ties = ties_of(code, sources.ties);
  return {ties,
          record,
          rules::taking_part_since(record.facts),
          *std::ranges::find(sources.standings, code, &rules::Standing::authority),  // the rota knows every authority
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

std::vector<AuthorityView> list_authorities(Session& session) {
  const auto sources = authority_sources(session);
  std::vector<AuthorityView> all;
  for (const auto& record : sources.pilot.authorities) all.push_back(view_of(record, sources, session.clock.now));
  return all;
}

AuthorityView show_authority(Session& session, const rules::AuthorityCode& code) {
  const auto sources = authority_sources(session);
  return view_of(require_authority(sources.pilot.authorities, code), sources, session.clock.now);
}

AuthorityWritten add_authority(Session& session, const NewAuthority& authority, const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_add);
  const auto pilot = load_pilot(session.database);
  const auto rota = moved(pilot.rota, moves);
  const int position = authority.position.value_or(last_of(rota, moves));
  refuse_if(rules::may_join(authority.code, position, rota), authority.code.text + " cannot be added");
  refuse_voided_code(session.database, authority.code);
  const auto id = store::add_party(
      session.database, write.fact(),
      store::AuthorityRecord{0, {authority.code, authority.name, position, {}}, authority.gss, authority.lead});
  store::add_participation(session.database, write.fact(), id, write.happened_at(), true, std::nullopt);
  auto view = show_authority(session, authority.code);
  return {std::move(view), write.finish(authority.code.text, "P-VOLUNTARY R-ORDER")};
}

AuthorityWritten update_authority(Session& session, const rules::AuthorityCode& code, const AuthorityUpdate& update,
                                  const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_update);
  const auto pilot = load_pilot(session.database);
  auto record = require_authority(pilot.authorities, code);
  if (update.position) refuse_if(rules::may_take_position(code, *update.position, moved(pilot.rota, moves)), "");
  record.facts.name = update.name.value_or(record.facts.name);
  record.facts.position = update.position.value_or(record.facts.position);
  if (update.gss) record.gss = update.gss;
  record.lead = updated(record.lead, update.lead);
  store::add_detail(session.database, write.fact(), record);
  auto view = show_authority(session, code);
  return {std::move(view), write.finish(code.text, "A-APPEND R-ORDER")};
}

}  // namespace ifapilot::app
