#include "app/provider.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

namespace ifapilot::app {

ProviderWritten add_provider(Session& session, store::ProviderRecord provider) {
  Write write(session, "provider add");
  for (const auto& known : store::providers(session.database)) {
    if (known.code != provider.code) continue;
    refuse({"A-APPEND", {}, "there is a provider '" + known.code.text + "' already: " + known.name,
            "choose another code, or change it: ifapilot provider update " + known.code.text + " --help"});
  }
  provider.id = store::add_provider(session.database, write.fact(), provider.code);
  store::add_provider_detail(session.database, write.fact(), provider);
  return {provider, write.finish(provider.code.text, "A-APPEND")};
}

}  // namespace ifapilot::app
