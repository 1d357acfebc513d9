#include "app/record/show.hpp"

#include "app/cases.hpp"

// One case whole: its parties, deadlines and story, with nothing left out.

namespace ifapilot::app {
namespace {

/// `F13 offered to …`, a line each; `-` for what nobody recorded.
std::string story(const Timeline& timeline) {
  std::string all;
  for (const auto& line : timeline) {
    all += (line.fact ? line.fact->text() : "-") + " " + line.words + (line.said.empty() ? "" : ": " + line.said) +
           (line.voided ? " VOIDED" : "") + "\n";
  }
  return all;
}

bool tells(const Timeline& timeline, const std::string& words) {
  return story(timeline).find(words) != std::string::npos;
}

TEST_CASE("show: a lapse stands in the story at its due time, and nobody recorded it (D-SILENCE)", "[app][show]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  (void)world.offer(vacancy);
  CHECK_FALSE(tells(show_case(world.session, vacancy).timeline, "lapsed"));
  world.now("2026-03-03T10:00:01");
  const auto shown = show_case(world.session, vacancy);
  REQUIRE(shown.timeline.size() == 3);
  const auto& lapse = shown.timeline.back();
  CHECK_FALSE(lapse.fact);
  CHECK(lapse.what == "lapse");
  CHECK(lapse.at == instant("2026-03-03T10:00"));
  CHECK(lapse.words == "O1 lapsed, no answer from derby");
  CHECK(shown.overdue.size() == 1);
  CHECK(shown.vacancy.next.front().action == rules::Action{rules::Deed::make_offer, rules::VacancyId{1}});
}

TEST_CASE("show: a late answer does not undo the lapse before it (D-LATE)", "[app][show]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  world.now("2026-03-03T12:00");
  refuse(world, offer.id);
  const auto told = story(show_case(world.session, vacancy).timeline);
  CHECK(told.find("O1 lapsed") < told.find("derby refused O1, late"));
}

TEST_CASE("show: one write is one line, with what was typed with it", "[app][show]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  (void)respond(world.session, {.offer = offer.id,
                                .kind = rules::AnswerKind::refuse,
                                .via = "phone",
                                .feedback = {.reasons = {"cost", "no-capacity"}, .note = "two ahead"}});
  const auto shown = show_case(world.session, vacancy);
  REQUIRE(shown.timeline.size() == 3);
  CHECK(shown.timeline.back().words == "derby refused O1 by phone; with its form");
  CHECK(shown.timeline.back().said == "(cost, no-capacity) \"two ahead\"");
  CHECK(shown.timeline.back().actor == "tester");
}

TEST_CASE("show: a case with a child's profile (M-PROFILE, A-CHILD)", "[app][show]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-09");
  world.now("2026-03-03T10:00:01");
  const auto shown = show_case(world.session, vacancy);
  REQUIRE(shown.authority);
  CHECK(shown.authority->code == "derby");
  CHECK(shown.provider.code == "oak");
  REQUIRE(shown.overdue.size() == 1);
  CHECK(shown.overdue.front().kind == rules::DeadlineKind::match_decision);
  REQUIRE(shown.due.size() == 1);
  CHECK(shown.due.front().kind == rules::DeadlineKind::hold);
  CHECK(shown.owed.size() == 1);  // the form
  CHECK(tells(shown.timeline, "terms agreed, spot (S-12), 880.00 a week, confirmed"));
  CHECK(tells(shown.timeline, "profile for R1, nts-2026-0123, 14, male, Tigrinya, passed on at once"));
}

TEST_CASE("show: to the end of a case, and what is owed after it", "[app][show]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-02");
  (void)decide(world.session, vacancy, {rules::Decision::proceed, true});
  SECTION("a duty outlives the close (R2)") {
    (void)close_vacancy(world.session, vacancy, rules::ClosedAs::withdrawn, "the carer is ill");
    const auto shown = show_case(world.session, vacancy);
    CHECK(tells(shown.timeline, "closed as withdrawn: \"the carer is ill\""));
    CHECK(shown.owed.back().kind == rules::OwedKind::duty);
    REQUIRE(shown.vacancy.next.size() == 1);
    CHECK(shown.vacancy.next.front().action ==
          rules::Action{rules::Deed::confirm_arrival, vacancy, {{rules::Field::elsewhere}, {rules::Field::in_region}}});
  }
  SECTION("an arrival ends it") {
    (void)decide(world.session, vacancy, {rules::Decision::accept});
    (void)record(world.session, vacancy, rules::TransportArranged{day("2026-03-02")});
    world.now("2026-03-02T18:00");
    (void)confirm_arrival(world.session, vacancy, {day("2026-03-02")});
    const auto shown = show_case(world.session, vacancy);
    CHECK(shown.vacancy.status == rules::VacancyStatus::placed);
    CHECK(shown.vacancy.next.empty());
    CHECK(tells(shown.timeline, "child arrived Mon 2 Mar 2026"));
  }
}

TEST_CASE("show: what was voided is marked with the voiding fact and its reason (A-APPEND)", "[app][show]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = make_offer(world.session, vacancy, std::nullopt);
  const auto by = voided(world, *offer.fact, "sent to the wrong one");
  const auto shown = show_case(world.session, vacancy);
  REQUIRE(shown.timeline.back().voided);
  CHECK(shown.timeline.back().voided->by == by);
  CHECK(shown.timeline.back().voided->reason == "sent to the wrong one");
  CHECK(shown.vacancy.status == rules::VacancyStatus::notified);
  world.now("2026-03-05T10:00");
  CHECK_FALSE(tells(show_case(world.session, vacancy).timeline, "lapsed"));
  SECTION("a voided offer is shown as it was sent") {
    const auto of_offer = show_offer_case(world.session, {1});
    REQUIRE(of_offer.voided);
    CHECK(of_offer.view.offer.authority.text == "derby");
    CHECK_FALSE(of_offer.owes_form);
  }
  SECTION("a voided vacancy is shown as it was notified") {
    (void)voided(world, shown.timeline.front().fact.value(), "notified twice");
    const auto gone = show_case(world.session, vacancy);
    REQUIRE(gone.voided);
    CHECK(gone.voided->reason == "notified twice");
    CHECK(gone.vacancy.record.carer.text == "oak-17");
    CHECK(gone.vacancy.next.empty());
    CHECK(gone.due.empty());
    CHECK(show_offer_case(world.session, {1}).voided);
  }
}

TEST_CASE("show: numbers that were never given are not found", "[app][show]") {
  World world;
  const auto kind = [](const std::function<void()>& act) { return refusal_of(act).value().kind; };
  CHECK(kind([&] { (void)show_case(world.session, {1}); }) == RefusalKind::not_found);
  CHECK(kind([&] { (void)show_offer_case(world.session, {1}); }) == RefusalKind::not_found);
  CHECK(kind([&] { (void)show_referral_case(world.session, {1}); }) == RefusalKind::not_found);
}

TEST_CASE("show: a referral with what happened to it alone", "[app][show]") {
  World world;
  const auto vacancy = profiled_case(world, "2026-03-09");
  (void)decide(world.session, vacancy,
               {.decision = rules::Decision::refuse, .codes = {"age"}, .note = "too far from its school"});
  (void)request_referral(world.session, vacancy);
  const auto first = show_referral_case(world.session, {1});
  CHECK(first.referral.status == rules::ReferralStatus::refused);
  CHECK(first.authority->text == "derby");
  REQUIRE(first.timeline.size() == 3);
  CHECK(first.timeline.back().words == "derby refused the match");
  CHECK(first.timeline.back().said == "(age) \"too far from its school\"");
  CHECK(first.next.front().action == rules::Action{rules::Deed::show_case, rules::VacancyId{1}});
  const auto second = show_referral_case(world.session, {2});
  CHECK(second.timeline.size() == 1);
  CHECK(second.next.front().action == rules::Action{rules::Deed::record_profile, rules::VacancyId{1}});
}

TEST_CASE("show: a note names whom it was with, and stands with its offer", "[app][show]") {
  World world;
  const auto vacancy = world.vacancy("rutland", "2026-03-23");
  const auto offer = world.offer(vacancy);
  const auto now = world.session.clock.now;
  const auto fact = store::add_fact(world.database, rules::FactKind::note, now, now);
  store::set_vacancy(world.database, fact, vacancy);
  world.database
      .prepare(
          "INSERT INTO note (fact_id, offer_id, noted_at, with_party, via, text) "
          "VALUES (:fact, :offer, :at, 'Sam Lead', 'phone', 'asks for a day more')")
      .bind(":fact", fact)
      .bind(":offer", offer.id)
      .bind(":at", now)
      .run();
  CHECK(
      tells(show_case(world.session, vacancy).timeline, "note on O1, with Sam Lead by phone: \"asks for a day more\""));
  CHECK(tells(show_offer_case(world.session, offer.id).timeline, "asks for a day more"));
}

}  // namespace
}  // namespace ifapilot::app
