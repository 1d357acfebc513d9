#include "app/setup/initialise.hpp"

#include "app/party/identity.hpp"
#include "app/write.hpp"
#include "store/entity/audit.hpp"
#include "store/entity/facts.hpp"
#include "store/entity/parties.hpp"
#include "store/entity/policies.hpp"
#include "store/entity/region.hpp"

namespace ifapilot::app {

namespace {

/// P-IDENTITY: authorities whose names are almost one.
std::vector<rules::Sentence> look_alikes(const Region& region) {
  std::vector<rules::Body> known;
  std::vector<rules::Sentence> all;
  for (const auto& [code, name, gss, lead] : region.authorities) {
    auto body = body_of(store::AuthorityRecord{0, {code, name, 0, {}}, gss, lead});
    std::ranges::move(rules::look_alikes(body, known), std::back_inserter(all));
    known.push_back(std::move(body));
  }
  return all;
}

}  // namespace

void add_region(store::Database& database, rules::FactId fact, rules::Instant from, const Region& region) {
  int position = 0;
  for (const auto& [code, name, gss, lead] : region.authorities) {
    const rules::Authority facts{code, name, ++position, {}};
    const auto id = store::add_party(database, fact, store::AuthorityRecord{0, facts, gss, lead});
    store::add_participation(database, fact, id, from, true, std::nullopt);
  }
}

Initialised initialise(const InitRequest& request, const InitContext& context) {
  const auto now = context.clock.now;
  rules::Policy policy;
  policy.pilot_start = request.pilot_start.value_or(rules::local_day(now));
  // The pilot may have begun before it was put on record here.
  const auto taking_part_from = request.pilot_start ? std::min(now, rules::start_of(policy.pilot_start)) : now;
  const auto name = request.region ? std::optional(request.region->name) : std::nullopt;
  const auto fill = [&](store::Database& database) {
    const auto fact = store::add_fact(database, rules::FactKind::init, now, now);
    store::add_pilot(database, fact, name);
    store::add_policy_value(database, fact, "pilot_start", rules::iso(policy.pilot_start), std::nullopt);
    if (request.region) add_region(database, fact, taking_part_from, *request.region);
    store::append_audit(database,
                        {fact, now, now, context.clock.real_now, context.clock.overridden, context.actor,
                         std::string(word(rules::FactKind::init)), name.value_or("pilot"), "P-TERM P-REGION P-IDENTITY",
                         context.arguments},
                        context.salts());
  };
  store::Database::create(request.file, request.group, !context.dry_run, fill);
  const auto count = request.region ? std::ssize(request.region->authorities) : 0;
  return {request.file,
          policy.pilot_start,
          rules::pilot_end(policy),
          name,
          static_cast<int>(count),
          context.dry_run ? std::nullopt : std::optional(rules::FactId{1}),
          request.region ? look_alikes(*request.region) : std::vector<rules::Sentence>()};
}

std::optional<Initialised> bring_region(Session& session, const Region& region) {
  Write write(session, rules::FactKind::init);
  auto& database = session.database;
  constexpr rules::FactId made_by{1};
  if (store::region(database) || store::last_fact(database) != made_by) return std::nullopt;
  const auto policy = store::policy(database).policy;
  const auto from = std::min(write.happened_at(), rules::start_of(policy.pilot_start));
  store::complete_region(database, region.name);
  add_region(database, write.fact(), from, region);
  const auto fact = write.finish(region.name, "P-REGION P-IDENTITY");
  return Initialised{database.file(),
                     policy.pilot_start,
                     rules::pilot_end(policy),
                     region.name,
                     static_cast<int>(std::ssize(region.authorities)),
                     fact,
                     look_alikes(region)};
}

}  // namespace ifapilot::app
