#include "app/report/reasons.hpp"

#include "app/cases.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// `report reasons`, from cases that were played.
namespace ifapilot::app {
namespace {

std::vector<std::string> lines(World& world) {
  std::vector<std::string> all;
  for (const auto& row : counted(given_reasons(world.session))) {
    all.push_back(row.party + " " + std::string(word(row.of)) + " " + row.code + " " + std::to_string(row.count));
  }
  return all;
}

void answer(World& world, rules::OfferId offer, rules::AnswerKind kind, const std::vector<std::string>& codes) {
  (void)respond(world.session, {.offer = offer, .kind = kind, .feedback = {.reasons = codes}});
}

}  // namespace

TEST_CASE("report reasons: offers, with codes that came later, each code by itself", "[app][reports]") {
  World world;
  for (int i = 0; i < 2; ++i) {
    const auto vacancy = world.vacancy("rutland", "2026-03-23");
    const auto offer = offer_to(world, vacancy, "derby").id;
    if (i == 0) answer(world, offer, rules::AnswerKind::refuse, {"cost", "timing"});
    if (i == 1) refuse(world, offer);
    if (i == 1) (void)give_feedback(world.session, offer, {.reasons = {"cost", "location"}});
  }
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  answer(world, offer_to(world, vacancy, "derby").id, rules::AnswerKind::accept, {"good-match"});
  (void)offer_to(world, world.vacancy("rutland", "2026-03-23"), "leicester");
  CHECK(lines(world) == std::vector<std::string>{"derby offer-accepted good-match 1", "derby offer-refused cost 2",
                                                 "derby offer-refused location 1", "derby offer-refused timing 1"});
}

TEST_CASE("D-LATE, D-SILENCE: what a late refusal says stands under its lapsed offer, as every report counts it",
          "[app][reports]") {
  World world;
  const auto offer = offer_to(world, world.vacancy("rutland", "2026-03-23"), "derby").id;
  world.now("2026-03-04T10:00");
  answer(world, offer, rules::AnswerKind::refuse, {"cost"});
  CHECK(lines(world) == std::vector<std::string>{"derby offer-lapsed cost 1"});
  const auto offers = list_offers(world.session);
  CHECK(rules::status_of(offers.front().offer, world.session.clock.now) == rules::OfferStatus::lapsed);
}

TEST_CASE("report reasons: profiles refused, stepping back, and how vacancies were closed", "[app][reports]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-23");
  (void)decide(world.session, vacancy, {.decision = rules::Decision::refuse, .codes = {"age", "needs"}});
  (void)step_back(world.session, vacancy, {"rates"}, std::nullopt);
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
  CHECK(lines(world) == std::vector<std::string>{"derby profile-refused age 1", "derby profile-refused needs 1",
                                                 "derby stepped-back rates 1", "oak closed withdrawn 1"});
  const auto codes = case_codes(world.database, load_cases(world.database));
  REQUIRE(codes.size() == 1);
  CHECK(codes.begin()->second.profile_refused == std::vector<std::string>{"age", "needs"});
  CHECK(codes.begin()->second.stepped_back == std::vector<std::string>{"rates"});
  const auto given = given_reasons(world.session);
  CHECK_FALSE(given.back().authority);
  CHECK(given.back().at == world.session.clock.now);
}

TEST_CASE("report reasons: what was voided, and what stands outside the pilot, is left out", "[app][reports]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-23");
  const auto stepped = step_back(world.session, vacancy, {"rates"}, std::nullopt);
  REQUIRE(lines(world).size() == 1);
  (void)voided(world, *stepped.fact, "a slip");
  CHECK(lines(world).empty());
  (void)accepts_one(world, "leicester");
  (void)accepts_one(world, "leicester");
  const auto outside = world.offer(world.vacancy("leicester", "2026-03-23"));
  REQUIRE(outside.outside_pilot);
  answer(world, outside.id, rules::AnswerKind::refuse, {"cost"});
  CHECK(lines(world).empty());
}

}  // namespace ifapilot::app
