#include "app/setup/policy.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/policies.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/nearness.hpp>
#include <ifapilot/rules/policy_pairs.hpp>

namespace ifapilot::app {

namespace {

const rules::Action show{rules::Deed::show_policy};

PolicyRow row_of(const rules::PolicyKey& key, const rules::Policy& policy, rules::Day first_start) {
  const std::string usual(key.default_value);
  return {std::string(key.key), rules::policy_value(policy, key.key), usual.empty() ? rules::iso(first_start) : usual,
          std::string(key.rule), std::string(key.range)};
}

const rules::PolicyKey& require_key(const std::string& typed) {
  const auto keys = rules::policy_keys();
  const auto found = std::ranges::find(keys, typed, &rules::PolicyKey::key);
  if (found != keys.end()) return *found;
  std::vector<std::string> known;
  for (const auto& key : keys) known.emplace_back(key.key);
  const auto near = rules::nearest(typed, known);
  bad_value("there is no policy '" + typed + "'",
            (near ? "did you mean " + *near + "? (" : "see what there is (") + show + ")");
}

}  // namespace

std::vector<PolicyRow> show_policy(Session& session) {
  const auto record = store::policy(session.database);
  std::vector<PolicyRow> rows;
  for (const auto& key : rules::policy_keys()) rows.push_back(row_of(key, record.policy, record.first_start));
  return rows;
}

PolicyWritten set_policy(Session& session, const std::string& key, const std::string& value,
                         const std::string& reason) {
  const auto& meant = require_key(key);
  Write write(session, rules::FactKind::policy_set);
  auto& database = session.database;
  const auto before = store::policy(database);
  auto made = rules::with_policy_value(before.policy, meant.key, value);
  if (const auto* fault = std::get_if<std::string>(&made)) bad_value(*fault, "what stands now: " + show);
  const auto& after = std::get<rules::Policy>(made);
  const auto previous = rules::policy_value(before.policy, key);
  if (before.policy == after) {
    refuse({"A-APPEND", {}, key + " is " + previous + " already", "nothing needs to be set; see: " + show});
  }
  refuse_if(rules::may_set_policy(meant.key, after), "");
  const auto latest = store::latest_policy_instant(database).value_or(write.happened_at());
  refuse_if(rules::not_before(write.happened_at(), latest, "the latest change of the policy"), "");
  const auto calendar = store::calendar(database);
  auto moved =
      would_have_moved(load_decided(database, session.clock.now), {before.policy, calendar}, {after, calendar});
  auto row = row_of(meant, after, before.first_start);
  store::add_policy_value(database, write.fact(), row.key, row.value, reason);
  return {row, previous, std::move(moved), rules::remarks_on_policy(meant.key, after), write.finish(row.key, row.rule)};
}

}  // namespace ifapilot::app
