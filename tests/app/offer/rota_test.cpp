#include "app/offer/rota.hpp"

#include "app/ledger.hpp"
#include "app/record/void.hpp"
#include "app/setup/policy.hpp"
#include "app/world.hpp"
#include "support/catch.hpp"

#include <string>

// What the coordinator asks the rota (R-EXPLAIN) and counts of it (R-TURN, C-CAP, C-BASIS).
namespace ifapilot::app {
namespace {

RotaTally tally(World& world, const std::string& code) {
  for (const auto& one : tally_rota(world.session)) {
    if (one.authority.code.text == code) return one;
  }
  throw std::invalid_argument(code);
}

CapRow cap(World& world, const std::string& code) {
  for (const auto& one : count_caps(world.session)) {
    if (one.authority.text == code) return one;
  }
  throw std::invalid_argument(code);
}

TEST_CASE("R-EXPLAIN: who is next, with the deadline of an offer sent now", "[app][rota]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-15");
  const auto before = rows(world);
  const auto answer = ask_rota(world.session, vacancy);
  CHECK(answer.decision.authority == rules::AuthorityCode{"derby"});
  CHECK(answer.decision.standings.size() == 10);
  REQUIRE(answer.deadline);
  CHECK(answer.deadline->track == rules::Track::accelerated);
  CHECK(answer.deadline->due_at == instant("2026-03-02T12:00"));
  CHECK(answer.vacancy->facts.id == vacancy);
  CHECK(rows(world) == before);
  const auto made = world.offer(vacancy);
  CHECK(made.authority == *answer.decision.authority);  // asking and offering agree
  CHECK(made.due_at == answer.deadline->due_at);
}

TEST_CASE("R-EXPLAIN: of a vacancy that nobody has seen", "[app][rota]") {
  World world;
  accepts_one(world, "rutland"), accepts_one(world, "rutland");
  const auto answer = ask_rota(world.session, std::nullopt);
  CHECK(answer.decision.authority == rules::AuthorityCode{"derby"});
  CHECK_FALSE(answer.decision.outside_pilot);
  CHECK_FALSE(answer.vacancy);
  CHECK_FALSE(answer.deadline);
}

TEST_CASE("R-EXPLAIN: nobody is next for what is offered, taken, closed or rejected", "[app][rota]") {
  World world;
  (void)refusal_of([&] { (void)world.vacancy("kent", "2026-03-23"); });  // V1
  const auto vacancy = world.vacancy("rutland", "2026-03-23");           // V2
  CHECK(refused_by(world, [&] { (void)ask_rota(world.session, rules::VacancyId{1}); }) == "P-REGION");
  CHECK(refused_by(world, [&] { (void)ask_rota(world.session, rules::VacancyId{3}); }) == "not found");
  const auto offer = world.offer(vacancy);
  CHECK(refused_by(world, [&] { (void)ask_rota(world.session, vacancy); }) == "D-ONE");
  accept(world, offer.id);
  CHECK(refused_by(world, [&] { (void)ask_rota(world.session, vacancy); }) == "D-ONE");
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "r");
  CHECK(refused_by(world, [&] { (void)ask_rota(world.session, vacancy); }) == "M-STATES");
}

TEST_CASE("R-TURN: the tally of what an authority has had", "[app][rota]") {
  World world;
  const auto offer = [&] { return offer_to(world, world.vacancy("lincolnshire", "2026-03-23"), "derby"); };
  accept(world, offer().id);                                                                // accepted, a turn
  refuse(world, offer().id);                                                                // refused, a turn
  (void)rescind_offer(world.session, offer().id, "r");                                      // no turn
  refuse(world, offer_to(world, world.vacancy("lincolnshire", "2026-03-03"), "derby").id);  // accelerated: no turn
  const auto fell = offer();
  accept(world, fell.id);
  (void)close_vacancy(world.session, fell.vacancy, rules::ClosedAs::withdrawn, "r");  // a turn, no slot
  (void)offer();                                                                      // will lapse: a turn
  world.now("2026-03-04T10:00");
  const auto last = world.offer(world.vacancy("lincolnshire", "2026-03-23"));  // derbyshire by the rota
  const auto derby = tally(world, "derby");
  CHECK(derby.turns == 4);
  CHECK(derby.offers == 5);
  CHECK(derby.accepted == 2);
  CHECK(derby.refused == 2);
  CHECK(derby.lapsed == 1);
  CHECK(derby.open == 0);
  CHECK(derby.rescinded == 1);
  CHECK(derby.overrides == 5);
  CHECK(derby.outside == 0);
  CHECK(derby.last_turn_at == instant("2026-03-02T10:00"));
  CHECK(derby.last_asked_at == instant("2026-03-02T10:00"));
  const auto other = tally(world, last.authority.text);
  CHECK(other.open == 1);
  CHECK(other.overrides == 0);
  CHECK(other.last_turn_at == instant("2026-03-04T10:00"));
  CHECK_FALSE(other.last_asked_at);
}

TEST_CASE("R-ACCELERATED: by policy an accelerated offer goes to who was not asked last (R1)", "[app][rota]") {
  World world;
  only(world, {"derby", "leicester"});
  const auto one = world.vacancy("lincolnshire", "2026-03-09");
  const auto other = world.vacancy("lincolnshire", "2026-03-09");
  const auto standard = world.vacancy("lincolnshire", "2026-03-23");
  const auto offer = world.offer(one);
  CHECK(offer.authority.text == "derby");
  world.now("2026-03-02T10:05");
  refuse(world, offer.id);
  CHECK(ask_rota(world.session, other).decision.authority->text == "derby");  // it keeps its place
  const auto set = set_policy(world.session, "accelerated_order", "asked", "O2 goes round");
  CHECK(set.would_have_moved.empty());
  const auto answer = ask_rota(world.session, other);
  CHECK(answer.decision.authority->text == "leicester");
  CHECK(answer.decision.by_asking);
  const auto& derby = answer.decision.standings.back();  // of the two that take part
  CHECK(derby.last_asked == offer.id);
  CHECK(ask_rota(world.session, standard).decision.authority->text == "derby");
  CHECK(ask_rota(world.session, std::nullopt).decision.authority->text == "derby");
  CHECK(world.offer(other).authority.text == "leicester");
}

TEST_CASE("C-OUTSIDE: in one second, what was recorded first came first (O16)", "[app][rota]") {
  World world;
  accepts_one(world, "rutland");
  const auto before = world.vacancy("rutland", "2026-03-23");
  accepts_one(world, "rutland");
  const auto after = world.vacancy("rutland", "2026-03-23");
  const auto decision = ask_rota(world.session, before).decision;
  CHECK_FALSE(decision.outside_pilot);
  CHECK(decision.filled_since);
  CHECK(decision.authority->text == "derby");
  CHECK_FALSE(show_vacancy(world.session, before).outside_for);
  CHECK(ask_rota(world.session, after).decision.outside_pilot);
  CHECK(show_vacancy(world.session, after).outside_for);
  CHECK(world.offer(before).authority.text == "derby");
  const auto outside = world.offer(after);
  CHECK(outside.authority.text == "rutland");
  CHECK(outside.outside_pilot);
}

TEST_CASE("C-OUTSIDE: an answer counts from when it was received, however late it is typed (O16)", "[app][rota]") {
  World world;
  accepts_one(world, "rutland");
  const auto offer = offer_to(world, world.vacancy("rutland", "2026-03-23"), "rutland");
  world.now("2026-03-02T11:00");
  const auto early = world.vacancy("rutland", "2026-03-23");
  world.now("2026-03-02T12:00");
  const auto late = world.vacancy("rutland", "2026-03-23");
  world.now("2026-03-02T13:00");
  (void)respond(world.session,
                {.offer = offer.id, .kind = rules::AnswerKind::accept, .received_at = instant("2026-03-02T11:30")});
  CHECK_FALSE(ask_rota(world.session, early).decision.outside_pilot);
  CHECK(ask_rota(world.session, late).decision.outside_pilot);
}

TEST_CASE("C-OUTSIDE: what has fallen through by the notification is no slot, and outside again once full (O16)",
          "[app][rota]") {
  World world;
  accepts_one(world, "rutland");
  const auto given_back = accepts_one(world, "rutland");
  world.now("2026-03-02T11:00");
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  CHECK(ask_rota(world.session, vacancy).decision.outside_pilot);
  world.now("2026-03-02T12:00");
  (void)close_vacancy(world.session, given_back, rules::ClosedAs::withdrawn, "r");
  const auto later = world.vacancy("rutland", "2026-03-23");
  CHECK_FALSE(ask_rota(world.session, vacancy).decision.outside_pilot);
  world.now("2026-03-02T13:00");
  accepts_one(world, "rutland");
  CHECK(ask_rota(world.session, vacancy).decision.outside_pilot);
  CHECK_FALSE(ask_rota(world.session, later).decision.outside_pilot);  // it had a slot when that was notified
}

TEST_CASE("C-OUTSIDE: an answer that is voided has not been given (O16, A-APPEND)", "[app][rota]") {
  World world;
  accepts_one(world, "rutland");
  const auto offer = offer_to(world, world.vacancy("rutland", "2026-03-23"), "rutland");
  const auto answer =
      respond(world.session, {.offer = offer.id, .kind = rules::AnswerKind::accept, .received_at = {}}).offer.fact;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  CHECK(ask_rota(world.session, vacancy).decision.outside_pilot);
  (void)void_fact(world.session, *answer, "a slip");
  CHECK_FALSE(ask_rota(world.session, vacancy).decision.outside_pilot);
  accept(world, offer.id);  // given after the notification, now
  CHECK_FALSE(ask_rota(world.session, vacancy).decision.outside_pilot);
}

TEST_CASE("D-ACCELERATED: before the offer is made the rota says how little time it would have", "[app][rota]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-09");
  world.now("2026-03-02T16:58");
  const auto answer = ask_rota(world.session, vacancy);
  REQUIRE(answer.short_window);
  CHECK(in_words(*answer.short_window) ==
        "2 min for the answer; the full 2 h would run from Tue 3 Mar 2026 09:00 until Tue 3 Mar 2026 11:00 "
        "[D-ACCELERATED]");
  world.now("2026-03-02T17:00");
  CHECK_FALSE(ask_rota(world.session, vacancy).short_window);
}

TEST_CASE("C-OUTSIDE, P-VOLUNTARY: the tally of offers outside the pilot, and of who has withdrawn", "[app][rota]") {
  World world;
  accepts_one(world, "rutland"), accepts_one(world, "rutland");
  accept(world, world.offer(world.vacancy("rutland", "2026-03-23")).id);
  (void)withdraw_authority(world.session, {"derby"}, {});
  const auto rutland = tally(world, "rutland");
  CHECK(rutland.outside == 1);
  CHECK(rutland.turns == 2);
  CHECK(rutland.accepted == 3);
  CHECK(rutland.taking_part);
  CHECK_FALSE(tally(world, "derby").taking_part);
  CHECK(tally_rota(world.session).front().authority.code.text == "derby");  // by published position
}

struct CapCase {
  std::string basis;
  bool rutland_full;
  bool derby_full;
};

TEST_CASE("C-BASIS: both counts are shown, and which areas are full by the basis (O16)", "[app][rota]") {
  const auto row = GENERATE(values<CapCase>({{"authority", false, true}, {"area", true, false}, {"both", true, true}}));
  INFO(row.basis);
  World world;
  for (int i = 0; i < 2; ++i) accept(world, offer_to(world, world.vacancy("rutland", "2026-03-23"), "derby").id);
  (void)offer_to(world, world.vacancy("leicester", "2026-03-23"), "leicester");
  if (row.basis != "authority") (void)set_policy(world.session, "cap_basis", row.basis, "r");
  const auto derby = cap(world, "derby");
  CHECK(derby.accepted_by_authority == 2);
  CHECK(derby.in_area == 0);
  CHECK(derby.cap == 2);
  CHECK(derby.full == row.derby_full);
  const auto rutland = cap(world, "rutland");
  CHECK(rutland.accepted_by_authority == 0);
  CHECK(rutland.in_area == 2);
  CHECK(rutland.full == row.rutland_full);
  CHECK(cap(world, "leicester").open == 1);
}

TEST_CASE("C-BASIS area: while open offers take the area's last slot, one waits (O16)", "[app][rota]") {
  World world;
  (void)set_policy(world.session, "cap_basis", "area", "r");
  (void)set_policy(world.session, "cap_per_authority", "1", "r");
  const auto offer = world.offer(world.vacancy("rutland", "2026-03-23"));
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto decision = ask_rota(world.session, vacancy).decision;
  CHECK(decision.wait_until == offer.due_at);
  const auto refused = refused_without_trace(world, [&] { (void)world.offer(vacancy); });
  REQUIRE(refused);
  CHECK(refused->summary.rule == "R-ELIGIBLE");
  accept(world, offer.id);
  CHECK(world.offer(vacancy).outside_pilot);  // the area is full: to Rutland alone
}

}  // namespace
}  // namespace ifapilot::app
