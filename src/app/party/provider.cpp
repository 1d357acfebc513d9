#include "app/party/provider.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <utility>

namespace ifapilot::app {

namespace {

ProviderView view_of(const store::ProviderRecord& record, const PartySources& sources, rules::Instant now) {
  ProviderView all{ties_of(record.code, sources.ties), record, {}};
  for (const auto& one : sources.pilot.cases) {
    if (one.record.provider == record.code) all.vacancies.push_back(view(one.record, sources.pilot, now));
  }
  return all;
}

void refuse_known_code(store::Database& database, const rules::ProviderCode& code) {
  for (const auto& known : store::providers(database)) {
    if (known.code != code) continue;
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known.code.text + "' already: " + known.name,
            "choose another code, or change it: " + rules::how_to(rules::Deed::update_provider, known.code)});
  }
  refuse_voided_code(database, code);
}

ProviderWritten written(Session& session, Write& write, const store::ProviderRecord& provider) {
  auto view = view_of(provider, party_sources(session), session.clock.now);
  return {std::move(view), write.finish(provider.code.text, "A-APPEND")};
}

}  // namespace

std::vector<ProviderView> list_providers(Session& session) {
  const auto sources = party_sources(session);
  std::vector<ProviderView> all;
  for (const auto& record : store::providers(session.database)) {
    all.push_back(view_of(record, sources, session.clock.now));
  }
  return all;
}

ProviderView show_provider(Session& session, const rules::ProviderCode& code) {
  return view_of(require_provider(session.database, code), party_sources(session), session.clock.now);
}

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, rules::FactKind::provider_add);
  refuse_known_code(session.database, provider.code);
  store::add_party(session.database, write.fact(), provider);
  return written(session, write, provider);
}

ProviderWritten update_provider(Session& session, const rules::ProviderCode& code, const ProviderUpdate& update) {
  Write write(session, rules::FactKind::provider_update);
  auto provider = require_provider(session.database, code);
  provider.name = update.name.value_or(provider.name);
  if (update.sector) provider.sector = update.sector;
  if (update.urn) provider.urn = update.urn;
  provider.lead = updated(provider.lead, update.lead);
  store::add_detail(session.database, write.fact(), provider);
  return written(session, write, provider);
}

}  // namespace ifapilot::app
