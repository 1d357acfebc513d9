#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/rota.hpp>

#include <string>

// docs/rules.md, The rota. The rota is derby, leicester, nottingham, rutland; carers live in Rutland unless a case says
// otherwise; 2 March 2026 is a Monday. The promise of R-ORDER has a test of its own.
namespace ifapilot::rules {
namespace {

TEST_CASE("R-ORDER: whoever never had a turn comes first, in the published order (O2)", "[rota]") {
  ToldPilot pilot;
  CHECK(pilot.order("V1", "2026-03-02T10:00") == "derby, leicester, nottingham, rutland");
  pilot.authority("derby").position = 9;
  CHECK(pilot.order("V1", "2026-03-02T10:00") == "leicester, nottingham, rutland, derby");
}

TEST_CASE("R-ORDER: one vacancy at a time goes round, as O2 says it", "[rota]") {
  ToldPilot pilot({"derby", "leicester", "nottingham"});
  CHECK(pilot.next("V1", "2026-03-02T10:00") == "derby");
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").lapsed();
  CHECK(pilot.next("V1", "2026-03-03T10:00:01") == "leicester");
  pilot.offer("V1").to("leicester").sent("2026-03-03T10:00:01").refused();
  CHECK(pilot.next("V2", "2026-03-03T12:00") == "nottingham");
  pilot.offer("V2").to("nottingham").sent("2026-03-03T12:00").accepted();
  CHECK(pilot.next("V3", "2026-03-03T14:00") == "derby");  // once the other authorities have received an offer
}

TEST_CASE("R-ORDER: a turn is dated by when its offer was sent, not by its answer (O2)", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused("2026-03-03T09:00");
  pilot.offer("V2").to("leicester").sent("2026-03-02T11:00").refused("2026-03-02T12:00");
  CHECK(pilot.order("V3", "2026-03-04T10:00") == "derby, leicester");
  CHECK(iso(*pilot.standing("derby", "V3", "2026-03-04T10:00").last_turn_at) == "2026-03-02T10:00:00Z");
}

TEST_CASE("R-ORDER: turns of one instant go by the published position", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("leicester").sent("2026-03-02T10:00").refused();
  pilot.offer("V2").to("derby").sent("2026-03-02T10:00").refused();
  CHECK(pilot.order("V3", "2026-03-04T10:00") == "derby, leicester");
}

TEST_CASE("R-ORDER: only the last used turn counts", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V2").to("leicester").sent("2026-03-03T10:00").refused();
  pilot.offer("V3").to("derby").sent("2026-03-04T10:00").refused();
  CHECK(pilot.order("V4", "2026-03-05T10:00") == "leicester, derby");
  CHECK(pilot.standing("derby", "V4", "2026-03-05T10:00").last_turn == OfferId{3});
}

TEST_CASE("R-TURN: who refuses an accelerated offer or lets it lapse stays in the same cycle (R1)", "[rota]") {
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accelerated().refused();
  pilot.offer("V1").to("leicester").sent("2026-03-02T12:00").accelerated().lapsed();
  CHECK(pilot.order("V2", "2026-03-02T15:00") == "derby, leicester, nottingham, rutland");
  pilot.offer("V1").to("nottingham").sent("2026-03-02T15:00").accelerated().accepted();
  CHECK(pilot.order("V2", "2026-03-02T17:00") == "derby, leicester, rutland, nottingham");
}

/// derby has refused V1, and leicester is silent on it, both accelerated; then nottingham accepts it.
ToldPilot asked_round() {
  ToldPilot pilot;
  pilot.policy.accelerated_order = AcceleratedOrder::asked;
  pilot.opens_soon("V2");
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accelerated().refused();
  pilot.offer("V1").to("leicester").sent("2026-03-02T12:00").accelerated().lapsed();
  return pilot;
}

TEST_CASE("R-ACCELERATED: by policy who has been asked and has not accepted is asked again after the others (R1)",
          "[rota]") {
  auto pilot = asked_round();
  CHECK(pilot.order("V2", "2026-03-02T15:00") == "nottingham, rutland, derby, leicester");
  CHECK(pilot.order("V3", "2026-03-02T15:00") == "derby, leicester, nottingham, rutland");  // a standard one
  CHECK(pilot.next_unseen("2026-03-02T15:00") == "derby");
  pilot.policy.accelerated_order = AcceleratedOrder::turn;
  CHECK(pilot.order("V2", "2026-03-02T15:00") == "derby, leicester, nottingham, rutland");
  CHECK_FALSE(pilot.decision("V2", "2026-03-02T15:00").by_asking);
}

TEST_CASE("R-ACCELERATED: without a vacancy R-ORDER holds, whatever the track", "[rota]") {
  const auto pilot = asked_round();
  RotaQuestion question;
  question.track = Track::accelerated;
  const auto decision = rota_next(pilot.facts(), question, at("2026-03-02T15:00"));
  CHECK_FALSE(decision.by_asking);
  CHECK(decision.authority == code("derby"));
}

TEST_CASE("R-ACCELERATED: the key is the latest of the last turn and the last asking (R1)", "[rota]") {
  auto pilot = asked_round();
  pilot.offer("V1").to("nottingham").sent("2026-03-02T15:00").accelerated().accepted();
  pilot.offer("V4").to("rutland").sent("2026-03-02T11:00").refused();  // a standard turn, between the two askings
  CHECK(pilot.order("V2", "2026-03-04T10:00") == "derby, rutland, leicester, nottingham");
  const auto derby = pilot.standing("derby", "V2", "2026-03-04T10:00");
  CHECK_FALSE(derby.last_turn_at);
  CHECK(derby.last_asked_at == at("2026-03-02T10:00"));
  CHECK(derby.last_asked == OfferId{1});
  CHECK(derby.waits_since == derby.last_asked_at);
  const auto nottingham = pilot.standing("nottingham", "V2", "2026-03-04T10:00");
  CHECK_FALSE(nottingham.last_asked_at);
  CHECK(nottingham.waits_since == at("2026-03-02T15:00"));
  pilot.offer("V5").to("derby").sent("2026-03-05T10:00").refused();
  pilot.offer("V6").to("nottingham").sent("2026-03-06T10:00").accelerated().refused();
  CHECK(pilot.order("V2", "2026-03-07T10:00") == "rutland, leicester, derby, nottingham");
  CHECK(pilot.standing("derby", "V2", "2026-03-07T10:00").waits_since == at("2026-03-05T10:00"));
}

TEST_CASE("R-ACCELERATED: when it was last asked is shown whatever the order goes by", "[rota]") {
  auto pilot = asked_round();
  pilot.policy.accelerated_order = GENERATE(AcceleratedOrder::turn, AcceleratedOrder::asked);
  const auto leicester = pilot.standing("leicester", "V3", "2026-03-02T15:00");
  CHECK(leicester.last_asked_at == at("2026-03-02T12:00"));
  CHECK(leicester.last_asked == OfferId{2});
  CHECK_FALSE(leicester.waits_since);
}

TEST_CASE("R-ACCELERATED: an open offer counts, also one by override, and D-BUSY and D-ONE hold as ever (R1)",
          "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.accelerated_order = AcceleratedOrder::asked;
  pilot.opens_soon("V2"), pilot.opens_soon("V1");
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accelerated().by_override().open();
  CHECK(pilot.order("V2", "2026-03-02T11:00") == "leicester, derby D-BUSY");
  CHECK(pilot.order("V1", "2026-03-02T13:00") == "leicester, derby D-ONE");
}

TEST_CASE("R-ACCELERATED: asked at one instant goes by the published position", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.accelerated_order = AcceleratedOrder::asked;
  pilot.opens_soon("V2");
  pilot.offer("V3").to("leicester").sent("2026-03-02T10:00").accelerated().refused();
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accelerated().refused();
  CHECK(pilot.order("V2", "2026-03-03T10:00") == "derby, leicester");
}

TEST_CASE("the question about a vacancy: its area, its notification and the track of an offer sent now", "[rota]") {
  Vacancy vacancy;
  vacancy.id = {7};
  vacancy.area = code("rutland");
  vacancy.notified_at = at("2026-03-02T10:00");
  vacancy.notified_by = {5};
  vacancy.available_on = on("2026-03-16");
  const auto question = question_about(vacancy, Policy{}, at("2026-03-02T12:00"));
  CHECK(question.vacancy == VacancyId{7});
  CHECK(question.area == code("rutland"));
  CHECK(question.notified == Moment{at("2026-03-02T10:00"), {5}});
  CHECK(question.track == Track::standard);
  CHECK(question_about(vacancy, Policy{}, at("2026-03-03T00:00")).track == Track::accelerated);
}

TEST_CASE("R-TURN: a rescinded offer uses no turn, and its vacancy may be offered there again (O2)", "[rota]") {
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").rescinded();
  CHECK(pilot.next("V1", "2026-03-02T13:00") == "derby");
  CHECK_FALSE(pilot.standing("derby", "V1", "2026-03-02T13:00").last_turn_at);
  pilot.offer("V1").to("derby").sent("2026-03-02T13:00").lapsed();
  CHECK(pilot.order("V1", "2026-03-03T14:00") == "leicester, nottingham, rutland, derby D-ONE");
}

TEST_CASE("R-TURN: an offer outside the pilot uses no turn (O16)", "[rota]") {
  ToldPilot pilot;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").outside_the_pilot().refused();
  CHECK(pilot.next("V2", "2026-03-02T13:00") == "derby");
  CHECK(pilot.next("V1", "2026-03-02T13:00") == "leicester");  // D-ONE holds for it all the same
}

TEST_CASE("M-FALLS: what fell through frees the slot and keeps the turn used", "[rota]") {
  ToldPilot pilot;
  pilot.policy.cap_per_authority = 1;
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accepted();
  CHECK(pilot.order("V2", "2026-03-04T10:00") == "leicester, nottingham, rutland, derby C-CAP");
  pilot.offers.back().ended_at = at("2026-03-05T10:00");
  CHECK(pilot.order("V2", "2026-03-05T10:00") == "leicester, nottingham, rutland, derby");
  CHECK(pilot.standing("derby", "V1", "2026-03-05T10:00").why == "gave back V1 (O1)");
}

TEST_CASE("R-ORDER: a late joiner stands last by position and first by turns", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.joins("lincoln", "2026-03-04T09:00");
  CHECK(pilot.order("V1", "2026-03-03T10:00") == "derby, leicester, lincoln P-VOLUNTARY");
  CHECK(pilot.standing("lincoln", "V1", "2026-03-03T10:00").why == "does not take part yet");
  CHECK(pilot.order("V1", "2026-03-04T09:00") == "derby, leicester, lincoln");  // nobody had a turn: positions decide
  pilot.offer("V1").to("derby").sent("2026-03-04T10:00").refused();
  pilot.offer("V1").to("leicester").sent("2026-03-04T12:00").refused();
  CHECK(pilot.order("V2", "2026-03-05T10:00") == "lincoln, derby, leicester");
}

TEST_CASE("P-VOLUNTARY: who withdrew is offered nothing and is not waited for (P)", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.withdraws("derby", "2026-03-03T10:00");
  CHECK(pilot.next("V1", "2026-03-03T09:59:59") == "derby");
  CHECK(pilot.next("V1", "2026-03-03T10:00") == "leicester");
  CHECK(pilot.standing("derby", "V1", "2026-03-04T10:00").why == "withdrew Tue 3 Mar 2026");
  pilot.offer("V1").to("leicester").sent("2026-03-03T10:00").refused();
  CHECK(pilot.next("V1", "2026-03-03T12:00") == "exhausted");
}

TEST_CASE("P-VOLUNTARY: rejoining neither loses nor gains a place (P)", "[rota]") {
  ToldPilot pilot({"derby", "leicester", "nottingham"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V1").to("leicester").sent("2026-03-02T12:00").refused();
  pilot.withdraws("derby", "2026-03-02T15:00");
  pilot.offer("V1").to("nottingham").sent("2026-03-03T12:00").refused();
  pilot.offer("V2").to("leicester").sent("2026-03-04T12:00").refused();
  CHECK(pilot.order("V3", "2026-03-05T10:00") == "derby P-VOLUNTARY, nottingham, leicester");
  pilot.rejoins("derby", "2026-03-05T12:00");
  CHECK(pilot.order("V3", "2026-03-05T12:00") == "derby, nottingham, leicester");
}

TEST_CASE("P-VOLUNTARY: an authority that never joined takes no part", "[rota]") {
  ToldPilot pilot({"derby"});
  pilot.authority("derby").periods.clear();
  CHECK(pilot.order("V1", "2026-03-02T10:00") == "derby P-VOLUNTARY");
  CHECK(pilot.standing("derby", "V1", "2026-03-02T10:00").why == "does not take part yet");
  CHECK(pilot.next("V1", "2026-03-02T10:00") == "exhausted");
}

TEST_CASE("D-BUSY: who is answering is passed over and keeps the place", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("leicester").sent("2026-02-27T10:00").refused();
  pilot.offer("V2").to("derby").sent("2026-03-02T10:00").accelerated().due("2026-03-02T12:00").open();
  CHECK(pilot.order("V3", "2026-03-02T12:00") == "derby D-BUSY, leicester");
  CHECK(pilot.next("V3", "2026-03-02T12:00") == "leicester");
  CHECK(pilot.next("V3", "2026-03-02T12:00:01") == "derby");  // lapsed, and an accelerated silence uses no turn
  const auto derby = pilot.standing("derby", "V3", "2026-03-02T12:00");
  CHECK(derby.why == "answering O2 until Mon 2 Mar 2026 12:00");
  CHECK(derby.open == 1);
  CHECK(derby.free_at == at("2026-03-02T12:00"));
}

TEST_CASE("D-BUSY: an offer outside the pilot makes busy too", "[rota]") {
  ToldPilot pilot({"derby"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").outside_the_pilot().open();
  CHECK(pilot.next("V2", "2026-03-02T12:00") == "wait until 2026-03-03T10:00:00Z");
  CHECK(pilot.standing("derby", "V2", "2026-03-02T12:00").open == 1);
}

TEST_CASE("R-EXPLAIN: if only busy ones are left, wait for the first that is due", "[rota]") {
  ToldPilot pilot({"derby", "leicester", "nottingham"});
  pilot.offer("V1").to("derby").sent("2026-03-02T12:00").open();
  pilot.offer("V2").to("leicester").sent("2026-03-02T11:00").open();
  pilot.offer("V3").to("nottingham").sent("2026-03-02T13:00").open();
  CHECK(pilot.next("V4", "2026-03-02T14:00") == "wait until 2026-03-03T11:00:00Z");
  CHECK(pilot.next_unseen("2026-03-02T14:00") == "wait until 2026-03-03T11:00:00Z");
  CHECK_FALSE(pilot.decision("V4", "2026-03-02T14:00").exhausted);
}

TEST_CASE("R-EXPLAIN: who is kept out by more than D-BUSY is not waited for", "[rota]") {
  ToldPilot pilot({"derby", "leicester", "nottingham", "rutland"});
  pilot.policy.cap_per_authority = 1;
  pilot.offer("V9").to("derby").sent("2026-02-20T10:00").refused();  // D-ONE for V9
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").open();
  pilot.offer("V2").to("leicester").sent("2026-02-23T10:00").accepted();  // at the cap
  pilot.offer("V3").to("leicester").sent("2026-03-02T11:00").by_override().open();
  pilot.offer("V4").to("nottingham").sent("2026-03-02T12:00").open();
  pilot.withdraws("nottingham", "2026-03-02T12:30");  // its offer is told as open still
  pilot.offer("V5").to("rutland").sent("2026-03-02T13:00").open();
  CHECK(pilot.order("V9", "2026-03-02T14:00") ==
        "derby D-ONE, leicester C-CAP, nottingham P-VOLUNTARY, rutland D-BUSY");
  CHECK(pilot.next("V9", "2026-03-02T14:00") == "wait until 2026-03-03T13:00:00Z");
  CHECK(pilot.next("V9", "2026-03-03T13:00:01") == "rutland");
}

TEST_CASE("R-EXPLAIN: of two open offers at one authority the first due time is named", "[rota]") {
  ToldPilot pilot({"derby"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").open();
  pilot.offer("V2").to("derby").sent("2026-03-02T11:00").accelerated().by_override().open();
  CHECK(pilot.next("V3", "2026-03-02T11:30") == "wait until 2026-03-02T13:00:00Z");
  CHECK(pilot.standing("derby", "V3", "2026-03-02T11:30").why == "answering O2 until Mon 2 Mar 2026 13:00");
  CHECK(pilot.standing("derby", "V3", "2026-03-02T11:30").open == 2);
  CHECK(pilot.next("V3", "2026-03-02T13:00:01") == "wait until 2026-03-03T10:00:00Z");  // still busy with O1
}

TEST_CASE("R-EXPLAIN: two open offers that are due at once are told in the order of their numbers", "[rota]") {
  ToldPilot pilot({"derby"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").open();
  pilot.offer("V2").to("derby").sent("2026-03-02T10:00").by_override().open();
  const auto why = pilot.standing("derby", "V3", "2026-03-02T11:30").why;
  std::reverse(pilot.offers.begin(), pilot.offers.end());
  CHECK(pilot.standing("derby", "V3", "2026-03-02T11:30").why == why);
  CHECK(why == "answering O1 until Tue 3 Mar 2026 10:00");
}

TEST_CASE("R-EXPLAIN: exhausted when nobody is eligible and nobody is waited for (O3)", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V1").to("leicester").sent("2026-03-02T12:00").lapsed();
  CHECK(pilot.next("V1", "2026-03-03T12:00:01") == "exhausted");
  CHECK(pilot.order("V1", "2026-03-03T12:00:01") == "derby D-ONE, leicester D-ONE");
  CHECK(pilot.standing("derby", "V1", "2026-03-03T13:00").why == "refused V1 (O1)");
  CHECK(pilot.standing("leicester", "V1", "2026-03-03T13:00").why == "let V1 (O2) lapse");
  CHECK(pilot.next("V2", "2026-03-03T12:00:01") == "derby");
  CHECK(pilot.next_unseen("2026-03-03T12:00:01") == "derby");  // D-ONE is of a vacancy that was seen
}

TEST_CASE("R-EXPLAIN: one rule is named, the first that applies", "[rota]") {
  // derby: withdrawn, full area elsewhere, offered before, at the cap, busy; then one after the other falls away.
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.cap_per_authority = 1;
  pilot.carer_lives_in("V9", "leicester");
  pilot.offer("V1").to("leicester").sent("2026-02-20T10:00").accepted();  // leicester is full: C-OUTSIDE
  pilot.offer("V2").to("derby").sent("2026-02-20T10:00").accepted();      // derby is at its cap
  pilot.offer("V9").to("derby").sent("2026-02-23T10:00").refused();       // derby had V9
  pilot.offer("V3").to("derby").sent("2026-03-02T10:00").by_override().open();
  pilot.withdraws("derby", "2026-03-02T11:00");
  const std::string now = "2026-03-02T12:00";
  CHECK(pilot.standing("derby", "V9", now).rule == "P-VOLUNTARY");
  pilot.rejoins("derby", "2026-03-02T11:30");
  CHECK(pilot.standing("derby", "V9", now).rule == "C-OUTSIDE");
  pilot.offers[0].ended_at = at("2026-03-02T11:30");
  CHECK(pilot.standing("derby", "V9", now).rule == "D-ONE");
  pilot.offers[2].rescinded_at = at("2026-02-23T10:30");
  CHECK(pilot.standing("derby", "V9", now).rule == "C-CAP");
  CHECK(pilot.standing("derby", "V9", now).why == "cap reached: 1 of 1 accepted");
  pilot.offers[1].ended_at = at("2026-03-02T11:30");
  CHECK(pilot.standing("derby", "V9", now).rule == "D-BUSY");
  pilot.offers[3].rescinded_at = at("2026-03-02T11:30");
  CHECK(pilot.standing("derby", "V9", now).eligible);
}

struct OverrideRow {
  std::string name;
  void (*tell)(ToldPilot&);
  std::string forbids;
};

TEST_CASE("R-OVERRIDE: what an override may break and what not (O2, O16, P)", "[rota]") {
  const auto row = GENERATE(values<OverrideRow>({
      {"out of turn", [](ToldPilot& p) { p.offer("V1").to("nottingham").sent("2026-03-01T10:00").refused(); }, ""},
      {"busy", [](ToldPilot& p) { p.offer("V1").to("nottingham").sent("2026-03-02T10:00").open(); }, ""},
      {"offered before", [](ToldPilot& p) { p.offer("V9").to("nottingham").sent("2026-02-23T10:00").lapsed(); },
       "D-ONE"},
      {"offered before and rescinded",
       [](ToldPilot& p) { p.offer("V9").to("nottingham").sent("2026-02-23T10:00").rescinded(); }, ""},
      {"withdrawn", [](ToldPilot& p) { p.withdraws("nottingham", "2026-03-02T10:00"); }, "P-VOLUNTARY"},
      {"cap reached",
       [](ToldPilot& p) {
         p.offer("V1").to("nottingham").sent("2026-02-23T10:00").accepted();
         p.offer("V2").to("nottingham").sent("2026-02-24T10:00").accepted();
       },
       "C-CAP"},
      {"an open offer takes the last slot",
       [](ToldPilot& p) {
         p.offer("V1").to("nottingham").sent("2026-02-23T10:00").accepted();
         p.offer("V2").to("nottingham").sent("2026-03-02T10:00").open();
       },
       "C-CAP"},
      {"two open offers take both",
       [](ToldPilot& p) {
         p.offer("V1").to("nottingham").sent("2026-03-02T10:00").open();
         p.offer("V2").to("nottingham").sent("2026-03-02T10:00").by_override().open();
       },
       "C-CAP"},
      {"an open offer outside the pilot takes none",
       [](ToldPilot& p) {
         p.offer("V1").to("nottingham").sent("2026-02-23T10:00").accepted();
         p.offer("V2").to("nottingham").sent("2026-03-02T10:00").outside_the_pilot().open();
       },
       ""},
      {"outside the pilot it goes to the area's authority alone",
       [](ToldPilot& p) {
         p.offer("V1").to("rutland").sent("2026-02-23T10:00").accepted();
         p.offer("V2").to("rutland").sent("2026-02-24T10:00").accepted();
       },
       "C-OUTSIDE"},
      {"everything at once",
       [](ToldPilot& p) {
         p.policy.cap_basis = CapBasis::area;
         p.offer("V9").to("nottingham").sent("2026-02-23T10:00").refused();
         p.withdraws("nottingham", "2026-03-02T09:00");
         p.offer("V1").to("derby").sent("2026-03-02T10:00").open();
         p.offer("V2").to("leicester").sent("2026-03-02T10:00").open();
       },
       "P-VOLUNTARY D-ONE C-CAP"},
  }));
  INFO(row.name);
  ToldPilot pilot;
  row.tell(pilot);
  CHECK(pilot.forbids_override("nottingham", "V9", "2026-03-02T12:00") == row.forbids);
}

TEST_CASE("R-OVERRIDE: outside the pilot the area's authority may be offered it, busy or not (O16)", "[rota]") {
  ToldPilot pilot;
  pilot.offer("V1").to("rutland").sent("2026-02-23T10:00").accepted();
  pilot.offer("V2").to("rutland").sent("2026-02-24T10:00").accepted();
  pilot.offer("V3").to("rutland").sent("2026-03-02T10:00").outside_the_pilot().open();
  CHECK(pilot.forbids_override("rutland", "V9", "2026-03-02T12:00").empty());
  pilot.withdraws("rutland", "2026-03-02T11:00");
  CHECK(pilot.forbids_override("rutland", "V9", "2026-03-02T12:00") == "P-VOLUNTARY");
}

TEST_CASE("R-OVERRIDE: an offer out of turn uses the turn like any other", "[rota]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.offer("V1").to("leicester").sent("2026-03-02T10:00").by_override().refused();
  CHECK(pilot.order("V2", "2026-03-02T12:00") == "derby, leicester");
  CHECK(pilot.standing("leicester", "V2", "2026-03-02T12:00").last_turn == OfferId{1});
}

TEST_CASE("R-EXPLAIN: the standings name, count and date", "[rota]") {
  ToldPilot pilot({"derby"});
  pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accepted();
  pilot.offer("V2").to("derby").sent("2026-03-03T10:00").outside_the_pilot().accepted();
  const auto derby = pilot.standing("derby", "V3", "2026-03-04T10:00");
  CHECK(derby.name == "derby");
  CHECK(derby.position == 1);
  CHECK(derby.accepted == 1);  // inside the pilot
  CHECK(derby.open == 0);
  CHECK(derby.last_turn == OfferId{1});
  CHECK(derby.eligible);
  CHECK_FALSE(derby.free_at);
}

TEST_CASE("R-OVERRIDE, C-CAP: the message counts what is open only if anything is (O16)", "[rota]") {
  ToldPilot pilot;
  const auto message = [&] {
    const auto refusals = override_refusals(pilot.facts(), pilot.about("V9"), code("derby"), at("2026-03-02T12:00"));
    return refusals.empty() ? "" : refusals[0].message;
  };
  pilot.offer("V1").to("derby").sent("2026-02-23T10:00").accepted();
  CHECK(message().empty());
  pilot.offer("V2").to("derby").sent("2026-03-02T10:00").open();
  CHECK(message() == "derby: cap reached: 1 of 2 accepted, 1 open");
  pilot.offers.back().answer = Answer{AnswerKind::accept, at("2026-03-02T11:00")};
  CHECK(message() == "derby: cap reached: 2 of 2 accepted");
}

TEST_CASE("R-ACCELERATED, C-OUTSIDE: what nobody was asked goes by turns, and nothing was filled", "[rota]") {
  CHECK_FALSE(RotaDecision{}.by_asking);
  CHECK_FALSE(RotaDecision{}.filled_since);
}

TEST_CASE("R-EXPLAIN: the paragraphs of a rule", "[rota]") {
  using Paragraphs = std::vector<std::string>;
  CHECK(paragraphs_of("P-VOLUNTARY") == Paragraphs{"P"});
  CHECK(paragraphs_of("C-CAP") == Paragraphs{"O16"});
  CHECK(paragraphs_of("C-OUTSIDE") == Paragraphs{"O16"});
  CHECK(paragraphs_of("D-ONE") == Paragraphs{"O2"});
  CHECK(paragraphs_of("D-BUSY") == Paragraphs{"O2"});
}

TEST_CASE("R-EXPLAIN: a standing or a decision claims nothing that was not said", "[rota]") {
  const Standing standing{.authority = code("derby"), .name = "Derby"};
  CHECK(standing.position == 0);  // none: the published ones count from 1
  CHECK(standing.accepted == 0);
  CHECK(standing.open == 0);
  CHECK_FALSE(standing.eligible);
  const RotaDecision decision;
  CHECK_FALSE(decision.outside_pilot);
  CHECK_FALSE(decision.exhausted);
}

}  // namespace
}  // namespace ifapilot::rules
