#include "app/explain.hpp"

#include "app/calendar.hpp"
#include "app/ledger.hpp"
#include "app/policy.hpp"

#include <string>

// Frozen deadlines are explained by what was in force when they were set, whatever has been changed since.
namespace ifapilot::app {
namespace {

void set(World& world, const std::string& key, const std::string& value) {
  (void)set_policy(world.session, key, value, "tried out");
}

TEST_CASE("an explanation ends where the deadline on record ends, whatever has changed since", "[explain]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-06");  // accelerated, hold to Wednesday 11 March
  const auto first = world.offer(id);
  const auto before = explain_offer(world.session, first);
  REQUIRE(before.size() == 1);
  CHECK(before.front().why.due_at == first.due_at);
  CHECK_FALSE(before.front().today);
  world.now("2026-03-02T10:30");
  set(world, "accelerated_response_hours", "1");
  set(world, "hold_working_days", "5");
  (void)close_day(world.session, day("2026-03-10"), "office move");
  const auto after = explain_offer(world.session, first);
  CHECK(after.front().why.due_at == first.due_at);
  CHECK(after.front().stands == first.due_at);
  CHECK(after.front().fact == before.front().fact);
  REQUIRE(after.front().today);
  CHECK(rules::iso(after.front().today->due_at) == "2026-03-02T11:00:00Z");

  const auto all = explain_vacancy(world.session, id);  // the answer, and the provisional hold
  REQUIRE(all.size() == 2);
  CHECK(all.back().provisional);
  CHECK(all.back().why.due_at == all.back().stands);
  CHECK(all.back().why.count == 3);
  REQUIRE(all.back().today);
  CHECK(all.back().today->policy.front().key == "hold_working_days");
  CHECK(rules::iso(all.back().today->days.front().on) == "2026-03-10");

  (void)confirm_vacancy(world.session, id, day("2026-03-06"));  // decided anew, so by today's
  CHECK_FALSE(explain_vacancy(world.session, id).back().today);
}

TEST_CASE("an explanation takes the date that the offer was sent with", "[explain]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-30");
  const auto offer = world.offer(id);
  world.now("2026-03-02T11:00");
  (void)confirm_vacancy(world.session, id, day("2026-03-06"));
  const auto why = explain_offer(world.session, offer).front();
  CHECK(why.why.track->track == rules::Track::standard);
  CHECK(why.why.due_at == offer.due_at);
  CHECK_FALSE(why.today);
}

}  // namespace
}  // namespace ifapilot::app
