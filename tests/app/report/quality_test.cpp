#include "app/report/quality.hpp"

#include "app/cases.hpp"
#include "app/day/overdue.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

// What the record should know by now (H-findings).
namespace ifapilot::app {
namespace {

/// `vacancy V1 ages`, of the cases: what parties lack is left out.
std::vector<std::string> lacks(World& world) {
  std::vector<std::string> all;
  for (const auto& row : lacking(world.session)) {
    if (row.kind < RecordKind::vacancy || row.lacks == "told") continue;
    all.push_back(std::string(word(row.kind)) + " " + row.record + " " + std::string(row.lacks));
  }
  return all;
}

/// Each row of `report outstanding` is there, with its rule, its time and what to type.
bool holds_all_outstanding(World& world) {
  const auto rows = lacking(world.session);
  const auto owed = outstanding(world.session);
  return std::ranges::all_of(owed, [&](const Outstanding& one) {
    return std::ranges::any_of(rows, [&](const Lacking& row) {
      return row.action == one.action && row.since == one.owed.since && row.rule == one.owed.rule &&
             row.vacancy == one.vacancy && row.authority == one.owed.authority && row.provider == one.provider;
    });
  });
}

using Words = std::vector<std::string>;

TEST_CASE("report quality: has all that is outstanding, wherever a case stands", "[app][reports]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-16");
  CHECK(lacks(world).empty());  // it was not offered yet
  const auto offer = world.offer(id);
  CHECK(lacks(world) == Words{"vacancy V1 ages", "vacancy V1 sex", "vacancy V1 languages", "vacancy V1 notes"});
  (void)update_vacancy(world.session, id,
                       {.ages = std::pair(10, 15), .sex = "any", .languages = "Arabic", .notes = "a garden"});
  CHECK(lacks(world).empty());
  accept(world, offer.id);
  CHECK(lacks(world) == Words{"vacancy V1 date", "vacancy V1 terms", "vacancy V1 first-contact", "offer O1 form"});
  CHECK(holds_all_outstanding(world));
  (void)confirm_vacancy(world.session, id, day("2026-03-16"));
  agree(world, id);
  (void)give_feedback(world.session, offer.id, {.reasons = {}, .contract = rules::Contract::spot, .terms_ref = "S-12"});
  CHECK(lacks(world) == Words{"offer O1 reasons"});
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-1", 14}});
  (void)decide(world.session, id, {.decision = rules::Decision::proceed, .accepts_duty = true});
  CHECK(lacks(world) == Words{"offer O1 reasons", "referral R1 referred-on", "referral R1 child-sex",
                              "referral R1 child-languages", "referral R1 arrival"});
  CHECK(holds_all_outstanding(world));
}

TEST_CASE("report quality: a referral that came to nothing, and an acceptance given back, are asked for no more",
          "[app][reports]") {
  World world;
  const auto id = profiled_case(world, "2026-03-16");
  (void)update_vacancy(world.session, id,
                       {.ages = std::pair(10, 15), .sex = "any", .languages = "Arabic", .notes = "a garden"});
  CHECK(lacks(world) == Words{"offer O1 form", "referral R1 referred-on"});
  (void)end_referral(world.session, id, rules::ReferralEnd::withdrawn, "no child");
  CHECK(lacks(world) == Words{"offer O1 form"});
}

TEST_CASE("report quality: of an own child the day of its referral, and how it is completed", "[app][reports]") {
  World world;
  const auto id = accepted_case(world, "2026-03-16");
  agree(world, id);
  (void)match_own(world.session, id, {{"own-1", 14, "male", "Arabic"}});
  const auto rows = lacking(world.session);
  const auto row = std::ranges::find(rows, "referred-on", &Lacking::lacks);
  REQUIRE(row != rows.end());
  CHECK(row->rule == "M-OWN");
  CHECK(row->record == "V1");
  using rules::Deed;
  using rules::Field;
  CHECK(actions_of(*row) == std::vector<rules::Action>{{Deed::correct_child, id, {{Field::referred_on}}}});
}

TEST_CASE("report quality: of a placement without terms, that they and the cost are not known", "[app][reports]") {
  World world;
  const auto id = accepted_case(world, "2026-03-02");
  (void)match_own(world.session, id, {{"own-1", 14, "male", "Arabic"}, day("2026-02-16")});
  (void)decide(world.session, id, {});
  (void)record(world.session, id, rules::TransportArranged{day("2026-03-02")});
  (void)confirm_arrival(world.session, id, {.on = day("2026-03-02")});
  CHECK(lacks(world) == Words{"vacancy V1 ages", "vacancy V1 sex", "vacancy V1 languages", "offer O1 form",
                              "placement V1 contract", "placement V1 weekly-cost", "placement V1 first-contact"});
  CHECK(holds_all_outstanding(world));
}

TEST_CASE("report quality: in the pilot's last month the surveys, each with its authority", "[app][reports]") {
  World world;
  const auto surveys = [&] {
    return std::ranges::count_if(lacking(world.session), [](const Lacking& row) { return row.lacks == "survey"; });
  };
  world.now("2026-10-31T23:59");
  CHECK(surveys() == 0);
  world.now("2026-11-01T00:00");
  CHECK(surveys() == 10);
  CHECK(holds_all_outstanding(world));
  const auto rows = lacking(world.session);
  CHECK(rows.at(0).record == "derby");
  CHECK(rows.at(3).lacks == "survey");  // contact, email, phone stand before it: a record's rows stay together
  CHECK(rows.at(3).record == "derby");
  CHECK(rows.at(4).lacks == "told");  // that it is asked (M-TELL)
  CHECK(rows.at(5).record == "derbyshire");
}

}  // namespace
}  // namespace ifapilot::app
