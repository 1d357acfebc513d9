#include "app/setup/initialise.hpp"

#include "app/setup/region.hpp"
#include "store/entity/audit.hpp"
#include "store/entity/authorities.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

/// The authorities take part from now, or from the pilot's first day if it began before it was put on record here.
rules::Instant taking_part_from(const InitRequest& request, rules::Instant now) {
  return request.pilot_start ? std::min(now, rules::start_of(*request.pilot_start)) : now;
}

void add_region(store::Database& database, rules::FactId fact, rules::Instant from) {
  int position = 0;
  for (const auto& authority : east_midlands()) {
    store::AuthorityRecord record{0,
                                  {{std::string(authority.code)}, std::string(authority.name), ++position, {}},
                                  std::string(authority.gss),
                                  {}};
    record.id = store::add_authority(database, fact, record.facts.code);
    store::add_authority_detail(database, fact, record);
    store::add_participation(database, fact, record.id, from, true, std::nullopt);
  }
}

}  // namespace

Initialised initialise(const InitRequest& request, const InitContext& context) {
  const auto now = context.clock.now;
  rules::Policy policy;
  policy.pilot_start = request.pilot_start.value_or(rules::local_day(now));
  const auto fill = [&](store::Database& database) {
    const auto fact = store::add_fact(database, rules::FactKind::init, now, now);
    store::add_pilot(database, fact, request.east_midlands ? std::optional<std::string>("em") : std::nullopt);
    store::add_policy_value(database, fact, "pilot_start", rules::iso(policy.pilot_start), std::nullopt);
    if (request.east_midlands) add_region(database, fact, taking_part_from(request, now));
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
