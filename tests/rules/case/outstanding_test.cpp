#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/waiting.hpp>

#include <string>
#include <vector>

// D-FORM, M-DATE, M-TERMS, M-CONTACT, M-DECIDE, P-SURVEY. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

/// `form date terms`, in their order.
std::string kinds(const std::vector<Owed>& all) {
  std::string text;
  for (const auto& owed : all) text += (text.empty() ? "" : " ") + std::string(word(owed.kind));
  return text;
}

struct OwedRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string kinds;
};

const FormReturned whole_form{{1}, true, true};

TEST_CASE("report outstanding: what a case owes (O3, O4, O6, O7, O10, O11, E2, R2)", "[outstanding]") {
  const auto row = GENERATE(values<OwedRow>({
      {"notified", [](ToldCase&) {}, ""},
      {"offered", [](ToldCase& c) { c.offered("2026-03-18T12:00"); }, ""},
      {"lapsed", [](ToldCase& c) { c.offered(); }, ""},
      {"refused",
       [](ToldCase& c) {
         c.offered().then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse});
       },
       "form"},
      {"refused, with reasons",
       [](ToldCase& c) {
         c.offered()
             .then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse})
             .then("2026-03-02T11:00", FormReturned{{1}, true, false});
       },
       ""},
      {"refused late",
       [](ToldCase& c) {
         c.offered().then("2026-03-04T11:00", Answered{{1}, AnswerKind::refuse});
       },
       ""},
      {"rescinded", [](ToldCase& c) { c.offered().then("2026-03-02T11:00", Rescinded{{1}}); }, ""},
      {"accepted", [](ToldCase& c) { c.accepted(); }, "form date terms contact"},
      {"accepted, with a form", [](ToldCase& c) { c.accepted().then("2026-03-02T11:00", whole_form); },
       "date terms contact"},
      {"accepted, with reasons and no method",
       [](ToldCase& c) {
         c.accepted().then("2026-03-02T11:00", FormReturned{{1}, true, false});
       },
       "form date terms contact"},
      {"accepted, with a form in two parts",
       [](ToldCase& c) {
         c.accepted()
             .then("2026-03-02T11:00", FormReturned{{1}, true, false})
             .then("2026-03-02T12:00", FormReturned{{1}, false, true});
       },
       "date terms contact"},
      {"agreed", [](ToldCase& c) { c.agreed(); }, "form contact"},
      {"agreed again without confirming", [](ToldCase& c) { c.agreed().then("2026-03-11T11:00", TermsAgreed{}); },
       "form terms contact"},
      {"the provider reached out", [](ToldCase& c) { c.agreed().then("2026-03-11T11:00", Contacted{}); }, "form"},
      {"matched, without a weekly cost",
       [](ToldCase& c) { c.profiled().then("2026-03-16T13:00", TermsAgreed{.confirmed = true}).match(); },
       "form contact"},
      {"on the way, without a weekly cost",
       [](ToldCase& c) { c.profiled().then("2026-03-16T13:00", TermsAgreed{.confirmed = true}).match().arrange(); },
       "form contact weekly-cost"},
      {"placed, without a weekly cost",
       [](ToldCase& c) {
         c.profiled().then("2026-03-16T13:00", TermsAgreed{.confirmed = true}).match().arrange().arrive();
       },
       "form weekly-cost"},
      {"placed, the weekly cost told then",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-16T13:00", TermsAgreed{.confirmed = true})
             .match()
             .arrange()
             .arrive()
             .then("2026-03-18T12:30", TermsAgreed{.weekly_cost = Pence{90000}});
       },
       "form"},
      {"proceed", [](ToldCase& c) { c.proceeded(); }, "form contact duty"},
      {"proceed and closed", [](ToldCase& c) { c.proceeded().close(ClosedAs::withdrawn); }, "form duty"},
      {"stepped back: the form is owed on", [](ToldCase& c) { c.agreed().then("2026-03-12T11:00", SteppedBack{}); },
       "form"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(kinds(owed_in(told.now(), at("2026-03-18T13:00"))) == row.kinds);
}

TEST_CASE("report outstanding: since when, by which rule, of which offer and authority", "[outstanding]") {
  ToldCase told;
  told.requested().then("2026-03-16T11:00", TermsAgreed{});
  told.then("2026-03-16T12:00", profile_of(14, "2026-03-16T12:00"));
  told.then("2026-03-17T09:00", MatchDecided{Decision::proceed, true}).match().arrange();
  const auto owed = owed_in(told.now(), at("2026-03-18T13:00"));
  REQUIRE(kinds(owed) == "form terms contact weekly-cost duty");
  const auto nottingham = code("nottingham");
  CHECK(owed[0] == Owed{OwedKind::form, at("2026-03-02T11:00"), "D-FORM", OfferId{1}, nottingham});
  CHECK(owed[1] == Owed{OwedKind::terms, at("2026-03-02T11:00"), "M-TERMS", OfferId{1}, nottingham});
  CHECK(owed[2] == Owed{OwedKind::contact, at("2026-03-02T11:00"), "M-CONTACT", OfferId{1}, nottingham});
  CHECK(owed[3] == Owed{OwedKind::weekly_cost, at("2026-03-17T11:00"), "M-TERMS", OfferId{1}, nottingham});
  CHECK(owed[4] == Owed{OwedKind::duty, at("2026-03-17T09:00"), "M-DECIDE", OfferId{1}, nottingham, ReferralId{1}});
}

struct SurveyRow {
  std::string now;
  int owed;
};

TEST_CASE("P-SURVEY: in the pilot's last month those that take part and have not answered (P)", "[outstanding]") {
  ToldPilot pilot;  // four authorities
  pilot.withdraws("rutland", "2026-06-01T09:00");
  Policy policy;
  policy.pilot_start = on("2026-03-01");
  const std::vector<AuthorityCode> answered{code("derby")};
  const auto row = GENERATE(values<SurveyRow>({
      {"2026-10-31T23:59:59", 0},
      {"2026-11-01T00:00", 2},
      {"2026-11-30T23:59:59", 2},
      {"2026-12-01T00:00", 0},
  }));
  INFO(row.now);
  const auto owed = surveys_owed(pilot.authorities, answered, policy, at(row.now));
  REQUIRE(static_cast<int>(owed.size()) == row.owed);
  if (owed.empty()) return;
  CHECK(owed[0] == Owed{OwedKind::survey, at("2026-11-01T00:00"), "P-SURVEY", std::nullopt, code("leicester")});
  CHECK(owed[1].authority == code("nottingham"));
}

TEST_CASE("P-SURVEY: of a pilot of one month, all of it is the last", "[outstanding]") {
  ToldPilot pilot({"derby"});
  Policy policy;
  policy.pilot_start = on("2026-03-01");
  policy.pilot_months = 1;
  CHECK(surveys_owed(pilot.authorities, {}, policy, at("2026-03-01T00:00")).size() == 1);
}

}  // namespace
}  // namespace ifapilot::rules
