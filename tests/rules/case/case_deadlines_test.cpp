#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/explain.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

// M-PROFILE, M-CHASE, M-EXPIRED, M-QUIET, M-MOVE. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

/// `match-decision 2026-03-17T12:00:00Z R1!`, with a `!` if overdue.
std::string text(const std::vector<CaseDeadline>& deadlines, Instant now) {
  std::string all;
  for (const auto& each : deadlines) {
    all += (all.empty() ? "" : ", ") + std::string(word(each.kind)) + " " + iso(each.due_at);
    if (each.referral) all += " " + each.referral->text();
    if (is_overdue(each, now)) all += "!";
  }
  return all;
}

struct DeadlineRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string when;
  std::string deadlines;
};

TEST_CASE("M-PROFILE, M-CHASE, M-EXPIRED, M-MOVE: what runs, and what has run out (E4, E5, O8, O13, O15)",
          "[case_deadlines]") {
  const auto row = GENERATE(values<DeadlineRow>({
      {"a provisional hold is none: the date is", [](ToldCase& c) { c.accepted(); }, "2026-03-25T10:00",
       "date 2026-03-16T17:00:00Z!"},
      {"accepted", [](ToldCase& c) { c.agreed(); }, "2026-03-11T10:00", "hold 2026-03-19T17:00:00Z"},
      {"at the end of the hold", [](ToldCase& c) { c.agreed(); }, "2026-03-19T17:00", "hold 2026-03-19T17:00:00Z"},
      {"after it", [](ToldCase& c) { c.agreed(); }, "2026-03-19T17:00:01", "hold 2026-03-19T17:00:00Z!"},
      {"extended", [](ToldCase& c) { c.agreed().then("2026-03-19T12:00", Extended{at("2026-03-23T17:00")}); },
       "2026-03-20T10:00", "extension 2026-03-23T17:00:00Z"},
      {"extended to the same end",
       [](ToldCase& c) { c.agreed().then("2026-03-19T12:00", Extended{at("2026-03-19T17:00")}); }, "2026-03-20T10:00",
       "hold 2026-03-19T17:00:00Z!"},
      {"confirmed later than the extension",
       [](ToldCase& c) {
         c.agreed()
             .then("2026-03-12T12:00", Extended{at("2026-03-23T17:00")})
             .then("2026-03-13T12:00", ready("2026-03-23", true, "2026-03-26T17:00"));
       },
       "2026-03-27T10:00", "hold 2026-03-26T17:00:00Z!"},
      {"requested", [](ToldCase& c) { c.requested(); }, "2026-03-17T10:00", "hold 2026-03-19T17:00:00Z"},
      {"profiled", [](ToldCase& c) { c.profiled(); }, "2026-03-17T12:00",
       "match-decision 2026-03-17T12:00:00Z R1, hold 2026-03-19T17:00:00Z"},
      {"no word", [](ToldCase& c) { c.profiled(); }, "2026-03-17T12:00:01",
       "match-decision 2026-03-17T12:00:00Z R1!, hold 2026-03-19T17:00:00Z"},
      {"chased", [](ToldCase& c) { c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); },
       "2026-03-17T16:00:01", "chase 2026-03-17T16:00:00Z R1!, hold 2026-03-19T17:00:00Z"},
      {"chased again: the latest counts",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")})
             .then("2026-03-18T09:00", Chased{at("2026-03-18T12:00")});
       },
       "2026-03-18T10:00", "chase 2026-03-18T12:00:00Z R1, hold 2026-03-19T17:00:00Z"},
      {"proceed stops the clock", [](ToldCase& c) { c.proceeded(); }, "2026-03-18T10:00", "hold 2026-03-19T17:00:00Z"},
      {"proceed after a chase stops it too",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")})
             .then("2026-03-17T15:00", MatchDecided{Decision::proceed, true});
       },
       "2026-03-18T10:00", "hold 2026-03-19T17:00:00Z"},
      {"an own child has no clock", [](ToldCase& c) { c.own(); }, "2026-03-18T10:00", "hold 2026-03-19T17:00:00Z"},
      {"matched", [](ToldCase& c) { c.profiled().match(); }, "2026-03-18T10:00", "hold 2026-03-19T17:00:00Z"},
      {"on the way", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-18T23:59",
       "arrival 2026-03-19T00:00:00Z, hold 2026-03-19T17:00:00Z"},
      {"not confirmed", [](ToldCase& c) { c.profiled().match().arrange(); }, "2026-03-19T00:00:01",
       "arrival 2026-03-19T00:00:00Z!, hold 2026-03-19T17:00:00Z"},
      {"cancelled", [](ToldCase& c) { c.profiled().match().arrange().then("2026-03-17T12:00", TransportCancelled{}); },
       "2026-03-20T10:00", "hold 2026-03-19T17:00:00Z!"},
      {"placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, "2026-03-25T10:00", ""},
      {"closed under a duty", [](ToldCase& c) { c.proceeded().close(ClosedAs::withdrawn); }, "2026-03-25T10:00", ""},
      {"refused profile", [](ToldCase& c) { c.profiled().then("2026-03-16T15:00", MatchDecided{Decision::refuse}); },
       "2026-03-18T10:00", "hold 2026-03-19T17:00:00Z"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto now = at(row.when);
  CHECK(text(deadlines_of(told.now(), Policy{}, now), now) == row.deadlines);
}

TEST_CASE("M-EXPIRED: a hold is overdue while an accepted case has no child placed, and only then (E5, O8)",
          "[case_deadlines]") {
  const auto late = at("2026-03-23T10:00");
  const auto has_hold = [&](const ToldCase& told) {
    const auto all = deadlines_of(told.now(), Policy{}, late);
    return std::ranges::any_of(
        all, [&](const auto& any) { return any.kind == DeadlineKind::hold && is_overdue(any, late); });
  };
  const auto confirmed = ready("2026-03-16", true, "2026-03-19T17:00");
  CHECK_FALSE(has_hold(ToldCase().then("2026-03-02T10:00", confirmed)));
  CHECK_FALSE(has_hold(ToldCase().offered().then("2026-03-02T10:30", confirmed)));
  CHECK(has_hold(ToldCase().agreed()));
  CHECK(has_hold(ToldCase().requested()));
  CHECK(has_hold(ToldCase().profiled()));
  CHECK(has_hold(ToldCase().profiled().match()));
  CHECK(has_hold(ToldCase().profiled().match().arrange()));
  CHECK_FALSE(has_hold(ToldCase().profiled().match().arrange().arrive()));
  CHECK_FALSE(has_hold(ToldCase().profiled().close(ClosedAs::turned_down)));
}

/// A case as it stands while these periods are on record.
Case in_quiet(ToldCase told, std::vector<QuietPeriod> quiet) {
  auto vacancy = v1();
  vacancy.quiet = std::move(quiet);
  return replay(vacancy, told.facts);
}

TEST_CASE("M-QUIET: a period that began after the day with which a case was over is none of its own (O9)",
          "[deadlines]") {
  const std::vector<QuietPeriod> quiet{{on("2026-03-17"), on("2026-03-17")}, {on("2026-03-18")}, {on("2026-03-19")}};
  const auto count = [&](const ToldCase& told) { return quiet_periods_of(told.now(), quiet).size(); };
  CHECK(count(ToldCase().profiled()) == 3);
  CHECK(count(ToldCase().profiled().match().arrange()) == 3);
  CHECK(count(ToldCase().profiled().match().arrange().arrive()) == 2);    // on the 18th
  CHECK(count(ToldCase().profiled().close(ClosedAs::turned_down)) == 2);  // so too
}

TEST_CASE("M-QUIET: a hold that ended before the period began stays overdue, an extension is not on a quiet day (O9)",
          "[case_deadlines]") {
  const std::vector<QuietPeriod> quiet{{on("2026-03-21"), on("2026-03-22")}};
  const auto agreed = in_quiet(ToldCase().agreed(), quiet);  // held to Thursday 19 March
  CHECK(text(deadlines_of(agreed, Policy{}, at("2026-03-21T10:00")), at("2026-03-21T10:00")) ==
        "hold 2026-03-19T17:00:00Z!");
  const auto extended = in_quiet(ToldCase().agreed().then("2026-03-19T12:00", Extended{at("2026-03-20T17:00")}), quiet);
  CHECK(deadlines_of(extended, Policy{}, at("2026-03-20T23:59")).size() == 1);
  CHECK(deadlines_of(extended, Policy{}, at("2026-03-21T00:00")).empty());
  CHECK(deadlines_of(extended, Policy{}, at("2026-03-22T23:59")).empty());
  CHECK(deadlines_of(extended, Policy{}, at("2026-03-23T00:00")).size() == 1);
  const auto profiled = in_quiet(ToldCase().profiled(), quiet);
  CHECK(text(deadlines_of(profiled, Policy{}, at("2026-03-21T10:00")), at("2026-03-21T10:00")) ==
        "match-decision 2026-03-17T12:00:00Z R1!, hold 2026-03-19T17:00:00Z!");
}

TEST_CASE("M-QUIET: while the hold is unknown nothing of it is due, beside an extension either (O9)",
          "[case_deadlines]") {
  const DateTold suspended{on("2026-03-16"), true, std::nullopt};
  const auto told = ToldCase().agreed().then("2026-03-16T09:00", suspended);
  CHECK(deadlines_of(told.now(), Policy{}, at("2026-03-25T10:00")).empty());
  const auto extended = ToldCase(told).then("2026-03-16T10:00", Extended{at("2026-03-20T17:00")});
  CHECK(deadlines_of(extended.now(), Policy{}, at("2026-03-25T10:00")).empty());
  CHECK_FALSE(held_until(extended.now().vacancy));
  CHECK(is_suspended(extended.now().vacancy));
}

struct DateDueRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string when;
  std::string deadlines;
};

TEST_CASE("M-DATE: a rough date is asked for from two weeks before it to its close, accepted or not (O7)",
          "[case_deadlines]") {
  const auto row = GENERATE(values<DateDueRow>({
      {"not yet", [](ToldCase&) {}, "2026-03-01T23:59:59", ""},
      {"two weeks before", [](ToldCase&) {}, "2026-03-02T00:00", "date 2026-03-16T17:00:00Z"},
      {"at the close of the day", [](ToldCase&) {}, "2026-03-16T17:00", "date 2026-03-16T17:00:00Z"},
      {"after it", [](ToldCase&) {}, "2026-03-16T17:00:01", "date 2026-03-16T17:00:00Z!"},
      {"offered", [](ToldCase& c) { c.offered(); }, "2026-03-02T10:30", "date 2026-03-16T17:00:00Z"},
      {"accepted", [](ToldCase& c) { c.accepted(); }, "2026-03-17T10:00", "date 2026-03-16T17:00:00Z!"},
      {"confirmed", [](ToldCase& c) { c.then("2026-03-09T10:00", ready("2026-03-16", true, "2026-03-19T17:00")); },
       "2026-03-17T10:00", ""},
      {"told anew", [](ToldCase& c) { c.then("2026-03-09T10:00", ready("2026-03-30", false, "2026-04-02T17:00")); },
       "2026-03-17T10:00", "date 2026-03-30T16:00:00Z"},
      {"no date", [](ToldCase& c) { c.then("2026-03-09T10:00", DateTold{}); }, "2026-03-17T10:00", ""},
      {"closed", [](ToldCase& c) { c.close(ClosedAs::withdrawn); }, "2026-03-19T10:00", ""},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto now = at(row.when);
  CHECK(text(deadlines_of(told.now(), Policy{}, now), now) == row.deadlines);
}

TEST_CASE("M-QUIET: it is asked of an accepted place without a child whether it is still free (O9)",
          "[case_deadlines]") {
  const std::vector<QuietPeriod> quiet{{on("2026-03-16"), std::nullopt}};
  const auto asked = [&](const ToldCase& told, std::string_view when) {
    return is_asked_whether_free(in_quiet(told, quiet), told.facts, at(when));
  };
  CHECK_FALSE(asked(ToldCase().agreed(), "2026-03-15T23:59"));
  CHECK(asked(ToldCase().agreed(), "2026-03-16T00:00"));
  CHECK(asked(ToldCase().requested(), "2026-03-16T10:30"));
  CHECK_FALSE(asked(ToldCase().profiled(), "2026-03-16T13:00"));  // a child is being matched
  CHECK_FALSE(asked(ToldCase().offered("2026-03-16T10:00"), "2026-03-16T10:30"));
  CHECK_FALSE(asked(ToldCase().agreed().close(ClosedAs::filled_elsewhere), "2026-03-18T13:00"));
  const auto answered = ToldCase().agreed().then("2026-03-16T10:00", Noted{std::nullopt, true});
  CHECK_FALSE(asked(answered, "2026-03-23T09:59:59"));
  CHECK(asked(answered, "2026-03-23T10:00"));  // seven days after
  CHECK(asked(ToldCase().agreed().then("2026-03-16T10:00", Noted{std::nullopt, false}), "2026-03-16T10:30"));
}

TEST_CASE("M-MOVE: the midnight that ends the arranged day is London's", "[case_deadlines]") {
  ToldCase told;
  told.then("2026-06-01T10:00", ready("2026-06-29", true, "2026-07-02T17:00"))
      .offered("2026-06-01T11:00")
      .then("2026-06-01T12:00", Answered{{1}, AnswerKind::accept})
      .then("2026-06-02T12:00", OwnChildChosen{child_aged(12)})
      .then("2026-06-03T12:00", MatchDecided{Decision::accept})
      .then("2026-06-03T13:00", TransportArranged{on("2026-06-30")});
  const auto now = at("2026-06-30T12:00");
  CHECK(text(deadlines_of(told.now(), Policy{}, now), now) ==
        "arrival 2026-06-30T23:00:00Z, hold 2026-07-02T16:00:00Z");
}

TEST_CASE("M-PROFILE: due by elapsed hours of the policy, also over a change of the clocks (O13)", "[case_deadlines]") {
  Policy policy;
  CHECK(decision_due(at("2026-03-28T16:00"), policy) == at("2026-03-29T17:00"));
  policy.decision = std::chrono::hours{48};
  CHECK(decision_due(at("2026-03-16T12:00"), policy) == at("2026-03-18T12:00"));
}

TEST_CASE("a place is ready soon within five working days, and once its day has passed", "[case_deadlines]") {
  const auto soon = [](const char* ready, const char* today) { return is_ready_soon(on(ready), on(today), {}); };
  CHECK(soon("2026-03-09", "2026-03-02"));
  CHECK_FALSE(soon("2026-03-10", "2026-03-02"));
  CHECK(soon("2026-03-06", "2026-02-28"));  // from a Saturday
  CHECK_FALSE(soon("2026-03-07", "2026-02-28"));
  CHECK(soon("2026-04-13", "2026-04-02"));  // over Easter
  CHECK_FALSE(soon("2026-04-14", "2026-04-02"));
  CHECK(soon("2026-03-02", "2026-03-02"));
  CHECK(soon("2025-12-24", "2026-03-02"));
}

struct TargetRow {
  std::string passed;
  std::string target;
};

TEST_CASE("M-PROFILE: the same working day as a target (O13, E4)", "[case_deadlines]") {
  const auto row = GENERATE(values<TargetRow>({
      {"2026-03-16T12:00", "2026-03-16T17:00"},
      {"2026-03-16T16:59:59", "2026-03-16T17:00"},
      {"2026-03-16T17:00", "2026-03-17T17:00"},  // 17:00 itself is after hours
      {"2026-03-16T08:00", "2026-03-16T17:00"},  // the working day that opens next
      {"2026-03-14T12:00", "2026-03-16T17:00"},  // a Saturday
      {"2026-04-02T18:00", "2026-04-07T17:00"},  // over Easter
  }));
  const auto target = at(row.target);
  CHECK(same_day_target(at(row.passed), {}, {}) == target);
  CHECK(decided_same_day(at(row.passed), target, {}, {}));
  CHECK_FALSE(decided_same_day(at(row.passed), target + std::chrono::seconds{1}, {}, {}));
}

/// `F7 2026-03-17T12:00:00Z`: by which fact it was set, and until when; empty: none was.
std::string set_by(DeadlineKind kind, const ToldCase& told) {
  const auto found = deadline_set(kind, told.now(), told.facts, Policy{});
  return found ? found->by->fact.text() + " " + iso(found->stands) : "";
}

struct SetRow {
  std::string name;
  DeadlineKind kind;
  void (*tell)(ToldCase&);
  std::string by;
};

TEST_CASE(
    "M-PROFILE, M-CHASE, M-HOLD, M-EXTEND, M-MOVE: the fact that set a deadline, and how it comes about (E4, E5, O8)",
    "[case_deadlines]") {
  const auto row = GENERATE(values<SetRow>({
      {"an offer's answer is its own", DeadlineKind::offer_response, [](ToldCase& c) { c.accepted(); }, ""},
      {"as first told", DeadlineKind::date, [](ToldCase&) {}, "F1 2026-03-16T17:00:00Z"},
      {"as told anew", DeadlineKind::date,
       [](ToldCase& c) { c.then("2026-03-09T10:00", ready("2026-03-30", false, "2026-04-02T17:00")); },
       "F2 2026-03-30T16:00:00Z"},
      {"no day yet", DeadlineKind::date, [](ToldCase& c) { c.then("2026-03-02T10:00", DateTold{}); }, ""},
      {"as first told", DeadlineKind::hold, [](ToldCase&) {}, "F1 2026-03-19T17:00:00Z"},
      {"as told anew", DeadlineKind::hold, [](ToldCase& c) { c.agreed(); }, "F4 2026-03-19T17:00:00Z"},
      {"no day yet", DeadlineKind::hold, [](ToldCase& c) { c.then("2026-03-02T10:00", DateTold{}); }, ""},
      {"a day without a hold", DeadlineKind::hold,
       [](ToldCase& c) { c.then("2026-03-02T10:00", DateTold{on("2026-03-16")}); }, ""},
      {"not extended", DeadlineKind::extension, [](ToldCase& c) { c.agreed(); }, ""},
      {"extended", DeadlineKind::extension,
       [](ToldCase& c) { c.agreed().then("2026-03-18T12:00", Extended{at("2026-03-23T17:00")}); },
       "F6 2026-03-23T17:00:00Z"},
      {"extended again", DeadlineKind::extension,
       [](ToldCase& c) {
         c.agreed()
             .then("2026-03-18T12:00", Extended{at("2026-03-23T17:00")})
             .then("2026-03-19T12:00", Extended{at("2026-03-24T17:00")});
       },
       "F7 2026-03-24T17:00:00Z"},
      {"no referral", DeadlineKind::match_decision, [](ToldCase& c) { c.agreed(); }, ""},
      {"no profile", DeadlineKind::match_decision, [](ToldCase& c) { c.requested(); }, ""},
      {"profiled", DeadlineKind::match_decision, [](ToldCase& c) { c.profiled(); }, "F7 2026-03-17T12:00:00Z"},
      {"a profile that came to nothing, passed on at the same time", DeadlineKind::match_decision,
       [](ToldCase& c) {
         auto other = profile_of(14, "2026-03-16T12:00");
         other.decision_due_at += std::chrono::hours{1};
         c.profiled().then("2026-03-16T13:00", other);
       },
       "F7 2026-03-17T12:00:00Z"},
      {"a profile that came to nothing, due at the same time", DeadlineKind::match_decision,
       [](ToldCase& c) {
         auto other = profile_of(14, "2026-03-16T12:00");
         other.passed_at += std::chrono::hours{1};
         c.profiled().then("2026-03-16T13:00", other);
       },
       "F7 2026-03-17T12:00:00Z"},
      {"nobody to chase", DeadlineKind::chase, [](ToldCase& c) { c.agreed(); }, ""},
      {"not chased", DeadlineKind::chase, [](ToldCase& c) { c.profiled(); }, ""},
      {"chased", DeadlineKind::chase,
       [](ToldCase& c) { c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); },
       "F8 2026-03-17T16:00:00Z"},
      {"no acceptance", DeadlineKind::arrival, [](ToldCase&) {}, ""},
      {"no transport", DeadlineKind::arrival, [](ToldCase& c) { c.profiled().match(); }, ""},
      {"arranged", DeadlineKind::arrival, [](ToldCase& c) { c.profiled().match().arrange(); },
       "F9 2026-03-19T00:00:00Z"},
  }));
  CAPTURE(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(set_by(row.kind, told) == row.by);
  CHECK_FALSE(deadline_set(row.kind, told.now(), {}, Policy{}));
  if (row.by.empty()) return;
  const auto explained = deadline_set(row.kind, told.now(), told.facts, Policy{})->explained({});
  CHECK(explained.kind == row.kind);
  CHECK(explained.paragraphs.front().size() > 1);
  CHECK(explained.paragraphs.back().size() > 1);
  CHECK(row.by.ends_with(iso(explained.due_at)));
}

}  // namespace
}  // namespace ifapilot::rules
