#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/matching.hpp>

#include <algorithm>
#include <string>
#include <vector>

// M-CONTACT, M-TERMS, M-OWN, M-DECIDE, M-CHASE. The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

struct TermsRow {
  std::string name;
  void (*tell)(ToldCase&);
  TermsAgreed terms;
  bool reason;
  std::string when;
  std::string rules;
};

TEST_CASE("M-TERMS: from the acceptance to the placement and after it, on a framework or spot (E2, E3, O10, O11)",
          "[matching]") {
  const std::vector<Framework> frameworks{{on("2026-03-05"), std::nullopt}};
  const TermsAgreed framework{};
  const TermsAgreed spot{Contract::spot, "published 2026", Pence{90000}, true};
  const TermsAgreed spot_unpublished{.contract = Contract::spot};
  const auto row = GENERATE_COPY(values<TermsRow>({
      {"framework", [](ToldCase& c) { c.accepted(); }, framework, false, "2026-03-05T10:00", ""},
      {"framework not in force yet", [](ToldCase& c) { c.accepted(); }, framework, false, "2026-03-04T10:00",
       "M-TERMS"},
      {"spot", [](ToldCase& c) { c.accepted(); }, spot, false, "2026-03-04T10:00", ""},
      {"spot beside a framework", [](ToldCase& c) { c.accepted(); }, spot, false, "2026-03-05T10:00", "M-TERMS"},
      {"spot beside a framework, with a reason", [](ToldCase& c) { c.accepted(); }, spot, true, "2026-03-05T10:00", ""},
      {"spot without terms beside a framework", [](ToldCase& c) { c.accepted(); }, spot_unpublished, false,
       "2026-03-05T10:00", "M-TERMS M-TERMS"},
      {"agreed again (E3)", [](ToldCase& c) { c.agreed(); }, framework, false, "2026-03-11T10:00", ""},
      {"with the child on the way", [](ToldCase& c) { c.profiled().match().arrange(); }, framework, false,
       "2026-03-17T12:00", ""},
      {"when the child is placed", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, framework, false,
       "2026-03-20T12:00", ""},
      {"before the acceptance", [](ToldCase& c) { c.accepted(); }, spot, false, "2026-03-02T10:59", "A-FUTURE"},
      {"not accepted, and no terms", [](ToldCase& c) { c.offered("2026-03-05T10:00"); }, spot_unpublished, true,
       "2026-03-05T11:00", "M-STATES M-TERMS"},
      {"closed", [](ToldCase& c) { c.agreed().close(ClosedAs::withdrawn); }, framework, false, "2026-03-18T13:00",
       "M-STATES"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_agree_terms(told.now(), row.terms, {frameworks, row.reason}, typed_at(row.when))) == row.rules);
}

TEST_CASE("M-CONTACT: the provider's first contact, once (O6)", "[matching]") {
  ToldCase told;
  CHECK(rules_of(may_contact(told.now(), typed_at("2026-03-02T12:00"))) == "M-STATES");
  told.accepted();
  CHECK(rules_of(may_contact(told.now(), typed_at("2026-03-02T10:59"))) == "A-FUTURE");
  CHECK(may_contact(told.now(), typed_at("2026-03-02T11:00")).empty());
  told.then("2026-03-02T12:00", Contacted{true});
  CHECK(rules_of(may_contact(told.now(), typed_at("2026-03-03T12:00"))) == "M-CONTACT");
  CHECK(told.now().acceptance->contact->terms_received);
}

struct OwnRow {
  std::string name;
  void (*tell)(ToldCase&);
  OwnChildChosen chosen;
  std::string rules;
};

TEST_CASE("M-OWN: a child of the authority's own, under 16, and no other (O10)", "[matching]") {
  const auto row = GENERATE(values<OwnRow>({
      {"accepted is enough", [](ToldCase& c) { c.accepted(); }, {child_aged(15)}, ""},
      {"sixteen", [](ToldCase& c) { c.accepted(); }, {child_aged(16)}, "M-PROFILE"},
      {"sixteen, with a reason", [](ToldCase& c) { c.accepted(); }, {child_aged(16), true}, ""},
      {"nobody accepted, and sixteen", [](ToldCase& c) { c.offered(); }, {child_aged(16)}, "M-STATES M-PROFILE"},
      {"a referral is open", [](ToldCase& c) { c.requested(); }, {child_aged(15)}, "M-STATES"},
      {"one is chosen", [](ToldCase& c) { c.own(); }, {child_aged(15)}, "M-STATES"},
      {"after a refused profile",
       [](ToldCase& c) { c.profiled().then("2026-03-16T15:00", MatchDecided{Decision::refuse}); },
       {child_aged(15)},
       ""},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_match_own(told.now(), row.chosen, typed_at("2026-03-17T10:00"))) == row.rules);
}

struct DecideRow {
  std::string name;
  void (*tell)(ToldCase&);
  MatchDecided decided;
  std::string when;
  std::string rules;
};

TEST_CASE("M-DECIDE: accept, refuse, or proceed and be bound (O13, R2)", "[matching]") {
  using enum Decision;
  const auto row = GENERATE(values<DecideRow>({
      {"accept", [](ToldCase& c) { c.profiled(); }, {accept}, "2026-03-16T13:00", ""},
      {"accept at the instant it was passed on", [](ToldCase& c) { c.profiled(); }, {accept}, "2026-03-16T12:00", ""},
      {"accept before it", [](ToldCase& c) { c.profiled(); }, {accept}, "2026-03-16T11:59", "A-FUTURE"},
      {"accept after the due time", [](ToldCase& c) { c.profiled(); }, {accept}, "2026-03-18T13:00", ""},
      {"accept an own child", [](ToldCase& c) { c.own(); }, {accept}, "2026-03-16T13:00", ""},
      {"accept without a child", [](ToldCase& c) { c.agreed(); }, {accept}, "2026-03-16T13:00", "M-STATES"},
      {"accept before a profile", [](ToldCase& c) { c.requested(); }, {accept}, "2026-03-16T13:00", "M-STATES"},
      {"accept twice", [](ToldCase& c) { c.profiled().match(); }, {accept}, "2026-03-17T13:00", "M-STATES"},
      {"accept after proceed", [](ToldCase& c) { c.proceeded(); }, {accept}, "2026-03-17T13:00", ""},
      {"refuse", [](ToldCase& c) { c.profiled(); }, {refuse}, "2026-03-16T13:00", ""},
      {"refuse what is matched", [](ToldCase& c) { c.profiled().match(); }, {refuse}, "2026-03-17T13:00", ""},
      {"refuse an own child", [](ToldCase& c) { c.own(); }, {refuse}, "2026-03-16T13:00", ""},
      {"refuse after proceed", [](ToldCase& c) { c.proceeded(); }, {refuse}, "2026-03-17T13:00", "M-DECIDE"},
      {"refuse after proceed and match",
       [](ToldCase& c) { c.proceeded().match(); },
       {refuse},
       "2026-03-17T13:00",
       "M-DECIDE"},
      {"refuse on the way",
       [](ToldCase& c) { c.profiled().match().arrange(); },
       {refuse},
       "2026-03-17T13:00",
       "M-STATES"},
      {"refuse on the way under a duty",
       [](ToldCase& c) { c.proceeded().match().arrange(); },
       {refuse},
       "2026-03-17T13:00",
       "M-STATES M-DECIDE"},
      {"proceed", [](ToldCase& c) { c.profiled(); }, {proceed, true}, "2026-03-16T13:00", ""},
      {"proceed without the duty", [](ToldCase& c) { c.profiled(); }, {proceed}, "2026-03-16T13:00", "M-DECIDE"},
      {"proceed twice", [](ToldCase& c) { c.proceeded(); }, {proceed, true}, "2026-03-17T13:00", "M-DECIDE"},
      {"proceed twice, without the duty",
       [](ToldCase& c) { c.proceeded(); },
       {proceed},
       "2026-03-17T13:00",
       "M-DECIDE M-DECIDE"},
      {"proceed with an own child", [](ToldCase& c) { c.own(); }, {proceed, true}, "2026-03-16T13:00", "M-OWN"},
      {"proceed with nothing", [](ToldCase& c) { c.agreed(); }, {proceed}, "2026-03-16T13:00", "M-STATES M-DECIDE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_decide(told.now(), row.decided, typed_at(row.when))) == row.rules);
}

TEST_CASE("M-DECIDE: the flag that proceed lacks is named (R2)", "[matching]") {
  const auto refusals = may_decide(ToldCase().profiled().now(), {Decision::proceed}, typed_at("2026-03-16T13:00"));
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].paragraphs == std::vector<std::string>{"R2"});
  CHECK(refusals[0].message == "proceed binds nottingham to accommodate the child even if the matching fails");
  CHECK(some_hint_has(refusals, Field::accept_duty));
}

struct ChaseRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string when;
  std::string until;
  std::string rules;
};

TEST_CASE("M-CHASE: after the due time without word, with a deadline ahead (E4)", "[matching]") {
  // The decision is due on Tuesday 17 March 2026 at 12:00; chases are typed as they are sent.
  const auto row = GENERATE(values<ChaseRow>({
      {"a second after the due time", [](ToldCase& c) { c.profiled(); }, "2026-03-17T12:00:01", "2026-03-17T16:00", ""},
      {"at the due time", [](ToldCase& c) { c.profiled(); }, "2026-03-17T12:00", "2026-03-17T16:00", "M-CHASE"},
      {"a deadline that is now", [](ToldCase& c) { c.profiled(); }, "2026-03-17T13:00", "2026-03-17T13:00", "M-CHASE"},
      {"too early, with a deadline in the past", [](ToldCase& c) { c.profiled(); }, "2026-03-17T11:00",
       "2026-03-17T10:00", "M-CHASE M-CHASE"},
      {"again, while the first runs",
       [](ToldCase& c) { c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); }, "2026-03-17T14:00",
       "2026-03-17T17:00", ""},
      {"again, when it has run out",
       [](ToldCase& c) { c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); }, "2026-03-18T09:00",
       "2026-03-18T12:00", ""},
      {"after proceed", [](ToldCase& c) { c.proceeded(); }, "2026-03-17T13:00", "2026-03-17T16:00", "M-DECIDE"},
      {"decided", [](ToldCase& c) { c.profiled().match(); }, "2026-03-17T13:00", "2026-03-17T16:00", "M-STATES"},
      {"before a profile", [](ToldCase& c) { c.requested(); }, "2026-03-17T13:00", "2026-03-17T16:00", "M-STATES"},
      {"an own child", [](ToldCase& c) { c.own(); }, "2026-03-17T13:00", "2026-03-17T16:00", "M-OWN"},
      {"nothing to chase, and a deadline in the past", [](ToldCase& c) { c.agreed(); }, "2026-03-17T13:00",
       "2026-03-17T12:00", "M-STATES M-CHASE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_chase(told.now(), {at(row.until)}, typed_at(row.when))) == row.rules);
}

TEST_CASE("M-CHASE: a chase that is typed later has a deadline after its sending, which may have passed (E4)",
          "[matching]") {
  const When when{at("2026-03-17T13:00"), at("2026-03-17T16:00")};
  const auto profiled = ToldCase().profiled().now();
  CHECK(may_chase(profiled, {at("2026-03-17T13:00:01")}, when).empty());
  CHECK(rules_of(may_chase(profiled, {at("2026-03-17T13:00")}, when)) == "M-CHASE");
  const auto now = may_chase(profiled, {at("2026-03-17T16:00")}, typed_at("2026-03-17T16:00"));
  CHECK(rules_of(now) == "M-CHASE");
  CHECK(some_hint_has(now, Told{Field::at}));  // it may have been sent earlier
}

TEST_CASE("M-CHASE: the same chase is not recorded twice (E4)", "[matching]") {
  const auto chased = ToldCase().profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}).now();
  CHECK(rules_of(may_chase(chased, {at("2026-03-17T16:00")}, typed_at("2026-03-17T13:30"))) == "M-CHASE");
  CHECK(may_chase(chased, {at("2026-03-17T16:30")}, typed_at("2026-03-17T13:30")).empty());
}

TEST_CASE("M-DECIDE: a matching fails under a duty of R2, before the journey (R2)", "[matching]") {
  const auto when = typed_at("2026-03-18T13:00");
  const auto rules = [&](const ToldCase& told) { return rules_of(may_fail(told.now(), when)); };
  CHECK(rules(ToldCase().proceeded()).empty());
  CHECK(rules(ToldCase().proceeded().match()).empty());
  CHECK(rules(ToldCase().profiled()) == "M-DECIDE");
  CHECK(rules(ToldCase().second_child()) == "M-DECIDE");  // the duty is for another child
  CHECK(rules(ToldCase().own()) == "M-OWN");
  CHECK(rules(ToldCase().failed()) == "M-STATES");
  CHECK(rules(ToldCase().proceeded().close(ClosedAs::withdrawn)) == "M-STATES");
  const auto moving = may_fail(ToldCase().proceeded().match().arrange().now(), when);
  CHECK(rules_of(moving) == "M-STATES");
  CHECK(some_hint_has(moving, Action{Deed::cancel_transport, VacancyId{1}}));
  CHECK(rules_of(may_fail(ToldCase().proceeded().now(), typed_at("2026-03-17T08:59"))) == "A-FUTURE");
}

TEST_CASE("D-FORM: the reason codes of a refused profile and of a step back", "[matching]") {
  const auto joined = [](std::span<const std::string_view> codes) {
    std::string text;
    for (const auto code : codes) text += (text.empty() ? "" : " ") + std::string(code);
    return text;
  };
  CHECK(joined(profile_reason_codes()) == "carer-match age needs location provider-declined cost timing other");
  CHECK(joined(step_back_reason_codes()) == "rates matching no-need capacity other");
}

TEST_CASE("M-TERMS: a reason is on record only if one was given", "[matching]") {
  CHECK_FALSE(ContractBasis{}.has_reason);
}

}  // namespace
}  // namespace ifapilot::rules
