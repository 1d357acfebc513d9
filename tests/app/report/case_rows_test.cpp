#include "app/report/case_rows.hpp"

#include "app/case/steps.hpp"
#include "app/day/overdue.hpp"
#include "app/ledger.hpp"
#include "app/offer/respond.hpp"
#include "app/party/framework.hpp"
#include "support/catch.hpp"

// The rows of `report referrals`, `report placements` and `report outstanding` as cases make them.
namespace ifapilot::app {
namespace {

const rules::Child placed_child{"HO-4711", 14, "female", "Tigrinya"};

/// A vacancy of an accepted offer, with its date and its terms confirmed, on Mon 2 Mar 2026.
rules::VacancyId ready(World& world) {
  const auto vacancy = world.vacancy("rutland", "2026-03-16", true);
  accept(world, offer_to(world, vacancy, "derby").id);
  (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "SP-1", std::nullopt, true}, std::nullopt);
  return vacancy;
}

void profile(World& world, rules::VacancyId vacancy, std::string_view passed_at) {
  (void)request_referral(world.session, vacancy);
  (void)receive_profile(world.session, vacancy,
                        {.child = placed_child, .referred_on = day("2026-03-13"), .passed_at = instant(passed_at)});
}

using rules::Action;
using rules::Deed;
using rules::Field;
using rules::OwedKind;

/// About the first offer, and the first vacancy, with all that is told.
Action completing(std::vector<rules::Told> told) { return {Deed::send_form, rules::OfferId{1}, std::move(told)}; }
Action agreeing_again(std::vector<rules::Told> told) {
  return {Deed::agree_terms, rules::VacancyId{1}, std::move(told)};
}

/// What others owe, and what records it; what is to be told: tests/app/tell.
using Debt = std::pair<rules::OwedKind, Action>;

std::vector<Debt> owed(World& world) {
  std::vector<Debt> all;
  for (const auto& row : outstanding(world.session)) {
    if (row.owed.kind != OwedKind::tell) all.emplace_back(row.owed.kind, row.action);
  }
  return all;
}

TEST_CASE("report referrals: a referral with its decision, and whether that met O13's target", "[app][reports]") {
  World world;
  const auto vacancy = ready(world);
  world.now("2026-03-16T10:00");
  profile(world, vacancy, "2026-03-16T10:00");
  auto row = rows_of<ReferralRow>(each_referral, world.session).at(0);
  CHECK(row.referral.id == rules::ReferralId{1});
  CHECK(row.authority.text == "derby");
  CHECK(row.provider.text == "oak");
  CHECK_FALSE(row.same_day);
  CHECK_FALSE(row.days_from_referral);
  world.now("2026-03-16T17:00");
  (void)decide(world.session, vacancy, {.decision = rules::Decision::refuse, .codes = {"needs"}});
  world.now("2026-03-16T18:00");
  profile(world, vacancy, "2026-03-16T18:00");
  world.now("2026-03-18T09:00");
  (void)decide(world.session, vacancy, {});
  const auto rows = rows_of<ReferralRow>(each_referral, world.session);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].same_day == true);
  CHECK(rows[0].days_from_referral == 3);
  CHECK(rows[1].same_day == false);
  CHECK(rows[1].days_from_referral == 5);
}

TEST_CASE("report placements: by referral, with terms that were agreed after the arrival", "[app][reports]") {
  World world;
  const auto vacancy = ready(world);
  world.now("2026-03-16T10:00");
  profile(world, vacancy, "2026-03-16T10:00");
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-18")});
  CHECK(rows_of<PlacementRow>(each_placement, world.session).empty());
  world.now("2026-03-23T10:00");
  (void)confirm_arrival(world.session, vacancy, {day("2026-03-22")});
  (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "SP-1", rules::Pence{92400}, true}, std::nullopt);
  const auto row = rows_of<PlacementRow>(each_placement, world.session).at(0);
  CHECK(row.vacancy == vacancy);
  CHECK(row.authority.text == "derby");
  CHECK(row.area.text == "rutland");
  REQUIRE(row.referral);
  CHECK(row.referred_on == day("2026-03-13"));
  CHECK(row.arrival.arranged_on == day("2026-03-18"));
  CHECK(row.arrival.arrived.on == day("2026-03-22"));
  CHECK(row.arrival.overrun_days == 3);  // held until Thu 19 Mar
  CHECK(row.terms->weekly_cost == rules::Pence{92400});
  CHECK(row.arrival.child->age == 14);
  CHECK_FALSE(row.outside_pilot);
}

TEST_CASE("report placements: an own child here, another child elsewhere", "[app][reports]") {
  World world;
  const auto own = ready(world);
  (void)match_own(world.session, own, {{"LA-17", 14, "female", "Tigrinya"}, day("2026-02-20")});
  (void)decide(world.session, own, {});
  (void)record(world.session, own, rules::TransportArranged{day("2026-03-16")});
  const auto away = ready(world);
  world.now("2026-03-16T10:00");
  profile(world, away, "2026-03-16T10:00");
  (void)decide(world.session, away, {.decision = rules::Decision::proceed, .accepts_duty = true});
  world.now("2026-03-17T10:00");
  (void)confirm_arrival(world.session, away, {day("2026-03-17"), true, false});
  (void)confirm_arrival(world.session, own, {day("2026-03-16")});
  const auto rows = rows_of<PlacementRow>(each_placement, world.session);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].vacancy == own);
  CHECK_FALSE(rows[0].referral);
  CHECK(rows[0].referred_on == day("2026-02-20"));
  CHECK(rows[0].transfer.calendar_from_referral == 24);
  CHECK_FALSE(rows[0].transfer.calendar_from_request);
  CHECK(rows[0].terms);
  CHECK(rows[0].arrival.overrun_days == 0);
  CHECK(rows[1].arrival.arrived.elsewhere);
  CHECK(rows[1].arrival.arrived.in_region == false);
  CHECK_FALSE(rows[1].terms);
  CHECK_FALSE(rows[1].arrival.hold_until);
  CHECK_FALSE(rows[1].arrival.overrun_days);
}

TEST_CASE("report outstanding: each with what to type, and gone once it has come", "[app][reports]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  accept(world, offer_to(world, vacancy, "derby").id);
  CHECK(owed(world) ==
        std::vector<Debt>{
            {OwedKind::form,
             completing({{Field::reason_code}, {Field::contract, rules::Contract::spot}, {Field::terms_ref}})},
            {OwedKind::date, {Deed::confirm_date, vacancy}},
            {OwedKind::terms,
             agreeing_again({{Field::contract, rules::Contract::spot}, {Field::terms_ref}, {Field::confirmed}})},
            {OwedKind::contact, {Deed::record_contact, vacancy}}});
  (void)give_feedback(world.session, {1}, {.reasons = {"good-match"}});
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-16"));
  (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "SP-1", std::nullopt, true}, std::nullopt);
  (void)record(world.session, vacancy, rules::Contacted{true});
  const Debt cost{OwedKind::weekly_cost,
                  agreeing_again({{Field::contract, rules::Contract::spot}, {Field::weekly_cost}})};
  CHECK(owed(world) ==
        std::vector<Debt>{{OwedKind::form, completing({{Field::contract, rules::Contract::spot}, {Field::terms_ref}})},
                          cost});
  (void)give_feedback(world.session, {1}, {.reasons = {}, .contract = rules::Contract::spot, .terms_ref = "SP-1"});
  world.now("2026-03-16T10:00");
  profile(world, vacancy, "2026-03-16T10:00");
  (void)decide(world.session, vacancy, {.decision = rules::Decision::proceed, .accepts_duty = true});
  CHECK(owed(world) ==
        std::vector<Debt>{cost,
                          {OwedKind::duty, rules::Action{rules::Deed::confirm_arrival,
                                                         vacancy,
                                                         {{rules::Field::elsewhere}, {rules::Field::in_region}}}}});
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-16")});
  CHECK(owed(world) == std::vector<Debt>{cost, {OwedKind::duty, {Deed::confirm_arrival, vacancy}}});
}

TEST_CASE("M-TERMS: a framework that only the form knows of is outstanding until it is on record (E2)",
          "[app][reports]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16", true);
  const auto offer = offer_to(world, vacancy, "derby");
  const auto done =
      respond(world.session, {.offer = offer.id,
                              .kind = rules::AnswerKind::accept,
                              .feedback = {.reasons = {"good-match"}, .contract = rules::Contract::framework}});
  CHECK(done.warnings.size() == 1);
  const rules::FrameworkPair pair{{"derby"}, {"oak"}};
  const Debt agreement{OwedKind::agreement, {Deed::add_framework, pair}};
  CHECK(owed(world).back() == agreement);
  CHECK(show_vacancy(world.session, vacancy).next.at(1).action == agreement.second);
  SECTION("it is recorded") {
    (void)add_framework(world.session, {0, pair.authority, pair.provider, {day("2026-03-01"), std::nullopt}});
    CHECK(owed(world).size() == 2);  // terms, contact
  }
  SECTION("or terms say spot") {
    (void)agree_terms(world.session, vacancy, {rules::Contract::spot, "SP-1", rules::Pence{1}, true}, std::nullopt);
    CHECK(owed(world).size() == 1);
  }
}

TEST_CASE("P-SURVEY: in the last month the surveys that are missing are outstanding", "[app][reports]") {
  World world;
  world.now("2026-10-31T23:59");
  CHECK(owed(world).empty());
  world.now("2026-11-01T00:00");
  CHECK(owed(world).size() == 10);
  CHECK(owed(world).front() == Debt{OwedKind::survey, {Deed::record_survey, rules::AuthorityCode{"derby"}}});
}

}  // namespace
}  // namespace ifapilot::app
