#include "app/party/contact.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/nearness.hpp>
#include <ifapilot/rules/participation.hpp>

#include <algorithm>
#include <utility>

// What is recorded of authorities, of providers, and of the contacts of both.
namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// Finishes `write`, and shows how the party then stands. `rules`: the ids in play, separated by blanks.
template <class Code>
WrittenOf<Code> written(Session& session, Write& write, const Code& code, const Pilot& pilot,
                        const std::string& rules) {
  auto view = view_of(code, pilot, session.clock.now);
  return {std::move(view), write.finish(code.text, rules)};
}

/// P-IDENTITY of `record`, unless that is judged with the whole file it comes from; what is to be warned of.
template <class Record>
std::vector<rules::Sentence> own_identity(const Record& record, const std::vector<Record>& on_record,
                                          const std::optional<Record>& before, Judged identity,
                                          const std::string& summary) {
  if (identity == Judged::with_the_file) return {};
  return require_own(body_of(record), bodies(on_record), before ? std::optional(body_of(*before)) : std::nullopt,
                     summary);
}

template <class Code>
constexpr bool is_authority = std::is_same_v<Code, rules::AuthorityCode>;

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

AuthorityWritten add_authority(Session& session, const NewAuthority& authority, const RotaMoves& moves,
                               Judged identity) {
  Write write(session, rules::FactKind::authority_add);
  auto pilot = load_pilot(session.database);
  const auto rota = moved(pilot.rota, moves);
  const int position = authority.position.value_or(last_of(rota, moves));
  refuse_if(rules::may_join(authority.code, position, rota), authority.code.text + " cannot be added");
  refuse_voided_code(session.database, authority.code);
  const rules::Period from_now{write.happened_at()};
  store::AuthorityRecord record{
      0, {authority.code, authority.name, position, {from_now}}, authority.gss, authority.lead};
  auto warnings = own_identity(record, pilot.authorities, {}, identity, authority.code.text + " cannot be added");
  record.id = store::add_party(session.database, write.fact(), record);
  store::add_participation(session.database, write.fact(), record.id, from_now.from, true, std::nullopt);
  put(pilot, std::move(record));
  auto done = written(session, write, authority.code, pilot, "P-VOLUNTARY P-IDENTITY R-ORDER");
  done.warnings = std::move(warnings);
  return done;
}

AuthorityWritten update_authority(Session& session, const rules::AuthorityCode& code, const AuthorityUpdate& update,
                                  const RotaMoves& moves, Judged identity) {
  Write write(session, rules::FactKind::authority_update);
  auto pilot = load_pilot(session.database);
  const auto before = require_authority(pilot.authorities, code);
  auto record = before;
  if (update.position) refuse_if(rules::may_take_position(code, *update.position, moved(pilot.rota, moves)), "");
  record.facts.name = update.name.value_or(record.facts.name);
  record.facts.position = update.position.value_or(record.facts.position);
  if (update.gss) record.gss = update.gss;
  record.lead = updated(record.lead, update.lead);
  auto warnings =
      own_identity(record, pilot.authorities, std::optional(before), identity, code.text + " cannot be updated so");
  store::add_detail(session.database, write.fact(), record);
  put(pilot, std::move(record));
  auto done = written(session, write, code, pilot, "A-APPEND P-IDENTITY R-ORDER");
  done.warnings = std::move(warnings);
  return done;
}

AuthorityWritten withdraw_authority(Session& session, const rules::AuthorityCode& code,
                                    const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_withdraw);
  const auto at = write.happened_at();
  auto pilot = load_pilot(session.database);
  auto record = require_authority(pilot.authorities, code);
  refuse_if(rules::may_withdraw(record.facts, pilot.offers, at), code.text + " cannot have withdrawn then");
  store::add_participation(session.database, write.fact(), record.id, at, false, reason);
  record.facts.periods.back().until = at;
  put(pilot, std::move(record));
  // An offer is never taken back without a reason.
  const auto why = code.text + " withdrew from the pilot" + (reason ? ": " + *reason : "");
  const auto rescinded = rules::taken_back_by_withdrawal(code, pilot.offers, at);
  for (const auto& offer : rescinded) {
    store::add_rescission(session.database, write.fact(), offer.id, at, why);
    tell(pilot, offer.vacancy, write.told(rules::Rescinded{offer.id}));
  }
  auto done = written(session, write, code, pilot, rescinded.empty() ? "P-VOLUNTARY" : "P-VOLUNTARY R-TURN D-ONE");
  done.rescinded = rescinded;
  for (const auto& offer : rescinded) {
    // A withdrawal that is typed later may meet vacancies that were offered on or closed meanwhile.
    const auto status = rules::status_of(find_case(pilot.cases, offer.vacancy)->state, session.clock.now);
    if (status == rules::VacancyStatus::notified) done.freed.push_back(offer.vacancy);
  }
  return done;
}

AuthorityWritten rejoin_authority(Session& session, const rules::AuthorityCode& code,
                                  const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_rejoin);
  const auto at = write.happened_at();
  auto pilot = load_pilot(session.database);
  auto record = require_authority(pilot.authorities, code);
  refuse_if(rules::may_rejoin(record.facts, at), "");
  store::add_participation(session.database, write.fact(), record.id, at, true, reason);
  record.facts.periods.push_back({at});
  put(pilot, std::move(record));
  return written(session, write, code, pilot, "P-VOLUNTARY R-ORDER");
}

ProviderWritten add_provider(Session& session, store::ProviderRecord provider, Judged identity) {
  Write write(session, rules::FactKind::provider_add);
  auto pilot = load_pilot(session.database);
  const auto& all = pilot.providers;
  if (const auto known = std::ranges::find(all, provider.code, &store::ProviderRecord::code); known != all.end()) {
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known->code.text + "' already: " + known->name,
            "choose another code, or change it: " + rules::how_to(rules::Deed::update_provider, known->code)});
  }
  refuse_voided_code(session.database, provider.code);
  auto warnings = own_identity(provider, pilot.providers, {}, identity, provider.code.text + " cannot be added");
  provider.id = store::add_party(session.database, write.fact(), provider);
  put(pilot, provider);
  auto done = written(session, write, provider.code, pilot, "A-APPEND P-IDENTITY");
  done.warnings = std::move(warnings);
  return done;
}

ProviderWritten update_provider(Session& session, const rules::ProviderCode& code, const ProviderUpdate& update,
                                Judged identity) {
  Write write(session, rules::FactKind::provider_update);
  auto pilot = load_pilot(session.database);
  const auto before = require_provider(pilot.providers, code);
  auto provider = before;
  provider.name = update.name.value_or(provider.name);
  if (update.sector) provider.sector = update.sector;
  if (update.urn) provider.urn = update.urn;
  provider.lead = updated(provider.lead, update.lead);
  auto warnings =
      own_identity(provider, pilot.providers, std::optional(before), identity, code.text + " cannot be updated so");
  store::add_detail(session.database, write.fact(), provider);
  put(pilot, std::move(provider));
  auto done = written(session, write, code, pilot, "A-APPEND P-IDENTITY");
  done.warnings = std::move(warnings);
  return done;
}

template <class Code>
WrittenOf<Code> add_contact(Session& session, const Code& code, const NewContact& contact) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_add : FactKind::provider_contact_add);
  auto pilot = load_pilot(session.database);
  const auto& [name, email, phone, copied] = contact;
  const auto known = view_of(code, pilot, session.clock.now).contacts;
  if (std::ranges::count(known, name, &store::ContactRecord::name) > 0) {
    const Action remove{is_authority<Code> ? Deed::remove_authority_contact : Deed::remove_provider_contact, code};
    refuse({"A-APPEND", {}, code.text + " has a contact '" + name + "' already", "remove it first: " + remove});
  }
  store::ContactRecord record{0, code, name, email, phone, copied};
  record.id = store::add_contact(session.database, write.fact(), record);
  pilot.contacts.push_back(std::move(record));
  return written(session, write, code, pilot, "M-CONTACT");
}

template <class Code>
WrittenOf<Code> remove_contact(Session& session, const Code& code, const std::string& name) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_remove : FactKind::provider_contact_remove);
  auto pilot = load_pilot(session.database);
  std::vector<std::string> names;
  std::optional<std::int64_t> found;
  for (const auto& contact : view_of(code, pilot, session.clock.now).contacts) {
    names.push_back(contact.name);
    if (contact.name == name) found = contact.id;
  }
  if (!found) {
    const auto near = rules::nearest(name, names);
    not_found(code.text + " has no further contact '" + name + "'",
              near ? "did you mean '" + *near + "'? (" + to_show(code) + ")" : "see: " + to_show(code));
  }
  store::add_contact_removal(session.database, write.fact(), *found);
  std::erase_if(pilot.contacts, [&](const auto& any) { return any.id == *found; });
  return written(session, write, code, pilot, "M-CONTACT");
}

template AuthorityWritten add_contact(Session&, const rules::AuthorityCode&, const NewContact&);
template ProviderWritten add_contact(Session&, const rules::ProviderCode&, const NewContact&);
template AuthorityWritten remove_contact(Session&, const rules::AuthorityCode&, const std::string&);
template ProviderWritten remove_contact(Session&, const rules::ProviderCode&, const std::string&);

}  // namespace ifapilot::app
