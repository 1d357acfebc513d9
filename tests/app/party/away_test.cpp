#include "app/party/away.hpp"

#include "app/cases.hpp"
#include "app/day/agenda.hpp"
#include "app/day/overdue.hpp"
#include "app/party/contact.hpp"
#include "app/record/show.hpp"
#include "app/record/void.hpp"
#include "app/shown.hpp"
#include "support/catch.hpp"

#include <string>

// P-AWAY: while a lead is away the deputy is named first, else the further contacts, and the lead last.
namespace ifapilot::app {
namespace {

const rules::AuthorityCode derby{"derby"};
const store::WorkContact lead{"Sam Lead", "sam@derby.example", "0116 496 0000"};

store::AwayRecord period(std::string_view from, std::string_view until, const store::WorkContact& deputy = {}) {
  return {.fact = {}, .authority = derby, .days = {day(from), day(until)}, .deputy = deputy};
}

/// `deputy Dee Day, lead Sam Lead`, and `(away until 2026-03-13)`.
std::string told(const Reach& reach) {
  std::string text;
  for (const auto& [role, contact] : reach.people) {
    text += (text.empty() ? "" : ", ") + std::string(word(role)) + " " + contact.name.value_or("-");
  }
  return reach.away_until ? text + " (away until " + rules::iso(*reach.away_until) + ")" : text;
}

std::string reached(World& world, std::string_view on) {
  return told(whom_to_reach(load_pilot(world.database), derby, day(on)));
}

struct Derby {
  World world;
  Session& session = world.session;

  Derby() {
    (void)update_authority(session, derby, {.lead = lead});
    (void)add_contact(session, derby, {.name = "Pat Duty", .email = "duty@derby.example"});
  }
};

TEST_CASE("P-AWAY: who is named first, day by day (O1)", "[app][away]") {
  Derby of;
  (void)record_away(of.session, period("2026-03-09", "2026-03-13", {"Dee Day", {}, "0116 496 0002"}));
  (void)record_away(of.session, period("2026-03-16", "2026-03-16"));
  CHECK(reached(of.world, "2026-03-08") == "lead Sam Lead, contact Pat Duty");
  CHECK(reached(of.world, "2026-03-09") == "deputy Dee Day, contact Pat Duty, lead Sam Lead (away until 2026-03-13)");
  CHECK(reached(of.world, "2026-03-13") == "deputy Dee Day, contact Pat Duty, lead Sam Lead (away until 2026-03-13)");
  CHECK(reached(of.world, "2026-03-14") == "lead Sam Lead, contact Pat Duty");
  CHECK(reached(of.world, "2026-03-16") == "contact Pat Duty, lead Sam Lead (away until 2026-03-16)");  // no deputy
  const auto reach = whom_to_reach(load_pilot(of.world.database), derby, day("2026-03-10"));
  CHECK(reach.to_ring()->contact.name == "Dee Day");
  CHECK(reach.to_write()->contact.name == "Pat Duty");  // the deputy has no e-mail: the next contact that has one
  CHECK(how_to_ring(reach) == "ring Dee Day 0116 496 0002 (lead away until Fri 13 Mar 2026)");
}

TEST_CASE("P-AWAY: a deputy without e-mail, and no further contact: then the lead", "[app][away]") {
  World world;
  (void)update_authority(world.session, derby, {.lead = lead});
  (void)record_away(world.session, period("2026-03-09", "2026-03-13", {"Dee Day", {}, {}}));
  const auto reach = whom_to_reach(load_pilot(world.database), derby, day("2026-03-09"));
  CHECK(reach.first().name == "Dee Day");
  CHECK(reach.to_write()->role == Role::lead);
  CHECK(how_to_ring(reach) == "ring 0116 496 0000 (lead away until Fri 13 Mar 2026)");
}

TEST_CASE("P-AWAY: periods share no day, and a return shortens one or cancels it", "[app][away]") {
  Derby of;
  const auto away = [&](std::string_view from, std::string_view until) {
    return refused_by(of.world, [&] { check_shown(of.world, record_away(of.session, period(from, until))); });
  };
  const auto back = [&](std::string_view on) { return record_back(of.session, derby, day(on)); };
  CHECK(away("2026-03-09", "2026-03-13") == "");
  CHECK(away("2026-03-13", "2026-03-20") == "P-AWAY");
  CHECK(away("2026-03-20", "2026-03-19") == "P-AWAY");
  CHECK(away("2026-03-20", "2026-03-27") == "");
  const auto early = back("2026-03-11");
  check_shown(of.world, early);
  CHECK_FALSE(early.cancelled);
  CHECK(early.period.days.until == day("2026-03-10"));
  CHECK(away("2026-03-11", "2026-03-13") == "");  // these days are free again
  const auto next = back("2026-03-15");
  check_shown(of.world, next);
  CHECK(next.cancelled);
  CHECK(next.period.days.from == day("2026-03-20"));  // which it names
  CHECK(away("2026-03-20", "2026-03-27") == "");
  CHECK(refused_by(of.world, [&] { (void)back("2026-03-28"); }) == "P-AWAY");
  CHECK(refused_by(of.world, [&] { (void)record_back(of.session, {"kent"}, day("2026-03-20")); }) == "not found");
}

TEST_CASE("A-APPEND: a period is voided once its return is, a return unless other days took its place", "[app][away]") {
  Derby of;
  const auto first = record_away(of.session, period("2026-03-09", "2026-03-13"));
  const auto back = record_back(of.session, derby, day("2026-03-11"));
  const auto second = record_away(of.session, period("2026-03-12", "2026-03-13"));
  const auto voided = [&](const AwayWritten& what) {
    return refused_by(of.world, [&] { (void)void_fact(of.session, *what.authority.fact, "a slip"); });
  };
  CHECK(voided(first) == "A-APPEND");  // its return rests on it
  CHECK(voided(back) == "A-APPEND");   // days that it freed are taken
  CHECK(voided(second) == "");
  CHECK(voided(back) == "");
  CHECK(reached(of.world, "2026-03-12") == "contact Pat Duty, lead Sam Lead (away until 2026-03-13)");
  CHECK(voided(first) == "");
  CHECK(reached(of.world, "2026-03-12") == "lead Sam Lead, contact Pat Duty");
}

TEST_CASE("P-AWAY: offers, contacts, agenda, overdue and show name the deputy, and no deadline waits", "[app][away]") {
  Derby of;
  auto& session = of.session;
  const auto plain = make_offer(session, of.world.vacancy("rutland", "2026-03-23"), std::nullopt);
  (void)rescind_offer(session, plain.view.offer.id, "to compare");
  (void)record_away(session, period("2026-03-02", "2026-03-13", {"Dee Day", {}, "0116 496 0002"}));
  const auto made = make_offer(session, plain.view.offer.vacancy, std::nullopt);
  REQUIRE(made.view.offer.authority == derby);
  CHECK(made.view.offer.due_at == plain.view.offer.due_at);
  const auto who = "deputy Dee Day, contact Pat Duty, lead Sam Lead (away until 2026-03-13)";
  CHECK(told(made.view.reach.authority) == who);
  const auto rung = "ring Dee Day 0116 496 0002 (lead away until Fri 13 Mar 2026)";
  CHECK(how_to_ring(agenda(session).rows.front().ring->reach) == rung);
  const auto answered = respond(session, {.offer = made.view.offer.id, .kind = rules::AnswerKind::accept});
  CHECK(told(answered.offer.view.reach.authority) == who);
  CHECK(told(show_case(session, made.view.offer.vacancy).authority->reach) == who);
  (void)confirm_vacancy(session, made.view.offer.vacancy, day("2026-03-23"));
  agree(of.world, made.view.offer.vacancy);
  (void)request_referral(session, made.view.offer.vacancy);
  (void)receive_profile(session, made.view.offer.vacancy, {.child = {"nts-2026-0123", 14, "male", "Tigrinya"}});
  CHECK(due(session).front().then == rung);
}

TEST_CASE("D-CONTENT: the authority's contact is missing only if nobody there can be reached (O1)", "[app][away]") {
  World world;
  const auto missing = [&] {
    const auto made = make_offer(world.session, world.vacancy("rutland", "2026-03-23"), Override{derby, "a sibling"});
    const bool found = std::ranges::count(made.missing, "authority's contact") > 0;
    (void)rescind_offer(world.session, made.view.offer.id, "to try again");
    return found;
  };
  CHECK(missing());
  (void)add_contact(world.session, derby, {.name = "Pat Duty"});
  CHECK(missing());  // a name alone reaches nobody
  (void)record_away(world.session, period("2026-03-01", "2026-03-13", {"Dee Day", {}, "0116 496 0002"}));
  CHECK_FALSE(missing());
  (void)record_back(world.session, derby, day("2026-03-02"));
  CHECK(missing());  // a deputy is one while the lead is away
  (void)add_contact(world.session, derby, {.name = "Jo Duty", .phone = "0116 496 0003"});
  CHECK_FALSE(missing());
}

}  // namespace
}  // namespace ifapilot::app
