#include "app/day/agenda.hpp"

#include "app/cases.hpp"
#include "app/day/overdue.hpp"
#include "app/party/authority.hpp"
#include "app/vacancy/siblings.hpp"
#include "store/entity/policies.hpp"

// What the coordinator's day consists of: a line a live case, and one a duty.

namespace ifapilot::app {
namespace {

using namespace std::chrono_literals;

/// `overdue V1 O1 lapsed; no-deadline V2 to be offered`
std::string agenda_lines(const Agenda& agenda) {
  const auto part = [](AgendaPart of) {
    return of == AgendaPart::overdue ? "overdue"
           : of == AgendaPart::today ? "today"
           : of == AgendaPart::soon  ? "soon"
           : of == AgendaPart::later ? "later"
                                     : "idle";
  };
  std::string all;
  for (const auto& row : agenda.rows) {
    if (!row.about.empty()) continue;  // what is to be told: tests/app/tell
    all += (all.empty() ? "" : "; ") + std::string(part(row.part)) + " " + row.vacancy.text() + " " + row.words;
  }
  return all;
}

TEST_CASE("agenda: free vacancies, offers that wait and that lapsed", "[app][agenda]") {
  World world;
  CHECK(agenda(world.session).rows.empty());
  const auto first = world.vacancy("rutland", "2026-03-23");
  (void)world.vacancy("rutland", "2026-03-05");
  (void)world.offer(first);
  (void)world.offer({2});
  (void)world.vacancy("derby", "unknown");
  CHECK(agenda_lines(agenda(world.session)) ==
        "today V2 answer to O2; soon V1 answer to O1; soon V2 date to confirm; idle V3 to be offered");
  world.now("2026-03-02T12:00");
  CHECK(agenda(world.session).rows.front().part == AgendaPart::today);  // T-DUE: still in time
  world.now("2026-03-02T12:00:01");
  const auto late = agenda(world.session);
  CHECK(agenda_lines(late) ==
        "overdue V2 O2 lapsed; soon V1 answer to O1; soon V2 date to confirm; idle V3 to be offered");
  CHECK(late.rows.front().what == "offer it to leicester");
  CHECK(late.rows.front().action == rules::Action{rules::Deed::make_offer, rules::VacancyId{2}});
  CHECK(late.rows.back().rule == "R-ORDER");
}

TEST_CASE("agenda: the rota is said to name each authority once, for what comes first", "[app][agenda]") {
  World world;
  for (int i = 0; i < 3; ++i) (void)world.vacancy("rutland", "2026-03-23");
  (void)world.offer({3});
  world.now("2026-03-04T10:00");
  const auto rows = agenda(world.session).rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].vacancy.text() == "V3");  // its offer lapsed
  CHECK(rows[0].what == "offer it to derbyshire");
  CHECK(rows[1].what == "ask the rota again, after the offer before it");
  CHECK(rows[1].action ==
        rules::Action{rules::Deed::ask_rota, rules::VacancyId{1}});  // an offer of it may be refused by then
  CHECK(rows[2].what == rows[1].what);
}

TEST_CASE("agenda: counts what report outstanding lists", "[app][agenda]") {
  World world;
  CHECK(agenda(world.session).outstanding == 0);
  accept(world, world.offer(world.vacancy("rutland", "2026-03-23")).id);
  CHECK(agenda(world.session).outstanding == static_cast<int>(outstanding(world.session).size()));
  CHECK(agenda(world.session).outstanding > 0);
  world.now("2026-11-15T10:00");  // P-SURVEY: the last month
  CHECK(agenda(world.session).outstanding == static_cast<int>(outstanding(world.session).size()));
}

TEST_CASE("agenda --within leaves out what is due later, and nothing else", "[app][agenda]") {
  World world;
  (void)world.offer(world.vacancy("rutland", "2026-03-23"));  // due Tue 10:00
  (void)world.offer(world.vacancy("rutland", "2026-03-05"));  // due today 12:00
  (void)world.vacancy("derby", "unknown");
  const auto soon = agenda(world.session, 2h);
  CHECK(agenda_lines(soon) == "today V2 answer to O2; idle V3 to be offered");
  CHECK(soon.left_out == 2);  // the answer to O1, and the date of V2 by Thursday
  CHECK(agenda(world.session, 2h - 1s).left_out == 3);
  world.now("2026-03-04T10:00");
  CHECK(agenda_lines(agenda(world.session, 1min)) ==
        "overdue V2 O2 lapsed; overdue V1 O1 lapsed; idle V3 to be offered");
}

TEST_CASE("agenda: what has no due time goes by the day on which the place is ready, and is soon within five days",
          "[app][agenda]") {
  World world;
  (void)world.vacancy("rutland", "unknown");
  (void)world.vacancy("rutland", "2026-03-23");
  (void)world.vacancy("rutland", "2026-03-10", true);  // the sixth working day
  (void)world.vacancy("rutland", "2026-03-09", true);  // the fifth
  (void)world.vacancy("rutland", "2026-02-27", true);  // a day that has passed
  const auto all = agenda(world.session);
  CHECK(agenda_lines(all) ==
        "soon V5 to be offered; soon V4 to be offered; idle V3 to be offered; idle V2 to be offered; "
        "idle V1 to be offered");
  CHECK(all.rows.front().what == "offer it to derby");  // the rota names one for the worst
  CHECK(all.rows.front().ready_on == day("2026-02-27"));
  CHECK_FALSE(all.rows.back().ready_on);
  CHECK(agenda(world.session, 1min).rows.size() == 5);  // an offer can be made now, whenever the place is ready
}

TEST_CASE("agenda: a place whose date is not confirmed is soon too, until it is", "[app][agenda]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-09");
  accept(world, world.offer(vacancy).id);
  CHECK(agenda_lines(agenda(world.session)) == "soon V1 date to confirm; soon V1 first contact");
  world.now("2026-03-09T10:00");  // due today
  CHECK(agenda_lines(agenda(world.session)) == "today V1 date to confirm; soon V1 first contact");
  world.now("2026-03-10T10:00");
  CHECK(agenda_lines(agenda(world.session)) == "overdue V1 date to confirm; soon V1 first contact");
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-09"));
  CHECK(agenda_lines(agenda(world.session)) == "later V1 hold ends");
}

TEST_CASE("agenda: how long the Home Office is silent, and the same-day target while the decision runs (O11, O13)",
          "[app][agenda]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-04");
  agree(world, vacancy);
  const auto row = [&] { return agenda(world.session).rows.front(); };
  CHECK_FALSE(row().requested_at);
  (void)request_referral(world.session, vacancy);
  world.now("2026-03-03T16:00");
  CHECK(row().requested_at == instant("2026-03-02T10:00"));
  CHECK_FALSE(row().same_day_target);
  (void)receive_profile(world.session, vacancy, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
  CHECK_FALSE(row().requested_at);
  CHECK(row().same_day_target == instant("2026-03-03T17:00"));
  world.now("2026-03-04T16:00");  // the last second of the decision
  CHECK(row().same_day_target == instant("2026-03-03T17:00"));
  world.now("2026-03-04T16:00:01");
  CHECK_FALSE(row().same_day_target);
}

TEST_CASE("agenda: what an accepted case waits for, and who is rung about it", "[app][agenda]") {
  World world;
  (void)update_authority(world.session, {"derby"}, {.lead = {.name = "Sam", .email = {}, .phone = "0116 496 0001"}});
  (void)update_provider(world.session, {"oak"}, {.lead = {.name = {}, .email = {}, .phone = "0115 496 0000"}});
  const auto vacancy = world.vacancy("rutland", "2026-03-09");
  accept(world, world.offer(vacancy).id);
  const auto first = [&] { return agenda(world.session).rows.front(); };
  CHECK(first().kind == "date");
  CHECK(first().ring->reach.first().phone == "0115 496 0000");
  CHECK(first().due_at == instant("2026-03-09T17:00"));  // M-DATE: it is asked for within two weeks
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-09"));
  CHECK(first().words == "hold ends");
  CHECK(first().action == rules::Action{rules::Deed::record_contact, rules::VacancyId{1}});
  CHECK(first().ring->who == "oak");
  (void)record(world.session, vacancy, rules::Contacted{true});
  CHECK(first().ring->who == "derby");  // the terms
}

TEST_CASE("agenda: what is due by the end of the next working day stands before what is ready later", "[app][agenda]") {
  World world;
  const auto kept = world.vacancy("rutland", "2026-03-06");
  (void)world.vacancy("rutland", "2026-03-16", true);
  accept(world, world.offer(kept).id);
  (void)confirm_vacancy(world.session, kept, day("2026-03-06"));  // held until Wednesday, 11 March, 17:00
  const auto second_line = [&](const char* now) {
    world.now(now);
    return agenda_lines(agenda(world.session));
  };
  CHECK(second_line("2026-03-10T09:00") == "soon V1 hold ends; soon V2 to be offered");
  CHECK(second_line("2026-03-09T09:00") == "soon V2 to be offered; later V1 hold ends");
}

TEST_CASE("agenda: a vacancy to be offered says where its carer's other one is", "[app][agenda]") {
  World world;
  const auto first = world.vacancy("rutland", "2026-03-23");
  (void)world.vacancy("rutland", "2026-03-23");
  (void)world.offer(first);
  const auto rows = agenda(world.session).rows;
  const auto free = std::ranges::find(rows, std::string("rota"), &AgendaRow::kind);
  REQUIRE(free != rows.end());
  const auto pilot = load_pilot(world.database);
  CHECK(free->sibling == same_carer(*find_case(pilot.cases, {2}), pilot, world.session.clock.now).front());
  for (const auto& row : rows) CHECK(row.sibling.has_value() == (row.kind == "rota"));
  (void)offer_to(world, {2}, "derby");
  world.now("2026-03-04T10:00");  // both lapsed
  (void)world.offer(first);
  const auto after = agenda(world.session).rows;
  REQUIRE(after.front().vacancy.text() == "V2");
  CHECK(after.front().sibling.has_value());
}

TEST_CASE("agenda: one line for the soonest deadline, the others beside it", "[app][agenda]") {
  World world;
  (void)profiled_case(world, "2026-03-04");
  world.now("2026-03-03T10:05");
  auto day = agenda(world.session);
  REQUIRE(agenda_lines(day) == "overdue V1 profile decision");
  CHECK(day.rows.front().action == rules::Action{rules::Deed::chase, rules::VacancyId{1}});
  REQUIRE(day.rows.front().beside.size() == 1);
  CHECK(day.rows.front().beside.front() == "hold ends Mon 9 Mar 2026 17:00");
  (void)record(world.session, {1}, rules::Chased{instant("2026-03-03T16:00")});
  CHECK(agenda_lines(agenda(world.session)) == "today V1 answer to chase");
  CHECK(agenda(world.session).rows.front().action == rules::Action{rules::Deed::decide_match, rules::VacancyId{1}});
  world.now("2026-03-03T16:01");
  CHECK(agenda(world.session).rows.front().action == rules::Action{rules::Deed::refuse_referral, rules::VacancyId{1}});
  CHECK_FALSE(agenda(world.session).rows.front().ring);  // it is the Home Office that is told
}

TEST_CASE("agenda: a duty stands until it ends, also after a close (R2, M-DECIDE)", "[app][agenda]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-09");
  (void)decide(world.session, vacancy, {rules::Decision::proceed, true});
  CHECK(agenda_lines(agenda(world.session)) == "later V1 hold ends; idle V1 owes a place");
  (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
  const auto after = agenda(world.session);
  REQUIRE(agenda_lines(after) == "idle V1 owes a place");
  CHECK(after.rows.front().status == rules::VacancyStatus::withdrawn);
  CHECK(after.rows.front().authority->text == "derby");
  (void)confirm_arrival(world.session, vacancy, {day("2026-03-02"), true, true});
  CHECK(agenda(world.session).rows.empty());
}

TEST_CASE("agenda: a placed vacancy is gone from it", "[app][agenda]") {
  World world;
  const auto vacancy = accepted_case(world, "2026-03-02");
  (void)match_own(world.session, vacancy, {{"own-1", 13}});
  CHECK(agenda(world.session).rows.front().action == rules::Action{rules::Deed::decide_match, rules::VacancyId{1}});
  (void)decide(world.session, vacancy, {rules::Decision::accept});
  (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-05")});
  world.now("2026-03-05T17:30");  // the hold is over, the child on its way
  auto row = agenda(world.session).rows.front();
  CHECK(row.kind == "hold");
  CHECK(row.action ==
        rules::Action{rules::Deed::extend_hold, rules::VacancyId{1}});  // nobody turns down a child on the way
  (void)confirm_arrival(world.session, vacancy, {day("2026-03-05")});
  CHECK(agenda(world.session).rows.empty());
}

TEST_CASE("agenda: in a quiet period the hold is suspended, and it is asked whether the place is free (M-QUIET, O9)",
          "[app][agenda]") {
  World world;
  (void)accepted_case(world, "2026-03-02");
  const auto now = world.session.clock.now;
  store::add_quiet_period(world.database, store::add_fact(world.database, rules::FactKind::quiet_start, now, now),
                          day("2026-03-02"));
  world.now("2026-03-09T10:00");
  const auto quiet = agenda(world.session);
  CHECK(quiet.quiet);
  REQUIRE(agenda_lines(quiet) == "idle V1 first contact; idle V1 still free?");
  CHECK(quiet.rows.at(1).action ==
        rules::Action{rules::Deed::note, rules::VacancyId{1}, {{rules::Field::with, "provider"}}});
  CHECK(quiet.rows.at(1).rule == "M-QUIET");
}

TEST_CASE("authority show, provider show: live cases and what each owes", "[app][agenda]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-09");
  accept(world, world.offer(vacancy).id);
  (void)world.vacancy("derby", "unknown");
  const auto derby = show_authority(world.session, {"derby"});
  REQUIRE(derby.cases.live.size() == 1);
  CHECK(derby.cases.live.front().status == rules::VacancyStatus::accepted);
  REQUIRE(derby.cases.debts.size() == 2);  // the form, the terms
  const auto oak = show_provider(world.session, {"oak"});
  CHECK(oak.cases.live.size() == 2);
  REQUIRE(oak.cases.debts.size() == 2);  // the date, the first contact
  CHECK(oak.cases.debts.front().owed.kind == rules::OwedKind::date);
  (void)confirm_vacancy(world.session, vacancy, day("2026-03-09"));
  CHECK(show_authority(world.session, {"derby"}).cases.live.front().next->kind == rules::DeadlineKind::hold);
}

}  // namespace
}  // namespace ifapilot::app
