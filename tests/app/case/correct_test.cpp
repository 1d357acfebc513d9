#include "app/case/correct.hpp"

#include "app/cases.hpp"
#include "app/record/find.hpp"
#include "app/record/show.hpp"
#include "app/record/void.hpp"
#include "app/report/case_rows.hpp"
#include "app/shown.hpp"
#include "support/catch.hpp"

// A-APPEND: `refer correct`, and what follows from it.
namespace ifapilot::app {
namespace {

constexpr rules::ReferralId r1{1};

ChildCorrection aged(int age) { return {.age = age, .reason = "misread"}; }

CorrectedChild correct(World& world, const ChildOf& whose, const ChildCorrection& correction) {
  return correct_child(world.session, whose, correction);
}
std::string refused_so(World& world, const ChildOf& whose, const ChildCorrection& correction) {
  return refused_by(world, [&] { (void)correct(world, whose, correction); });
}

TEST_CASE("A-APPEND: a child is corrected by one fact, of its referral or its vacancy", "[app][correct]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  std::optional<CorrectedChild> done;
  CHECK(writes_once(world, [&] { done = correct(world, id, aged(15)); }));
  check_shown(world, done->done);
  CHECK(done->was.child.age == 14);
  CHECK(done->is.child.age == 15);
  check_shown(world, correct(world, r1, {.languages = "Arabic", .reason = "misheard"}).done);
  const auto story = show_case(world.session, id).timeline;
  CHECK(story.back().words == "child of R1 corrected: languages Arabic, not Tigrinya");
  CHECK(story.back().referral == r1);
  CHECK(writes_nothing_when_dry(world, [&] { CHECK_FALSE(correct(world, r1, aged(13)).done.fact); }));
}

TEST_CASE("A-APPEND, M-PROFILE: what may not be told of a child may not be corrected to", "[app][correct]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  CHECK(refused_so(world, id, aged(16)) == "M-PROFILE");
  CHECK(refused_so(world, id, aged(14)) == "A-APPEND");
  CHECK(refused_so(world, id, {.referred_on = day("2026-03-03"), .reason = "misread"}) == "A-FUTURE");
  CHECK(refused_so(world, id, {.age = 16, .override_reason = "a sibling", .reason = "misread"}).empty());
  CHECK(refused_so(world, rules::ReferralId{2}, aged(15)) == "not found");
  CHECK(refused_so(world, rules::VacancyId{2}, aged(15)) == "not found");
  CHECK(refused_so(world, world.vacancy("rutland", "2026-03-23"), aged(15)) == "M-PROFILE");
}

TEST_CASE("A-APPEND: a referral without a profile, or one that was voided, has no child to correct", "[app][correct]") {
  World world;
  const auto id = accepted_case(world, "2026-03-09");
  agree(world, id);
  (void)request_referral(world.session, id);
  CHECK(refused_so(world, r1, aged(15)) == "M-PROFILE");
  (void)void_fact(world.session, store::last_fact(world.database), "a slip");
  CHECK(refused_so(world, r1, aged(15)) == "A-APPEND");
}

TEST_CASE("A-APPEND: a child is corrected after its placement too, and its arrival follows", "[app][correct]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  (void)decide(world.session, id, {});
  (void)record(world.session, id, rules::TransportArranged{day("2026-03-09")});
  world.now("2026-03-09T12:00");
  (void)confirm_arrival(world.session, id, {day("2026-03-09")});
  ChildCorrection correction{
      .reference = "nts-2026-0132", .age = 9, .referred_on = day("2026-01-12"), .reason = "slip"};
  check_shown(world, correct(world, id, correction).done);
  const auto placed = rows_of<PlacementRow>(each_placement, world.session).front();
  CHECK(placed.arrival.child->reference == "nts-2026-0132");
  CHECK(age_band(placed.arrival.child->age) == "5 to 9");
  CHECK(placed.referral->referred_on == day("2026-01-12"));
  CHECK(rows_of<ReferralRow>(each_referral, world.session).front().referral.child->age == 9);
  CHECK(find(world.session, "nts-2026-0132").size() == 1);
  CHECK(find(world.session, "nts-2026-0123").empty());
  CHECK(status(world, id) == "placed");
}

TEST_CASE("A-APPEND, M-OWN: an own child is corrected by its vacancy, and the day of its referral completed",
          "[app][correct]") {
  World world;
  const auto id = accepted_case(world, "2026-03-09");
  (void)match_own(world.session, id, {.child = {"lac-17", 12}});
  ChildCorrection correction{.sex = "female", .referred_on = day("2026-02-02"), .reason = "not told at first"};
  const auto done = correct(world, id, correction);
  check_shown(world, done.done);
  const auto own = load_case(world.database, id)->state.acceptance->own_child;
  CHECK(own->child.sex == "female");
  CHECK(own->referred_on == day("2026-02-02"));
  CHECK(show_case(world.session, id).timeline.back().words ==
        "own child corrected: sex female, not known before; day of the national referral Mon 2 Feb 2026, not known "
        "before");
  (void)void_fact(world.session, *done.done.fact, "told wrongly");
  CHECK_FALSE(load_case(world.database, id)->state.acceptance->own_child->referred_on);
}

TEST_CASE("A-APPEND, O1: a corrected child who is none for the carer is warned of", "[app][correct]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  (void)update_vacancy(world.session, id, {.ages = std::pair(13, 15)});
  CHECK(mentions(correct(world, id, aged(12)).done.warnings, "the carer's place is for"));
}

}  // namespace
}  // namespace ifapilot::app
