#include "app/offer/meant.hpp"

#include "app/ledger.hpp"
#include "app/offer/respond.hpp"
#include "app/record/void.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <string>

// Where an offer is asked for, a vacancy stands for its live one (D-ONE).
namespace ifapilot::app {
namespace {

std::string why_not(World& world, rules::VacancyId id) {
  const auto refused = refusal_of([&] { (void)live_offer_of(world.session, id); });
  return refused ? refused->summary.rule + ": " + refused->summary.message : "";
}

TEST_CASE("D-ONE: a vacancy stands for the offer that is open, and for the one that was accepted", "[app][offer]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto second = world.vacancy("rutland", "2026-03-24");
  CHECK(why_not(world, second) == "D-ONE: V2 has no live offer: it has never been offered");
  (void)world.offer(first);
  const auto offer = world.offer(second).id;
  CHECK(live_offer_of(world.session, second) == offer);
  CHECK(vacancy_offered_by(world.session, offer) == second);
  (void)respond(world.session, {.offer = offer, .kind = rules::AnswerKind::accept});
  CHECK(live_offer_of(world.session, second) == offer);
}

TEST_CASE("D-ONE: without a live offer the refusal says what became of the latest", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy).id;
  world.now("2026-03-03T10:00:01");
  CHECK(why_not(world, vacancy) == "D-ONE: V1 has no live offer: O1 to derby lapsed Tue 3 Mar 2026 10:00");
  (void)respond(world.session,
                {.offer = offer, .kind = rules::AnswerKind::refuse, .received_at = instant("2026-03-03T09:00")});
  CHECK(why_not(world, vacancy) == "D-ONE: V1 has no live offer: O1 to derby was refused");
  const auto next = world.offer(vacancy).id;
  (void)rescind_offer(world.session, next, "a slip");
  CHECK(why_not(world, vacancy) == "D-ONE: V1 has no live offer: O2 to derbyshire was taken back");
}

TEST_CASE("a number that was never given is not found, and one of a voided vacancy is refused", "[app][offer]") {
  World world;
  CHECK(refused_by(world, [&] { (void)live_offer_of(world.session, {7}); }) == "not found");
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)void_fact(world.session, vacancy, "a slip");
  CHECK(refused_by(world, [&] { (void)live_offer_of(world.session, vacancy); }) == "A-APPEND");
  CHECK_FALSE(vacancy_offered_by(world.session, {7}));
  CHECK_FALSE(vacancy_asked_for_by(world.session, {7}));
}

}  // namespace
}  // namespace ifapilot::app
