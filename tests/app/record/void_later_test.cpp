#include "app/cases.hpp"
#include "app/party/contact.hpp"
#include "app/party/framework.hpp"
#include "app/party/provider.hpp"
#include "app/record/check.hpp"
#include "app/record/void.hpp"
#include "app/setup/policy.hpp"
#include "app/shown.hpp"
#include "app/vacancy/correct.hpp"
#include "support/catch.hpp"

// A-APPEND: a void that takes along what rests on it, and the undoing of one's own last write.
namespace ifapilot::app {
namespace {

rules::FactId latest(World& world) { return store::last_fact(world.database); }

Voided with_later(World& world, const VoidTarget& target) { return void_fact(world.session, target, "a slip", true); }

std::string kinds(const Voided& done) {
  std::string all;
  for (const auto& one : done.later) all += std::string(word(one.kind)) + ", ";
  return all + std::string(word(done.kind));
}

bool is_whole(World& world) { return std::ranges::all_of(check(world.session), &Finding::ok); }

/// The command line that the refusal's hint names last.
rules::Action last_hint(const std::function<void()>& act) {
  const auto refused = refusal_of(act);
  REQUIRE(refused);
  rules::Action last;
  for (const auto& part : refused->summary.hint.parts()) {
    if (const auto* const action = std::get_if<rules::Action>(&part)) last = *action;
  }
  return last;
}

TEST_CASE("A-APPEND: what rests on a fact goes along, newest first, one void each", "[app][void]") {
  World world;
  const auto id = accepted_case(world, "2026-03-09");
  const auto before = every_case(world);
  (void)record(world.session, id, rules::Contacted{true});
  (void)agree_terms(world.session, id, {rules::Contract::spot, "S-12", rules::Pence{88000}, true}, std::nullopt);
  const auto terms = latest(world);
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0123", 14}});
  (void)decide(world.session, id, {});
  const auto facts = count(world, "fact");
  const auto events = count(world, "audit_event");
  const auto done = with_later(world, terms);
  CHECK(kinds(done) == "match accept, refer profile, refer request, match terms");
  CHECK(done.voided == terms);
  CHECK(done.fact == latest(world));
  CHECK(count(world, "fact") == facts + 4);
  CHECK(count(world, "audit_event") == events + 4);
  CHECK(done.later.front().words == "derby accepted the match");
  CHECK(status(world, id) == "accepted");
  CHECK(load_case(world.database, id)->state.acceptance->contact);  // it could stand, and does
  CHECK(is_whole(world));
  CHECK(before != every_case(world));
}

TEST_CASE("A-APPEND: a whole vacancy goes with all that was recorded for it", "[app][void]") {
  World world;
  const auto kept = every_case(world);
  const auto id = profiled_case(world, "2026-03-09");
  const auto facts = count(world, "fact WHERE vacancy_id = 1");
  const auto done = with_later(world, id);
  CHECK(static_cast<std::int64_t>(done.later.size()) == facts - 1);
  CHECK(every_case(world) == kept);
  CHECK(is_whole(world));
}

TEST_CASE("P-VOLUNTARY: an offer goes, and the withdrawal that had taken it back stays", "[app][void]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  const auto first = world.offer(id);
  (void)withdraw_authority(world.session, first.authority, std::nullopt);
  (void)world.offer(id);
  CHECK(kinds(with_later(world, id)) == "offer, offer, vacancy add");
  CHECK(is_whole(world));
}

TEST_CASE("A-APPEND: a dry run names what would go, and writes nothing", "[app][void]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  CHECK(writes_nothing_when_dry(world, [&] {
    const auto done = with_later(world, id);
    CHECK_FALSE(done.fact);
    CHECK(done.later.size() > 5);
    CHECK_FALSE(done.later.front().fact);
  }));
  CHECK(status(world, id) == "profiled");
}

TEST_CASE("A-APPEND: the hint of a plain void names --with-later where that would do", "[app][void]") {
  World world;
  const auto id = profiled_case(world, "2026-03-09");
  const auto hinted = last_hint([&] { (void)void_fact(world.session, id, "a slip"); });
  CHECK(hinted.told == std::vector{rules::Told{rules::Field::with_later}});
  const auto provider = last_hint([&] { (void)void_fact(world.session, rules::FactId{2}, "a slip"); });
  CHECK(provider.told.empty());
  CHECK(provider.subject == rules::Subject(rules::FactId{3}));
}

TEST_CASE("A-APPEND: what is of another record, or case, is not taken along", "[app][void]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  const auto refused = refused_without_trace(world, [&] { (void)with_later(world, rules::FactId{2}); });
  REQUIRE(refused);
  CHECK(refused->summary.message.find("F3 (vacancy add) of another record depends on it") != std::string::npos);
  const auto first = world.offer(id);
  (void)withdraw_authority(world.session, first.authority, std::nullopt);
  const auto withdrawal = latest(world);
  (void)world.offer(id);  // to somebody else, as the first was taken back
  CHECK(refused_by(world, [&] { (void)with_later(world, withdrawal); }) == "A-APPEND");
}

TEST_CASE("A-APPEND: without a case, what is of the same record goes along", "[app][void]") {
  World world;
  (void)add_provider(world.session,
                     {.id = 0, .code = {"elm"}, .name = "Elm Fostering", .sector = {}, .urn = {}, .lead = {}});
  const auto added = latest(world);
  const rules::ProviderCode elm{"elm"};
  (void)add_contact(world.session, elm, {.name = "Sam Lead", .email = {}, .phone = "0116 496 0001"});
  (void)remove_contact(world.session, elm, "Sam Lead");
  CHECK(kinds(with_later(world, added)) == "provider contact remove, provider contact add, provider add");
  CHECK(is_whole(world));
}

TEST_CASE("C-CAP: what would break a cap is refused, whatever goes along", "[app][void]") {
  World world;
  (void)set_policy(world.session, "cap_per_authority", "1", "a small world");
  const auto id = accepts_one(world, "derby");
  (void)close_vacancy(world.session, id, rules::ClosedAs::filled_elsewhere, "filled");
  const auto closing = latest(world);
  (void)accepts_one(world, "derby");
  const auto refused = refused_without_trace(world, [&] { (void)with_later(world, closing); });
  REQUIRE(refused);
  CHECK(refused->reasons.front().rule == "C-CAP");
}

TEST_CASE("A-APPEND: undo voids the user's own last write, and twice walks back two", "[app][undo]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  const auto before = every_case(world);
  const auto offer = world.offer(id);
  accept(world, offer.id);
  world.session.actor = "somebody else";
  (void)world.vacancy("leicester", "2026-03-23");
  world.session.actor = "tester";
  const auto first = undo_last(world.session);
  CHECK(first.kind == rules::FactKind::respond);
  CHECK(first.reason == "undo");
  CHECK(first.words == offer.authority.text + " accepted " + offer.id.text());
  CHECK(audit_events(world.database).back().command == "undo");
  CHECK(undo_last(world.session).kind == rules::FactKind::offer);
  CHECK(every_case(world).starts_with(before));
  CHECK(is_whole(world));
}

TEST_CASE("A-APPEND: undo is the void of that fact", "[app][undo]") {
  World undone;
  World voided;
  for (auto* const world : {&undone, &voided}) (void)profiled_case(*world, "2026-03-09");
  (void)undo_last(undone.session);
  (void)void_fact(voided.session, latest(voided), "undo");
  CHECK(every_case(undone) == every_case(voided));
}

TEST_CASE("A-APPEND: undo after a void that was typed is refused, after another undo it is not", "[app][undo]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-23");
  const auto undo = [&] { (void)undo_last(world.session); };
  (void)world.offer(id);
  (void)void_fact(world.session, latest(world), "undo");
  CHECK(refused_by(world, undo) == "A-APPEND");
  (void)update_vacancy(world.session, id, {.notes = "any"});
  CHECK(refused_by(world, undo).empty());
  CHECK(refused_by(world, undo).empty());  // the vacancy
  CHECK(list_vacancies(world.session).empty());
}

TEST_CASE("A-APPEND: undo refuses what void does, and of whom nothing is on record", "[app][undo]") {
  World world;
  const auto undo = [&] { (void)undo_last(world.session); };
  (void)set_policy(world.session, "hold_working_days", "4", "agreed");
  CHECK(refused_by(world, undo) == "A-APPEND");
  world.session.actor = "nobody yet";
  CHECK(refused_by(world, undo) == "A-APPEND");
  world.session.actor = "tester";
  const auto id = world.vacancy("rutland", "2026-03-23");
  world.session.actor = "somebody else";
  (void)world.offer(id);
  world.session.actor = "tester";
  CHECK(refused_by(world, undo) == "A-APPEND");  // the other's offer rests on the vacancy
}

TEST_CASE("A-APPEND: undo done dry shows it and writes nothing", "[app][undo]") {
  World world;
  (void)world.vacancy("rutland", "2026-03-23");
  CHECK(writes_nothing_when_dry(world, [&] { CHECK_FALSE(undo_last(world.session).fact); }));
}

}  // namespace
}  // namespace ifapilot::app
