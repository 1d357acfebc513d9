#include "app/setup/initialise.hpp"

#include "store/entity/audit.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"

namespace ifapilot::app {

std::span<const RegionAuthority> east_midlands() {
  static constexpr std::array<RegionAuthority, 10> authorities{{
      {"derby", "Derby City Council", "E06000015"},
      {"derbyshire", "Derbyshire County Council", "E10000007"},
      {"leicester", "Leicester City Council", "E06000016"},
      {"leicestershire", "Leicestershire County Council", "E10000018"},
      {"lincolnshire", "Lincolnshire County Council", "E10000019"},
      {"north-northamptonshire", "North Northamptonshire Council", "E06000061"},
      {"nottingham", "Nottingham City Council", "E06000018"},
      {"nottinghamshire", "Nottinghamshire County Council", "E10000024"},
      {"rutland", "Rutland County Council", "E06000017"},
      {"west-northamptonshire", "West Northamptonshire Council", "E06000062"},
  }};
  return authorities;
}

void add_region(store::Database& database, rules::FactId fact, rules::Instant from) {
  int position = 0;
  for (const auto& [code, name, gss] : east_midlands()) {
    const rules::Authority facts{{std::string(code)}, std::string(name), ++position, {}};
    const auto id = store::add_party(database, fact, store::AuthorityRecord{0, facts, std::string(gss), {}});
    store::add_participation(database, fact, id, from, true, std::nullopt);
  }
}

Initialised initialise(const InitRequest& request, const InitContext& context) {
  const auto now = context.clock.now;
  rules::Policy policy;
  policy.pilot_start = request.pilot_start.value_or(rules::local_day(now));
  // The pilot may have begun before it was put on record here.
  const auto taking_part_from = request.pilot_start ? std::min(now, rules::start_of(policy.pilot_start)) : now;
  const auto fill = [&](store::Database& database) {
    const auto fact = store::add_fact(database, rules::FactKind::init, now, now);
    store::add_pilot(database, fact, request.east_midlands ? std::optional<std::string>("em") : std::nullopt);
    store::add_policy_value(database, fact, "pilot_start", rules::iso(policy.pilot_start), std::nullopt);
    if (request.east_midlands) add_region(database, fact, taking_part_from);
    store::append_audit(database,
                        {fact, now, now, context.clock.real_now, context.clock.overridden, context.actor,
                         std::string(word(rules::FactKind::init)), request.east_midlands ? "em" : "pilot",
                         "P-TERM P-REGION", context.arguments},
                        context.salts());
  };
  store::Database::create(request.file, request.group, !context.dry_run, fill);
  const int authorities = request.east_midlands ? static_cast<int>(east_midlands().size()) : 0;
  return {request.file, policy.pilot_start, rules::pilot_end(policy), authorities,
          context.dry_run ? std::nullopt : std::optional(rules::FactId{1})};
}

}  // namespace ifapilot::app
