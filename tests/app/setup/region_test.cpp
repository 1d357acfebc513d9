#include "store/entity/region.hpp"

#include "app/east_midlands.hpp"
#include "app/ledger.hpp"
#include "app/party/party.hpp"
#include "app/setup/initialise.hpp"
#include "support/catch.hpp"

// P-REGION: a file that was made without a region takes one later, while nothing else is on record.
namespace ifapilot::app {
namespace {

/// As `init` makes it without a region.
struct WithoutRegion {
  WithoutRegion() : database(store::Database::in_memory()), session{database, {}, "tester", [] { return Salt{}; }} {
    session.clock = {instant("2026-03-05T10:00"), instant("2026-03-05T10:00")};
    const auto fact = store::add_fact(database, rules::FactKind::init, session.clock.now, session.clock.now);
    store::add_pilot(database, fact, std::nullopt);
    store::add_policy_value(database, fact, "pilot_start", "2026-03-02", std::nullopt);
  }

  store::Database database;
  Session session;
};

TEST_CASE("P-REGION: the authorities take part from the pilot's start, in the order of the region", "[app][init]") {
  WithoutRegion pilot;
  const auto made = bring_region(pilot.session, east_midlands());
  REQUIRE(made.has_value());
  CHECK(made->authorities == 10);
  CHECK(made->fact == rules::FactId{2});
  CHECK(store::region(pilot.database) == "em");
  const auto all = store::authorities(pilot.database);
  REQUIRE(all.size() == 10);
  CHECK(all.front().facts.code.text == "derby");
  CHECK(all.front().facts.position == 1);
  CHECK(all.front().gss == "E06000015");
  CHECK(rules::takes_part(all.back().facts, instant("2026-03-02T00:00")));
}

TEST_CASE("P-REGION: a second region is not taken, nor one beside anything else", "[app][init]") {
  WithoutRegion pilot;
  REQUIRE(bring_region(pilot.session, east_midlands()).has_value());
  CHECK_FALSE(bring_region(pilot.session, {"own", {{{"kent"}, "Kent County Council"}}}));
  CHECK(store::authorities(pilot.database).size() == 10);
  WithoutRegion other;
  (void)add_provider(other.session, {.id = 0, .code = {"oak"}, .name = "Oak", .sector = {}, .urn = {}, .lead = {}});
  CHECK_FALSE(bring_region(other.session, east_midlands()));
  CHECK(store::authorities(other.database).empty());
}

TEST_CASE("P-REGION: a dry run brings none", "[app][init]") {
  WithoutRegion pilot;
  pilot.session.dry_run = true;
  REQUIRE(bring_region(pilot.session, east_midlands()).has_value());
  CHECK_FALSE(store::region(pilot.database));
  CHECK(store::authorities(pilot.database).empty());
}

}  // namespace
}  // namespace ifapilot::app
