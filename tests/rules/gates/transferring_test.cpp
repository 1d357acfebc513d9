#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/transferring.hpp>

#include <string>

// M-MOVE, M-FALLS, M-DECIDE's arrival elsewhere, and closing a live case. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

struct ArrangeRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string day;
  std::string rules;
};

TEST_CASE("M-MOVE, M-HOLD: transport once matched, on a day within the hold (O8, O14, E5)", "[transferring]") {
  const auto row = GENERATE(values<ArrangeRow>({
      {"the next day", [](ToldCase& c) { c.profiled().match(); }, "2026-03-18", ""},
      {"the day of the match", [](ToldCase& c) { c.profiled().match(); }, "2026-03-17", ""},
      {"the last day of the hold", [](ToldCase& c) { c.profiled().match(); }, "2026-03-19", ""},
      {"the day after it", [](ToldCase& c) { c.profiled().match(); }, "2026-03-20", "M-HOLD"},
      {"within the extension",
       [](ToldCase& c) { c.profiled().match().then("2026-03-17T10:30", Extended{at("2026-03-23T17:00")}); },
       "2026-03-23", ""},
      {"after the extension",
       [](ToldCase& c) { c.profiled().match().then("2026-03-17T10:30", Extended{at("2026-03-23T17:00")}); },
       "2026-03-24", "M-HOLD"},
      {"an own child's", [](ToldCase& c) { c.own().match(); }, "2026-03-18", ""},
      {"before the match", [](ToldCase& c) { c.profiled().match(); }, "2026-03-16", "A-FUTURE"},
      {"before the vacancy is ready, and the match", [](ToldCase& c) { c.profiled().match(); }, "2026-03-15",
       "M-MOVE A-FUTURE"},
      {"not matched", [](ToldCase& c) { c.profiled(); }, "2026-03-18", "M-STATES"},
      {"not matched, and after the hold", [](ToldCase& c) { c.profiled(); }, "2026-03-20", "M-STATES M-HOLD"},
      {"arranged already", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-18", "M-STATES"},
      {"the date not confirmed: its hold is provisional",
       [](ToldCase& c) { c.accepted().then("2026-03-16T10:00", OwnChildChosen{child_aged(15)}).match(); }, "2026-03-25",
       "M-DATE"},
      {"the date not confirmed, and before it",
       [](ToldCase& c) { c.accepted().then("2026-03-16T10:00", OwnChildChosen{child_aged(15)}).match(); }, "2026-03-15",
       "M-DATE A-FUTURE"},
      {"only accepted", [](ToldCase& c) { c.accepted(); }, "2026-03-18", "M-STATES M-DATE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto refusals = may_arrange(told.now(), {on(row.day)}, typed_at("2026-03-17T12:00"));
  CHECK(rules_of(refusals) == row.rules);
  if (row.rules == "M-HOLD") {
    CHECK(refusals[0].hint == Action{Deed::extend_hold, VacancyId{1}, {{Field::until, on(row.day)}}});
  }
}

TEST_CASE("M-MOVE, M-QUIET: an extension lets a quiet day pass, and an unknown hold any day (O9, O14)",
          "[transferring]") {
  const auto may = [](const ToldCase& told, const char* day) {
    auto vacancy = v1();
    vacancy.quiet = {{on("2026-03-24"), on("2026-03-25")}};
    return rules_of(may_arrange(replay(vacancy, told.facts), {on(day)}, typed_at("2026-03-17T12:00")));
  };
  const auto extended = ToldCase().profiled().match().then("2026-03-17T10:30", Extended{at("2026-03-23T17:00")});
  CHECK(may(extended, "2026-03-23").empty());
  CHECK(may(extended, "2026-03-24").empty());
  CHECK(may(extended, "2026-03-25").empty());
  CHECK(may(extended, "2026-03-26") == "M-HOLD");
  CHECK(may(ToldCase().profiled().match(), "2026-03-24") == "M-HOLD");  // a hold's quiet days are in its end
  const auto suspended =
      ToldCase().profiled().match().then("2026-03-17T10:30", DateTold{on("2026-03-16"), true, std::nullopt});
  CHECK(may(suspended, "2026-04-20").empty());
}

struct ArriveRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string day;
  std::string rules;
};

TEST_CASE("M-MOVE: the authority confirms the arrival, from the match on and not ahead (O15)", "[transferring]") {
  // Typed on Wednesday 18 March 2026 at 13:00.
  const auto row = GENERATE(values<ArriveRow>({
      {"today", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-18", ""},
      {"on the day of the match", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-17", ""},
      {"before the match", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-16", "A-FUTURE"},
      {"tomorrow", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-19", "A-FUTURE"},
      {"no transport", [](ToldCase& c) { c.profiled().match(); }, "2026-03-18", "M-STATES"},
      {"no match, and tomorrow", [](ToldCase& c) { c.profiled(); }, "2026-03-19", "M-STATES A-FUTURE"},
      {"cancelled", [](ToldCase& c) { c.profiled().match().arrange().then("2026-03-17T12:00", TransportCancelled{}); },
       "2026-03-18", "M-STATES"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_complete(told.now(), {on(row.day)}, typed_at("2026-03-18T13:00"))) == row.rules);
}

TEST_CASE("M-MOVE: the London day counts, not the UTC one", "[transferring]") {
  // Half past midnight of 1 July in London is still 30 June in UTC.
  ToldCase told;
  told.then("2026-06-01T10:00", ready("2026-06-29", true, "2026-07-02T17:00"))
      .offered("2026-06-01T11:00")
      .then("2026-06-01T12:00", Answered{{1}, AnswerKind::accept})
      .then("2026-06-02T12:00", OwnChildChosen{child_aged(12)})
      .then("2026-06-30T00:30", MatchDecided{Decision::accept})
      .then("2026-06-30T09:00", TransportArranged{on("2026-06-30")});
  CHECK(rules_of(may_complete(told.now(), {on("2026-06-29")}, typed_at("2026-07-01T00:30"))) == "A-FUTURE");
  CHECK(may_complete(told.now(), {on("2026-07-01")}, typed_at("2026-07-01T00:30")).empty());
  CHECK(rules_of(may_complete(told.now(), {on("2026-07-01")}, typed_at("2026-06-30T23:30"))) == "A-FUTURE");
}

TEST_CASE("M-MOVE: only an arranged transport is cancelled", "[transferring]") {
  CHECK(may_cancel(ToldCase().profiled().match().arrange().now(), typed_at("2026-03-17T12:00")).empty());
  CHECK(rules_of(may_cancel(ToldCase().profiled().match().arrange().now(), typed_at("2026-03-17T10:59"))) ==
        "A-FUTURE");
  CHECK(rules_of(may_cancel(ToldCase().profiled().match().now(), typed_at("2026-03-17T12:00"))) == "M-STATES");
}

struct ElsewhereRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string day;
  std::string rules;
};

TEST_CASE("M-DECIDE: an arrival elsewhere needs the duty of R2, and nothing else (R2)", "[transferring]") {
  // The authority said proceed on Tuesday 17 March 2026; typed on the 18th at 13:00.
  const auto row = GENERATE(values<ElsewhereRow>({
      {"being matched", [](ToldCase& c) { c.proceeded(); }, "2026-03-18", ""},
      {"matched", [](ToldCase& c) { c.proceeded().match(); }, "2026-03-17", ""},
      {"on the way", [](ToldCase& c) { c.proceeded().match().arrange(); }, "2026-03-18", ""},
      {"after a close", [](ToldCase& c) { c.proceeded().close(ClosedAs::filled_elsewhere); }, "2026-03-18", ""},
      {"before the proceed", [](ToldCase& c) { c.proceeded(); }, "2026-03-16", "A-FUTURE"},
      {"tomorrow", [](ToldCase& c) { c.proceeded(); }, "2026-03-19", "A-FUTURE"},
      {"failed", [](ToldCase& c) { c.failed(); }, "2026-03-18", ""},
      {"failed, and a second child placed", [](ToldCase& c) { c.second_child().match().arrange().arrive(); },
       "2026-03-18", ""},
      {"no proceed", [](ToldCase& c) { c.profiled(); }, "2026-03-18", "M-DECIDE"},
      {"an own child", [](ToldCase& c) { c.own(); }, "2026-03-18", "M-DECIDE"},
      {"nobody accepted", [](ToldCase&) {}, "2026-03-18", "M-STATES M-DECIDE"},
      {"closed without a duty", [](ToldCase& c) { c.profiled().close(ClosedAs::withdrawn); }, "2026-03-18", "M-STATES"},
      {"arrived elsewhere already",
       [](ToldCase& c) {
         c.proceeded().then("2026-03-18T12:00", Arrived{on("2026-03-18"), true});
       },
       "2026-03-18", "M-STATES M-DECIDE"},
      {"the Home Office withdrew it",
       [](ToldCase& c) {
         c.proceeded().then("2026-03-18T12:00", ReferralEnded{ReferralEnd::withdrawn, true});
       },
       "2026-03-18", "M-STATES M-DECIDE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_complete_elsewhere(told.now(), {on(row.day), true}, typed_at("2026-03-18T13:00"))) == row.rules);
}

TEST_CASE("M-FALLS: an authority steps back from what it accepted, unless it is bound (O10, R2)", "[transferring]") {
  const auto when = typed_at("2026-03-18T13:00");
  CHECK(rules_of(may_step_back(ToldCase().offered("2026-03-18T12:00").now(), when)) == "M-STATES");
  CHECK(may_step_back(ToldCase().accepted().now(), when).empty());
  CHECK(may_step_back(ToldCase().requested().now(), when).empty());
  CHECK(may_step_back(ToldCase().own().now(), when).empty());
  CHECK(may_step_back(ToldCase().profiled().match().arrange().now(), when).empty());
  CHECK(rules_of(may_step_back(ToldCase().proceeded().now(), when)) == "M-DECIDE");
  CHECK(may_step_back(ToldCase().failed().now(), when).empty());  // until `match failed`
  CHECK(may_step_back(ToldCase().second_child().now(), when).empty());
  CHECK(rules_of(may_step_back(ToldCase().proceeded().match().arrange().now(), when)) == "M-DECIDE");
  CHECK(rules_of(may_step_back(ToldCase().profiled().match().arrange().arrive().now(), when)) == "M-STATES");
  CHECK(rules_of(may_step_back(ToldCase().profiled().match().now(), typed_at("2026-03-17T09:00"))) == "A-FUTURE");
}

struct TransferCloseRow {
  std::string name;
  void (*tell)(ToldCase&);
  ClosedAs how;
  std::string when;
  std::string rules;
};

TEST_CASE("M-STATES: a live case is closed, but neither as exhausted nor as refused (E5, O9)", "[transferring]") {
  using enum ClosedAs;
  const auto row = GENERATE(values<TransferCloseRow>({
      {"turned down after the hold", [](ToldCase& c) { c.agreed(); }, turned_down, "2026-03-20T10:00", ""},
      {"filled elsewhere", [](ToldCase& c) { c.requested(); }, filled_elsewhere, "2026-03-17T10:00", ""},
      {"withdrawn on the way", [](ToldCase& c) { c.profiled().match().arrange(); }, withdrawn, "2026-03-18T10:00", ""},
      {"under a duty, which outlives it", [](ToldCase& c) { c.proceeded(); }, filled_elsewhere, "2026-03-18T10:00", ""},
      {"exhausted", [](ToldCase& c) { c.requested(); }, exhausted, "2026-03-17T10:00", "D-ONE"},
      {"refused", [](ToldCase& c) { c.profiled().match(); }, refused, "2026-03-18T10:00", "C-OUTSIDE"},
      {"before what happened last", [](ToldCase& c) { c.profiled().match(); }, withdrawn, "2026-03-17T09:59",
       "A-FUTURE"},
      {"exhausted, and too early", [](ToldCase& c) { c.requested(); }, exhausted, "2026-03-16T09:59", "A-FUTURE D-ONE"},
      {"placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, withdrawn, "2026-03-19T10:00",
       "M-STATES"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_close_case(told.now(), row.how, {}, typed_at(row.when))) == row.rules);
}

TEST_CASE("A-FUTURE: nothing is recorded before it has happened", "[transferring]") {
  const When ahead{at("2026-03-18T13:00:01"), at("2026-03-18T13:00")};
  CHECK(rules_of(may_step_back(ToldCase().accepted().now(), ahead)) == "A-FUTURE");
  CHECK(rules_of(may_cancel(ToldCase().own().match().arrange().now(), ahead)) == "A-FUTURE");
  CHECK(rules_of(may_arrange(ToldCase().own().match().now(), {on("2026-03-19")}, ahead)) == "A-FUTURE");
  CHECK(rules_of(may_close_case(ToldCase().accepted().now(), ClosedAs::withdrawn, {}, ahead)) == "A-FUTURE");
}

}  // namespace
}  // namespace ifapilot::rules
