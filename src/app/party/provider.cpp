#include "app/party/provider.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <utility>

namespace ifapilot::app {

namespace {

ProviderView view_of(const store::ProviderRecord& record, const PartyReading& read, const PartyTies& ties,
                     rules::Instant now) {
  ProviderView shown{ties_of(record.code, ties), record, {}};
  for (const auto& one : read.pilot.cases) {
    if (one.record.provider == record.code) shown.vacancies.push_back(view(one.record, read.pilot, now));
  }
  return shown;
}

void refuse_known_code(store::Database& database, const PartyReading& read, const rules::ProviderCode& code) {
  for (const auto& known : read.pilot.providers) {
    if (known.code != code) continue;
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known.code.text + "' already: " + known.name,
            "choose another code, or change it: " + rules::how_to(rules::Deed::update_provider, known.code)});
  }
  refuse_voided_code(database, code);
}

ProviderWritten written(Session& session, Write& write, const store::ProviderRecord& provider, PartyReading read) {
  put(read.pilot, provider);
  auto view = view_of(provider.code, read, session.clock.now);
  return {std::move(view), write.finish(provider.code.text, "A-APPEND")};
}

}  // namespace

ProviderView view_of(const rules::ProviderCode& code, const PartyReading& read, rules::Instant now) {
  return view_of(require_provider(read.pilot.providers, code), read, party_ties(read, now), now);
}

std::vector<ProviderView> list_providers(Session& session) {
  const auto now = session.clock.now;
  const auto read = read_parties(session.database);
  const auto ties = party_ties(read, now);
  std::vector<ProviderView> all;
  for (const auto& record : read.pilot.providers) all.push_back(view_of(record, read, ties, now));
  return all;
}

ProviderView show_provider(Session& session, const rules::ProviderCode& code) {
  return view_of(code, read_parties(session.database), session.clock.now);
}

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, rules::FactKind::provider_add);
  auto read = read_parties(session.database);
  refuse_known_code(session.database, read, provider.code);
  provider.id = store::add_party(session.database, write.fact(), provider);
  return written(session, write, provider, std::move(read));
}

ProviderWritten update_provider(Session& session, const rules::ProviderCode& code, const ProviderUpdate& update) {
  Write write(session, rules::FactKind::provider_update);
  auto read = read_parties(session.database);
  auto provider = require_provider(read.pilot.providers, code);
  provider.name = update.name.value_or(provider.name);
  if (update.sector) provider.sector = update.sector;
  if (update.urn) provider.urn = update.urn;
  provider.lead = updated(provider.lead, update.lead);
  store::add_detail(session.database, write.fact(), provider);
  return written(session, write, provider, std::move(read));
}

}  // namespace ifapilot::app
