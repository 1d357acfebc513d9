#include "app/day/explain.hpp"

#include "app/cases.hpp"
#include "app/day/quiet.hpp"
#include "app/ledger.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"

#include <string>

// Frozen deadlines are explained by what was in force when they were set, whatever has been changed since.
namespace ifapilot::app {
namespace {

void set_policy(World& world, const std::string& key, const std::string& value) {
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
  set_policy(world, "accelerated_response_hours", "1");
  set_policy(world, "hold_working_days", "5");
  (void)close_day(world.session, day("2026-03-10"), "office move");
  const auto after = explain_offer(world.session, first);
  CHECK(after.front().why.due_at == first.due_at);
  CHECK(after.front().stands == first.due_at);
  CHECK(after.front().fact == before.front().fact);
  REQUIRE(after.front().today);
  CHECK(rules::iso(after.front().today->due_at) == "2026-03-02T11:00:00Z");

  const auto all = explain_vacancy(world.session, id);  // the answer, the date, and the provisional hold
  REQUIRE(all.size() == 3);
  CHECK(all[1].why.kind == rules::DeadlineKind::date);
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

/// `hold 2026-03-09T17:00:00Z` of what explains the end of the vacancy's hold, by kind and time.
std::string end_of(World& world, rules::VacancyId id) {
  std::string all;
  for (const auto& any : explain_vacancy(world.session, id)) {
    if (any.why.kind != rules::DeadlineKind::hold && any.why.kind != rules::DeadlineKind::extension) continue;
    all += (all.empty() ? "" : ", ") + std::string(rules::word(any.why.kind)) + " " + rules::iso(any.stands);
  }
  return all;
}

TEST_CASE("M-EXTEND: of hold and extension the one that counts is explained, the later", "[explain]") {
  World world;
  const auto id = accepted_case(world, "2026-03-16");
  const auto agreed = extend_hold(world.session, id, day("2026-03-25"), std::nullopt, std::nullopt).fact;
  const auto confirmed = [&](const char* on) {
    const auto done = confirm_vacancy(world.session, id, day(on));
    return *Explainer(world.database).end(done.view.record.facts, just_set(world.session, done.fact));
  };
  const auto earlier = confirmed("2026-03-17");  // its hold ends on Friday 20 March
  CHECK(earlier.why.kind == rules::DeadlineKind::extension);
  CHECK(earlier.fact == agreed);
  CHECK(end_of(world, id) == "extension 2026-03-25T17:00:00Z");
  const auto later = confirmed("2026-03-23");
  CHECK(later.why.kind == rules::DeadlineKind::hold);
  CHECK(later.fact != agreed);
  CHECK(end_of(world, id) == "hold 2026-03-26T17:00:00Z");
}

TEST_CASE("M-QUIET: an extension that is no deadline is explained all the same", "[explain]") {
  World world;
  const auto id = accepted_case(world, "2026-03-16");
  (void)extend_hold(world.session, id, day("2026-03-25"), std::nullopt, std::nullopt);
  world.now("2026-03-26T10:00");
  (void)start_quiet(world.session, day("2026-03-26"));
  CHECK(end_of(world, id) == "extension 2026-03-25T17:00:00Z");
}

TEST_CASE("M-EXTEND: an extension ends with the acceptance that agreed it", "[explain]") {
  World world;
  const auto id = accepted_case(world, "2026-03-16");
  (void)extend_hold(world.session, id, day("2026-03-25"), std::nullopt, std::nullopt);
  (void)step_back(world.session, id, {"capacity"}, std::nullopt);
  CHECK(end_of(world, id) == "hold 2026-03-19T17:00:00Z");
}

TEST_CASE("M-CHASE: a referral is explained by its own chase, whatever another was chased until", "[explain]") {
  World world;
  const auto id = profiled_case(world, "2026-03-16");
  const auto until = instant("2026-03-10T12:00");
  world.now("2026-03-04T10:00");
  const auto first = record(world.session, id, rules::Chased{until});
  (void)end_referral(world.session, id, rules::ReferralEnd::withdrawn, std::nullopt);
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0124", 15, "male", "Tigrinya"}});
  world.now("2026-03-06T10:00");
  const auto second = record(world.session, id, rules::Chased{until});
  const auto& referrals = second.state.referrals;
  REQUIRE(referrals.size() == 2);
  const auto explained = [&](const rules::Referral& one) { return explain_referral(world.session, one); };
  REQUIRE(explained(referrals.front()).size() == 2);  // the decision and the chase
  CHECK(explained(referrals.front()).back().fact == first.fact);
  REQUIRE(explained(referrals.back()).size() == 2);
  CHECK(explained(referrals.back()).back().fact == second.fact);
}

}  // namespace
}  // namespace ifapilot::app
