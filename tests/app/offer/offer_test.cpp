#include "app/offer/offer.hpp"

#include "app/ledger.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

// An offer as a whole write (O1, O2, R1, O16). The world begins on Monday 2 March 2026, 10:00, in the East Midlands.
namespace ifapilot::app {
namespace {

OfferWritten make(World& world, rules::VacancyId vacancy) { return make_offer(world.session, vacancy, std::nullopt); }

OfferWritten make_to(World& world, rules::VacancyId vacancy, const std::string& authority) {
  return make_offer(world.session, vacancy, Override{{authority}, "asked for by the provider"});
}

TEST_CASE("an offer goes to the next of the rota, is one fact and one event", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  rules::Offer offer;
  CHECK(writes_once(world, [&] { offer = make(world, vacancy).view.offer; }));
  CHECK(offer.id == rules::OfferId{1});
  CHECK(offer.authority.text == "derby");
  CHECK(offer.area.text == "rutland");
  CHECK(offer.track == rules::Track::standard);
  CHECK(offer.due_at == instant("2026-03-03T10:00"));
  CHECK_FALSE(offer.outside_pilot);
  CHECK_FALSE(offer.override_reason);
  CHECK(status(world, vacancy) == "offered");
  const auto event = audit_events(world.database).back();
  CHECK(event.command == "offer");
  CHECK(event.record == "O1");
  CHECK(event.rules == "R-ORDER D-TRACK C-CAP");
  CHECK(event.actor == "tester");
  auto fact = world.database.prepare("SELECT vacancy_id FROM fact ORDER BY fact_id DESC LIMIT 1");
  fact.step();
  CHECK(fact.integer("vacancy_id") == vacancy.value);
}

TEST_CASE("D-CONTENT: what the record lacks of what an offer tells is named (O1)", "[app][offer]") {
  World world;
  CHECK(make(world, world.vacancy("rutland", "unknown")).missing ==
        std::vector<std::string>{"ages", "sex", "languages", "available date", "carers' information",
                                 "provider's contact", "authority's contact"});
  (void)update_provider(world.session, {"oak"}, {.lead = {{}, {}, "0115 496 0000"}});
  (void)update_authority(world.session, {"derbyshire"}, {.lead = {{}, "lead@derbyshire.example", {}}});
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  (void)update_vacancy(world.session, vacancy,
                       {.ages = std::pair(10, 15), .sex = "any", .languages = "Arabic", .notes = "a garden"});
  const auto made = make(world, vacancy);
  CHECK(made.missing.empty());
  CHECK(!made.detail);
  const auto bare = world.vacancy("rutland", "2026-03-16");
  CHECK(make(world, bare).detail ==
        rules::Action{rules::Deed::update_vacancy,
                      rules::VacancyId{3},
                      {{rules::Field::ages}, {rules::Field::sex}, {rules::Field::languages}, {rules::Field::notes}}});
}

struct FreeRow {
  std::string name;
  void (*tell)(World&, rules::VacancyId);
  std::string rule;
};

TEST_CASE("D-ONE, M-STATES: what is not free is not offered, and nothing is written", "[app][offer]") {
  const auto row = GENERATE(values<FreeRow>({
      {"an open offer", [](World& w, rules::VacancyId v) { (void)w.offer(v); }, "D-ONE"},
      {"accepted", [](World& w, rules::VacancyId v) { accept(w, w.offer(v).id); }, "D-ONE"},
      {"refused: free again", [](World& w, rules::VacancyId v) { refuse(w, w.offer(v).id); }, ""},
      {"closed",
       [](World& w, rules::VacancyId v) { (void)close_vacancy(w.session, v, rules::ClosedAs::withdrawn, "r"); },
       "M-STATES"},
  }));
  INFO(row.name);
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  row.tell(world, vacancy);
  CHECK(refused_by(world, [&] { (void)make(world, vacancy); }) == row.rule);
  if (!row.rule.empty()) CHECK(refused_by(world, [&] { (void)make_to(world, vacancy, "leicester"); }) == row.rule);
}

TEST_CASE("P-REGION: a rejected vacancy is never offered, not even by an override", "[app][offer]") {
  World world;
  (void)refusal_of([&] { (void)world.vacancy("kent", "2026-03-16"); });
  CHECK(refused_by(world, [&] { (void)make(world, {1}); }) == "P-REGION");
  CHECK(refused_by(world, [&] { (void)make_to(world, {1}, "derby"); }) == "P-REGION");
}

TEST_CASE("what does not exist is not found, with what there is", "[app][offer]") {
  World world;
  CHECK(refused_by(world, [&] { (void)make(world, {1}); }) == "not found");
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  CHECK(refused_by(world, [&] { (void)rescind_offer(world.session, {1}, "r"); }) == "not found");
  const auto refused = refused_without_trace(world, [&] { (void)make_to(world, vacancy, "derbi"); });
  REQUIRE(refused);
  CHECK(refused->kind == RefusalKind::not_found);
  CHECK(refused->summary.hint == "did you mean derby? (" + rules::Action{rules::Deed::list_authorities} + ")");
}

struct OverrideRow {
  std::string name;
  void (*tell)(World&);
  std::string rules;
};

TEST_CASE("R-OVERRIDE: to leicester, out of turn (O2, O16, P)", "[app][offer]") {
  const auto row = GENERATE(values<OverrideRow>({
      {"out of turn", [](World&) {}, ""},
      {"busy", [](World& w) { (void)offer_to(w, w.vacancy("rutland", "2026-03-16"), "leicester"); }, ""},
      {"withdrawn", [](World& w) { (void)withdraw_authority(w.session, {"leicester"}, {}); }, "P-VOLUNTARY"},
      {"offered before", [](World& w) { refuse(w, offer_to(w, {1}, "leicester").id); }, "D-ONE"},
      {"offered before and rescinded",
       [](World& w) { (void)rescind_offer(w.session, offer_to(w, {1}, "leicester").id, "r"); }, ""},
      {"two accepted", [](World& w) { accepts_one(w, "leicester"), accepts_one(w, "leicester"); }, "C-CAP"},
      {"one accepted and one open",
       [](World& w) {
         accepts_one(w, "leicester");
         (void)offer_to(w, w.vacancy("derby", "2026-03-16"), "leicester");
       },
       "C-CAP"},
      {"Rutland full since", [](World& w) { accepts_one(w, "rutland"), accepts_one(w, "rutland"); }, ""},
  }));
  INFO(row.name);
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");  // V1
  row.tell(world);
  CHECK(refused_by(world, [&] {
          const auto offer = make_to(world, vacancy, "leicester").view.offer;
          CHECK(offer.override_reason == "asked for by the provider");
          CHECK(audit_events(world.database).back().rules == "R-OVERRIDE D-TRACK C-CAP");
        }) == row.rules);
}

TEST_CASE("R-OVERRIDE, C-OUTSIDE: what is notified once Rutland is full goes to nobody else (O16)", "[app][offer]") {
  World world;
  accepts_one(world, "rutland"), accepts_one(world, "rutland");
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  CHECK(refused_by(world, [&] { (void)make_to(world, vacancy, "leicester"); }) == "C-OUTSIDE");
  CHECK(make_to(world, vacancy, "rutland").view.offer.outside_pilot);
}

struct HindsightRow {
  std::string name;
  void (*happen)(World&, rules::OfferId open);
};

TEST_CASE("A-FUTURE: no offer before the latest fact that the rota rests on", "[app][offer]") {
  // Whatever it is happens at 12:00; an offer dated before that, but after everything else, would be hindsight.
  const auto row = GENERATE(values<HindsightRow>({
      {"an offer", [](World& w, rules::OfferId) { (void)w.offer(w.vacancy("derby", "2026-03-16")); }},
      {"an acceptance", [](World& w, rules::OfferId o) { accept(w, o); }},
      {"a refusal", [](World& w, rules::OfferId o) { refuse(w, o); }},
      {"a rescission", [](World& w, rules::OfferId o) { (void)rescind_offer(w.session, o, "r"); }},
      {"a closing",
       [](World& w, rules::OfferId) { (void)close_vacancy(w.session, {2}, rules::ClosedAs::withdrawn, "r"); }},
      {"a withdrawal", [](World& w, rules::OfferId) { (void)withdraw_authority(w.session, {"rutland"}, {}); }},
      {"a newcomer",
       [](World& w, rules::OfferId) { (void)add_authority(w.session, {.code = {"kent"}, .name = "Kent"}); }},
      {"a policy", [](World& w, rules::OfferId) { (void)set_policy(w.session, "cap_per_authority", "3", "r"); }},
      {"a step back",
       [](World& w, rules::OfferId o) {
         accept(w, o);
         const auto fact =
             store::add_fact(w.database, rules::FactKind::withdraw, w.session.clock.now, w.session.clock.now);
         w.database.prepare("INSERT INTO stepping_back (fact_id, offer_id, stepped_at) VALUES (:f, :o, :at)")
             .bind(":f", fact)
             .bind(":o", o)
             .bind(":at", w.session.clock.now)
             .run();
       }},
  }));
  INFO(row.name);
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");          // V1
  const auto open = world.offer(world.vacancy("derby", "2026-03-16"));  // V2, O1
  world.now("2026-03-02T12:00");
  row.happen(world, open.id);
  world.now("2026-03-02T15:00");
  const auto refused =
      refused_without_trace(world, [&] { dated(world, "2026-03-02T11:59:59", [&] { (void)make(world, vacancy); }); });
  REQUIRE(refused);
  CHECK(refused->summary.rule == "A-FUTURE");
  CHECK(refused->summary.message.find("Mon 2 Mar 2026 12:00") != std::string::npos);
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T12:00", [&] { (void)make(world, vacancy); }); }) == "");
}

TEST_CASE("A-FUTURE: a late refusal and a rejoining are rota facts too", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  const auto offer = world.offer(world.vacancy("derby", "2026-03-16"));
  (void)withdraw_authority(world.session, {"rutland"}, {});
  world.now("2026-03-03T12:00");
  refuse(world, offer.id);
  CHECK(refused_by(world, [&] { dated(world, "2026-03-03T11:00", [&] { (void)make(world, vacancy); }); }) ==
        "A-FUTURE");
  world.now("2026-03-03T13:00");
  (void)rejoin_authority(world.session, {"rutland"}, {});
  CHECK(refused_by(world, [&] { dated(world, "2026-03-03T12:30", [&] { (void)make(world, vacancy); }); }) ==
        "A-FUTURE");
}

TEST_CASE("A-FUTURE: what the rota does not rest on hinders no offer dated before it", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  world.now("2026-03-02T12:00");
  (void)world.vacancy("derby", "2026-03-16");
  (void)update_provider(world.session, {"oak"}, {.sector = "private"});
  (void)close_day(world.session, day("2026-03-04"), "Audit day");
  dated(world, "2026-03-02T11:00",
        [&] { CHECK(make(world, vacancy).view.offer.sent_at == instant("2026-03-02T11:00")); });
}

TEST_CASE("A-FUTURE: an offer is not sent in the future, nor before its vacancy was notified", "[app][offer]") {
  World world;
  world.now("2026-03-02T12:00");
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T12:00:01", [&] { (void)make(world, vacancy); }); }) ==
        "A-FUTURE");
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T11:59:59", [&] { (void)make(world, vacancy); }); }) ==
        "A-FUTURE");
}

TEST_CASE("R-ELIGIBLE: nobody is eligible: wait, or close it (O2, O3)", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("lincolnshire", "2026-03-16");
  only(world, {"derby", "rutland"});
  refuse(world, world.offer(vacancy).id);
  (void)offer_to(world, world.vacancy("lincolnshire", "2026-03-16"), "rutland");
  const auto waiting = refused_without_trace(world, [&] { (void)make(world, vacancy); });
  REQUIRE(waiting);
  CHECK(waiting->summary.rule == "R-ELIGIBLE");
  CHECK(waiting->summary.message == "nobody may be offered V1 now: waiting for rutland until Tue 3 Mar 2026 10:00");
  CHECK(waiting->reasons.size() == 10);  // each authority with its own rule
  world.now("2026-03-03T10:00:01");
  const auto last = world.offer(vacancy);
  CHECK(last.authority.text == "rutland");
  refuse(world, last.id);
  const auto exhausted = refused_without_trace(world, [&] { (void)make(world, vacancy); });
  REQUIRE(exhausted);
  CHECK(exhausted->summary.message == "nobody is left to be offered V1, and nobody is waited for");
  CHECK(exhausted->summary.hint == "close it: " + close_as(rules::ClosedAs::exhausted, rules::VacancyId{1}));
}

TEST_CASE("C-OUTSIDE: a full area's vacancy goes to its authority, outside the pilot (O16)", "[app][offer]") {
  World world;
  accepts_one(world, "rutland"), accepts_one(world, "rutland");
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  CHECK(show_vacancy(world.session, vacancy).outside_for);
  const auto offer = world.offer(vacancy);
  CHECK(offer.authority.text == "rutland");
  CHECK(offer.outside_pilot);
  CHECK(offer.due_at == instant("2026-03-03T10:00"));  // the same answer times
  accept(world, offer.id);                             // and no cap
  CHECK(status(world, offer.id) == "accepted");
}

TEST_CASE("a dry run of an offer shows it and writes nothing", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  CHECK(writes_nothing_when_dry(world, [&] {
    const auto made = make(world, vacancy);
    CHECK_FALSE(made.fact);
    CHECK(made.view.offer.id == rules::OfferId{1});
  }));
  CHECK(status(world, vacancy) == "notified");
  const auto offer = world.offer(vacancy);
  CHECK(writes_nothing_when_dry(world, [&] { CHECK_FALSE(rescind_offer(world.session, offer.id, "r").fact); }));
  CHECK(status(world, offer.id) == "open");
}

struct WallRow {
  std::string name;
  std::string sent;
  std::string available;
  std::string due;
};

TEST_CASE("T-ZONE: due times over a clock change (O2, R1)", "[app][offer]") {
  const auto row = GENERATE(values<WallRow>({
      {"standard, clocks go forward", "2026-03-28T16:00", "2026-04-30", "2026-03-29T17:00"},
      {"standard, clocks go back", "2026-10-24T16:00", "2026-11-30", "2026-10-25T15:00"},
      {"standard into the hour that happens twice", "2026-10-24T01:30", "2026-11-30", "2026-10-25T01:30+01:00"},
      {"standard into the hour that is skipped", "2026-03-28T01:30", "2026-04-30", "2026-03-29T02:30"},
      {"accelerated on the Friday evening before", "2026-03-27T17:00", "2026-04-01", "2026-03-30T11:00"},
      {"accelerated on the Friday evening before the clocks go back", "2026-10-23T17:00", "2026-11-01",
       "2026-10-26T11:00"},
      {"13 days to the London date", "2026-07-02T00:30", "2026-07-15", "2026-07-02T11:00"},
  }));
  INFO(row.name);
  World world;
  world.now(row.sent);
  const auto offer = world.offer(world.vacancy("rutland", row.available));
  CHECK(rules::iso(offer.due_at) == rules::iso(instant(row.due)));
}

TEST_CASE("offers with a warning: a day not worked, a date that has come, a hold that is over", "[app][offer]") {
  World world;
  world.now("2026-03-06T16:00");
  CHECK(mentions(make(world, world.vacancy("rutland", "2026-03-30")).warnings, "not worked (Saturday)"));
  const auto today = make(world, world.vacancy("rutland", "2026-03-06")).warnings;
  CHECK(mentions(today, "has come"));
  CHECK_FALSE(mentions(today, "hold is over"));
  CHECK(mentions(make(world, world.vacancy("rutland", "2026-03-02")).warnings,
                 "hold is over since Thu 5 Mar 2026 17:00"));
  World other;  // where the carer has no other vacancy
  other.now("2026-03-06T16:00");
  CHECK(make(other, other.vacancy("rutland", "2026-03-10")).warnings.empty());
}

TEST_CASE("D-ACCELERATED: an offer with fewer than 30 minutes to answer warns (E1, O2)", "[app][offer]") {
  World world;
  world.now("2026-03-02T16:30");
  CHECK(make(world, world.vacancy("rutland", "2026-03-09")).warnings.empty());
  world.now("2026-03-02T16:58");
  const auto made = make(world, world.vacancy("rutland", "2026-03-09"));
  CHECK(made.view.offer.due_at == instant("2026-03-02T17:00"));
  CHECK(mentions(made.warnings,
                 "the working day leaves 2 min for the answer; the full 2 h would run from Tue 3 Mar 2026 09:00 until "
                 "Tue 3 Mar 2026 11:00 [D-ACCELERATED]"));
  World other;
  other.now("2026-03-02T16:58");
  CHECK(make(other, other.vacancy("rutland", "2026-03-23")).warnings.empty());  // a standard one
}

TEST_CASE("what was decided stays: policy, calendar and date move no offer that was made (M-DATE)", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  const auto before = world.offer(vacancy);
  (void)set_policy(world.session, "standard_response_hours", "48", "r");
  (void)set_policy(world.session, "standard_clock", "working", "r");
  (void)close_day(world.session, day("2026-03-03"), "Audit day");
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-05"));
  const auto after = show_offer(world.session, before.id).offer;
  CHECK(after.due_at == before.due_at);
  CHECK(after.clock_started_at == before.clock_started_at);
  CHECK(after.track == rules::Track::standard);
}

TEST_CASE("R-TURN: a rescinded offer frees the vacancy and may be made again", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  const auto first = world.offer(vacancy);
  world.now("2026-03-02T12:00");
  CHECK(writes_once(world, [&] { (void)rescind_offer(world.session, first.id, "sent to the wrong address"); }));
  CHECK(status(world, first.id) == "rescinded");
  CHECK(status(world, vacancy) == "notified");
  CHECK(projections_agree(world));
  const auto again = world.offer(vacancy);
  CHECK(again.id == rules::OfferId{2});
  CHECK(again.authority.text == "derby");
}

TEST_CASE("A-APPEND, A-FUTURE: which offers are not rescinded", "[app][offer]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-16");
  const auto offer = world.offer(vacancy);
  const auto rescind = [&] { (void)rescind_offer(world.session, offer.id, "r"); };
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T09:59", rescind); }) == "A-FUTURE");
  CHECK(refused_by(world, [&] { dated(world, "2026-03-02T10:01", rescind); }) == "A-FUTURE");
  world.now("2026-03-03T10:00:01");
  CHECK(refused_by(world, rescind) == "A-APPEND");  // lapsed
  const auto next = world.offer(vacancy);
  accept(world, next.id);
  CHECK(refused_by(world, [&] { (void)rescind_offer(world.session, next.id, "r"); }) == "A-APPEND");
}

}  // namespace
}  // namespace ifapilot::app
