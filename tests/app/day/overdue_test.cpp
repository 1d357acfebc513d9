#include "app/day/overdue.hpp"

#include "app/case/steps.hpp"
#include "app/ledger.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

// The nightly report: what waits for somebody (D-SILENCE, M-HOLD, M-EXPIRED).
namespace ifapilot::app {
namespace {

/// `offer-response V1, hold V2`
std::string kinds(const std::vector<Deadline>& deadlines) {
  std::string text;
  for (const auto& one : deadlines)
    text += (text.empty() ? "" : ", ") + std::string(word(one.kind)) + " " + one.vacancy.text();
  return text;
}

TEST_CASE("D-SILENCE: a lapse is overdue by itself, no job has to run (O2)", "[app][overdue]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)world.offer(vacancy);
  const auto before = rows(world);
  world.now("2026-03-03T10:00");
  CHECK(overdue(world.session).empty());
  REQUIRE(kinds(due(world.session)) == "offer-response V1");
  CHECK(due(world.session)[0].action == rules::Action{rules::Deed::answer_offer, rules::OfferId{1}});
  world.now("2026-03-03T10:00:01");
  CHECK(due(world.session).empty());
  const auto late = overdue(world.session);
  REQUIRE(kinds(late) == "offer-response V1");
  CHECK(late[0].words == "offer O1 to derby lapsed");
  CHECK(late[0].then == "next by the rota: derbyshire");
  CHECK(late[0].action == rules::Action{rules::Deed::make_offer, rules::VacancyId{1}});
  CHECK(rules::words_of(late[0].kind).rule == "D-SILENCE");
  CHECK(overdue_minutes(late[0], world.session.clock.now) == 0);
  CHECK(overdue_minutes(late[0], instant("2026-03-03T11:00:59")) == 60);
  CHECK(rows(world) == before);
}

struct OverRow {
  std::string name;
  void (*happen)(World&, rules::Offer);
  std::string overdue;
};

TEST_CASE("D-SILENCE: a lapse is overdue until the vacancy is offered on or closed", "[app][overdue]") {
  const auto row = GENERATE(values<OverRow>({
      {"nothing", [](World&, rules::Offer) {}, "offer-response V1"},
      {"a late refusal changes no status", [](World& w, rules::Offer o) { refuse(w, o.id); }, "offer-response V1"},
      {"offered on", [](World& w, rules::Offer o) { (void)w.offer(o.vacancy); }, ""},
      {"offered on, and that one rescinded",
       [](World& w, rules::Offer o) { (void)rescind_offer(w.session, w.offer(o.vacancy).id, "r"); },
       "offer-response V1"},
      {"offered on and refused", [](World& w, rules::Offer o) { refuse(w, w.offer(o.vacancy).id); }, ""},
      {"closed",
       [](World& w, rules::Offer o) { (void)close_vacancy(w.session, o.vacancy, rules::ClosedAs::withdrawn, "r"); },
       ""},
      {"accepted after all",
       [](World& w, rules::Offer o) {
         (void)respond(w.session,
                       {.offer = o.id, .kind = rules::AnswerKind::accept, .received_at = instant("2026-03-03T09:00")});
       },
       ""},
  }));
  INFO(row.name);
  World world;
  const auto offer = world.offer(world.vacancy("rutland", "unknown"));
  world.now("2026-03-03T12:00");
  row.happen(world, offer);
  CHECK(kinds(overdue(world.session)) == row.overdue);
}

TEST_CASE("R-EXPLAIN: what comes after a lapse: wait, or close as what", "[app][overdue]") {
  World world;
  only(world, {"derby", "rutland"});
  const auto vacancy = world.vacancy("lincolnshire", "2026-03-23");
  refuse(world, world.offer(vacancy).id);
  SECTION("another is waited for") {
    (void)offer_to(world, vacancy, "rutland");
    world.now("2026-03-03T12:00");
    (void)rejoin_authority(world.session, {"leicester"}, {});
    (void)offer_to(world, world.vacancy("lincolnshire", "2026-03-23"), "leicester");
    const auto late = overdue(world.session);
    REQUIRE(kinds(late) == "offer-response V1");
    CHECK(late[0].then == "nobody is free before Wed 4 Mar 2026 12:00");
    CHECK(late[0].action == rules::Action{rules::Deed::ask_rota, rules::VacancyId{1}});
  }
  SECTION("nobody is left") {
    (void)offer_to(world, vacancy, "rutland");
    world.now("2026-03-03T12:00");
    CHECK(overdue(world.session)[0].action == close_as(rules::ClosedAs::exhausted, rules::VacancyId{1}));
  }
  SECTION("nobody is left outside the pilot") {
    accepts_one(world, "rutland"), accepts_one(world, "rutland");
    (void)world.offer(world.vacancy("rutland", "2026-03-23"));  // V4
    world.now("2026-03-03T12:00");
    const auto late = overdue(world.session);
    REQUIRE(kinds(late) == "offer-response V4");
    CHECK(late[0].action == close_as(rules::ClosedAs::refused, rules::VacancyId{4}));
  }
}

TEST_CASE("M-EXPIRED: a hold that has run out under an acceptance (E5, O8)", "[app][overdue]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-03");
  accept(world, world.offer(vacancy).id);
  world.now("2026-03-07T10:00");
  REQUIRE(kinds(overdue(world.session)) == "date V1");  // the hold is provisional: the date is not confirmed
  CHECK(due(world.session).empty());
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-09"));
  REQUIRE(kinds(due(world.session)) == "hold V1");
  CHECK(due(world.session)[0].due_at == instant("2026-03-12T17:00"));
  world.now("2026-03-12T17:00");
  CHECK(overdue(world.session).empty());
  world.now("2026-03-12T17:00:01");
  const auto late = overdue(world.session);
  REQUIRE(kinds(late) == "hold V1");
  CHECK(rules::words_of(late[0].kind).rule == "M-EXPIRED");
  CHECK(late[0].action == close_as(rules::ClosedAs::turned_down, rules::VacancyId{1}));
  CHECK(late[0].instead == rules::Action{rules::Deed::extend_hold, rules::VacancyId{1}});
  (void)match_own(world.session, vacancy, {.child = {"own-1", 14}});  // E5: in the matching process
  const auto matched = overdue(world.session);
  REQUIRE(kinds(matched) == "hold V1");
  CHECK(matched[0].action == rules::Action{rules::Deed::extend_hold, rules::VacancyId{1}});
  CHECK_FALSE(matched[0].instead);
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::turned_down, "the hold ran out");
  CHECK(overdue(world.session).empty());
}

TEST_CASE("M-HOLD: nobody is late while nobody has accepted", "[app][overdue]") {
  World world;
  (void)world.vacancy("rutland", "2026-03-03", true);
  world.now("2026-03-20T10:00");
  CHECK(overdue(world.session).empty());
}

TEST_CASE("the longest overdue comes first, the soonest due", "[app][overdue]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  const auto second = world.vacancy("rutland", "2026-03-05", true);
  const auto third = world.vacancy("rutland", "2026-03-02", true);
  (void)world.offer(first);              // due Tuesday 10:00
  (void)world.offer(second);             // accelerated: due today 12:00
  accept(world, world.offer(third).id);  // hold until Thursday 17:00
  CHECK(kinds(due(world.session)) == "offer-response V2, offer-response V1, hold V3");
  world.now("2026-03-06T10:00");
  CHECK(kinds(overdue(world.session)) == "offer-response V2, offer-response V1, hold V3");
}

}  // namespace
}  // namespace ifapilot::app
