#include "app/ledger.hpp"
#include "app/party/authority.hpp"
#include "app/party/contact.hpp"
#include "app/party/framework.hpp"
#include "support/catch.hpp"

// P-VOLUNTARY, R-ORDER, M-TERMS, M-CONTACT as whole writes: what is stored, and what a refusal leaves alone.
namespace ifapilot::app {
namespace {

AuthorityView view(World& world, const std::string& code) { return show_authority(world.session, {code}); }

/// The fact that added it, voided as `void` will do it.
void void_fact(World& world, rules::FactId fact) {
  const auto now = world.session.clock.now;
  const auto by = store::add_fact(world.database, rules::FactKind::voiding, now, now);
  world.database.prepare("INSERT INTO void (fact_id, voided_fact_id, reason) VALUES (:by, :fact, 'a slip')")
      .bind(":by", by)
      .bind(":fact", fact)
      .run();
  world.database.prepare("UPDATE fact SET voided_by = :by WHERE fact_id = :fact")
      .bind(":by", by)
      .bind(":fact", fact)
      .run();
}

TEST_CASE("P-VOLUNTARY: a withdrawal rescinds the open offer in the same fact, and frees the vacancy",
          "[app][participation]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  REQUIRE(offer.authority.text == "derby");
  world.now("2026-03-02T11:00");
  const auto done = withdraw_authority(world.session, {"derby"}, "no capacity");
  REQUIRE(done.rescinded.size() == 1);
  CHECK(done.rescinded[0].id == offer.id);
  CHECK(done.freed == std::vector{vacancy});
  CHECK_FALSE(done.view.since);
  CHECK(status(world, offer.id) == "rescinded");
  auto row = world.database.prepare("SELECT fact_id, reason FROM rescission");
  row.step();
  CHECK(row.integer("fact_id") == done.fact->value);
  CHECK(row.text("reason") == "derby withdrew from the pilot: no capacity");
  CHECK(world.offer(vacancy).authority.text == "derbyshire");
}

TEST_CASE("P-VOLUNTARY: what it accepted goes on", "[app][participation]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  accept(world, world.offer(vacancy).id);
  const auto done = withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(done.rescinded.empty());
  CHECK(done.view.carried_on == std::vector{vacancy});
  CHECK(show_vacancy(world.session, vacancy).status == rules::VacancyStatus::accepted);
}

TEST_CASE("P-VOLUNTARY: a withdrawal typed late rescinds what was open then, also if it was offered on since",
          "[app][participation]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto first = world.offer(vacancy);
  world.now("2026-03-03T12:00");
  const auto second = world.offer(vacancy);
  world.session.at = instant("2026-03-02T11:00");
  const auto done = withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(done.rescinded.size() == 1);
  CHECK(done.freed.empty());
  CHECK(status(world, first.id) == "rescinded");
  CHECK(status(world, second.id) == "open");
  CHECK(done.view.record.facts.periods.back().until == instant("2026-03-02T11:00"));
}

TEST_CASE("P-VOLUNTARY: withdrawing twice and rejoining twice are refused and leave nothing", "[app][participation]") {
  World world;
  CHECK(rule_of([&] { (void)rejoin_authority(world.session, {"derby"}, std::nullopt); }) == "P-VOLUNTARY");
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  const auto facts = count(world, "fact");
  const auto events = count(world, "audit_event");
  CHECK(rule_of([&] { (void)withdraw_authority(world.session, {"derby"}, std::nullopt); }) == "P-VOLUNTARY");
  world.session.at = instant("2026-03-02T09:59");
  CHECK(rule_of([&] { (void)rejoin_authority(world.session, {"derby"}, std::nullopt); }) == "A-FUTURE");
  CHECK(count(world, "fact") == facts);
  CHECK(count(world, "audit_event") == events);
}

TEST_CASE("P-VOLUNTARY: one that rejoins neither loses nor gains a place", "[app][participation]") {
  World world;
  const auto first = world.offer(world.vacancy("rutland", "2026-03-23"));
  accept(world, first.id);
  world.now("2026-03-03T10:00");
  (void)withdraw_authority(world.session, {"derby"}, std::nullopt);
  world.now("2026-03-04T10:00");
  const auto back = rejoin_authority(world.session, {"derby"}, "staff is back").view;
  CHECK(back.since == instant("2026-03-04T10:00"));
  CHECK(back.record.facts.position == 1);
  CHECK(back.record.facts.periods.size() == 2);
  CHECK(back.standing.last_turn == first.id);
  CHECK(back.slots.accepted == 1);
}

TEST_CASE("A-FUTURE: an offer to another authority does not stand in the way of a withdrawal before it",
          "[app][participation]") {
  World world;
  (void)world.offer(world.vacancy("rutland", "2026-03-23"));
  world.now("2026-03-02T12:00");
  world.session.at = instant("2026-03-02T09:30");
  CHECK(rule_of([&] { (void)withdraw_authority(world.session, {"derby"}, std::nullopt); }) == "A-FUTURE");
  CHECK_FALSE(withdraw_authority(world.session, {"rutland"}, std::nullopt).view.since);
}

TEST_CASE("R-ORDER: a late joiner stands last, and takes part from the instant that is given", "[app][participation]") {
  World world;
  world.session.at = instant("2026-03-02T09:30");
  const auto done = add_authority(world.session, {.code = {"peterborough"}, .name = "Peterborough City Council"});
  CHECK(done.view.record.facts.position == 11);
  CHECK(done.view.since == instant("2026-03-02T09:30"));
  CHECK(list_authorities(world.session).back().record.facts.code.text == "peterborough");
}

TEST_CASE("A-APPEND, R-ORDER: a known code and a held position are refused", "[app][participation]") {
  World world;
  const auto add = [&](const std::string& code, std::optional<int> position) {
    return rule_of([&] { (void)add_authority(world.session, {.code = {code}, .name = "Any", .position = position}); });
  };
  CHECK(add("derby", std::nullopt) == "A-APPEND");
  CHECK(add("kent", 3) == "R-ORDER");
  CHECK(add("kent", 12) == "");
  CHECK(rule_of([&] { (void)update_authority(world.session, {"kent"}, {.position = 3}); }) == "R-ORDER");
}

TEST_CASE("A-APPEND: the code of an authority or a provider that was voided stays used", "[app][participation]") {
  World world;
  const auto kent = add_authority(world.session, {.code = {"kent"}, .name = "Kent"});
  void_fact(world, *kent.fact);
  CHECK(list_authorities(world.session).size() == 10);
  CHECK(rule_of([&] { (void)add_authority(world.session, {.code = {"kent"}, .name = "Kent"}); }) == "A-APPEND");
  const store::ProviderRecord elm{.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}};
  void_fact(world, *add_provider(world.session, elm).fact);
  CHECK(list_providers(world.session).size() == 1);
  CHECK(rule_of([&] { (void)add_provider(world.session, elm); }) == "A-APPEND");
}

TEST_CASE("an update leaves what it does not name", "[app][participation]") {
  World world;
  (void)update_authority(world.session, {"derby"}, {.lead = {"Sam Lead", "sam@derby.example", std::nullopt}});
  (void)update_authority(world.session, {"derby"},
                         {.position = 20, .lead = {.name = {}, .email = {}, .phone = "01332 1"}});
  const auto record = view(world, "derby").record;
  CHECK(record.facts.name == "Derby City Council");
  CHECK(record.facts.position == 20);
  CHECK(record.gss == "E06000015");
  CHECK(record.lead.name == "Sam Lead");
  CHECK(record.lead.email == "sam@derby.example");
  CHECK(record.lead.phone == "01332 1");
  (void)update_provider(world.session, {"oak"}, {.sector = "private"});
  CHECK(show_provider(world.session, {"oak"}).record.name == "Oak Fostering");
}

TEST_CASE("a dry run shows the withdrawal and writes nothing", "[app][participation]") {
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23"));
  world.session.dry_run = true;
  const auto done = withdraw_authority(world.session, {"derby"}, std::nullopt);
  CHECK(done.rescinded.size() == 1);
  CHECK_FALSE(done.fact);
  world.session.dry_run = false;
  CHECK(view(world, "derby").since);
  CHECK(status(world, offer.id) == "open");
}

TEST_CASE("M-TERMS: agreements of a pair follow one another, and one is ended on one of its days", "[app][framework]") {
  World world;
  const auto add = [&](std::string_view from, std::optional<rules::Day> until) {
    return rule_of([&] {
      (void)add_framework(world.session, {.authority = {"derby"}, .provider = {"oak"}, .facts = {day(from), until}});
    });
  };
  CHECK(add("2026-03-01", std::nullopt) == "");
  CHECK(add("2026-07-01", std::nullopt) == "M-TERMS");
  CHECK(end_framework(world.session, {"derby"}, {"oak"}, day("2026-06-30")).framework.facts.until == day("2026-06-30"));
  CHECK(add("2026-07-01", std::nullopt) == "");
  CHECK(end_framework(world.session, {"derby"}, {"oak"}, day("2026-06-15")).framework.facts.from == day("2026-03-01"));
  CHECK(rule_of([&] { (void)end_framework(world.session, {"derby"}, {"oak"}, day("2026-06-20")); }) == "M-TERMS");
  CHECK(list_frameworks(world.session).size() == 2);
}

TEST_CASE("M-CONTACT: a contact is added once, removed by name, and may be added again", "[app][contact]") {
  World world;
  const rules::AuthorityCode derby{"derby"};
  CHECK(add_contact(world.session, derby, {.name = "Pat Duty"}).view.contacts.size() == 1);
  CHECK(rule_of([&] { (void)add_contact(world.session, derby, {.name = "Pat Duty"}); }) == "A-APPEND");
  CHECK(add_contact(world.session, rules::ProviderCode{"oak"}, {.name = "Pat Duty"}).view.contacts.size() == 1);
  CHECK(remove_contact(world.session, derby, "pat duty").party.view.contacts.empty());
  const auto gone = refusal_of([&] { (void)remove_contact(world.session, derby, "Pat Duty"); });
  REQUIRE(gone);
  CHECK(gone->kind == RefusalKind::not_found);
  CHECK(add_contact(world.session, derby, {.name = "Pat Duty"}).view.contacts.size() == 1);
}

}  // namespace
}  // namespace ifapilot::app
