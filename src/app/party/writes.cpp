#include "app/party/contact.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"
#include "text/folded.hpp"

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

/// The contact of that name, as people compare names (A-FIND); null if there is none.
const store::ContactRecord* contact_called(const std::string& name, const std::vector<store::ContactRecord>& all) {
  const auto wanted = text::folded(name);
  const auto found =
      std::ranges::find_if(all, [&](const auto& contact) { return text::folded(contact.name) == wanted; });
  return found == all.end() ? nullptr : &*found;
}

/// Where it goes, or is.
int position_of(const rules::Authority& authority, const RotaMoves& moves) {
  const auto to = moves.empty() ? moves.end() : moves.find(authority.code);
  return to == moves.end() ? authority.position : to->second;
}

/// Behind all of them, wherever they go.
int last_of(const std::vector<rules::Authority>& rota, const RotaMoves& moves) {
  int last = 0;
  for (const auto& authority : rota) last = std::max(last, position_of(authority, moves));
  for (const auto& [code, position] : moves) last = std::max(last, position);
  return last + 1;
}

/// As they stand once all have gone: those that could be in the way of `code` at `position`, and who is last. The
/// others say nothing to it, and a file of many rows copies none of them.
std::vector<rules::Authority> in_the_way(const rules::AuthorityCode& code, int position,
                                         const std::vector<rules::Authority>& rota, const RotaMoves& moves) {
  std::vector<rules::Authority> there;
  const auto take = [&](const rules::Authority& one, int goes_to) { there.emplace_back(one).position = goes_to; };
  const rules::Authority* last = nullptr;
  int last_position = 0;
  for (const auto& authority : rota) {
    const int goes_to = position_of(authority, moves);
    if (goes_to == position || authority.code == code) take(authority, goes_to);
    if (last != nullptr && goes_to <= last_position) continue;
    last = &authority;
    last_position = goes_to;
  }
  if (last != nullptr) take(*last, last_position);
  return there;
}

constexpr auto added_by = "P-VOLUNTARY P-IDENTITY R-ORDER";
constexpr auto updated_by = "A-APPEND P-IDENTITY R-ORDER";
constexpr auto provided_by = "A-APPEND P-IDENTITY";

using Warnings = std::vector<rules::Sentence>;

Warnings add(Session& session, Write& write, const NewAuthority& authority, const RotaMoves& moves, Judged identity) {
  const auto& pilot = write.pilot();
  const int position = authority.position ? *authority.position : last_of(pilot.rota, moves);
  refuse_if(rules::may_join(authority.code, position, in_the_way(authority.code, position, pilot.rota, moves)),
            authority.code.text + " cannot be added");
  refuse_voided_code(session.database, authority.code);
  const rules::Period from_now{write.happened_at()};
  store::AuthorityRecord record{
      0, {authority.code, authority.name, position, {from_now}}, authority.gss, authority.lead};
  auto warnings = own_identity(record, pilot.authorities, {}, identity, authority.code.text + " cannot be added");
  record.id = store::add_party(session.database, write.fact(), record);
  store::add_participation(session.database, write.fact(), record.id, from_now.from, true, std::nullopt);
  write.put(std::move(record));
  return warnings;
}

Warnings change(Session& session, Write& write, const rules::AuthorityCode& code, const AuthorityUpdate& update,
                const RotaMoves& moves, Judged identity) {
  const auto& pilot = write.pilot();
  const auto before = require_authority(pilot.authorities, code);
  auto record = before;
  if (update.position) {
    const auto others = in_the_way(code, *update.position, pilot.rota, moves);
    refuse_if(rules::may_take_position(code, *update.position, others), "");
  }
  record.facts.name = update.name.value_or(record.facts.name);
  record.facts.position = update.position.value_or(record.facts.position);
  if (update.gss) record.gss = update.gss;
  record.lead = updated(record.lead, update.lead);
  auto warnings =
      own_identity(record, pilot.authorities, std::optional(before), identity, code.text + " cannot be updated so");
  store::add_detail(session.database, write.fact(), record);
  write.put(std::move(record));
  return warnings;
}

Warnings add(Session& session, Write& write, store::ProviderRecord provider, Judged identity) {
  if (const auto* const known = find_provider(write.pilot().providers, provider.code)) {
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known->code.text + "' already: " + known->name,
            "choose another code, or change it: " + rules::how_to(rules::Deed::update_provider, known->code)});
  }
  refuse_voided_code(session.database, provider.code);
  auto warnings =
      own_identity(provider, write.pilot().providers, {}, identity, provider.code.text + " cannot be added");
  provider.id = store::add_party(session.database, write.fact(), provider);
  write.put(std::move(provider));
  return warnings;
}

Warnings change(Session& session, Write& write, const rules::ProviderCode& code, const ProviderUpdate& update,
                Judged identity) {
  const auto& providers = write.pilot().providers;
  const auto before = require_provider(providers, code);
  auto provider = before;
  provider.name = update.name.value_or(provider.name);
  if (update.sector) provider.sector = update.sector;
  if (update.urn) provider.urn = update.urn;
  provider.lead = updated(provider.lead, update.lead);
  auto warnings =
      own_identity(provider, providers, std::optional(before), identity, code.text + " cannot be updated so");
  store::add_detail(session.database, write.fact(), provider);
  write.put(std::move(provider));
  return warnings;
}

/// `done`, with what is to be warned of.
template <class Written>
Written warned(Written done, Warnings warnings) {
  done.warnings = std::move(warnings);
  return done;
}

}  // namespace

AuthorityWritten add_authority(Session& session, const NewAuthority& authority, const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_add);
  auto warnings = add(session, write, authority, moves, Judged::at_once);
  return warned(written(session, write, authority.code, write.pilot(), added_by), std::move(warnings));
}

std::optional<rules::FactId> add_unseen(Session& session, const NewAuthority& authority, const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_add);
  (void)add(session, write, authority, moves, Judged::with_the_file);
  return write.finish(authority.code.text, added_by);
}

AuthorityWritten update_authority(Session& session, const rules::AuthorityCode& code, const AuthorityUpdate& update,
                                  const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_update);
  (void)write.whole_pilot();
  auto warnings = change(session, write, code, update, moves, Judged::at_once);
  return warned(written(session, write, code, write.pilot(), updated_by), std::move(warnings));
}

std::optional<rules::FactId> update_unseen(Session& session, const rules::AuthorityCode& code,
                                           const AuthorityUpdate& update, const RotaMoves& moves) {
  Write write(session, rules::FactKind::authority_update);
  (void)change(session, write, code, update, moves, Judged::with_the_file);
  return write.finish(code.text, updated_by);
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

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, rules::FactKind::provider_add);
  const auto code = provider.code;
  auto warnings = add(session, write, std::move(provider), Judged::at_once);
  return warned(written(session, write, code, write.pilot(), provided_by), std::move(warnings));
}

std::optional<rules::FactId> add_unseen(Session& session, const store::ProviderRecord& provider) {
  Write write(session, rules::FactKind::provider_add);
  (void)add(session, write, provider, Judged::with_the_file);
  return write.finish(provider.code.text, provided_by);
}

ProviderWritten update_provider(Session& session, const rules::ProviderCode& code, const ProviderUpdate& update) {
  Write write(session, rules::FactKind::provider_update);
  (void)write.whole_pilot();
  auto warnings = change(session, write, code, update, Judged::at_once);
  return warned(written(session, write, code, write.pilot(), provided_by), std::move(warnings));
}

std::optional<rules::FactId> update_unseen(Session& session, const rules::ProviderCode& code,
                                           const ProviderUpdate& update) {
  Write write(session, rules::FactKind::provider_update);
  (void)change(session, write, code, update, Judged::with_the_file);
  return write.finish(code.text, provided_by);
}

template <class Code>
WrittenOf<Code> add_contact(Session& session, const Code& code, const NewContact& contact) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_add : FactKind::provider_contact_add);
  auto pilot = load_pilot(session.database);
  const auto& [name, email, phone, copied] = contact;
  const auto known = view_of(code, pilot, session.clock.now).contacts;
  if (const auto* const same = contact_called(name, known)) {
    const Action remove{is_authority<Code> ? Deed::remove_authority_contact : Deed::remove_provider_contact, code};
    refuse({"A-APPEND", {}, code.text + " has a contact '" + same->name + "' already", "remove it first: " + remove});
  }
  store::ContactRecord record{0, code, name, email, phone, copied};
  record.id = store::add_contact(session.database, write.fact(), record);
  pilot.contacts.push_back(std::move(record));
  return written(session, write, code, pilot, "M-CONTACT");
}

template <class Code>
ContactRemoved<Code> remove_contact(Session& session, const Code& code, const std::string& name) {
  using rules::FactKind;
  Write write(session, is_authority<Code> ? FactKind::authority_contact_remove : FactKind::provider_contact_remove);
  auto pilot = load_pilot(session.database);
  const auto known = view_of(code, pilot, session.clock.now).contacts;
  const auto* const found = contact_called(name, known);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const auto& contact : known) names.push_back(contact.name);
    const auto near = rules::nearest(name, names);
    not_found(code.text + " has no further contact '" + name + "'",
              near ? "did you mean '" + *near + "'? (" + to_show(code) + ")" : "see: " + to_show(code));
  }
  store::add_contact_removal(session.database, write.fact(), found->id);
  std::erase_if(pilot.contacts, [&](const auto& any) { return any.id == found->id; });
  return {written(session, write, code, pilot, "M-CONTACT"), found->name};
}

template AuthorityWritten add_contact(Session&, const rules::AuthorityCode&, const NewContact&);
template ProviderWritten add_contact(Session&, const rules::ProviderCode&, const NewContact&);
template ContactRemoved<rules::AuthorityCode> remove_contact(Session&, const rules::AuthorityCode&, const std::string&);
template ContactRemoved<rules::ProviderCode> remove_contact(Session&, const rules::ProviderCode&, const std::string&);

}  // namespace ifapilot::app
