#include "rules/rota/pilot_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/calendar.hpp>
#include <ifapilot/rules/gates.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The gates beside that of answers, which has a test of its own.
namespace ifapilot::rules {
namespace {

using Pilots = ToldPilot;

TEST_CASE("A-FUTURE: nothing in the future, nothing before what it answers", "[gates]") {
  const auto now = at("2026-03-02T10:00");
  CHECK(not_in_future(now, now).empty());
  CHECK(Pilots::rules_of(not_in_future(at("2026-03-02T10:00:01"), now)) == "A-FUTURE");
  CHECK(not_before(now, now, "the offer was sent").empty());
  const auto refusals = not_before(at("2026-03-02T09:59:59"), now, "the offer was sent");
  REQUIRE(Pilots::rules_of(refusals) == "A-FUTURE");
  CHECK(refusals[0].message == "Mon 2 Mar 2026 09:59:59 is before the offer was sent: Mon 2 Mar 2026 10:00");
  CHECK(refusals[0].hint == "give a time that is not before 2026-03-02T10:00");
}

TEST_CASE("A-FUTURE: no rota decision in hindsight, and the message gives the instant", "[gates]") {
  const auto latest = at("2026-03-02T10:00");
  CHECK(not_in_hindsight(latest, std::nullopt).empty());
  CHECK(not_in_hindsight(latest, latest).empty());
  const auto refusals = not_in_hindsight(at("2026-03-02T09:00"), latest);
  REQUIRE(Pilots::rules_of(refusals) == "A-FUTURE");
  CHECK(refusals[0].message.find("Mon 2 Mar 2026 10:00") != std::string::npos);
  CHECK(refusals[0].hint == "give a time that is not before 2026-03-02T10:00, or leave " + Field::at + " out");
}

struct TermRow {
  std::string start;
  int months;
  std::string day;
  bool inside;
};

TEST_CASE("P-TERM: nine months from the start, its last day included (P)", "[gates]") {
  const auto row = GENERATE(values<TermRow>({
      {"2026-03-01", 9, "2026-02-28", false},
      {"2026-03-01", 9, "2026-03-01", true},
      {"2026-03-01", 9, "2026-11-30", true},
      {"2026-03-01", 9, "2026-12-01", false},
      {"2026-05-31", 9, "2027-02-27", true},  // no 31 February: the first day outside is the 28th
      {"2026-05-31", 9, "2027-02-28", false},
      {"2027-05-31", 9, "2028-02-28", true},  // a leap year
      {"2027-05-31", 9, "2028-02-29", false},
      {"2026-05-28", 9, "2027-02-27", true},
      {"2026-05-28", 9, "2027-02-28", false},
      {"2026-01-31", 1, "2026-02-27", true},
      {"2026-01-31", 1, "2026-02-28", false},
      {"2026-03-31", 1, "2026-04-29", true},
      {"2026-03-31", 1, "2026-04-30", false},
      {"2026-06-15", 120, "2036-06-14", true},
      {"2026-06-15", 120, "2036-06-15", false},
  }));
  INFO(row.start << " " << row.day);
  Policy policy;
  policy.pilot_start = on(row.start);
  policy.pilot_months = row.months;
  const auto refusals = may_notify(on(row.day), policy);
  CHECK(refusals.empty() == row.inside);
  if (row.inside) return;
  CHECK(refusals[0].rule == "P-TERM");
  CHECK(refusals[0].hint == "to take the vacancy all the same, add " + Told{Field::override_reason});
}

TEST_CASE("P-TERM: the message names the pilot's first day and its last", "[gates]") {
  Policy policy;
  policy.pilot_start = on("2026-01-05");
  CHECK(may_notify(on("2026-10-05"), policy)[0].message ==
        "Mon 5 Oct 2026 is outside the pilot, which runs from Mon 5 Jan 2026 to Sun 4 Oct 2026");
}

Vacancy vacancy() { return {.id = {1}, .area = code("rutland"), .notified_at = at("2026-03-01T10:00")}; }

struct StillFreeRow {
  std::string name;
  void (*tell)(Pilots&, Vacancy&);
  std::string rule;
  std::string message;
};

TEST_CASE("D-ONE, M-STATES, P-REGION: whether a vacancy is free for an offer (O2)", "[gates]") {
  const auto row = GENERATE(values<StillFreeRow>({
      {"new", [](Pilots&, Vacancy&) {}, "", ""},
      {"open offer", [](Pilots& p, Vacancy&) { p.offer("V1").to("derby").sent("2026-03-02T10:00"); }, "D-ONE",
       "V1 has a live offer: derby may answer O1 until Tue 3 Mar 2026 10:00"},
      {"accepted", [](Pilots& p, Vacancy&) { p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted(); }, "D-ONE",
       "V1 is taken: derby accepted it (O1)"},
      {"refused", [](Pilots& p, Vacancy&) { p.offer("V1").to("derby").sent("2026-03-02T10:00").refused(); }, "", ""},
      {"rescinded", [](Pilots& p, Vacancy&) { p.offer("V1").to("derby").sent("2026-03-02T10:00").rescinded(); }, "",
       ""},
      {"fell through",
       [](Pilots& p, Vacancy&) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted().fell_through("2026-03-02T12:00");
       },
       "", ""},
      {"lapsed", [](Pilots& p, Vacancy&) { p.offer("V1").to("derby").sent("2026-02-20T10:00"); }, "", ""},
      {"closed", [](Pilots&, Vacancy& v) { v.closed_as = ClosedAs::turned_down; }, "M-STATES",
       "V1 is closed: turned-down"},
      {"rejected", [](Pilots&, Vacancy& v) { v.rejected = true; }, "P-REGION",
       "V1 is rejected: its carer lives outside the region, in rutland"},
  }));
  INFO(row.name);
  Pilots pilot;
  auto asked = vacancy();
  row.tell(pilot, asked);
  const auto refusals = is_free(asked, pilot.offers, at("2026-03-02T15:00"));
  CHECK(Pilots::rules_of(refusals) == row.rule);
  if (!row.rule.empty()) CHECK(refusals[0].message == row.message);
}

struct RescindRow {
  std::string name;
  void (*tell)(ToldOffer&);
  std::string when;
  std::string rules;
};

TEST_CASE("R-TURN: only an open offer is rescinded", "[gates]") {
  const auto row = GENERATE(values<RescindRow>({
      {"open", [](ToldOffer&) {}, "2026-03-02T11:00", ""},
      {"at the instant it was sent", [](ToldOffer&) {}, "2026-03-02T10:00", ""},
      {"at the due instant", [](ToldOffer&) {}, "2026-03-03T10:00", ""},
      {"lapsed", [](ToldOffer&) {}, "2026-03-03T10:00:01", "A-APPEND"},
      {"accepted", [](ToldOffer& o) { o.accepted(); }, "2026-03-02T12:00", "A-APPEND"},
      {"refused", [](ToldOffer& o) { o.refused(); }, "2026-03-02T12:00", "A-APPEND"},
      {"refused late", [](ToldOffer& o) { o.refused("2026-03-04T10:00"); }, "2026-03-04T12:00", "A-APPEND"},
      {"rescinded already", [](ToldOffer& o) { o.rescinded(); }, "2026-03-02T13:00", "A-APPEND"},
      {"before it was sent", [](ToldOffer&) {}, "2026-03-02T09:00", "A-FUTURE"},
      {"in the future", [](ToldOffer&) {}, "2026-03-02T16:00", "A-FUTURE"},
  }));
  INFO(row.name);
  Pilots pilot;
  auto offer = pilot.offer("V1");
  offer.to("derby").sent("2026-03-02T10:00");
  row.tell(offer);
  const auto now = row.name == "in the future" ? at("2026-03-02T15:00") : at("2026-03-06T10:00");
  CHECK(Pilots::rules_of(may_rescind(offer.offer(), at(row.when), now)) == row.rules);
}

struct CloseRow {
  std::string name;
  ClosedAs how;
  void (*tell)(Pilots&);
  std::string rules;
};

TEST_CASE("M-STATES: closing as exhausted or refused has its conditions (O3, O16)", "[gates]") {
  // Asked on Wednesday 4 March 2026, 10:00; the rota is derby and rutland.
  const auto row = GENERATE(values<CloseRow>({
      {"exhausted, but derby can be offered it", ClosedAs::exhausted, [](Pilots&) {}, "R-EXPLAIN"},
      {"exhausted, but rutland is waited for", ClosedAs::exhausted,
       [](Pilots& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
         p.offer("V2").to("rutland").sent("2026-03-04T09:00").open();
       },
       "D-BUSY"},
      {"exhausted, but it has an open offer", ClosedAs::exhausted,
       [](Pilots& p) { p.offer("V1").to("derby").sent("2026-03-04T09:00").open(); }, "D-ONE"},
      {"exhausted, but it is accepted", ClosedAs::exhausted,
       [](Pilots& p) { p.offer("V1").to("derby").sent("2026-03-04T09:00").accepted("2026-03-04T09:30"); }, "D-ONE"},
      {"exhausted", ClosedAs::exhausted,
       [](Pilots& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
         p.offer("V1").to("rutland").sent("2026-03-02T12:00").lapsed();
       },
       ""},
      {"exhausted, as all have withdrawn", ClosedAs::exhausted,
       [](Pilots& p) {
         p.withdraws("derby", "2026-03-02T10:00");
         p.withdraws("rutland", "2026-03-02T10:00");
       },
       ""},
      {"refused, but never offered", ClosedAs::refused, [](Pilots&) {}, "C-OUTSIDE"},
      {"refused, but inside the pilot", ClosedAs::refused,
       [](Pilots& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").refused(); }, "C-OUTSIDE"},
      {"refused, but open outside the pilot", ClosedAs::refused,
       [](Pilots& p) { p.offer("V1").to("rutland").sent("2026-03-04T09:00").outside_the_pilot().open(); }, "C-OUTSIDE"},
      {"refused, but accepted outside the pilot", ClosedAs::refused,
       [](Pilots& p) { p.offer("V1").to("rutland").sent("2026-03-02T10:00").outside_the_pilot().accepted(); },
       "C-OUTSIDE"},
      {"refused after a lapse outside the pilot", ClosedAs::refused,
       [](Pilots& p) { p.offer("V1").to("rutland").sent("2026-03-02T10:00").outside_the_pilot().lapsed(); }, ""},
      {"refused, as the acceptance outside the pilot fell through", ClosedAs::refused,
       [](Pilots& p) {
         p.offer("V1")
             .to("rutland")
             .sent("2026-03-02T10:00")
             .outside_the_pilot()
             .accepted()
             .fell_through("2026-03-03T10:00");
       },
       ""},
      {"refused, but the last offer not rescinded was inside", ClosedAs::refused,
       [](Pilots& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").refused();
         p.offer("V1").to("rutland").sent("2026-03-02T12:00").outside_the_pilot().rescinded();
       },
       "C-OUTSIDE"},
      {"refused, as the last not rescinded was outside", ClosedAs::refused,
       [](Pilots& p) {
         p.offer("V1").to("rutland").sent("2026-03-02T10:00").outside_the_pilot().lapsed();
         p.offer("V1").to("derby").sent("2026-03-03T12:00").rescinded();
       },
       ""},
      {"withdrawn by the provider, at any time", ClosedAs::withdrawn,
       [](Pilots& p) { p.offer("V1").to("derby").sent("2026-03-04T09:00").open(); }, ""},
      {"filled elsewhere, though accepted", ClosedAs::filled_elsewhere,
       [](Pilots& p) { p.offer("V1").to("derby").sent("2026-03-02T10:00").accepted(); }, ""},
      {"turned down", ClosedAs::turned_down, [](Pilots&) {}, ""},
  }));
  INFO(row.name);
  Pilots pilot({"derby", "rutland"});
  row.tell(pilot);
  const auto decision = pilot.decision("V1", "2026-03-04T10:00");
  CHECK(Pilots::rules_of(may_close(vacancy(), row.how, pilot.offers, decision, at("2026-03-04T10:00"))) == row.rules);
}

TEST_CASE("M-STATES: what is over is not closed again", "[gates]") {
  const auto how = GENERATE(ClosedAs::filled_elsewhere, ClosedAs::withdrawn, ClosedAs::turned_down, ClosedAs::refused,
                            ClosedAs::exhausted);
  auto closed = vacancy();
  closed.closed_as = ClosedAs::withdrawn;
  CHECK(Pilots::rules_of(may_close(closed, how, {}, {}, at("2026-03-04T10:00"))) == "M-STATES");
  auto rejected = vacancy();
  rejected.rejected = true;
  CHECK(Pilots::rules_of(may_close(rejected, how, {}, {}, at("2026-03-04T10:00"))) == "P-REGION");
}

struct ForceRow {
  std::string from;
  std::string until;
  std::string day;
  bool in_force;
};

TEST_CASE("M-TERMS: both days belong to an agreement (E2)", "[gates]") {
  const auto row = GENERATE(values<ForceRow>({
      {"2026-03-01", "2026-03-31", "2026-02-28", false},
      {"2026-03-01", "2026-03-31", "2026-03-01", true},
      {"2026-03-01", "2026-03-31", "2026-03-31", true},
      {"2026-03-01", "2026-03-31", "2026-04-01", false},
      {"2026-03-01", "", "2026-02-28", false},
      {"2026-03-01", "", "2099-01-01", true},
      {"2026-03-01", "2026-03-01", "2026-03-01", true},
  }));
  const auto until = row.until.empty() ? std::nullopt : std::optional(on(row.until));
  CHECK(in_force({on(row.from), until}, on(row.day)) == row.in_force);
}

struct ContractRow {
  Contract contract;
  bool agreed;
  bool terms_reference;
  bool reason;
  std::vector<std::string> paragraphs;  // of each refusal, joined by blanks; none: it may be
};

TEST_CASE("M-TERMS: framework if there is one, else spot with published terms (E2, O4)", "[gates]") {
  using enum Contract;
  const auto row = GENERATE(values<ContractRow>({
      {framework, true, false, false, {}},
      {framework, true, true, true, {}},
      {framework, false, false, false, {"E2"}},
      {framework, false, true, true, {"E2"}},
      {spot, false, true, false, {}},
      {spot, false, false, false, {"E2 O4"}},
      {spot, true, true, false, {"E2"}},
      {spot, true, true, true, {}},
      {spot, true, false, false, {"E2", "E2 O4"}},
      {spot, true, false, true, {"E2 O4"}},
  }));
  INFO(static_cast<int>(row.contract) << row.agreed << row.terms_reference << row.reason);
  std::vector<Framework> frameworks{{on("2025-01-01"), on("2025-12-31")}};  // over
  if (row.agreed) frameworks.push_back({on("2026-03-02"), std::nullopt});
  const auto refusals = may_contract(row.contract, frameworks, on("2026-03-02"), row.terms_reference, row.reason);
  std::vector<std::string> paragraphs;
  for (const auto& refusal : refusals) {
    CHECK(refusal.rule == "M-TERMS");
    paragraphs.push_back(refusal.paragraphs.size() == 2 ? refusal.paragraphs[0] + " " + refusal.paragraphs[1]
                                                        : refusal.paragraphs[0]);
  }
  CHECK(paragraphs == row.paragraphs);
}

TEST_CASE("M-TERMS: without a framework in force the one there is is named, and what to do (E2)", "[gates]") {
  const FrameworkPair pair{{"derby"}, {"oak"}};
  const auto refusal_of = [&](const std::vector<Framework>& frameworks) {
    return may_contract(Contract::framework, frameworks, on("2026-04-02"), false, false, pair).front();
  };
  const std::string none = "no framework agreement with this provider is in force on Thu 2 Apr 2026";
  const auto add = "record it: " + Action{Deed::add_framework, pair, {{Field::from, on("2026-04-02")}}} + ", ";
  const auto spot = "or use " + Told{Field::contract, Contract::spot} + " " + Told{Field::terms_ref};
  CHECK(refusal_of({}).message == none);
  CHECK(refusal_of({}).hint == add + spot);
  const Framework ended{on("2025-01-01"), on("2025-12-31")};
  const Framework long_ended{on("2024-01-01"), on("2024-12-31")};
  CHECK(refusal_of({ended, long_ended}).message == none + ": theirs ended on Wed 31 Dec 2025");
  CHECK(refusal_of({long_ended, ended}).message == none + ": theirs ended on Wed 31 Dec 2025");
  CHECK(refusal_of({ended}).hint == add + spot);
  const Framework begins{on("2026-04-03"), std::nullopt};
  CHECK(refusal_of({{on("2027-04-03"), std::nullopt}, begins, ended}).message ==
        none + ": theirs begins on Fri 3 Apr 2026");
  CHECK(refusal_of({ended, begins}).hint == "wait until then, " + spot);
}

std::string joined(std::span<const std::string_view> codes) {
  std::string text;
  for (const auto code : codes) text += (text.empty() ? "" : " ") + std::string(code);
  return text;
}

TEST_CASE("D-FORM: the reason codes, and a note for the rest (O3, O4)", "[gates]") {
  CHECK(joined(reason_codes(AnswerKind::refuse)) == "no-need no-capacity location carer-match cost terms timing other");
  CHECK(joined(reason_codes(AnswerKind::accept)) == "outstanding-transfer good-match location framework other");
  CHECK(may_give_reasons({}, false).empty());
  CHECK(may_give_reasons(std::vector<std::string>{"cost", "timing"}, false).empty());
  CHECK(Pilots::rules_of(may_give_reasons(std::vector<std::string>{"cost", "other"}, false)) == "D-FORM");
  CHECK(may_give_reasons(std::vector<std::string>{"other"}, true).empty());
}

TEST_CASE("T-HOLIDAY, T-WORK: what may be closed and what may be opened", "[gates]") {
  const WorkingCalendar calendar({}, {{on("2026-03-03"), {true, "Audit day"}}});
  CHECK(may_close_day(on("2026-03-02"), calendar).empty());
  CHECK(Pilots::rules_of(may_close_day(on("2026-03-03"), calendar)) == "T-HOLIDAY");
  CHECK(Pilots::rules_of(may_close_day(on("2026-03-07"), calendar)) == "T-HOLIDAY");
  CHECK(Pilots::rules_of(may_close_day(on("2026-04-03"), calendar)) == "T-HOLIDAY");
  CHECK(may_open_day(on("2026-03-03"), calendar).empty());
  CHECK(may_open_day(on("2026-04-03"), calendar).empty());  // Good Friday
  CHECK(Pilots::rules_of(may_open_day(on("2026-03-02"), calendar)) == "T-HOLIDAY");
  CHECK(Pilots::rules_of(may_open_day(on("2026-03-07"), calendar)) == "T-WORK");
}

TEST_CASE("D-LATE: an answer is taken late only if that was asked for", "[gates]") {
  CHECK_FALSE(AnswerRequest{}.accept_late);
}

}  // namespace
}  // namespace ifapilot::rules
