#include "app/setup/policy.hpp"

#include "app/world.hpp"
#include "support/catch.hpp"

using namespace ifapilot;
using namespace ifapilot::app;

namespace {

PolicyWritten try_to_set(World& world, const std::string& key, const std::string& value) {
  return set_policy(world.session, key, value, "the partnership agreed");
}

PolicyRow row(World& world, const std::string& key) {
  for (const auto& row : show_policy(world.session)) {
    if (row.key == key) return row;
  }
  throw std::invalid_argument(key);
}

rules::Offer stored(World& world, rules::OfferId id) { return show_offer(world.session, id).offer; }

}  // namespace

TEST_CASE("the policy shows every key of section 9, with the default of the pilot's start as it was set first") {
  World world;
  REQUIRE(show_policy(world.session).size() == rules::policy_keys().size());
  (void)try_to_set(world, "pilot_start", "2026-04-01");
  CHECK(row(world, "pilot_start").value == "2026-04-01");
  CHECK(row(world, "pilot_start").default_value == "2026-03-01");
  CHECK(row(world, "cap_per_authority").rule == "C-CAP");
}

TEST_CASE("a value that is set says what it was, leaves one fact and one audit event") {
  World world;
  const auto events = store::audit_head(world.database).seq;
  const auto done = try_to_set(world, "cap_per_authority", "3");
  CHECK(done.previous == "2");
  CHECK(done.row.default_value == "2");
  REQUIRE(done.fact);
  const auto all = audit_events(world.database);
  REQUIRE(std::ssize(all) == events + 1);
  CHECK(all.back().fact == done.fact);
  CHECK(all.back().record == "cap_per_authority");
  CHECK(all.back().rules == "C-CAP");
}

TEST_CASE("a dry run of a policy writes nothing, and says the same") {
  World world;
  world.session.dry_run = true;
  CHECK(!try_to_set(world, "cap_per_authority", "3").fact);
  CHECK(row(world, "cap_per_authority").value == "2");
}

TEST_CASE("an unknown key and a value out of range are bad input, which names the range") {
  World world;
  const auto unknown = refusal_of([&] { (void)try_to_set(world, "cap_per_authorty", "3"); });
  REQUIRE(unknown);
  CHECK(unknown->kind == RefusalKind::usage);
  CHECK(unknown->summary.hint == "did you mean cap_per_authority? (" + rules::Action{rules::Deed::show_policy} + ")");
  const auto outside = refusal_of([&] { (void)try_to_set(world, "hold_working_days", "61"); });
  REQUIRE(outside);
  CHECK(outside->kind == RefusalKind::usage);
  CHECK(outside->summary.message.find("1 to 60") != std::string::npos);
  CHECK(refusal_of([&] { (void)try_to_set(world, "working_day_opens", "17:00"); })->kind == RefusalKind::usage);
}

TEST_CASE("A-APPEND: the value that is in force already is refused") {
  World world;
  CHECK(rule_of([&] { (void)try_to_set(world, "cap_basis", "authority"); }) == "A-APPEND");
}

TEST_CASE("A-FUTURE: a policy is not changed before its latest change, nor in the future") {
  World world;
  (void)try_to_set(world, "cap_per_authority", "3");
  world.session.at = instant("2026-03-02T09:59");
  CHECK(rule_of([&] { (void)try_to_set(world, "decision_hours", "48"); }) == "A-FUTURE");
  world.session.at = instant("2026-03-02T10:00");
  CHECK(try_to_set(world, "decision_hours", "48").fact);
  world.session.at = instant("2026-03-02T10:01");
  CHECK(rule_of([&] { (void)try_to_set(world, "decision_hours", "24"); }) == "A-FUTURE");
}

TEST_CASE("a changed policy moves no open offer, it lists what it would have moved") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-16"));
  const auto done = try_to_set(world, "standard_response_hours", "48");
  const std::vector<Moved> expected{{"O1", "due_at", instant("2026-03-03T10:00"), instant("2026-03-04T10:00")}};
  CHECK(done.would_have_moved == expected);
  CHECK(stored(world, offer.id).due_at == instant("2026-03-03T10:00"));
}

TEST_CASE("a changed boundary between the tracks moves no track, all that hangs on it is listed") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-16"));
  const auto done = try_to_set(world, "accelerated_below_days", "15");
  const std::vector<Moved> expected{{"O1", "track", rules::Track::standard, rules::Track::accelerated},
                                    {"O1", "due_at", instant("2026-03-03T10:00"), instant("2026-03-02T12:00")}};
  CHECK(done.would_have_moved == expected);
  CHECK(stored(world, offer.id).track == rules::Track::standard);
}

TEST_CASE("a changed policy moves no recorded hold, and lists it") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-16");
  const auto done = try_to_set(world, "hold_working_days", "5");
  const std::vector<Moved> expected{{"V1", "hold_until", instant("2026-03-19T17:00"), instant("2026-03-23T17:00")}};
  CHECK(done.would_have_moved == expected);
  CHECK(show_vacancy(world.session, id).record.facts.hold_until == instant("2026-03-19T17:00"));
}

TEST_CASE("what is over, and what has no date, would not have moved") {
  World world;
  (void)world.vacancy("rutland", "unknown");
  const auto closed = world.vacancy("derby", "2026-03-16");
  (void)close_vacancy(world.session, closed, rules::ClosedAs::withdrawn, "the carer is ill");
  (void)world.offer(world.vacancy("derby", "unknown"));
  world.now("2026-03-03T10:01");
  CHECK(try_to_set(world, "hold_working_days", "5").would_have_moved.empty());
  CHECK(try_to_set(world, "standard_response_hours", "48").would_have_moved.empty());
}

TEST_CASE("what an earlier change would have moved is not this one's doing") {
  World world;
  (void)world.offer(world.vacancy("rutland", "2026-03-16"));
  (void)try_to_set(world, "standard_response_hours", "48");
  CHECK(try_to_set(world, "pilot_months", "10").would_have_moved.empty());
  CHECK(try_to_set(world, "standard_response_hours", "24").would_have_moved.empty());
}

TEST_CASE("an offer is compared with the date that it was sent with, not one that was told since") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-30");
  (void)world.offer(id);
  (void)confirm_vacancy(world.session, id, day("2026-03-10"));
  CHECK(try_to_set(world, "accelerated_response_hours", "4").would_have_moved.empty());
  CHECK(try_to_set(world, "standard_response_hours", "23").would_have_moved.size() == 1);
}
