#include "app/party/authority.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

/// Everything that views of authorities are made of, read and asked once for all of them.
struct AuthoritySources {
  Pilot pilot;
  std::vector<rules::Standing> standings;
  PartyCases cases;
  std::vector<store::FrameworkRecord> frameworks;
  std::vector<store::ContactRecord> contacts;
};

AuthoritySources authority_sources(Session& session) {
  auto& database = session.database;
  auto pilot = load_pilot_and_frameworks(database);
  auto standings = rules::rota_next(pilot.facts(), {}, session.clock.now).standings;
  auto cases = party_cases(pilot, session);
  return {std::move(pilot), std::move(standings), std::move(cases), store::frameworks(database),
          store::contacts(database)};
}

/// The rota knows every authority, so the standing is there.
const rules::Standing& standing_of(const rules::AuthorityCode& code, const AuthoritySources& sources) {
  return *std::find_if(sources.standings.begin(), sources.standings.end(),
                       [&](const auto& standing) { return standing.authority == code; });
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
  AuthorityView view{.record = record,
                     .since = rules::taking_part_since(record.facts),
                     .standing = standing_of(code, sources),
                     .slots = rules::slots_by_authority(code, pilot.offers, now),
                     .slots_in_area = rules::slots_in_area(code, pilot.offers, now),
                     .policy = pilot.policy};
  view.open_offers = rules::taken_back_by_withdrawal(code, pilot.offers, now);
  view.cases = sources.cases.accepted_by(code);
  view.carried_on = carried_on(view.cases);
  view.frameworks = sources.frameworks;
  std::erase_if(view.frameworks, [&](const auto& framework) { return framework.authority != code; });
  view.contacts = sources.contacts;
  std::erase_if(view.contacts, [&](const auto& contact) { return contact.authority != code; });
  return view;
}

void refuse_voided_code(store::Database& database, const rules::AuthorityCode& code) {
  if (!store::is_code_used(database, code)) return;
  refuse({"A-APPEND",
          {},
          "the code '" + code.text + "' was given to an authority that was voided since",
          "choose another code"});
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

store::WorkContact updated(store::WorkContact lead, const store::WorkContact& update) {
  if (update.name) lead.name = update.name;
  if (update.email) lead.email = update.email;
  if (update.phone) lead.phone = update.phone;
  return lead;
}

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
  store::AuthorityRecord record{0, {authority.code, authority.name, position, {}}, authority.gss, authority.lead};
  record.id = store::add_authority(session.database, write.fact(), authority.code);
  store::add_authority_detail(session.database, write.fact(), record);
  store::add_participation(session.database, write.fact(), record.id, write.happened_at(), true, std::nullopt);
  AuthorityWritten written{show_authority(session, authority.code), std::nullopt};
  written.fact = write.finish(authority.code.text, "P-VOLUNTARY R-ORDER");
  return written;
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
  store::add_authority_detail(session.database, write.fact(), record);
  AuthorityWritten written{show_authority(session, code), std::nullopt};
  written.fact = write.finish(code.text, "A-APPEND R-ORDER");
  return written;
}

}  // namespace ifapilot::app
