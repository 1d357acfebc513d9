#include "app/case/record.hpp"
#include "app/case/steps.hpp"
#include "app/offer/respond.hpp"
#include "app/party/framework.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace ifapilot;
using namespace ifapilot::app;

namespace {

/// A vacancy that derby accepted, with its date confirmed: Mon 16 Mar 2026.
rules::VacancyId accepted(World& world) {
  const auto id = world.vacancy("rutland", "2026-03-16", true);
  (void)respond(world.session, {.offer = world.offer(id).id, .kind = rules::AnswerKind::accept});
  return id;
}

void agree_on_framework(World& world) {
  (void)add_framework(world.session, {.id = 0,
                                      .authority = {"derby"},
                                      .provider = {"oak"},
                                      .facts = {day("2026-01-01"), std::nullopt},
                                      .weekly_rate = std::nullopt});
}

using rules::Action;
using rules::Deed;
using rules::Field;

std::vector<Action> actions(const VacancyView& view) {
  std::vector<Action> all;
  for (const auto& step : view.next) all.push_back(step.action);
  return all;
}

/// To agree terms on the first vacancy, with all that is told.
Action agreeing(std::vector<rules::Told> told) { return {Deed::agree_terms, rules::VacancyId{1}, std::move(told)}; }

/// The reference that an action tells.
std::optional<rules::Told> reference_in(const Action& action) {
  const auto found = std::ranges::find(action.told, Field::terms_ref, &rules::Told::field);
  return found == action.told.end() ? std::nullopt : std::optional(*found);
}

store::VacancyDetail place_for(std::optional<int> youngest, std::optional<int> oldest, std::optional<std::string> sex) {
  return {youngest, oldest, std::move(sex), std::nullopt, std::nullopt};
}

const rules::Child own_child{.reference = "derby/0042", .age = 14};

}  // namespace

TEST_CASE("what is advised of the terms is what the agreements allow", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  CHECK(actions(show_vacancy(world.session, id)).at(1) ==
        agreeing({{Field::contract, rules::Contract::spot}, {Field::terms_ref}, {Field::confirmed}}));
  agree_on_framework(world);
  CHECK(actions(show_vacancy(world.session, id)).at(1) ==
        agreeing({{Field::contract, rules::Contract::framework}, {Field::confirmed}}));
}

TEST_CASE("a referral may be asked for before the first contact, and that is advised", "[app][M-REFER]") {
  World world;
  const auto id = accepted(world);
  const auto done = agree_terms(world.session, id, {rules::Contract::spot, "SP-2026", {}, true}, {});
  CHECK(actions(done.view) ==
        std::vector<Action>{{Deed::record_contact, id}, {Deed::request_referral, id}, {Deed::match_own, id}});
}

TEST_CASE("terms that are to be confirmed are said again whole", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)record(world.session, id, rules::Contacted{true});
  const auto done = agree_terms(world.session, id, {rules::Contract::spot, "SP-2026", rules::Pence{95000}}, {});
  CHECK(actions(done.view).at(0) == agreeing({{Field::contract, rules::Contract::spot},
                                              {Field::terms_ref, "SP-2026"},
                                              {Field::weekly_cost, rules::Pence{95000}},
                                              {Field::confirmed}}));
  agree_on_framework(world);
  CHECK(actions(show_vacancy(world.session, id)).at(0).told.back() == rules::Told{Field::reason});
  const auto again = agree_terms(world.session, id, {rules::Contract::spot, "the terms of May"}, "new carer");
  CHECK(reference_in(actions(again.view).at(0)) == rules::Told{Field::terms_ref, "the terms of May"});
}

TEST_CASE("a weekly cost that is missing is asked for from the transport on", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)match_own(world.session, id, own_child, {});
  (void)decide(world.session, id, {rules::Decision::accept});
  const auto moving = record(world.session, id, rules::TransportArranged{day("2026-03-16")});
  CHECK(std::ranges::count(actions(moving.view).back().told, rules::Told{Field::weekly_cost}) == 1);
  world.now("2026-03-16T18:00");
  CHECK(actions(confirm_arrival(world.session, id, {.on = day("2026-03-16")}).view).size() == 1);
  CHECK(agree_terms(world.session, id, {rules::Contract::spot, "SP-1", rules::Pence{95000}}, {}).view.next.empty());
}

TEST_CASE("a write about a case names both parties, also after a step back", "[app][M-FALLS]") {
  World world;
  const auto id = accepted(world);
  const auto done = step_back(world.session, id, {"capacity"}, {});
  REQUIRE(done.parties.authority);
  CHECK(done.parties.authority->facts.code.text == "derby");
  CHECK(done.parties.provider.code.text == "oak");
  CHECK(done.before.acceptance);
  CHECK_FALSE(done.state.acceptance);
}

TEST_CASE("a child outside what the carer was notified for is warned of", "[app][O1]") {
  const auto girls = place_for(10, 13, "female");
  CHECK(misfits({.reference = "r", .age = 13, .sex = "female"}, girls).empty());
  CHECK(misfits({.reference = "r", .age = 10}, girls).empty());
  CHECK(misfits({.reference = "r", .age = 14, .sex = "male"}, girls).size() == 2);
  CHECK(misfits({.reference = "r", .age = 9}, girls).size() == 1);
  CHECK(misfits({.reference = "r", .age = 14, .sex = "male"}, place_for({}, {}, {})).empty());
  CHECK(misfits({.reference = "r", .age = 12, .sex = "male"}, place_for({}, {}, "any")).empty());
}
