#include "app/case/correct.hpp"
#include "app/cases.hpp"
#include "app/day/agenda.hpp"
#include "app/day/quiet.hpp"
#include "app/record/void.hpp"
#include "app/setup/calendar.hpp"
#include "app/setup/policy.hpp"
#include "app/vacancy/correct.hpp"
#include "store/entity/facts.hpp"
#include "support/catch.hpp"

// Where two rules of a case meet: a duty that an arrival elsewhere ended, a child that is corrected, a hold whose quiet
// days were counted by what was in force then (M-DECIDE, M-SAME-CHILD, M-TERMS, M-QUIET, A-APPEND; O9, O12, O15, R2).
namespace ifapilot::app {
namespace {

rules::FactId last(World& world) { return store::last_fact(world.database); }

rules::Case state(World& world, rules::VacancyId id) { return load_case(world.database, id)->state; }

/// V1 of which derby owes R1's child a place: its matching failed.
rules::VacancyId owed_place(World& world) {
  const auto id = profiled_case(world, "2026-03-02");
  (void)decide(world.session, id, {rules::Decision::proceed, true});
  (void)fail_match(world.session, id, {"needs"}, std::nullopt);
  return id;
}

/// V2, to which that child comes as another authority's own.
rules::VacancyId arrives_elsewhere(World& world, const std::string& reference) {
  const auto id = world.vacancy("leicester", "2026-03-02", true);
  accept(world, world.offer(id).id);
  (void)match_own(world.session, id, {.child = {reference, 14}});
  (void)decide(world.session, id, {rules::Decision::accept});
  (void)record(world.session, id, rules::TransportArranged{day("2026-03-02")});
  (void)confirm_arrival(world.session, id, {day("2026-03-02")});
  return id;
}

TEST_CASE("A-APPEND, M-DECIDE: an arrival does not rest on the duty that it ended (R2)", "[app][corners]") {
  World world;
  const auto bound = profiled_case(world, "2026-03-02");
  (void)decide(world.session, bound, {rules::Decision::proceed, true});
  const auto proceed = last(world);
  (void)fail_match(world.session, bound, {"needs"}, std::nullopt);
  const auto other = arrives_elsewhere(world, "nts-2026-0123");
  const auto done = void_fact(world.session, proceed, "a slip", true);
  CHECK(done.later.size() == 1);  // the matching that failed
  CHECK(state(world, other).status == rules::VacancyStatus::placed);
  CHECK(state(world, bound).duties.empty());
}

TEST_CASE("A-APPEND, M-DECIDE: a corrected child that has arrived is owed no place any more (R2)", "[app][corners]") {
  World world;
  const auto bound = owed_place(world);
  (void)arrives_elsewhere(world, "C-12");
  REQUIRE(state(world, bound).duties.size() == 1);
  const auto done = correct_child(world.session, rules::ReferralId{1}, {.reference = "c-12", .reason = "a slip"});
  CHECK(done.done.warnings.size() == 2);  // it stands in V2 too, and the duty ends
  CHECK(state(world, bound).duties.empty());
  (void)void_fact(world.session, last(world), "a slip");
  CHECK(state(world, bound).duties.size() == 1);
}

TEST_CASE("A-APPEND, M-DECIDE: a duty stands again once it is another child that has arrived (R2)", "[app][corners]") {
  World world;
  const auto bound = owed_place(world);
  const auto other = arrives_elsewhere(world, "nts-2026-0123");
  REQUIRE(state(world, bound).duties.empty());
  const auto shown = [&](const CorrectedChild& done) {
    CHECK(done.done.warnings.size() == 1);
    return state(world, bound).duties.size();
  };
  CHECK(shown(correct_child(world.session, other, {.reference = "d-9", .reason = "a slip"})) == 1);
  CHECK(state(world, bound).referrals.front().status == rules::ReferralStatus::failed);
  (void)void_fact(world.session, last(world), "it was right");
  CHECK(state(world, bound).duties.empty());
  CHECK(shown(correct_child(world.session, rules::ReferralId{1}, {.reference = "z-9", .reason = "a slip"})) == 1);
}

TEST_CASE("M-QUIET: a write that ends a case shows its hold as the next reading does (O9)", "[app][corners]") {
  World world;
  const auto id = world.vacancy("leicester", "2026-03-02", true);
  accept(world, world.offer(id).id);
  (void)start_quiet(world.session, day("2026-03-04"));  // a day that the hold counted, and an end that is not known
  REQUIRE_FALSE(state(world, id).vacancy.hold_until);
  const auto done = close_vacancy(world.session, id, rules::ClosedAs::filled_elsewhere, "no longer free");
  CHECK(state(world, id).vacancy.hold_until == instant("2026-03-05T17:00"));
  CHECK(done.view.record.facts.hold_until == instant("2026-03-05T17:00"));
}

TEST_CASE("M-QUIET, A-APPEND: an older quiet period is voided with its end while a later one stands (O9)",
          "[app][corners]") {
  World world;
  (void)start_quiet(world.session, day("2026-03-05"));
  const auto first = last(world);
  (void)end_quiet(world.session, day("2026-03-06"));
  const auto its_end = last(world);
  (void)start_quiet(world.session, day("2026-03-10"));
  CHECK(refused_without_trace(world, [&] { (void)void_fact(world.session, its_end, "a slip"); }));
  CHECK(void_fact(world.session, first, "a slip", true).later.size() == 1);
  CHECK(load_quiet(world.database) == std::vector{rules::QuietPeriod{day("2026-03-10")}});
}

TEST_CASE("M-TERMS, A-APPEND: terms that were agreed with a corrected provider rest on the correction (O11)",
          "[app][corners]") {
  World world;
  const auto id = accepted_case(world, "2026-03-02");
  (void)add_provider(world.session, {.id = 0, .code = {"elm"}, .name = "Elm", .sector = {}, .urn = {}, .lead = {}});
  (void)correct_vacancy(world.session, id, {.provider = rules::ProviderCode{"elm"}, .reason = "a slip"});
  const auto correction = last(world);
  agree(world, id);
  const auto terms = last(world);
  CHECK(refused_without_trace(world, [&] { (void)void_fact(world.session, correction, "a slip"); }));
  (void)void_fact(world.session, correction, "a slip", true);
  CHECK_FALSE(state(world, id).acceptance->terms);
  CHECK(store::find_fact(world.database, terms)->voided_by);
}

TEST_CASE("M-QUIET: a hold's quiet days are counted by what was in force when it was decided (O9)", "[app][corners]") {
  World world;
  const auto id = accepted_case(world, "2026-03-04");  // held until Monday 9 March
  (void)start_quiet(world.session, day("2026-03-05"));
  (void)end_quiet(world.session, day("2026-03-06"));
  REQUIRE(state(world, id).vacancy.hold_until == instant("2026-03-11T17:00"));
  (void)close_day(world.session, day("2026-03-05"), "office move");
  CHECK(state(world, id).vacancy.hold_until == instant("2026-03-11T17:00"));
  (void)close_day(world.session, day("2026-03-10"), "office move");
  CHECK(state(world, id).vacancy.hold_until == instant("2026-03-11T17:00"));
  (void)set_policy(world.session, "hold_counts_ready_day", "yes", "tried out");
  CHECK(state(world, id).vacancy.hold_until == instant("2026-03-11T17:00"));
}

TEST_CASE("M-DATE: a matched child whose place has a rough date waits for the date alone (O7)", "[app][corners]") {
  World world;
  const auto id = world.vacancy("rutland", "2026-03-09");
  accept(world, world.offer(id).id);
  (void)match_own(world.session, id, {.child = {"own-1", 14}});
  (void)decide(world.session, id, {rules::Decision::accept});
  const auto rows = agenda(world.session).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows.front().rule == "M-DATE");
  CHECK(rows.back().rule == "M-TELL");  // the acceptance, to both sides
}

TEST_CASE("M-STATES: where two duties stand the open referral ends as any other (O11, E4)", "[app][corners]") {
  World world;
  const auto id = owed_place(world);
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0456", 12}});
  (void)decide(world.session, id, {rules::Decision::proceed, true});
  (void)fail_match(world.session, id, {"needs"}, std::nullopt);
  (void)request_referral(world.session, id);
  SECTION("the Home Office has no child") {
    (void)end_referral(world.session, id, rules::ReferralEnd::none, std::nullopt);
    CHECK(state(world, id).referrals.back().status == rules::ReferralStatus::none);
  }
  SECTION("it is refused") {
    (void)receive_profile(world.session, id, {.child = {"nts-2026-0789", 13}});
    (void)end_referral(world.session, id, rules::ReferralEnd::refused, "no word");
    CHECK(state(world, id).referrals.back().status == rules::ReferralStatus::refused);
  }
  CHECK(state(world, id).duties.size() == 2);
}

TEST_CASE("A-APPEND: what was said of a referral goes with it, although another would bear it (O12)",
          "[app][corners]") {
  World world;
  const auto id = accepted_case(world, "2026-03-02");
  agree(world, id);
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0123", 14}});
  const auto profile = last(world);
  (void)decide(world.session, id, {rules::Decision::refuse, false, {"age"}});
  (void)request_referral(world.session, id);
  (void)receive_profile(world.session, id, {.child = {"nts-2026-0456", 15}});
  (void)decide(world.session, id, {rules::Decision::accept});
  CHECK(void_fact(world.session, profile, "a slip", true).later.size() == 4);
  CHECK(state(world, id).passed_over.empty());
  CHECK(state(world, id).status == rules::VacancyStatus::referred);
}

TEST_CASE("M-QUIET: a period that begins after the arrival moves no hold (O9, O15)", "[app][corners]") {
  World world;
  const auto id = arrives_elsewhere(world, "C-12");
  const auto held = state(world, id).vacancy.hold_until;
  REQUIRE(held);
  (void)start_quiet(world.session, day("2026-03-03"));
  CHECK(state(world, id).vacancy.hold_until == held);
  CHECK(state(world, id).arrivals.front().hold_until == held);
}

TEST_CASE("M-SAME-CHILD: no correction makes a second arrival of one child without a reason (O15)", "[app][corners]") {
  World world;
  (void)arrives_elsewhere(world, "C-12");
  const auto other = arrives_elsewhere(world, "C-13");
  CHECK(refused_without_trace(
      world, [&] { (void)correct_child(world.session, other, {.reference = "c-12", .reason = "a slip"}); }));
  CHECK(correct_child(world.session, other, {.reference = "c-12", .override_reason = "it moved", .reason = "a slip"})
            .done.fact);
}

}  // namespace
}  // namespace ifapilot::app
