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

const TermsAgreed other_method{.contract = Contract::spot, .terms_ref = "published 2026", .confirmed = true};
const FormReturned whole_form{{1}, true, Contract::spot, "published 2026"};
const FormReturned framework_form{{1}, true, Contract::framework};

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
             .then("2026-03-02T11:00", FormReturned{{1}, true});
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
         c.accepted().then("2026-03-02T11:00", FormReturned{{1}, true});
       },
       "form date terms contact"},
      {"accepted, with a form in two parts",
       [](ToldCase& c) {
         c.accepted()
             .then("2026-03-02T11:00", FormReturned{{1}, true})
             .then("2026-03-02T12:00", FormReturned{{1}, false, Contract::spot});
       },
       "date terms contact"},
      {"agreed", [](ToldCase& c) { c.agreed(); }, "form contact"},
      {"agreed again without confirming, the same: the consent stands",
       [](ToldCase& c) { c.agreed().then("2026-03-11T11:00", TermsAgreed{}); }, "form contact"},
      {"agreed again without confirming, at another cost",
       [](ToldCase& c) { c.agreed().then("2026-03-11T11:00", TermsAgreed{.weekly_cost = Pence{95000}}); },
       "form terms contact"},
      {"agreed, the cost not known: owed once the terms are confirmed (E2)",
       [](ToldCase& c) { c.accepted().then("2026-03-10T10:00", TermsAgreed{}); }, "form date terms contact"},
      {"confirmed, the cost not known (E2)",
       [](ToldCase& c) {
         c.accepted().then("2026-03-10T10:00", TermsAgreed{}).then("2026-03-11T10:00", TermsAgreed{.confirmed = true});
       },
       "form date contact weekly-cost"},
      {"the provider reached out", [](ToldCase& c) { c.agreed().then("2026-03-11T11:00", Contacted{}); }, "form"},
      {"matched, the method changed, without a weekly cost",
       [](ToldCase& c) { c.profiled().then("2026-03-16T13:00", other_method).match(); }, "form contact weekly-cost"},
      {"placed, without a weekly cost",
       [](ToldCase& c) { c.profiled().then("2026-03-16T13:00", other_method).match().arrange().arrive(); },
       "form weekly-cost"},
      {"placed, the weekly cost told then",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-16T13:00", other_method)
             .match()
             .arrange()
             .arrive()
             .then("2026-03-18T12:30", TermsAgreed{.contract = Contract::spot, .weekly_cost = Pence{90000}});
       },
       "form"},
      {"placed without terms: nothing was confirmed",
       [](ToldCase& c) {
         c.accepted()
             .then("2026-03-09T10:00", ready("2026-03-16", true, "2026-03-19T17:00"))
             .then("2026-03-16T10:00", OwnChildChosen{child_aged(15)})
             .match()
             .arrange()
             .arrive();
       },
       "form"},
      {"spot, the terms not there by first contact (E2)",
       [](ToldCase& c) { c.accepted().then("2026-03-10T10:00", other_method).then("2026-03-11T10:00", Contacted{}); },
       "form date weekly-cost terms-received"},
      {"spot, the terms there by first contact",
       [](ToldCase& c) {
         c.accepted().then("2026-03-10T10:00", other_method).then("2026-03-11T10:00", Contacted{true});
       },
       "form date weekly-cost"},
      {"spot by the form alone, the terms not there by first contact",
       [](ToldCase& c) { c.accepted().then("2026-03-02T11:00", whole_form).then("2026-03-11T10:00", Contacted{}); },
       "date terms terms-received"},
      {"framework: there are no spot terms", [](ToldCase& c) { c.agreed().then("2026-03-11T10:00", Contacted{}); },
       "form"},
      {"the spot terms have come since",
       [](ToldCase& c) {
         c.accepted()
             .then("2026-03-10T10:00", other_method)
             .then("2026-03-11T10:00", Contacted{})
             .then("2026-03-12T10:00", Contacted{true});
       },
       "form date weekly-cost"},
      {"placed, the spot terms never there",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-16T13:00", other_method)
             .then("2026-03-16T14:00", Contacted{})
             .match()
             .arrange()
             .arrive();
       },
       "form weekly-cost terms-received"},
      {"a framework that is not on record (E2)",
       [](ToldCase& c) { c.accepted().then("2026-03-02T11:00", framework_form); }, "date terms contact agreement"},
      {"the form of an offer that was given back",
       [](ToldCase& c) {
         c.accepted().then("2026-03-02T11:00", framework_form).then("2026-03-12T11:00", SteppedBack{});
       },
       ""},
      {"terms say spot: no agreement is wanted",
       [](ToldCase& c) {
         c.accepted().then("2026-03-02T11:00", framework_form).then("2026-03-10T10:00", other_method);
       },
       "date contact weekly-cost"},
      {"proceed", [](ToldCase& c) { c.proceeded(); }, "form contact duty"},
      {"proceed and closed", [](ToldCase& c) { c.proceeded().close(ClosedAs::withdrawn); }, "form duty"},
      {"stepped back: the form is owed on", [](ToldCase& c) { c.agreed().then("2026-03-12T11:00", SteppedBack{}); },
       "form"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(kinds(owed_in(told.now(), {}, at("2026-03-18T13:00"))) == row.kinds);
}

TEST_CASE("report outstanding: since when, by which rule, of which offer and authority", "[outstanding]") {
  ToldCase told;
  told.requested().then("2026-03-16T11:00", TermsAgreed{.weekly_cost = Pence{95000}});
  told.then("2026-03-16T12:00", profile_of(14, "2026-03-16T12:00"));
  told.then("2026-03-17T09:00", MatchDecided{Decision::proceed, true}).match().arrange();
  const auto owed = owed_in(told.now(), {}, at("2026-03-18T13:00"));
  REQUIRE(kinds(owed) == "form terms contact duty");
  const auto nottingham = code("nottingham");
  CHECK(owed[0] == Owed{OwedKind::form, at("2026-03-02T11:00"), "D-FORM", OfferId{1}, nottingham});
  CHECK(owed[1] == Owed{OwedKind::terms, at("2026-03-02T11:00"), "M-TERMS", OfferId{1}, nottingham});
  CHECK(owed[2] == Owed{OwedKind::contact, at("2026-03-02T11:00"), "M-CONTACT", OfferId{1}, nottingham});
  CHECK(owed[3] == Owed{OwedKind::duty, at("2026-03-17T09:00"), "M-DECIDE", OfferId{1}, nottingham, ReferralId{1}});
}

TEST_CASE("M-TERMS: what the method rests on, since when it is owed (E2)", "[outstanding]") {
  const auto nottingham = code("nottingham");
  ToldCase spot;
  spot.accepted()
      .then("2026-03-10T10:00", other_method)
      .then("2026-03-11T10:00", Contacted{})
      .then("2026-03-12T10:00", TermsAgreed{.contract = Contract::spot});
  const auto owed = owed_in(spot.now(), {}, at("2026-03-18T13:00"));
  REQUIRE(kinds(owed) == "form date weekly-cost terms-received");
  CHECK(owed[2] == Owed{OwedKind::weekly_cost, at("2026-03-10T10:00"), "M-TERMS", OfferId{1}, nottingham});
  CHECK(owed[3] == Owed{OwedKind::terms_received, at("2026-03-11T10:00"), "M-TERMS", OfferId{1}, nottingham});
  ToldCase framework;
  framework.accepted().then("2026-03-03T09:00", framework_form);
  CHECK(owed_in(framework.now(), {}, at("2026-03-18T13:00")).back() ==
        Owed{OwedKind::agreement, at("2026-03-03T09:00"), "M-TERMS", OfferId{1}, nottingham});
}

TEST_CASE("M-TERMS: an agreement in force on the day of the form, or now, is on record (E2)", "[outstanding]") {
  ToldCase told;
  told.accepted().then("2026-03-03T09:00", framework_form);
  const auto waits = [&](std::optional<Framework> agreement) {
    std::vector<Framework> all;
    if (agreement) all.push_back(*agreement);
    return awaits_agreement(told.now(), all, at("2026-03-18T13:00"));
  };
  CHECK(waits(std::nullopt));
  CHECK_FALSE(waits(Framework{on("2026-03-01"), std::nullopt}));
  CHECK_FALSE(waits(Framework{on("2026-03-01"), on("2026-03-03")}));
  CHECK_FALSE(waits(Framework{on("2026-03-18"), std::nullopt}));
  CHECK(waits(Framework{on("2026-03-04"), on("2026-03-17")}));
  CHECK(waits(Framework{on("2026-03-19"), std::nullopt}));
  told.then("2026-03-10T10:00", TermsAgreed{});
  CHECK_FALSE(waits(std::nullopt));
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
