#include "app/case/record.hpp"
#include "app/case/steps.hpp"
#include "app/offer/respond.hpp"
#include "app/party/framework.hpp"
#include "app/shown.hpp"
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
        std::vector<Action>{{Deed::record_contact, id},
                            {Deed::request_referral, id},
                            {Deed::match_own, id},
                            agreeing({{Field::contract, rules::Contract::spot}, {Field::weekly_cost}})});
}

TEST_CASE("terms that are to be confirmed ask for what is not agreed yet alone", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)record(world.session, id, rules::Contacted{true});
  const auto done = agree_terms(world.session, id, {rules::Contract::spot, "SP-2026", rules::Pence{95000}}, {});
  const auto to_confirm = agreeing({{Field::contract, rules::Contract::spot}, {Field::confirmed}});
  CHECK(actions(done.view).at(0) == to_confirm);
  agree_on_framework(world);
  CHECK(actions(show_vacancy(world.session, id)).at(0).told.back() == rules::Told{Field::reason});
  const auto again = agree_terms(world.session, id, {rules::Contract::spot, "the terms of May"}, "new carer");
  CHECK(actions(again.view).at(0) == to_confirm);  // the reason is on record
  const auto confirmed = agree_terms(world.session, id, {rules::Contract::spot, {}, {}, true}, {});
  const auto& agreed = confirmed.state.acceptance->terms->agreed;
  CHECK(agreed.terms_ref == "the terms of May");
  CHECK(agreed.weekly_cost == rules::Pence{95000});
}

TEST_CASE("M-TERMS: what M-REFER asks for never loses a cost that is recorded (O11)", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)agree_terms(world.session, id, {rules::Contract::spot, "SP-2026", rules::Pence{95000}}, {});
  const auto refused = refusal_of([&] { (void)request_referral(world.session, id); });
  REQUIRE(refused);
  CHECK(refused->summary.hint == agreeing({{Field::contract, rules::Contract::spot}, {Field::confirmed}}));
  (void)agree_terms(world.session, id, {rules::Contract::spot, {}, {}, true}, {});
  CHECK(request_referral(world.session, id).state.acceptance->terms->agreed.weekly_cost == rules::Pence{95000});
}

TEST_CASE("M-TERMS: a cost other than the agreement's rate is warned of, and counts (E2)", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)add_framework(world.session, {0, {"derby"}, {"oak"}, {day("2026-01-01"), std::nullopt}, rules::Pence{90000}});
  CHECK(agree_terms(world.session, id, {}, {}).warnings.empty());
  CHECK(agree_terms(world.session, id, {.weekly_cost = rules::Pence{90000}}, {}).warnings.empty());
  const auto other = agree_terms(world.session, id, {.weekly_cost = rules::Pence{95000}}, {});
  CHECK(other.warnings.size() == 1);
  CHECK(other.state.acceptance->terms->agreed.weekly_cost == rules::Pence{95000});
}

TEST_CASE("M-TERMS: the spot terms reach the provider after its first contact (E2)", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)agree_terms(world.session, id, {rules::Contract::spot, "SP-2026", rules::Pence{95000}, true}, {});
  const auto contact = record(world.session, id, rules::Contacted{});
  CHECK(actions(contact.view).back() == terms_have_come(id));
  world.now("2026-03-03T10:00");
  const auto come = record(world.session, id, rules::Contacted{true});
  check_shown(world, come);
  CHECK(come.state.acceptance->contact->at == contact.state.acceptance->contact->at);
  CHECK(come.state.acceptance->contact->terms_at == instant("2026-03-03T10:00"));
  CHECK(rule_of([&] { (void)record(world.session, id, rules::Contacted{true}); }) == "M-CONTACT");
}

TEST_CASE("a weekly cost that is missing is asked for from the transport on", "[app][M-TERMS]") {
  World world;
  const auto id = accepted(world);
  (void)match_own(world.session, id, {own_child});
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
