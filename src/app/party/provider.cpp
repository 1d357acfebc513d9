#include "app/party/provider.hpp"

#include "app/party/authority.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

namespace ifapilot::app {

namespace {

/// What views of providers are made of, read once for all of them.
struct ProviderSources {
  std::vector<VacancyView> vacancies;
  std::vector<store::FrameworkRecord> frameworks;
  std::vector<store::ContactRecord> contacts;
  PartyCases cases;
};

ProviderSources provider_sources(Session& session) {
  auto& database = session.database;
  const auto pilot = load_pilot_and_frameworks(database);
  ProviderSources sources{{}, store::frameworks(database), store::contacts(database), party_cases(pilot, session)};
  for (const auto& one : pilot.cases) sources.vacancies.push_back(view(one.record, pilot, session.clock.now));
  return sources;
}

ProviderView view_of(const store::ProviderRecord& record, const ProviderSources& sources) {
  ProviderView view{record, sources.vacancies, sources.frameworks, sources.contacts,
                    sources.cases.notified_by(record.code)};
  const auto& code = record.code;
  std::erase_if(view.vacancies, [&](const VacancyView& vacancy) { return vacancy.record.provider != code; });
  std::erase_if(view.frameworks, [&](const auto& framework) { return framework.provider != code; });
  std::erase_if(view.contacts, [&](const auto& contact) { return contact.provider != code; });
  return view;
}

void refuse_known_code(store::Database& database, const rules::ProviderCode& code) {
  for (const auto& known : store::providers(database)) {
    if (known.code != code) continue;
    refuse({"A-APPEND",
            {},
            "there is a provider '" + known.code.text + "' already: " + known.name,
            "choose another code, or change it: ifapilot provider update " + known.code.text + " --help"});
  }
  if (!store::is_code_used(database, code)) return;
  refuse({"A-APPEND",
          {},
          "the code '" + code.text + "' was given to a provider that was voided since",
          "choose another code"});
}

ProviderWritten written(Session& session, Write& write, const store::ProviderRecord& provider) {
  ProviderWritten result{view_of(provider, provider_sources(session)), std::nullopt};
  result.fact = write.finish(provider.code.text, "A-APPEND");
  return result;
}

}  // namespace

std::vector<ProviderView> list_providers(Session& session) {
  const auto sources = provider_sources(session);
  std::vector<ProviderView> all;
  for (const auto& record : store::providers(session.database)) all.push_back(view_of(record, sources));
  return all;
}

ProviderView show_provider(Session& session, const rules::ProviderCode& code) {
  return view_of(require_provider(session.database, code), provider_sources(session));
}

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, rules::FactKind::provider_add);
  refuse_known_code(session.database, provider.code);
  provider.id = store::add_provider(session.database, write.fact(), provider.code);
  store::add_provider_detail(session.database, write.fact(), provider);
  return written(session, write, provider);
}

ProviderWritten update_provider(Session& session, const rules::ProviderCode& code, const ProviderUpdate& update) {
  Write write(session, rules::FactKind::provider_update);
  auto provider = require_provider(session.database, code);
  provider.name = update.name.value_or(provider.name);
  if (update.sector) provider.sector = update.sector;
  if (update.urn) provider.urn = update.urn;
  provider.lead = updated(provider.lead, update.lead);
  store::add_provider_detail(session.database, write.fact(), provider);
  return written(session, write, provider);
}

}  // namespace ifapilot::app
