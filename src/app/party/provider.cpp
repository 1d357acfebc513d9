#include "app/party/provider.hpp"

#include "app/party/contact.hpp"
#include "app/refused.hpp"

#include <algorithm>
#include <utility>

namespace ifapilot::app {

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, rules::FactKind::provider_add);
  auto read = read_parties(session.database);
  const auto& all = read.pilot.providers;
  if (const auto known = std::ranges::find(all, provider.code, &store::ProviderRecord::code); known != all.end()) {
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known->code.text + "' already: " + known->name,
            "choose another code, or change it: " + rules::how_to(rules::Deed::update_provider, known->code)});
  }
  refuse_voided_code(session.database, provider.code);
  provider.id = store::add_party(session.database, write.fact(), provider);
  put(read.pilot, provider);
  return written(session, write, provider.code, read, "A-APPEND");
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
  put(read.pilot, std::move(provider));
  return written(session, write, code, read, "A-APPEND");
}

}  // namespace ifapilot::app
