#include "app/party/framework.hpp"

#include "app/pilot.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/framework.hpp>

#include <algorithm>
#include <span>
#include <tuple>

namespace ifapilot::app {

namespace {

/// Of `all`, which are in order, those between the two.
std::span<const store::FrameworkRecord> between(const std::vector<store::FrameworkRecord>& all,
                                                const rules::FrameworkPair& pair) {
  const auto pair_of = [](const auto& any) { return std::tie(any.authority, any.provider); };
  const auto both = std::tie(pair.authority, pair.provider);
  return {std::ranges::lower_bound(all, both, {}, pair_of), std::ranges::upper_bound(all, both, {}, pair_of)};
}

/// Refuses (exit 4) if one of the two is unknown.
void require_both(const Pilot& pilot, const rules::FrameworkPair& pair) {
  (void)require_authority(pilot.authorities, pair.authority);
  (void)require_provider(pilot.providers, pair.provider);
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
  for (const auto& any : between(all, {authority, provider})) facts.push_back(any.facts);
  return facts;
}

const store::FrameworkRecord* agreement_on(const std::vector<store::FrameworkRecord>& all,
                                           const rules::FrameworkPair& pair, rules::Day day) {
  const auto both = between(all, pair);
  const auto found = std::ranges::find_if(both, [&](const auto& any) { return rules::in_force(any.facts, day); });
  return found == both.end() ? nullptr : &*found;
}

FrameworkWritten add_framework(Session& session, const store::FrameworkRecord& framework) {
  Write write(session, rules::FactKind::framework_add);
  const rules::FrameworkPair pair{framework.authority, framework.provider};
  require_both(write.pilot(), pair);
  const auto others = frameworks_between(write.pilot().frameworks, pair.authority, pair.provider);
  refuse_if(rules::may_add_framework(pair, framework.facts, others), "this agreement overlaps more than one other");
  auto added = framework;
  added.id = store::add_framework(session.database, write.fact(), framework);
  added.fact = write.fact();
  added.recorded_at = session.clock.now;
  write.put(added);
  return written(write, added);
}

FrameworkWritten end_framework(Session& session, const rules::AuthorityCode& authority,
                               const rules::ProviderCode& provider, rules::Day last_day) {
  Write write(session, rules::FactKind::framework_end);
  const rules::FrameworkPair pair{authority, provider};
  require_both(write.pilot(), pair);
  const auto& all = write.pilot().frameworks;
  refuse_if(rules::may_end_framework(pair, frameworks_between(all, authority, provider), last_day), "");
  auto ended = *agreement_on(all, pair, last_day);
  ended.facts.until = last_day;
  store::add_framework_end(session.database, write.fact(), ended.id, last_day);
  write.put(ended);
  return written(write, ended);
}

}  // namespace ifapilot::app
