#include "app/party/framework.hpp"

#include "app/pilot.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/framework.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

/// The pair's agreements among `all`, whenever in force.
std::vector<store::FrameworkRecord> agreements(std::vector<store::FrameworkRecord> all,
                                               const rules::FrameworkPair& pair) {
  std::erase_if(all, [&](const auto& any) { return any.authority != pair.authority || any.provider != pair.provider; });
  return all;
}

/// The same; refuses (exit 4) if one of the two is unknown.
std::vector<store::FrameworkRecord> known_agreements(store::Database& database, const rules::FrameworkPair& pair) {
  (void)require_authority(store::authorities(database), pair.authority);
  (void)require_provider(store::providers(database), pair.provider);
  return agreements(store::frameworks(database), pair);
}

std::vector<rules::Framework> facts_of(const std::vector<store::FrameworkRecord>& records) {
  std::vector<rules::Framework> all;
  for (const auto& record : records) all.push_back(record.facts);
  return all;
}

std::string name_of(const rules::FrameworkPair& pair) { return pair.authority.text + " " + pair.provider.text; }

}  // namespace

std::vector<store::FrameworkRecord> list_frameworks(Session& session) { return store::frameworks(session.database); }

std::vector<rules::Framework> frameworks_between(const std::vector<store::FrameworkRecord>& all,
                                                 const rules::AuthorityCode& authority,
                                                 const rules::ProviderCode& provider) {
  return facts_of(agreements(all, {authority, provider}));
}

FrameworkWritten add_framework(Session& session, const store::FrameworkRecord& framework) {
  Write write(session, rules::FactKind::framework_add);
  const rules::FrameworkPair pair{framework.authority, framework.provider};
  const auto others = facts_of(known_agreements(session.database, pair));
  refuse_if(rules::may_add_framework(pair, framework.facts, others), "this agreement overlaps more than one other");
  store::add_framework(session.database, write.fact(), framework);
  return {framework, write.finish(name_of(pair), "M-TERMS")};
}

FrameworkWritten end_framework(Session& session, const rules::AuthorityCode& authority,
                               const rules::ProviderCode& provider, rules::Day last_day) {
  Write write(session, rules::FactKind::framework_end);
  const rules::FrameworkPair pair{authority, provider};
  const auto records = known_agreements(session.database, pair);
  refuse_if(rules::may_end_framework(pair, facts_of(records), last_day), "");
  auto ended = *std::find_if(records.begin(), records.end(),
                             [&](const auto& record) { return rules::in_force(record.facts, last_day); });
  ended.facts.until = last_day;
  store::add_framework_end(session.database, write.fact(), ended.id, last_day);
  return {ended, write.finish(name_of(pair), "M-TERMS")};
}

}  // namespace ifapilot::app
