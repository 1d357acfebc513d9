#include "app/vacancy/siblings.hpp"

#include "app/ledger.hpp"
#include "app/offer/rota.hpp"

// Two live vacancies of one carer, as for siblings: where the other went, and how the second follows it (R-OVERRIDE).
namespace ifapilot::app {
namespace {

rules::Action out_of_turn(rules::VacancyId vacancy, const std::string& to) {
  return {rules::Deed::make_offer, vacancy, {{rules::Field::to, to}, {rules::Field::override_reason}}};
}

/// Whether one of them says to do it.
bool tells(const std::vector<rules::Sentence>& all, const rules::Action& action) {
  return std::ranges::any_of(all, [&](const rules::Sentence& sentence) {
    return std::ranges::count(sentence.parts(), rules::Sentence::Part(action)) > 0;
  });
}

std::vector<rules::Sentence> remarks(World& world, rules::VacancyId id) {
  const auto pilot = load_pilot(world.database);
  return same_carer(*find_case(pilot.cases, id), pilot, world.session.clock.now);
}

TEST_CASE("siblings: the second vacancy follows the first to its authority, which is busy with it", "[app][siblings]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  CHECK(remarks(world, first).empty());
  (void)world.offer(first);  // derby
  const auto second = world.vacancy("rutland", "2026-03-23");
  const auto all = remarks(world, second);
  CHECK(mentions(all, "carer oak-17 has another vacancy, V1, offered to derby (O1)"));
  CHECK(tells(all, out_of_turn(second, "derby")));
  CHECK(ask_rota(world.session, second).remarks == all);
  CHECK(offer_to(world, second, "derby").authority.text == "derby");  // R-OVERRIDE breaks D-BUSY
  CHECK(remarks(world, second).empty());
  CHECK(remarks(world, first).empty());
}

TEST_CASE("siblings: an offer by the rota says that the other is with somebody else", "[app][siblings]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto second = world.vacancy("rutland", "2026-03-23");
  CHECK(mentions(remarks(world, second), "V1, not with anybody now"));
  const auto made = make_offer(world.session, first, std::nullopt);
  CHECK(tells(made.warnings, out_of_turn(second, "derby")));
  const auto other = make_offer(world.session, second, std::nullopt);
  REQUIRE(other.view.offer.authority.text == "derbyshire");
  CHECK(mentions(other.warnings, "V1, offered to derby (O1)"));
  CHECK(tells(other.warnings, {rules::Deed::rescind_offer, other.view.offer.id}));
  CHECK(tells(other.warnings, out_of_turn(second, "derby")));
  accept(world, other.view.offer.id);
  accept(world, rules::OfferId{1});
  CHECK(mentions(remarks(world, second), "V1, accepted by derby (O1); the two are with different authorities"));
}

TEST_CASE("siblings: where no override takes the second, the reason is told instead (C-CAP, D-ONE)",
          "[app][siblings]") {
  World world;
  (void)accepts_one(world, "derby");
  const auto first = world.vacancy("rutland", "2026-03-23");
  accept(world, offer_to(world, first, "derby").id);
  (void)close_vacancy(world.session, {1}, rules::ClosedAs::withdrawn, "r");
  const auto second = world.vacancy("rutland", "2026-03-23");
  CHECK(tells(remarks(world, second), out_of_turn(second, "derby")));  // a slot is free again
  refuse(world, offer_to(world, second, "derby").id);
  CHECK(mentions(remarks(world, second), "V3 cannot follow it, not even out of turn: derby: refused V3 (O3) [D-ONE]"));
}

TEST_CASE("siblings: where the rota names the same authority anyway, no override is asked for (R-OVERRIDE)",
          "[app][siblings]") {
  World world;
  only(world, {"derby"});
  accept(world, world.offer(world.vacancy("rutland", "2026-03-23")).id);
  const auto second = world.vacancy("rutland", "2026-03-23");
  CHECK(mentions(remarks(world, second), "offer V2 there too, by the rota: "));
  CHECK(tells(remarks(world, second), {rules::Deed::make_offer, second}));
}

TEST_CASE("siblings: not of another provider's carer, and not once one is over", "[app][siblings]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto second = world.vacancy("rutland", "2026-03-23");
  (void)close_vacancy(world.session, first, rules::ClosedAs::withdrawn, "r");
  CHECK(remarks(world, second).empty());
  CHECK(remarks(world, first).empty());
  (void)add_provider(world.session,
                     {.id = 0, .code = {"elm"}, .name = "Elm Care", .sector = {}, .urn = {}, .lead = {}});
  const auto third = notify_vacancy(world.session, {.provider = {"elm"},
                                                    .carer = {"oak-17"},
                                                    .area = "rutland",
                                                    .available_on = {},
                                                    .confirmed = false,
                                                    .detail = {}});
  CHECK(third.warnings.empty());
}

}  // namespace
}  // namespace ifapilot::app
