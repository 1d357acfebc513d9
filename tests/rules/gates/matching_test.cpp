#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/action.hpp>
#include <ifapilot/rules/matching.hpp>
#include <ifapilot/rules/voiding.hpp>

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
  CHECK(rules_of(may_contact(told.now(), {}, typed_at("2026-03-02T12:00"))) == "M-STATES");
  told.accepted();
  CHECK(rules_of(may_contact(told.now(), {}, typed_at("2026-03-02T10:59"))) == "A-FUTURE");
  CHECK(may_contact(told.now(), {}, typed_at("2026-03-02T11:00")).empty());
  told.then("2026-03-02T12:00", Contacted{true});
  CHECK(rules_of(may_contact(told.now(), {}, typed_at("2026-03-03T12:00"))) == "M-CONTACT");
  CHECK(told.now().acceptance->contact->terms_received);
}

struct ContactRow {
  std::string name;
  void (*tell)(ToldCase&);
  Contacted contact;
  std::string when;
  std::string rules;
};

TEST_CASE("M-TERMS: spot terms that come after the first contact complete it, while they are owed (E2)", "[matching]") {
  const auto row = GENERATE(values<ContactRow>({
      {"they have come", [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}); }, {true}, "2026-03-13T10:00", ""},
      {"at the instant of the contact",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}); },
       {true},
       "2026-03-12T10:00",
       ""},
      {"before the contact",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}); },
       {true},
       "2026-03-12T09:59",
       "A-FUTURE"},
      {"a second contact without them",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}); },
       {},
       "2026-03-13T10:00",
       "M-CONTACT"},
      {"they were there by the first contact",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{true}); },
       {true},
       "2026-03-13T10:00",
       "M-CONTACT"},
      {"they have come already",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}).then("2026-03-13T10:00", Contacted{true}); },
       {true},
       "2026-03-14T10:00",
       "M-CONTACT"},
      {"it is a framework now",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}).then("2026-03-12T11:00", TermsAgreed{}); },
       {true},
       "2026-03-13T10:00",
       "M-CONTACT"},
      {"closed",
       [](ToldCase& c) { c.then("2026-03-12T10:00", Contacted{}).close(ClosedAs::withdrawn); },
       {true},
       "2026-03-18T13:00",
       "M-STATES"},
  }));
  INFO(row.name);
  ToldCase told;
  told.agreed().then("2026-03-11T10:00", TermsAgreed{.contract = Contract::spot, .terms_ref = "published 2026"});
  row.tell(told);
  CHECK(rules_of(may_contact(told.now(), row.contact, typed_at(row.when))) == row.rules);
}

TEST_CASE("M-TERMS: the spot terms may come when the child is placed, and the first contact stays (E2)", "[matching]") {
  ToldCase told;
  told.profiled()
      .then("2026-03-16T13:00", TermsAgreed{.contract = Contract::spot, .terms_ref = "S-1"})
      .then("2026-03-16T14:00", Contacted{})
      .match()
      .arrange()
      .arrive();
  CHECK(rules_of(may_contact(told.now(), {}, typed_at("2026-03-20T10:00"))) == "M-STATES");
  const Contacted come{true};
  CHECK(may_contact(told.now(), come, typed_at("2026-03-20T10:00")).empty());
  told.then("2026-03-20T10:00", come);
  const auto contact = *told.now().acceptance->contact;
  CHECK(told.now().passed_over.empty());
  CHECK(contact.at == at("2026-03-16T14:00"));
  CHECK_FALSE(contact.terms_received);
  CHECK(contact.terms_at == at("2026-03-20T10:00"));
  CHECK(told.status("2026-03-20T11:00") == "placed");
}

TEST_CASE("M-TERMS: the hint says how to complete a first contact", "[matching]") {
  ToldCase told;
  told.accepted().then("2026-03-12T10:00", Contacted{});
  const auto hint_of = [&] { return may_contact(told.now(), {}, typed_at("2026-03-13T10:00")); };
  const Action come{Deed::record_contact, VacancyId{1}, {{Field::terms_received}}};
  CHECK_FALSE(some_hint_has(hint_of(), come));
  told.then("2026-03-12T11:00", TermsAgreed{.contract = Contract::spot, .terms_ref = "S-1"});
  CHECK(some_hint_has(hint_of(), come));
}

struct CarryRow {
  std::string name;
  TermsAgreed then;
  TermsAgreed now;
  std::string stands;
};

/// `spot S-1 90000 confirmed`
std::string told_of(const TermsAgreed& terms) {
  return std::string(word(terms.contract)) + " " + terms.terms_ref.value_or("-") + " " +
         (terms.weekly_cost ? std::to_string(terms.weekly_cost->value) : "-") + (terms.confirmed ? " confirmed" : "") +
         (terms.has_reason ? " reason" : "");
}

TEST_CASE("M-TERMS: a value left out is carried over while the method stays, a consent until one changes (E2, E3)",
          "[matching]") {
  using enum Contract;
  const TermsAgreed whole{spot, "S-1", Pence{90000}, true, true};
  const TermsAgreed open{.contract = spot, .terms_ref = "S-1", .confirmed = true};
  const auto row = GENERATE_COPY(values<CarryRow>({
      {"nothing said anew", whole, {.contract = spot}, "spot S-1 90000 confirmed reason"},
      {"the cost alone", whole, {.contract = spot, .weekly_cost = Pence{95000}}, "spot S-1 95000 reason"},
      {"the same cost", whole, {.contract = spot, .weekly_cost = Pence{90000}}, "spot S-1 90000 confirmed reason"},
      {"the reference alone", whole, {.contract = spot, .terms_ref = "S-2"}, "spot S-2 90000 reason"},
      {"another cost, confirmed",
       whole,
       {.contract = spot, .weekly_cost = Pence{95000}, .confirmed = true},
       "spot S-1 95000 confirmed reason"},
      {"an empty cost is filled", open, {.contract = spot, .weekly_cost = Pence{90000}}, "spot S-1 90000 confirmed"},
      {"confirmed afterwards",
       {.contract = spot, .terms_ref = "S-1", .weekly_cost = Pence{90000}},
       {.contract = spot, .confirmed = true},
       "spot S-1 90000 confirmed"},
      {"another method", whole, {.contract = framework}, "framework - -"},
      {"another method, confirmed", whole, {.contract = framework, .confirmed = true}, "framework - - confirmed"},
  }));
  INFO(row.name);
  ToldCase told;
  told.accepted().then("2026-03-10T10:00", row.then).then("2026-03-11T10:00", row.now);
  CHECK(told_of(told.now().acceptance->terms->agreed) == row.stands);
}

TEST_CASE("M-TERMS: the consent is as old as the values that it was given to", "[matching]") {
  ToldCase told;
  told.agreed().then("2026-03-11T10:00", TermsAgreed{.confirmed = true});
  CHECK(told.now().acceptance->terms->confirmed_at == at("2026-03-10T10:00"));
  told.then("2026-03-12T10:00", TermsAgreed{.weekly_cost = Pence{1}, .confirmed = true});
  CHECK(told.now().acceptance->terms->confirmed_at == at("2026-03-12T10:00"));
  told.then("2026-03-13T10:00", TermsAgreed{.weekly_cost = Pence{2}});
  CHECK_FALSE(told.now().acceptance->terms->confirmed_at);
}

TEST_CASE("M-TERMS: nothing is carried over from another acceptance (E3)", "[matching]") {
  ToldCase told;
  told.agreed().then("2026-03-11T10:00", SteppedBack{});
  told.then("2026-03-11T11:00", Offered{offer_of_v1(2, "derby", "2026-03-11T11:00")});
  told.then("2026-03-11T12:00", Answered{{2}, AnswerKind::accept}).then("2026-03-12T10:00", TermsAgreed{});
  CHECK(told_of(told.now().acceptance->terms->agreed) == "framework - -");
}

TEST_CASE("M-TERMS: a reference that the form gave serves, and falls with it (E2, O4)", "[matching]") {
  const TermsAgreed spot{.contract = Contract::spot, .confirmed = true};
  ToldCase told;
  told.accepted();
  CHECK(rules_of(may_agree_terms(told.now(), spot, {}, typed_at("2026-03-03T10:00"))) == "M-TERMS");
  told.then("2026-03-02T11:00", FormReturned{{1}, true, Contract::spot, "S-1"});
  CHECK(may_agree_terms(told.now(), spot, {}, typed_at("2026-03-03T10:00")).empty());
  const auto form = told.facts.back().fact;
  told.then("2026-03-03T10:00", spot);
  CHECK(told_of(told.now().acceptance->terms->agreed) == "spot S-1 - confirmed");
  CHECK(rules_of(may_void(v1(), told.facts, form)) == "A-APPEND");
  CHECK(contract_of(told.now()) == Contract::spot);
}

TEST_CASE("M-TERMS: the reason of earlier spot terms serves on (E2)", "[matching]") {
  const std::vector<Framework> frameworks{{on("2026-03-01"), std::nullopt}};
  ToldCase told;
  told.accepted().then("2026-03-03T10:00", TermsAgreed{Contract::spot, "S-1", std::nullopt, false, true});
  const TermsAgreed again{.contract = Contract::spot, .weekly_cost = Pence{90000}};
  CHECK(may_agree_terms(told.now(), again, {frameworks, false}, typed_at("2026-03-04T10:00")).empty());
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
      {"referred today", [](ToldCase& c) { c.accepted(); }, {child_aged(15), false, on("2026-03-17")}, ""},
      {"referred before the vacancy", [](ToldCase& c) { c.accepted(); }, {child_aged(15), false, on("2026-01-05")}, ""},
      {"referred tomorrow", [](ToldCase& c) { c.accepted(); }, {child_aged(15), false, on("2026-03-18")}, "A-FUTURE"},
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

TEST_CASE("M-OWN: the national referral is bounded by the day of typing, and kept (P)", "[matching]") {
  const OwnChildChosen chosen{child_aged(15), false, on("2026-03-17")};
  auto told = ToldCase();
  told.agreed();
  CHECK(may_match_own(told.now(), chosen, {at("2026-03-16T10:00"), at("2026-03-17T10:00")}).empty());
  told.then("2026-03-16T10:00", chosen, "2026-03-17T10:00");
  CHECK(told.now().acceptance->own_child->referred_on == on("2026-03-17"));
  CHECK_FALSE(OwnChildChosen{}.overridden);
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
