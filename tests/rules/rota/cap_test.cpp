#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/cap.hpp>

#include <string>

// docs/rules.md, The cap (O16). The rota is derby, leicester, nottingham, rutland.
namespace ifapilot::rules {
namespace {

const std::string later = "2026-03-20T10:00";  // whatever these cases sent has been answered, or has lapsed

void accepts(ToldPilot& pilot, std::string_view authority, std::string_view vacancy,
             std::string_view area = "rutland") {
  pilot.carer_lives_in(vacancy, area);
  pilot.offer(vacancy).to(authority).sent("2026-03-02T10:00").accepted();
}

struct CountRow {
  std::string name;
  void (*tell)(ToldOffer&);
  int accepted;
  int open;
};

TEST_CASE("C-CAP: what takes a slot (O16)", "[cap]") {
  const auto row = GENERATE(values<CountRow>({
      {"open", [](ToldOffer&) {}, 0, 1},
      {"open at its due instant", [](ToldOffer& o) { o.due("2026-03-02T12:00"); }, 0, 1},
      {"lapsed", [](ToldOffer& o) { o.due("2026-03-02T11:59:59"); }, 0, 0},
      {"accepted", [](ToldOffer& o) { o.accepted(); }, 1, 0},
      {"accepted late", [](ToldOffer& o) { o.due("2026-03-02T10:30").accepted(); }, 1, 0},
      {"refused", [](ToldOffer& o) { o.refused(); }, 0, 0},
      {"rescinded", [](ToldOffer& o) { o.rescinded(); }, 0, 0},
      {"fell through", [](ToldOffer& o) { o.accepted().fell_through("2026-03-02T12:00"); }, 0, 0},
      {"outside the pilot, accepted", [](ToldOffer& o) { o.outside_the_pilot().accepted(); }, 0, 0},
      {"outside the pilot, open", [](ToldOffer& o) { o.outside_the_pilot(); }, 0, 0},
  }));
  INFO(row.name);
  ToldPilot pilot;
  auto offer = pilot.offer("V1");
  offer.to("derby").sent("2026-03-02T10:00");
  row.tell(offer);
  const auto now = at("2026-03-02T12:00");
  for (const auto& used :
       {slots_by_authority(code("derby"), pilot.offers, now), slots_in_area(code("rutland"), pilot.offers, now)}) {
    CHECK(used.accepted == row.accepted);
    CHECK(used.open == row.open);
  }
  CHECK(slots_by_authority(code("rutland"), pilot.offers, now).accepted == 0);
  CHECK(slots_in_area(code("derby"), pilot.offers, now).accepted == 0);
}

TEST_CASE("C-CAP: two accepted are enough, and the next in the rota is asked (O16)", "[cap]") {
  ToldPilot pilot;
  accepts(pilot, "derby", "V1");
  CHECK(pilot.order("V9", later) == "leicester, nottingham, rutland, derby");
  accepts(pilot, "derby", "V2");
  CHECK(pilot.order("V9", later) == "leicester, nottingham, rutland, derby C-CAP");
}

TEST_CASE("C-CAP: a cap set below what is accepted keeps out and takes nothing back", "[cap]") {
  ToldPilot pilot({"derby", "leicester"});
  accepts(pilot, "derby", "V1", "lincoln");
  accepts(pilot, "derby", "V2", "lincoln");
  pilot.policy.cap_per_authority = 1;
  pilot.carer_lives_in("V9", "lincoln");
  CHECK(pilot.standing("derby", "V9", later).why == "cap reached: 2 of 1 accepted");
  CHECK(pilot.next("V9", later) == "leicester");
  pilot.policy.cap_per_authority = 3;
  CHECK(pilot.standing("derby", "V9", later).eligible);
}

TEST_CASE("C-CAP: with a cap of nothing every area is full, and all goes outside the pilot", "[cap]") {
  ToldPilot pilot;
  pilot.policy.cap_per_authority = 0;
  CHECK(pilot.next("V9", later) == "rutland outside the pilot");
  CHECK(pilot.next_unseen(later) == "exhausted");  // asked without an area
  CHECK(pilot.standing("derby", "V9", later).rule == "C-OUTSIDE");
}

struct BasisRow {
  CapBasis basis;
  bool by_own;   // rutland accepted two carers of Lincoln
  bool by_area;  // others accepted two carers of Rutland
  std::string next;
};

TEST_CASE("C-OUTSIDE, C-BASIS: when a vacancy of Rutland goes to Rutland alone (O16)", "[cap]") {
  const auto row = GENERATE(values<BasisRow>({
      {CapBasis::authority, false, false, "derby"},
      {CapBasis::authority, true, false, "rutland outside the pilot"},
      {CapBasis::authority, false, true, "nottingham"},
      {CapBasis::area, false, false, "derby"},
      {CapBasis::area, true, false, "derby"},
      {CapBasis::area, false, true, "rutland outside the pilot"},
      {CapBasis::both, false, false, "derby"},
      {CapBasis::both, true, false, "rutland outside the pilot"},
      {CapBasis::both, false, true, "rutland outside the pilot"},
      {CapBasis::both, true, true, "rutland outside the pilot"},
  }));
  INFO(static_cast<int>(row.basis) << row.by_own << row.by_area);
  ToldPilot pilot;
  pilot.policy.cap_basis = row.basis;
  if (row.by_own) accepts(pilot, "rutland", "V1", "lincoln"), accepts(pilot, "rutland", "V2", "lincoln");
  if (row.by_area) accepts(pilot, "derby", "V3"), accepts(pilot, "leicester", "V4");
  CHECK(pilot.next("V9", later) == row.next);
  CHECK(area_is_full(code("rutland"), pilot.offers, pilot.policy, at(later)) ==
        (row.next == "rutland outside the pilot"));
}

TEST_CASE("C-OUTSIDE: open offers do not make an area full (O16)", "[cap]") {
  ToldPilot pilot({"derby", "rutland"});
  accepts(pilot, "rutland", "V1");
  pilot.offer("V2").to("rutland").sent("2026-03-20T09:00").open();
  CHECK(pilot.next("V9", later) == "derby");
}

TEST_CASE("C-OUTSIDE: what falls through opens the area again", "[cap]") {
  ToldPilot pilot;
  accepts(pilot, "rutland", "V1");
  accepts(pilot, "rutland", "V2");
  CHECK(pilot.next("V9", later) == "rutland outside the pilot");
  pilot.offers.back().ended_at = at("2026-03-10T10:00");
  CHECK(pilot.next("V9", later) == "derby");
}

/// Rutland has accepted its two.
ToldPilot full_rutland() {
  ToldPilot pilot;
  accepts(pilot, "rutland", "V1");
  accepts(pilot, "rutland", "V2");
  return pilot;
}

TEST_CASE("C-OUTSIDE: if the area's authority is not eligible nobody is (O16)", "[cap]") {
  SECTION("it has withdrawn") {
    auto pilot = full_rutland();
    pilot.withdraws("rutland", "2026-03-15T10:00");
    CHECK(pilot.next("V9", later) == "exhausted outside the pilot");
    CHECK(pilot.order("V9", later) ==
          "derby C-OUTSIDE, leicester C-OUTSIDE, nottingham C-OUTSIDE, rutland P-VOLUNTARY");
  }
  SECTION("it is busy: it is waited for, and nobody else") {
    auto pilot = full_rutland();
    pilot.offer("V3").to("rutland").sent("2026-03-20T09:00").outside_the_pilot().open();
    pilot.offer("V4").to("derby").sent("2026-03-19T12:00").open();
    CHECK(pilot.next("V9", later) == "wait until 2026-03-21T09:00:00Z outside the pilot");
    CHECK(pilot.standing("rutland", "V9", later).rule == "D-BUSY");
    CHECK(pilot.standing("derby", "V9", later).rule == "C-OUTSIDE");
  }
  SECTION("it was offered this vacancy before, inside the pilot") {
    auto pilot = full_rutland();
    pilot.offer("V9").to("rutland").sent("2026-03-02T10:00").lapsed();
    CHECK(pilot.next("V9", later) == "exhausted outside the pilot");
    CHECK(pilot.standing("rutland", "V9", later).rule == "D-ONE");
  }
  SECTION("another authority has withdrawn: that is named first") {
    auto pilot = full_rutland();
    pilot.withdraws("derby", "2026-03-15T10:00");
    CHECK(pilot.standing("derby", "V9", later).rule == "P-VOLUNTARY");
    CHECK(pilot.next("V9", later) == "rutland outside the pilot");
  }
}

struct NotifiedRow {
  std::string name;
  void (*tell)(ToldPilot&);  // V9 is Rutland's; V1 and V2, carers of Lincoln, are what Rutland may accept
  std::string next;
};

/// Rutland accepts V1 at 10:00 on 9 March as F8, V2 at 11:00 as F10.
void fills_up(ToldPilot& pilot) {
  pilot.carer_lives_in("V1", "lincoln");
  pilot.carer_lives_in("V2", "lincoln");
  pilot.offer("V1").to("rutland").sent("2026-03-09T09:30").accepted("2026-03-09T10:00").recorded_as(8);
  pilot.offer("V2").to("rutland").sent("2026-03-09T10:30").accepted("2026-03-09T11:00").recorded_as(10);
}
ToldOffer frees_a_slot(ToldPilot& pilot, std::string_view when, std::int64_t fact) {
  return ToldOffer(pilot.offers, 0).fell_through(when).recorded_as(fact);
}
void fills_again(ToldPilot& pilot) {
  pilot.carer_lives_in("V3", "lincoln");
  pilot.offer("V3").to("rutland").sent("2026-03-12T09:00").accepted("2026-03-12T10:00").recorded_as(40);
}

TEST_CASE("C-OUTSIDE: by what the area had accepted when the provider notified the vacancy, and has now (O16)",
          "[cap]") {
  const std::string outside = "rutland outside the pilot";
  const auto row = GENERATE_COPY(values<NotifiedRow>({
      {"notified before it was full: stays in the rota, for the others",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T10:59:59", 9); }, "derby"},
      {"notified after it was full", [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T11:00:01", 11); },
       outside},
      {"in the same second, recorded after the acceptance",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T11:00", 11); }, outside},
      {"in the same second, recorded before the acceptance",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T11:00", 9); }, "derby"},
      {"of the very fact that fills it, which it then comes after",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T11:00", 10); }, outside},
      {"of the very fact that frees a slot, which it then comes after",
       [](ToldPilot& p) {
         fills_up(p), frees_a_slot(p, "2026-03-10T10:00", 30), p.notified("V9", "2026-03-10T10:00", 30);
         fills_again(p);
       },
       "derby"},
      {"an acceptance that was taken back, whatever is on record, is no slot",
       [](ToldPilot& p) {
         fills_up(p), p.notified("V9", "2026-03-09T12:00", 11);
         p.offers[0].rescinded_at = at("2026-03-09T10:00");
         fills_again(p);
       },
       "derby"},
      {"full then, a slot is free now: in the pilot again",
       [](ToldPilot& p) {
         fills_up(p), p.notified("V9", "2026-03-09T12:00", 11), frees_a_slot(p, "2026-03-10T10:00", 30);
       },
       "derby"},
      {"full then, freed, and full once more: outside again",
       [](ToldPilot& p) {
         fills_up(p), p.notified("V9", "2026-03-09T12:00", 11), frees_a_slot(p, "2026-03-10T10:00", 30);
         fills_again(p);
       },
       outside},
      {"a slot was free then, and it is full now",
       [](ToldPilot& p) {
         fills_up(p), frees_a_slot(p, "2026-03-10T10:00", 30), p.notified("V9", "2026-03-10T10:00:01", 31);
         fills_again(p);
       },
       "derby"},
      {"freed in the second of the notification, recorded before it",
       [](ToldPilot& p) {
         fills_up(p), frees_a_slot(p, "2026-03-10T10:00", 30), p.notified("V9", "2026-03-10T10:00", 31);
         fills_again(p);
       },
       "derby"},
      {"freed in the second of the notification, recorded after it",
       [](ToldPilot& p) {
         fills_up(p), frees_a_slot(p, "2026-03-10T10:00", 30), p.notified("V9", "2026-03-10T10:00", 29);
         fills_again(p);
       },
       outside},
      {"the answer came before the notification, and was typed after it",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T12:00", 11), p.offers[1].answer->fact = {20}; },
       outside},
      {"the end came before the notification, and was typed after it",
       [](ToldPilot& p) {
         fills_up(p), frees_a_slot(p, "2026-03-09T11:30", 30), p.notified("V9", "2026-03-09T12:00", 11);
         fills_again(p);
       },
       "derby"},
      {"what it accepted outside the pilot, took back or refused is no slot",
       [](ToldPilot& p) {
         fills_up(p), p.notified("V9", "2026-03-09T12:00", 11);
         p.offers[0].outside_pilot = true;
         p.offer("V4").to("rutland").sent("2026-03-09T11:10").refused("2026-03-09T11:20");
         p.offer("V5").to("rutland").sent("2026-03-09T11:10").rescinded();
         fills_again(p);
       },
       "derby"},
      {"a lower cap in force now holds for then as well",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T10:30", 9), p.policy.cap_per_authority = 1; },
       outside},
      {"a higher cap too: it is not full now",
       [](ToldPilot& p) { fills_up(p), p.notified("V9", "2026-03-09T12:00", 11), p.policy.cap_per_authority = 3; },
       "derby"},
  }));
  INFO(row.name);
  ToldPilot pilot;
  row.tell(pilot);
  CHECK(pilot.next("V9", later) == row.next);
  CHECK(pilot.forbids_override("derby", "V9", later) == (row.next == outside ? "C-OUTSIDE" : ""));
}

TEST_CASE("C-OUTSIDE: what stays in the rota because its area was full only later passes the area over (O16)",
          "[cap]") {
  ToldPilot pilot;
  fills_up(pilot);
  pilot.notified("V9", "2026-03-09T10:30", 9);
  CHECK(pilot.order("V9", later) == "derby, leicester, nottingham, rutland C-CAP");
  CHECK(pilot.decision("V9", later).filled_since);
  CHECK_FALSE(pilot.decision("V8", later).filled_since);  // notified now: outside
  CHECK(pilot.decision("V8", later).full_by == FullBy::authority);
  pilot.policy.cap_basis = CapBasis::area;  // Rutland's own acceptances do not count then
  CHECK_FALSE(pilot.decision("V9", later).filled_since);
  CHECK(pilot.order("V9", later) == "derby, leicester, nottingham, rutland");
}

TEST_CASE("C-OUTSIDE: nothing has been filled before it is, and nothing of a vacancy that nobody has seen", "[cap]") {
  ToldPilot pilot;
  pilot.notified("V9", "2026-03-09T10:30", 9);
  CHECK_FALSE(pilot.decision("V9", later).filled_since);
  CHECK_FALSE(pilot.decision("V9", later).full_by);
  fills_up(pilot);
  CHECK_FALSE(filled_since(code("rutland"), std::nullopt, pilot.offers, pilot.policy, at(later)));
  CHECK_FALSE(rota_next(pilot.facts(), {}, at(later)).outside_pilot);
  CHECK(rota_next(pilot.facts(), {}, at(later)).standings.back().rule == "C-CAP");
}

struct NotifiedBasisRow {
  CapBasis basis;
  bool by_own;  // Rutland accepted two carers of Lincoln; else others accepted two carers of Rutland
  std::string next;
  bool by_area;  // if outside: which count is full
};

TEST_CASE("C-BASIS: a full area sends a vacancy outside whenever it was notified, a full authority does not (O16)",
          "[cap]") {
  const auto row = GENERATE(values<NotifiedBasisRow>({
      {CapBasis::authority, true, "derby", false},
      {CapBasis::authority, false, "nottingham", false},
      {CapBasis::area, true, "derby", false},
      {CapBasis::area, false, "rutland outside the pilot", true},
      {CapBasis::both, true, "derby", false},
      {CapBasis::both, false, "rutland outside the pilot", true},
  }));
  INFO(static_cast<int>(row.basis) << row.by_own);
  ToldPilot pilot;
  pilot.policy.cap_basis = row.basis;
  pilot.notified("V9", "2026-03-01T10:00", 1);  // before anything was accepted
  if (row.by_own) accepts(pilot, "rutland", "V1", "lincoln"), accepts(pilot, "rutland", "V2", "lincoln");
  if (!row.by_own) accepts(pilot, "derby", "V3"), accepts(pilot, "leicester", "V4");
  CHECK(pilot.next("V9", later) == row.next);
  CHECK((pilot.decision("V9", later).full_by == FullBy::area) == row.by_area);
}

TEST_CASE("C-OUTSIDE, C-BASIS both: the authority's count is named if both are full", "[cap]") {
  ToldPilot pilot;
  pilot.policy.cap_basis = CapBasis::both;
  accepts(pilot, "rutland", "V1"), accepts(pilot, "rutland", "V2");  // of its own area
  CHECK(pilot.decision("V9", later).full_by == FullBy::authority);
  pilot.notified("V9", "2026-03-01T10:00", 1);
  CHECK(pilot.decision("V9", later).full_by == FullBy::area);
  CHECK_FALSE(pilot.decision("V9", later).filled_since);  // it is outside all the same
}

TEST_CASE("C-OUTSIDE: what happened after the instant asked about is not counted", "[cap]") {
  ToldPilot pilot;
  fills_up(pilot);
  CHECK_FALSE(area_is_full(code("rutland"), pilot.offers, pilot.policy, at("2026-03-09T10:59:59")));
  CHECK(area_is_full(code("rutland"), pilot.offers, pilot.policy, at("2026-03-09T11:00")));
}

TEST_CASE("C-BASIS area: nobody is passed over for acceptances of its own (O16)", "[cap]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.cap_basis = CapBasis::area;
  accepts(pilot, "derby", "V1", "lincoln");
  accepts(pilot, "derby", "V2", "lincoln");
  accepts(pilot, "derby", "V3", "nottingham");
  CHECK(pilot.standing("derby", "V9", later).eligible);
  CHECK(pilot.standing("derby", "V9", later).accepted == 3);
}

TEST_CASE("C-BASIS area: open offers for carers of the area take its last slots, so wait (O16)", "[cap]") {
  const auto basis = GENERATE(CapBasis::area, CapBasis::both);
  ToldPilot pilot;
  pilot.policy.cap_basis = basis;
  accepts(pilot, "derby", "V1");
  pilot.offer("V2").to("leicester").sent("2026-03-20T09:00").open();
  pilot.carer_lives_in("V8", "lincoln");
  CHECK(pilot.order("V9", later) == "nottingham C-CAP, rutland C-CAP, derby C-CAP, leicester D-BUSY");
  CHECK(pilot.next("V9", later) == "wait until 2026-03-21T09:00:00Z");
  CHECK(pilot.standing("derby", "V9", later).why == "cap of the area rutland: 1 of 2 accepted, 1 open");
  CHECK(pilot.next("V8", later) == "nottingham");  // another area has its own slots
  CHECK(pilot.forbids_override("nottingham", "V9", later) == "C-CAP");
  CHECK(pilot.next("V9", "2026-03-21T09:00:01") == "nottingham");  // lapsed: a slot is free again
}

TEST_CASE("C-BASIS area: one waits for the area's offers even if their authorities had this vacancy", "[cap]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.cap_basis = CapBasis::area;
  pilot.policy.cap_per_authority = 1;
  pilot.offer("V9").to("derby").sent("2026-03-02T10:00").refused();
  pilot.offer("V2").to("derby").sent("2026-03-20T09:00").open();
  CHECK(pilot.order("V9", later) == "leicester C-CAP, derby D-ONE");
  CHECK(pilot.next("V9", later) == "wait until 2026-03-21T09:00:00Z");
}

TEST_CASE("C-BASIS area: the earliest due time counts, busy authority or open offer of the area", "[cap]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.cap_basis = CapBasis::area;
  pilot.policy.cap_per_authority = 1;
  pilot.carer_lives_in("V3", "lincoln");
  pilot.offer("V2").to("derby").sent("2026-03-20T09:00").open();
  pilot.offer("V3").to("leicester").sent("2026-03-20T08:00").open();
  CHECK(pilot.order("V9", later) == "leicester D-BUSY, derby D-BUSY");
  CHECK(pilot.next("V9", later) == "wait until 2026-03-21T08:00:00Z");
}

TEST_CASE("C-BASIS area: an open offer outside the pilot takes no slot of the area and is not waited for", "[cap]") {
  ToldPilot pilot({"derby", "leicester", "rutland"});
  pilot.policy.cap_basis = CapBasis::area;
  pilot.policy.cap_per_authority = 1;
  pilot.offer("V9").to("rutland").sent("2026-03-02T10:00").refused();
  pilot.offer("V1").to("rutland").sent("2026-03-19T12:00").outside_the_pilot().open();
  CHECK(pilot.next("V9", later) == "derby");
  pilot.offer("V2").to("derby").sent("2026-03-20T09:00").open();
  CHECK(pilot.order("V9", later) == "leicester C-CAP, rutland D-ONE, derby D-BUSY");
  CHECK(pilot.next("V9", later) == "wait until 2026-03-21T09:00:00Z");
}

TEST_CASE("C-BASIS area: with nobody left to be offered it the area's offers are not waited for", "[cap]") {
  ToldPilot pilot({"derby", "leicester"});
  pilot.policy.cap_basis = CapBasis::area;
  pilot.policy.cap_per_authority = 1;
  pilot.offer("V9").to("derby").sent("2026-03-02T10:00").refused();
  pilot.withdraws("leicester", "2026-03-03T10:00");
  pilot.offer("V2").to("derby").sent("2026-03-20T09:00").open();
  CHECK(pilot.next("V9", later) == "exhausted");
}

TEST_CASE("C-BASIS both: either count keeps out, the authority's own before D-BUSY (O16)", "[cap]") {
  ToldPilot pilot({"derby", "leicester", "nottingham"});
  pilot.policy.cap_basis = CapBasis::both;
  accepts(pilot, "derby", "V1", "lincoln");
  accepts(pilot, "derby", "V2", "lincoln");
  pilot.offer("V3").to("derby").sent("2026-03-20T09:00").open();  // Rutland's, as V9
  CHECK(pilot.order("V9", later) == "leicester, nottingham, derby C-CAP");
  CHECK(pilot.standing("derby", "V9", later).why == "cap reached: 2 of 2 accepted");
}

struct AcceptRow {
  std::string name;
  CapBasis basis;
  void (*tell)(ToldPilot&);
  bool exceeds;
};

TEST_CASE("C-CAP: checked again when an offer is accepted, open ones not counted (O16)", "[cap]") {
  // derby is about to accept V9, whose carer lives in Rutland.
  const auto row = GENERATE(values<AcceptRow>({
      {"nothing else", CapBasis::both, [](ToldPilot&) {}, false},
      {"one of its own", CapBasis::both, [](ToldPilot& p) { accepts(p, "derby", "V1"); }, false},
      {"two of its own", CapBasis::authority,
       [](ToldPilot& p) { accepts(p, "derby", "V1", "lincoln"), accepts(p, "derby", "V2", "lincoln"); }, true},
      {"two of its own, by area", CapBasis::area,
       [](ToldPilot& p) { accepts(p, "derby", "V1", "lincoln"), accepts(p, "derby", "V2", "lincoln"); }, false},
      {"two of its own, by both", CapBasis::both,
       [](ToldPilot& p) { accepts(p, "derby", "V1", "lincoln"), accepts(p, "derby", "V2", "lincoln"); }, true},
      {"two of the area, by authority", CapBasis::authority,
       [](ToldPilot& p) { accepts(p, "leicester", "V1"), accepts(p, "nottingham", "V2"); }, false},
      {"two of the area, by area", CapBasis::area,
       [](ToldPilot& p) { accepts(p, "leicester", "V1"), accepts(p, "nottingham", "V2"); }, true},
      {"two of the area, by both", CapBasis::both,
       [](ToldPilot& p) { accepts(p, "leicester", "V1"), accepts(p, "nottingham", "V2"); }, true},
      {"one accepted and two open", CapBasis::both,
       [](ToldPilot& p) {
         accepts(p, "derby", "V1");
         p.offer("V2").to("derby").sent("2026-03-20T09:00").open();
         p.offer("V3").to("derby").sent("2026-03-20T09:00").open();
       },
       false},
      {"one fell through", CapBasis::both,
       [](ToldPilot& p) {
         accepts(p, "derby", "V1"), accepts(p, "derby", "V2");
         p.offers.back().ended_at = at("2026-03-10T10:00");
       },
       false},
      {"two outside the pilot", CapBasis::both,
       [](ToldPilot& p) {
         accepts(p, "derby", "V1"), accepts(p, "derby", "V2");
         for (auto& offer : p.offers) offer.outside_pilot = true;
       },
       false},
      {"a cap lowered to nothing", CapBasis::authority, [](ToldPilot& p) { p.policy.cap_per_authority = 0; }, true},
  }));
  INFO(row.name);
  ToldPilot pilot;
  pilot.policy.cap_basis = row.basis;
  row.tell(pilot);
  const auto mine = pilot.offer("V9").to("derby").sent("2026-03-20T09:30").offer();
  CHECK(acceptance_exceeds_cap(mine, pilot.offers, pilot.policy, at(later)) == row.exceeds);
  auto outside = mine;
  outside.outside_pilot = true;
  CHECK_FALSE(acceptance_exceeds_cap(outside, pilot.offers, pilot.policy, at(later)));
}

TEST_CASE("C-CAP: an offer that is accepted already is not counted against itself", "[cap]") {
  ToldPilot pilot;
  pilot.policy.cap_per_authority = 1;
  const auto mine = pilot.offer("V1").to("derby").sent("2026-03-02T10:00").accepted().offer();
  CHECK_FALSE(acceptance_exceeds_cap(mine, pilot.offers, pilot.policy, at(later)));
}

TEST_CASE("C-BASIS: which counts the basis looks at", "[cap]") {
  Policy policy;
  CHECK((counts_by_authority(policy) && !counts_by_area(policy)));  // the default
  policy.cap_basis = CapBasis::area;
  CHECK((!counts_by_authority(policy) && counts_by_area(policy)));
  policy.cap_basis = CapBasis::both;
  CHECK((counts_by_authority(policy) && counts_by_area(policy)));
}

}  // namespace
}  // namespace ifapilot::rules
