#include "app/party/framework.hpp"

#include "app/pilot.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/framework.hpp>

namespace ifapilot::app {

namespace {

bool is_between(const store::FrameworkRecord& any, const rules::FrameworkPair& pair) {
  return any.authority == pair.authority && any.provider == pair.provider;
}

/// Every agreement; refuses (exit 4) if one of the two is unknown.
std::vector<store::FrameworkRecord> frameworks_for(store::Database& database, const rules::FrameworkPair& pair) {
  (void)require_authority(store::authorities(database), pair.authority);
  (void)require_provider(store::providers(database), pair.provider);
  return store::frameworks(database);
}

FrameworkWritten written(Write& write, const store::FrameworkRecord& framework) {
  return {framework, write.finish(framework.authority.text + " " + framework.provider.text, "M-TERMS")};
}

}  // namespace

std::vector<store::FrameworkRecord> list_frameworks(Session& session) { return store::frameworks(session.database); }

std::vector<rules::Framework> frameworks_between(const std::vector<store::FrameworkRecord>& all,
                                                 const rules::AuthorityCode& authority,
                                                 const rules::ProviderCode& provider) {
  std::vector<rules::Framework> facts;
  for (const auto& any : all) {
    if (is_between(any, {authority, provider})) facts.push_back(any.facts);
  }
  return facts;
}

const store::FrameworkRecord* agreement_on(const std::vector<store::FrameworkRecord>& all,
                                           const rules::FrameworkPair& pair, rules::Day day) {
  const auto found = std::ranges::find_if(
      all, [&](const auto& any) { return is_between(any, pair) && rules::in_force(any.facts, day); });
  return found == all.end() ? nullptr : &*found;
}

FrameworkWritten add_framework(Session& session, const store::FrameworkRecord& framework) {
  Write write(session, rules::FactKind::framework_add);
  const rules::FrameworkPair pair{framework.authority, framework.provider};
  const auto others = frameworks_between(frameworks_for(session.database, pair), pair.authority, pair.provider);
  refuse_if(rules::may_add_framework(pair, framework.facts, others), "this agreement overlaps more than one other");
  store::add_framework(session.database, write.fact(), framework);
  return written(write, framework);
}

FrameworkWritten end_framework(Session& session, const rules::AuthorityCode& authority,
                               const rules::ProviderCode& provider, rules::Day last_day) {
  Write write(session, rules::FactKind::framework_end);
  const rules::FrameworkPair pair{authority, provider};
  const auto all = frameworks_for(session.database, pair);
  refuse_if(rules::may_end_framework(pair, frameworks_between(all, authority, provider), last_day), "");
  auto ended = *agreement_on(all, pair, last_day);
  ended.facts.until = last_day;
  store::add_framework_end(session.database, write.fact(), ended.id, last_day);
  return written(write, ended);
}

}  // namespace ifapilot::app
