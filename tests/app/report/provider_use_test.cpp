#include "app/report/provider_use.hpp"

#include "app/cases.hpp"
#include "app/party/framework.hpp"
#include "support/catch.hpp"

// `report providers`, from cases that were played.
namespace ifapilot::app {
namespace {

ProviderUse oak(World& world, const std::optional<rules::AuthorityCode>& authority = std::nullopt) {
  const auto all = provider_use(load_provider_facts(world.session), authority);
  REQUIRE(all.size() == 2);
  return all.back();  // by code: elm, then oak
}

void add_elm(World& world) {
  (void)add_provider(world.session,
                     {.id = 0, .code = {"elm"}, .name = "Elm Fostering", .sector = {}, .urn = {}, .lead = {}});
}

void agree_on(World& world, rules::VacancyId vacancy, rules::Contract contract, std::optional<rules::Pence> cost) {
  const auto spot = contract == rules::Contract::spot;
  (void)agree_terms(world.session, vacancy,
                    {contract, spot ? std::optional<std::string>("S-1") : std::nullopt, cost, true},
                    spot ? std::optional<std::string>("dearer") : std::nullopt);
}

}  // namespace

TEST_CASE("report providers: one that nobody uses stands there with zeros", "[app][reports]") {
  World world;
  add_elm(world);
  const auto elm = provider_use(load_provider_facts(world.session), std::nullopt).front();
  CHECK(elm.provider.code.text == "elm");
  CHECK(elm.agreements + elm.notified + elm.rejected + elm.taken_up + elm.placed == 0);
  CHECK_FALSE(elm.weekly_cost.mean());
  CHECK_FALSE(elm.first_contact_hours());
}

TEST_CASE("report providers: taken up stays so when it falls through, its terms do not", "[app][reports]") {
  World world;
  add_elm(world);
  const auto kept = world.vacancy("rutland", "2026-03-16", true);
  accept(world, offer_to(world, kept, "derby").id);
  agree_on(world, kept, rules::Contract::spot, rules::Pence{95000});
  const auto given_back = world.vacancy("rutland", "2026-03-16", true);
  accept(world, offer_to(world, given_back, "leicester").id);
  agree_on(world, given_back, rules::Contract::spot, rules::Pence{70000});
  (void)step_back(world.session, given_back, {"rates"}, std::nullopt);
  (void)world.vacancy("rutland", "unknown");
  (void)refusal_of([&] { (void)world.vacancy("birmingham", "2026-03-16"); });
  const auto use = oak(world);
  CHECK(use.notified == 3);
  CHECK(use.rejected == 1);
  CHECK(use.taken_up == 2);
  CHECK(use.framework == 0);
  CHECK(use.spot == 1);
  CHECK(use.weekly_cost.mean() == rules::Pence{95000});
  CHECK(use.compared_rate.count == 0);
  CHECK_FALSE(use.above_rate());
}

TEST_CASE("report providers: the rate is that of the day on which the terms were agreed", "[app][reports]") {
  World world;
  add_elm(world);
  const auto agreement = [](const char* authority, const char* from, std::optional<rules::Day> until, int rate) {
    return store::FrameworkRecord{0, {authority}, {"oak"}, {day(from), until}, rules::Pence{rate}};
  };
  (void)add_framework(world.session, agreement("derby", "2026-01-01", day("2026-03-02"), 90000));
  (void)add_framework(world.session, agreement("derby", "2026-03-03", std::nullopt, 50000));
  (void)add_framework(world.session, agreement("leicester", "2026-01-01", std::nullopt, 80000));
  const auto dearer = world.vacancy("rutland", "2026-03-16", true);
  accept(world, offer_to(world, dearer, "derby").id);
  agree_on(world, dearer, rules::Contract::spot, rules::Pence{92000});
  const auto cheaper = world.vacancy("rutland", "2026-03-16", true);
  accept(world, offer_to(world, cheaper, "leicester").id);
  agree_on(world, cheaper, rules::Contract::framework, rules::Pence{77001});
  world.now("2026-03-05T10:00");
  const auto use = oak(world);
  CHECK(use.agreements == 2);
  CHECK(use.framework == 1);
  CHECK(use.spot == 1);
  CHECK(use.compared_rate.mean() == rules::Pence{85000});
  CHECK(use.compared_cost.mean() == rules::Pence{84501});  // 845.005
  CHECK(use.above_rate() == rules::Pence{-499});           // the one less the other, as they are printed
  const auto of_derby = oak(world, rules::AuthorityCode{"derby"});
  CHECK(of_derby.agreements == 1);
  CHECK(of_derby.notified == 1);
  CHECK(of_derby.taken_up == 1);
  CHECK(of_derby.above_rate() == rules::Pence{2000});
}

TEST_CASE("report providers: cost and rate are compared over the same cases", "[app][reports]") {
  World world;
  add_elm(world);
  (void)add_framework(world.session, {0, {"derby"}, {"oak"}, {day("2026-01-01"), std::nullopt}, rules::Pence{90000}});
  (void)add_framework(world.session,
                      {0, {"derbyshire"}, {"oak"}, {day("2026-01-01"), std::nullopt}, rules::Pence{70000}});
  const auto placed = [&](const char* authority, rules::Contract contract, std::optional<rules::Pence> cost) {
    const auto vacancy = world.vacancy("rutland", "2026-03-16", true);
    accept(world, offer_to(world, vacancy, authority).id);
    agree_on(world, vacancy, contract, cost);
  };
  placed("derby", rules::Contract::framework, rules::Pence{90000});
  placed("leicester", rules::Contract::spot, rules::Pence{96000});  // no agreement, so no rate
  placed("derbyshire", rules::Contract::framework, std::nullopt);   // a rate, and no cost yet
  const auto use = oak(world);
  CHECK(use.weekly_cost.count == 2);
  CHECK(use.weekly_cost.mean() == rules::Pence{93000});
  CHECK(use.compared_cost.count == 1);
  CHECK(use.compared_cost.mean() == rules::Pence{90000});
  CHECK(use.compared_rate.mean() == rules::Pence{90000});
  CHECK(use.above_rate() == rules::Pence{0});
}

TEST_CASE("report providers: hours to the first contact, placed, filled elsewhere", "[app][reports]") {
  World world;
  add_elm(world);
  const auto vacancy = accepted_case(world, "2026-03-16");
  world.now("2026-03-02T11:30");
  agree(world, vacancy);
  (void)match_own(world.session, vacancy, {{"HO-1", 14}});
  (void)decide(world.session, vacancy, {});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-16")});
  world.now("2026-03-16T12:00");
  (void)confirm_arrival(world.session, vacancy, {day("2026-03-16")});
  const auto other = world.vacancy("rutland", "2026-04-16");
  (void)close_vacancy(world.session, other, rules::ClosedAs::filled_elsewhere, "another authority");
  const auto use = oak(world);
  REQUIRE(use.first_contact_hours());
  CHECK(use.first_contact_hours()->value() == rules::Decimal{15000});
  CHECK(use.placed == 1);
  CHECK(use.filled_elsewhere == 1);
  CHECK(oak(world, rules::AuthorityCode{"rutland"}).notified == 2);  // both carers live there, as in report vacancies
  CHECK(oak(world, rules::AuthorityCode{"rutland"}).taken_up == 0);
  CHECK(oak(world, rules::AuthorityCode{"lincolnshire"}).notified == 0);
}

TEST_CASE("report providers: what stands outside the pilot is counted once and nowhere else", "[app][reports]") {
  World world;
  add_elm(world);
  (void)accepts_one(world, "derby");
  (void)accepts_one(world, "derby");
  const auto third = world.vacancy("derby", "2026-03-23");
  accept(world, world.offer(third).id);
  const auto use = oak(world);
  CHECK(use.outside_pilot == 1);
  CHECK(use.notified == 2);
  CHECK(use.taken_up == 2);
}

}  // namespace ifapilot::app
