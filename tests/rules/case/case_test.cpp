#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/case.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <optional>
#include <string>

// What a sequence of facts says of a vacancy: the records that others print. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

Referral first_referral(const ToldCase& told) {
  const auto all = told.now();
  REQUIRE(all.referrals.size() == 1);
  return all.referrals.front();
}

std::string status_text(const Referral& referral) { return std::string(word(referral.status)); }

std::string offer_status(const ToldCase& told, std::size_t index = 0) {
  return std::string(word(status_of(told.now().offers.at(index), at("2026-03-18T13:00"))));
}

TEST_CASE("M-PROFILE: a referral carries its times, all of them (O12, O13, E4)", "[case]") {
  auto profile = profile_of(14, "2026-03-16T12:30");
  profile.referred_on = on("2026-03-15");
  ToldCase told;
  told.requested().then("2026-03-16T12:00", profile, "2026-03-16T12:40");
  const auto referral = first_referral(told);
  CHECK(referral.id.text() == "R1");
  CHECK(referral.vacancy.text() == "V1");
  CHECK(status_text(referral) == "profiled");
  CHECK(referral.requested_at == at("2026-03-16T10:00"));
  CHECK(referral.referred_on == on("2026-03-15"));
  CHECK(referral.profile_received_at == at("2026-03-16T12:00"));
  CHECK(referral.passed_at == at("2026-03-16T12:30"));
  CHECK(referral.decision_due_at == at("2026-03-17T12:30"));
  CHECK(referral.child->age == 14);
  CHECK_FALSE(referral.chase_until);
  CHECK_FALSE(referral.decision);
  CHECK(told.now().moved_at == at("2026-03-16T12:30"));
}

struct EndRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string status;
  std::string decision;  // the latest; empty: none
  bool ended;
};

TEST_CASE("M-STATES: how a referral stands after what happened to it (O11-O15, R2)", "[case]") {
  const auto row = GENERATE(values<EndRow>({
      {"requested", [](ToldCase& c) { c.requested(); }, "requested", "", false},
      {"no child", [](ToldCase& c) { c.requested().then("2026-03-16T11:00", ReferralEnded{}); }, "none", "", true},
      {"withdrawn",
       [](ToldCase& c) {
         c.requested().then("2026-03-16T11:00", ReferralEnded{ReferralEnd::withdrawn, true});
       },
       "withdrawn", "", true},
      {"refused to the Home Office",
       [](ToldCase& c) {
         c.profiled().then("2026-03-17T13:00", ReferralEnded{ReferralEnd::refused, true});
       },
       "refused", "", true},
      {"refused", [](ToldCase& c) { c.profiled().then("2026-03-17T11:00", MatchDecided{Decision::refuse}); }, "refused",
       "refuse", true},
      {"proceed", [](ToldCase& c) { c.proceeded(); }, "profiled", "proceed", false},
      {"accepted", [](ToldCase& c) { c.profiled().match(); }, "accepted", "accept", false},
      {"accepted after proceed: the latest counts", [](ToldCase& c) { c.proceeded().match(); }, "accepted", "accept",
       false},
      {"accepted, then refused",
       [](ToldCase& c) { c.profiled().match().then("2026-03-17T11:00", MatchDecided{Decision::refuse}); }, "refused",
       "refuse", true},
      {"accepted, then withdrawn by the Home Office",
       [](ToldCase& c) {
         c.profiled().match().then("2026-03-17T11:00", ReferralEnded{ReferralEnd::withdrawn, true});
       },
       "withdrawn", "accept", true},
      {"arrived", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, "accepted", "accept", true},
      {"arrived elsewhere",
       [](ToldCase& c) {
         c.proceeded().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
       },
       "accepted", "proceed", true},
      {"stepped back", [](ToldCase& c) { c.profiled().then("2026-03-17T11:00", SteppedBack{}); }, "ended", "", true},
      {"closed", [](ToldCase& c) { c.requested().close(ClosedAs::filled_elsewhere); }, "ended", "", true},
      {"failed", [](ToldCase& c) { c.failed(); }, "failed", "proceed", true},
      {"failed, and accommodated elsewhere",
       [](ToldCase& c) {
         c.failed().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
       },
       "accepted", "proceed", true},
      {"failed, and withdrawn by the Home Office",
       [](ToldCase& c) {
         c.failed().then("2026-03-18T12:00", ReferralEnded{ReferralEnd::withdrawn, true});
       },
       "withdrawn", "proceed", true},
      {"failed, and arrived through another vacancy",
       [](ToldCase& c) { c.failed().then("2026-03-18T12:00", DutyEnded{{1}}); }, "accepted", "proceed", true},
      {"closed under a duty", [](ToldCase& c) { c.proceeded().close(ClosedAs::filled_elsewhere); }, "profiled",
       "proceed", false},
      {"closed under a duty, then withdrawn",
       [](ToldCase& c) {
         c.proceeded()
             .close(ClosedAs::filled_elsewhere)
             .then("2026-03-18T12:30", ReferralEnded{ReferralEnd::withdrawn, true});
       },
       "withdrawn", "proceed", true},
      {"closed under a duty, then arrived elsewhere",
       [](ToldCase& c) {
         c.proceeded().close(ClosedAs::filled_elsewhere).then("2026-03-18T12:30", Arrived{on("2026-03-18"), true});
       },
       "accepted", "proceed", true},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto referral = first_referral(told);
  CHECK(status_text(referral) == row.status);
  CHECK(std::string(referral.decision ? word(*referral.decision) : "") == row.decision);
  CHECK(referral.ended_at.has_value() == row.ended);
  CHECK(open_referral(told.now()).has_value() == !row.ended);
}

struct DutyRow {
  std::string name;
  void (*tell)(ToldCase&);
  bool stands;
  std::string status;
};

TEST_CASE("M-DECIDE: the duty stands until the child has arrived or the Home Office withdraws (R2)", "[case]") {
  const auto row = GENERATE(values<DutyRow>({
      {"no proceed", [](ToldCase& c) { c.profiled(); }, false, "profiled"},
      {"proceed", [](ToldCase& c) { c.proceeded(); }, true, "profiled"},
      {"an accepted match does not end it", [](ToldCase& c) { c.proceeded().match(); }, true, "matched"},
      {"on the way", [](ToldCase& c) { c.proceeded().match().arrange(); }, true, "moving"},
      {"arrived here", [](ToldCase& c) { c.proceeded().match().arrange().arrive(); }, false, "placed"},
      {"arrived elsewhere: free for another child of the authority",
       [](ToldCase& c) {
         c.proceeded().match().arrange().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
       },
       false, "accepted"},
      {"withdrawn", [](ToldCase& c) { c.proceeded().then("2026-03-18T12:00", ReferralEnded{ReferralEnd::withdrawn}); },
       false, "accepted"},
      {"failed: it may serve another child of that authority", [](ToldCase& c) { c.failed(); }, true, "accepted"},
      {"failed, and stepped back: free for another authority",
       [](ToldCase& c) { c.failed().then("2026-03-17T12:00", SteppedBack{}); }, true, "notified"},
      {"failed, and arrived elsewhere: it stays what it is",
       [](ToldCase& c) {
         c.failed()
             .then("2026-03-17T13:00", ReferralRequested{{2}})
             .then("2026-03-18T12:00", Arrived{on("2026-03-18"), true, std::nullopt, ReferralId{1}});
       },
       false, "referred"},
      {"another child of it placed here", [](ToldCase& c) { c.second_child().match2().arrive(); }, true, "placed"},
      {"arrived through another vacancy while matched here",
       [](ToldCase& c) { c.proceeded().match().then("2026-03-18T12:00", DutyEnded{{1}}); }, false, "accepted"},
      {"closed", [](ToldCase& c) { c.proceeded().close(ClosedAs::turned_down); }, true, "turned-down"},
      {"closed, arrived elsewhere: it stays closed",
       [](ToldCase& c) {
         c.proceeded().close(ClosedAs::turned_down).then("2026-03-18T12:30", Arrived{on("2026-03-18"), true});
       },
       false, "turned-down"},
      {"closed, withdrawn: it stays closed",
       [](ToldCase& c) {
         c.proceeded().close(ClosedAs::turned_down).then("2026-03-18T12:30", ReferralEnded{ReferralEnd::withdrawn});
       },
       false, "turned-down"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(told.now().duties.empty() == !row.stands);
  CHECK(told.status() == row.status);
}

TEST_CASE("M-DECIDE: two duties may stand for one vacancy, each until its own child has arrived (R2)", "[case]") {
  ToldCase told;
  told.second_child().then("2026-03-18T10:00", MatchDecided{Decision::proceed, true});
  REQUIRE(told.now().duties.size() == 2);
  CHECK(told.now().duties[0].failed);
  CHECK_FALSE(told.now().duties[1].failed);
  const auto elsewhere = [](std::optional<ReferralId> told_of) {
    return Arrived{on("2026-03-18"), true, std::nullopt, told_of};
  };
  const CaseFact untold{{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), elsewhere(std::nullopt)};
  const auto refused = may_happen(told.now(), untold);
  REQUIRE(rules_of(refused) == "M-DECIDE");
  CHECK(refused[0].message.find("R1") != std::string::npos);
  CHECK(refused[0].message.find("R2") != std::string::npos);
  CHECK(some_hint_has(refused, Action{Deed::confirm_arrival, ReferralId{2}, {{Field::elsewhere}, {Field::in_region}}}));
  const CaseFact withdrawn{
      {99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), ReferralEnded{ReferralEnd::withdrawn, true, std::nullopt}};
  CHECK(rules_of(may_happen(told.now(), withdrawn)) == "M-DECIDE");

  auto first = told;
  first.then("2026-03-18T13:00", elsewhere(ReferralId{1}));
  CHECK(first.status() == "profiled");  // of the second child, which is matched here
  CHECK(first.now().duties.front().referral == ReferralId{2});
  auto second = told;
  second.then("2026-03-18T13:00", elsewhere(ReferralId{2}));
  CHECK(second.status() == "accepted");
  CHECK(second.now().duties.front().referral == ReferralId{1});
  CHECK(second.now().arrivals.front().referral == ReferralId{2});
}

TEST_CASE("M-DECIDE: while a duty stands the child of another referral may be refused (R2)", "[case]") {
  ToldCase told;
  told.second_child();
  CHECK(rules_of(
            may_happen(told.now(),
                       {{99}, at("2026-03-18T13:00"), at("2026-03-18T13:00"), MatchDecided{Decision::refuse, false}}))
            .empty());
  told.then("2026-03-18T13:00", MatchDecided{Decision::refuse, false});
  CHECK(told.status() == "accepted");
  CHECK(told.now().duties.size() == 1);
}

TEST_CASE("M-DECIDE: an arrival elsewhere under a failed match is that child's, with its offer (R2, O15)", "[case]") {
  ToldCase told;
  told.failed().then("2026-03-17T12:00", SteppedBack{}).then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
  const auto arrival = told.now().arrivals.front();
  CHECK(arrival.offer == OfferId{1});
  CHECK(arrival.referral == ReferralId{1});
  CHECK(arrival.child->age == 14);
  CHECK_FALSE(arrival.hold_until);
  CHECK_FALSE(arrival.overrun_days);
  CHECK(told.status() == "notified");
  CHECK(told.now().duties.empty());
}

TEST_CASE("M-FALLS: a step back frees the vacancy and the slot, a close only the slot (M-QUIET)", "[case]") {
  ToldCase stepped;
  stepped.profiled().match().then("2026-03-17T12:00", SteppedBack{});
  CHECK(offer_status(stepped) == "fell-through");
  CHECK(stepped.status() == "notified");
  CHECK_FALSE(stepped.now().acceptance);
  ToldCase closed;
  closed.profiled().match().close(ClosedAs::filled_elsewhere);
  CHECK(offer_status(closed) == "fell-through");
  CHECK(closed.status() == "filled-elsewhere");
  ToldCase closed_at_once;
  closed_at_once.accepted().close(ClosedAs::withdrawn);
  CHECK(offer_status(closed_at_once) == "fell-through");
  ToldCase placed;
  placed.profiled().match().arrange().arrive();
  CHECK(offer_status(placed) == "accepted");
  ToldCase elsewhere;
  elsewhere.proceeded().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
  CHECK(offer_status(elsewhere) == "accepted");
  ToldCase open;
  open.offered("2026-03-18T11:00").close(ClosedAs::withdrawn);
  CHECK(offer_status(open) == "rescinded");
  ToldCase lapsed;
  lapsed.offered().close(ClosedAs::withdrawn);
  CHECK(offer_status(lapsed) == "lapsed");
}

TEST_CASE("M-TERMS: the latest terms count whole, and belong to one acceptance (E3)", "[case]") {
  ToldCase told;
  told.agreed();
  CHECK(told.now().acceptance->terms->agreed.weekly_cost == Pence{92400});
  told.then("2026-03-11T10:00", TermsAgreed{Contract::spot, "published 2026", std::nullopt, false});
  const auto terms = told.now().acceptance->terms;
  CHECK(terms->at == at("2026-03-11T10:00"));
  CHECK_FALSE(terms->agreed.weekly_cost);
  CHECK_FALSE(terms->agreed.confirmed);
  told.then("2026-03-12T10:00", SteppedBack{})
      .then("2026-03-12T11:00", Offered{offer_of_v1(2, "derby", "2026-03-12T11:00")})
      .then("2026-03-12T12:00", Answered{{2}, AnswerKind::accept});
  CHECK(told.now().acceptance->authority == code("derby"));
  CHECK_FALSE(told.now().acceptance->terms);
  CHECK(told.now().vacancy.available_confirmed);  // the date is the provider's, whoever accepts
  CHECK(told.status() == "accepted");
}

TEST_CASE("D-LATE: answers in time, late, and in time but typed later (O2)", "[case]") {
  ToldCase typed_later;
  typed_later.offered().then("2026-03-03T12:00", ready("2026-03-17", false, "2026-03-20T17:00"));
  CHECK(typed_later.status() == "notified");
  typed_later.then("2026-03-03T09:00", Answered{{1}, AnswerKind::accept}, "2026-03-03T13:00");
  CHECK(typed_later.status() == "accepted");
  CHECK_FALSE(typed_later.now().offers[0].answer->late);

  ToldCase at_the_due_instant;
  at_the_due_instant.offered().then("2026-03-03T10:00", Answered{{1}, AnswerKind::accept});
  CHECK(at_the_due_instant.now().moved_by == Step::acceptance);
  CHECK_FALSE(at_the_due_instant.now().offers[0].answer->late);  // T-DUE

  ToldCase late;
  late.offered().then("2026-03-03T10:00:01", Answered{{1}, AnswerKind::accept});
  CHECK(late.status() == "accepted");
  CHECK(late.now().offers[0].answer->late);

  ToldCase refused_late;
  refused_late.offered().then("2026-03-03T10:00:01", Answered{{1}, AnswerKind::refuse});
  CHECK(refused_late.status() == "notified");
  CHECK(offer_status(refused_late) == "lapsed");

  ToldCase refused_while_offered_on;  // received in time, typed when derby has it
  refused_while_offered_on.offered()
      .then("2026-03-18T11:00", Offered{offer_of_v1(2, "derby", "2026-03-18T11:00")})
      .then("2026-03-03T09:00", Answered{{1}, AnswerKind::refuse}, "2026-03-18T12:00");
  CHECK(refused_while_offered_on.status() == "offered");
  CHECK(offer_status(refused_while_offered_on) == "refused");

  ToldCase accepted_after_others;  // received in time, typed when derby's later offer has lapsed too
  accepted_after_others.offered()
      .then("2026-03-18T11:00", Offered{offer_of_v1(2, "derby", "2026-03-18T11:00")})
      .then("2026-03-03T09:00", Answered{{1}, AnswerKind::accept}, "2026-03-19T12:00");
  CHECK(accepted_after_others.status("2026-03-19T13:00") == "accepted");
}

ToldCase outside_the_pilot() {
  ToldCase told;
  auto offer = offer_of_v1(1, "rutland", "2026-03-02T10:00");
  offer.outside_pilot = true;
  told.then("2026-03-02T10:00", Offered{offer});
  return told;
}

TEST_CASE("C-OUTSIDE: a spoken refusal closes in the same step, a lapse does not (O16)", "[case]") {
  auto refused = outside_the_pilot();
  refused.then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse});
  CHECK(refused.status() == "refused");
  CHECK(refused.now().vacancy.closed_as == ClosedAs::refused);
  CHECK(refused.now().vacancy.closed_at == at("2026-03-02T11:00"));

  auto at_the_due_instant = outside_the_pilot();
  at_the_due_instant.then("2026-03-03T10:00", Answered{{1}, AnswerKind::refuse});
  CHECK(at_the_due_instant.status() == "refused");  // T-DUE

  auto late = outside_the_pilot();
  late.then("2026-03-03T11:00", Answered{{1}, AnswerKind::refuse});
  CHECK(late.status() == "notified");

  auto typed_later = outside_the_pilot();
  typed_later.then("2026-03-03T09:00", Answered{{1}, AnswerKind::refuse}, "2026-03-05T09:00");
  CHECK(typed_later.status() == "refused");

  auto typed_after_the_close = outside_the_pilot();  // the form for it is owed all the same
  typed_after_the_close.then("2026-03-04T10:00", Closed{ClosedAs::refused})
      .then("2026-03-03T09:00", Answered{{1}, AnswerKind::refuse, false}, "2026-03-05T09:00");
  CHECK(offer_status(typed_after_the_close) == "refused");
  CHECK(typed_after_the_close.now().passed_over.empty());

  auto after_a_slip = outside_the_pilot();  // the offer on was rescinded, so the answer is the latest word
  after_a_slip.then("2026-03-04T10:00", Offered{offer_of_v1(2, "derby", "2026-03-04T10:00")})
      .then("2026-03-04T10:10", Rescinded{{2}})
      .then("2026-03-03T09:00", Answered{{1}, AnswerKind::refuse}, "2026-03-05T09:00");
  CHECK(after_a_slip.status() == "refused");
}

TEST_CASE("M-MOVE: an arrival is a row of report placements (O8, O15, R2)", "[case]") {
  ToldCase late;
  late.profiled().match().arrange().then("2026-03-23T10:00", Arrived{on("2026-03-21")});
  const auto here = late.now().arrivals.at(0);
  CHECK(here.referral == ReferralId{1});
  CHECK(here.child->age == 14);
  CHECK(here.arranged_on == on("2026-03-18"));
  CHECK(here.decided_at == at("2026-03-17T10:00"));
  CHECK(here.hold_until == at("2026-03-19T17:00"));
  CHECK(here.overrun_days == 2);
  CHECK(child_of(late.now())->age == 14);
  ToldCase elsewhere;
  elsewhere.proceeded().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
  CHECK_FALSE(child_of(elsewhere.now()));  // the vacancy is free for another

  ToldCase own;
  own.own().match().arrange().arrive();
  CHECK_FALSE(own.now().arrivals.at(0).referral);
  CHECK(own.now().arrivals.at(0).child->age == 15);
  CHECK(own.now().arrivals.at(0).decided_at == at("2026-03-17T10:00"));
  CHECK(own.now().arrivals.at(0).overrun_days == 0);

  ToldCase both;
  both.proceeded()
      .then("2026-03-18T12:00", Arrived{on("2026-03-18"), true, false})
      .then("2026-03-18T12:30", OwnChildChosen{child_aged(12)})
      .then("2026-03-18T12:40", MatchDecided{Decision::accept})
      .then("2026-03-18T12:50", TransportArranged{on("2026-03-19")})
      .then("2026-03-19T12:00", Arrived{on("2026-03-19")});
  const auto all = both.now();
  REQUIRE(all.arrivals.size() == 2);
  CHECK(all.arrivals[0].arrived.in_region == false);
  CHECK_FALSE(all.arrivals[0].hold_until);
  CHECK_FALSE(all.arrivals[0].overrun_days);
  CHECK(all.arrivals[0].child->age == 14);
  CHECK(all.arrivals[1].child->age == 12);
  CHECK(all.status == VacancyStatus::placed);
}

TEST_CASE("M-STATES: the vacancy and its offers alone give the same status", "[case]") {
  ToldCase told;
  told.proceeded().match().arrange().arrive();
  for (std::size_t count = 0; count <= told.facts.size(); ++count) {
    const auto so_far = replay(v1(), std::span(told.facts).first(count));
    for (const auto* when : {"2026-03-02T12:00", "2026-03-18T13:00", "2026-04-18T13:00"}) {
      CHECK(status_of(so_far.vacancy, so_far.offers, at(when)) == status_of(so_far, at(when)));
    }
  }
}

TEST_CASE("M-STATES: of a vacancy only what it was notified as is read", "[case]") {
  auto vacancy = v1();
  vacancy.closed_as = ClosedAs::withdrawn;
  vacancy.available_on = on("2030-01-01");
  vacancy.extended_until = at("2030-01-01T17:00");
  vacancy.progress = VacancyStatus::placed;
  const auto replayed = replay(vacancy, ToldCase().accepted().facts);
  CHECK(replayed.status == VacancyStatus::accepted);
  CHECK(replayed.vacancy.available_on == on("2026-03-16"));
  CHECK_FALSE(replayed.vacancy.extended_until);
}

TEST_CASE("M-STATES: what moved a case last, and how far its accepted offer came", "[case]") {
  ToldCase told;
  told.agreed();
  CHECK(told.now().moved_by == Step::acceptance);  // date and terms move nothing
  CHECK(told.now().moved_at == at("2026-03-02T11:00"));
  ToldCase proceeded;
  proceeded.proceeded();
  CHECK(proceeded.now().moved_by == Step::match_proceed);  // it stays, and later steps are not dated before it
  CHECK(proceeded.now().moved_at == at("2026-03-17T09:00"));
  CHECK(ToldCase().offered().now().vacancy.progress == VacancyStatus::accepted);  // as it would be if accepted
  CHECK(proceeded.now().vacancy.progress == VacancyStatus::profiled);
  CHECK(proceeded.close(ClosedAs::withdrawn).now().vacancy.progress == VacancyStatus::profiled);
}

TEST_CASE("M-STATES, D-ONE: a rescission that is typed late takes nothing back that came after it", "[case]") {
  ToldCase offered_on;
  offered_on.offered()
      .then("2026-03-18T11:00", Offered{offer_of_v1(2, "derby", "2026-03-18T11:00")})
      .then("2026-03-02T12:00", Rescinded{{1}}, "2026-03-18T12:00");
  CHECK(offered_on.status() == "offered");
  CHECK(offer_status(offered_on) == "rescinded");
  CHECK(offer_status(offered_on, 1) == "open");
  ToldCase closed;
  closed.offered("2026-03-18T11:00")
      .close(ClosedAs::withdrawn)
      .then("2026-03-18T11:30", Rescinded{{1}}, "2026-03-18T12:30");
  CHECK(closed.status() == "withdrawn");
  CHECK(closed.now().passed_over.empty());
}

TEST_CASE("M-STATES, M-OWN: the Home Office withdraws what it was asked for, and from moving only under a duty (R2)",
          "[case]") {
  const ReferralEnded withdrawn{ReferralEnd::withdrawn, true};
  ToldCase own;
  own.own().then("2026-03-16T11:00", withdrawn);
  CHECK(own.status() == "profiled");
  ToldCase moving;
  moving.profiled().match().arrange().then("2026-03-17T12:00", withdrawn);
  CHECK(moving.status() == "moving");
  ToldCase bound;
  bound.proceeded().match().arrange().then("2026-03-17T12:00", withdrawn);
  CHECK(bound.status() == "accepted");
}

TEST_CASE("M-STATES: a fact that may not follow changes nothing", "[case]") {
  ToldCase told;
  told.accepted();
  const auto before = told.facts.size();
  told.match()
      .arrange()
      .arrive()
      .then("2026-03-18T12:00", ReferralEnded{})
      .then("2026-03-18T12:00", Chased{at("2026-03-19T12:00")});
  told.then("2026-03-18T12:00", Answered{{7}, AnswerKind::accept}).then("2026-03-18T12:00", Rescinded{{7}});
  told.then("2026-03-18T12:00", MatchDecided{Decision::proceed, true})
      .then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
  CHECK(told.facts.size() > before);
  CHECK(told.status() == "accepted");
  CHECK(told.now().arrivals.empty());
  CHECK(told.now().moved_at == at("2026-03-02T11:00"));
  CHECK(told.now().passed_over.size() >= 3);  // the match, the transport and the arrival among them
  CHECK(ToldCase().profiled().match().arrange().arrive().now().passed_over.empty());
}

TEST_CASE("M-TERMS, M-DECIDE, D-FORM: what is left out of a fact was not said", "[case]") {
  CHECK(Child{}.age == 0);
  CHECK_FALSE(DateTold{}.confirmed);
  CHECK_FALSE(FormReturned{}.has_reasons);
  CHECK_FALSE(FormReturned{}.contract);
  CHECK_FALSE(TermsAgreed{}.confirmed);
  CHECK_FALSE(TermsAgreed{}.has_reason);
  CHECK_FALSE(Contacted{}.terms_received);
  CHECK_FALSE(OwnChildChosen{}.overridden);
  CHECK_FALSE(ProfileReceived{}.overridden);
  CHECK_FALSE(ChildCorrected{}.overridden);
  CHECK_FALSE(ReferralEnded{}.has_reason);
  CHECK_FALSE(MatchDecided{}.accepts_duty);
  CHECK_FALSE(Arrived{}.elsewhere);
  CHECK_FALSE(Noted{}.with_provider);
  CHECK_FALSE(Terms{}.of_other_provider);
  CHECK_FALSE(FirstContact{}.terms_received);
  CHECK_FALSE(Duty{}.failed);
  CHECK_FALSE(Form{}.has_reasons);
  CHECK_FALSE(Form{}.contract);
}

TEST_CASE("A-APPEND: of the facts of one kind, or of those that are meant, the last counts", "[case]") {
  const auto facts = ToldCase().proceeded().match().facts;
  const auto* const decided = last_fact<MatchDecided>(facts);
  REQUIRE(decided != nullptr);
  CHECK(decided->at == at("2026-03-17T10:00"));
  const auto proceeds = [](const MatchDecided& any) { return any.decision == Decision::proceed; };
  const auto* const proceeded = last_fact<MatchDecided>(facts, proceeds);
  REQUIRE(proceeded != nullptr);
  CHECK(proceeded->at == at("2026-03-17T09:00"));
  CHECK(last_fact<Extended>(facts) == nullptr);
}

TEST_CASE("M-DECIDE: of two referrals the one that is named is withdrawn (R2)", "[case]") {
  const auto of = ToldCase()
                      .second_child()
                      .then("2026-03-18T10:00", ReferralEnded{ReferralEnd::withdrawn, true, ReferralId{1}})
                      .now();
  CHECK(of.duties.empty());
  CHECK(of.referrals.front().status == ReferralStatus::withdrawn);
  REQUIRE(open_referral(of));
  CHECK(open_referral(of)->id == ReferralId{2});
}

}  // namespace
}  // namespace ifapilot::rules
