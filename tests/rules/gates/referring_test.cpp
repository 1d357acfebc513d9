#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/referring.hpp>

#include <string>

// M-REFER, M-PROFILE, M-AGAIN, and refusing to the Home Office (M-CHASE). The usual course is in case_builder.hpp.
namespace ifapilot::rules {
namespace {

/// M-TERMS: it is not what the authority was content with.
const TermsAgreed other_cost{.weekly_cost = Pence{95000}};

struct RequestRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::string when;
  std::string rules;
};

TEST_CASE("M-REFER: each unmet need is named, all at once (O7, O8, O10, O11)", "[referring]") {
  const auto row = GENERATE(values<RequestRow>({
      {"all is met", [](ToldCase& c) { c.agreed(); }, "2026-03-16T10:00", ""},
      {"at the end of the hold", [](ToldCase& c) { c.agreed(); }, "2026-03-19T17:00", ""},
      {"a second after it", [](ToldCase& c) { c.agreed(); }, "2026-03-19T17:00:01", "M-HOLD"},
      {"extended", [](ToldCase& c) { c.agreed().then("2026-03-19T12:00", Extended{at("2026-03-23T17:00")}); },
       "2026-03-20T10:00", ""},
      {"the extension ran out",
       [](ToldCase& c) { c.agreed().then("2026-03-19T12:00", Extended{at("2026-03-23T17:00")}); },
       "2026-03-23T17:00:01", "M-HOLD"},
      {"before the vacancy is ready", [](ToldCase& c) { c.agreed(); }, "2026-03-11T10:00", ""},
      {"only accepted: a provisional hold does not run out", [](ToldCase& c) { c.accepted(); }, "2026-03-25T10:00",
       "M-DATE M-TERMS"},
      {"terms not confirmed", [](ToldCase& c) { c.agreed().then("2026-03-11T10:00", other_cost); }, "2026-03-16T10:00",
       "M-TERMS"},
      {"terms not confirmed and too late", [](ToldCase& c) { c.agreed().then("2026-03-11T10:00", other_cost); },
       "2026-03-20T10:00", "M-TERMS M-HOLD"},
      {"nothing at all", [](ToldCase&) {}, "2026-03-03T10:00", "M-STATES M-DATE M-TERMS"},
      {"offered", [](ToldCase& c) { c.offered(); }, "2026-03-02T10:30", "M-STATES M-DATE M-TERMS"},
      {"an own child", [](ToldCase& c) { c.own(); }, "2026-03-17T10:00", "M-OWN"},
      {"an own child, too late", [](ToldCase& c) { c.own(); }, "2026-03-20T10:00", "M-OWN M-HOLD"},
      {"one is requested", [](ToldCase& c) { c.requested(); }, "2026-03-16T11:00", "M-REFER"},
      {"one is profiled", [](ToldCase& c) { c.profiled(); }, "2026-03-16T13:00", "M-REFER"},
      {"one is matched", [](ToldCase& c) { c.profiled().match(); }, "2026-03-17T11:00", "M-REFER"},
      {"a refused profile ends its referral (M-AGAIN, O13)",
       [](ToldCase& c) { c.profiled().then("2026-03-16T15:00", MatchDecided{Decision::refuse}); }, "2026-03-16T16:00",
       ""},
      {"while the hold runs (M-AGAIN, O13)",
       [](ToldCase& c) { c.profiled().then("2026-03-16T15:00", MatchDecided{Decision::refuse}); }, "2026-03-20T16:00",
       "M-HOLD"},
      {"refused to the Home Office",
       [](ToldCase& c) {
         c.profiled().then("2026-03-16T15:00", ReferralEnded{ReferralEnd::refused, true});
       },
       "2026-03-16T16:00", ""},
      {"no child", [](ToldCase& c) { c.requested().then("2026-03-16T15:00", ReferralEnded{}); }, "2026-03-16T16:00",
       ""},
      {"an own child refused", [](ToldCase& c) { c.own().then("2026-03-16T15:00", MatchDecided{Decision::refuse}); },
       "2026-03-16T16:00", ""},
      {"before the acceptance", [](ToldCase& c) { c.agreed(); }, "2026-03-02T10:59", "A-FUTURE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  CHECK(rules_of(may_request_referral(told.now(), typed_at(row.when))) == row.rules);
}

TEST_CASE("M-REFER: in the coordinator's words, with what to type", "[referring]") {
  ToldCase told;
  told.agreed().then("2026-03-11T10:00", other_cost);
  const auto refusals = may_request_referral(told.now(), typed_at("2026-03-20T10:00"));
  REQUIRE(refusals.size() == 2);
  CHECK(refusals[0].message == "the authority has not confirmed the terms");
  CHECK(some_hint_has(
      refusals, Action{Deed::agree_terms, VacancyId{1}, {{Field::contract, Contract::framework}, {Field::confirmed}}}));
  CHECK(refusals[1].message == "the hold ended Thu 19 Mar 2026 17:00");
  CHECK(refusals[1].hint == Action{Deed::extend_hold, VacancyId{1}});
  const auto first = may_request_referral(ToldCase().offered().now(), typed_at("2026-03-02T10:30"));
  CHECK(first[0].message == "V1 is offered: nottingham has not answered O1");
  CHECK(first[2].message == "no terms are agreed and confirmed by the authority");
  const auto unagreed = may_request_referral(ToldCase().accepted().now(), typed_at("2026-03-03T10:00"));
  CHECK(unagreed[1].message == "no terms are agreed and confirmed by the authority");
  CHECK(first[1].message == "the date is not confirmed by the provider");
  CHECK(first[1].hint == Action{Deed::confirm_date, VacancyId{1}});
}

TEST_CASE("M-REFER: of an open referral, what is waited for (O11)", "[referring]") {
  const auto requested = may_request_referral(ToldCase().requested().now(), typed_at("2026-03-16T11:00"));
  CHECK(requested[0].message == "R1 is open: its profile is waited for");
  CHECK(some_hint_has(requested, Action{Deed::record_no_child, VacancyId{1}}));
  const auto profiled = may_request_referral(ToldCase().profiled().now(), typed_at("2026-03-16T13:00"));
  CHECK(profiled[0].message == "R1 is open: its profile is here");
  CHECK(some_hint_has(profiled, Action{Deed::accept_match, VacancyId{1}}));
}

struct ProfileRow {
  std::string name;
  void (*tell)(ToldCase&);
  ProfileReceived profile;
  std::string received;
  std::string rules;
};

ProfileReceived referred(std::string_view day) {
  auto profile = profile_of(15, "2026-03-16T12:00");
  profile.referred_on = on(day);
  return profile;
}

ProfileReceived overridden(int age) {
  auto profile = profile_of(age, "2026-03-16T12:00");
  profile.overridden = true;
  return profile;
}

TEST_CASE("M-PROFILE: for an open referral, under 16, in order of time (O12, O13, E4)", "[referring]") {
  // Typed on Monday 16 March 2026 at 12:30.
  const auto requested = [](ToldCase& c) { c.requested(); };
  const auto row = GENERATE_COPY(values<ProfileRow>({
      {"fifteen", requested, profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00", ""},
      {"sixteen", requested, profile_of(16, "2026-03-16T12:00"), "2026-03-16T12:00", "M-PROFILE"},
      {"sixteen, with a reason", requested, overridden(16), "2026-03-16T12:00", ""},
      {"no referral", [](ToldCase& c) { c.agreed(); }, profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00",
       "M-PROFILE"},
      {"no referral, and sixteen", [](ToldCase& c) { c.agreed(); }, profile_of(16, "2026-03-16T12:00"),
       "2026-03-16T12:00", "M-PROFILE M-PROFILE"},
      {"nobody accepted", [](ToldCase&) {}, profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00", "M-STATES"},
      {"an own child", [](ToldCase& c) { c.own(); }, profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00",
       "M-PROFILE"},
      {"a second profile", [](ToldCase& c) { c.profiled(); }, profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00",
       "M-PROFILE"},
      {"after no child", [](ToldCase& c) { c.requested().then("2026-03-16T11:00", ReferralEnded{}); },
       profile_of(15, "2026-03-16T12:00"), "2026-03-16T12:00", "M-PROFILE"},
      {"received before the request", requested, profile_of(15, "2026-03-16T12:00"), "2026-03-16T09:59", "A-FUTURE"},
      {"received in the future", requested, profile_of(15, "2026-03-16T12:31"), "2026-03-16T12:31", "A-FUTURE"},
      {"passed on before it was received", requested, profile_of(15, "2026-03-16T11:59"), "2026-03-16T12:00",
       "A-FUTURE"},
      {"passed on in the future", requested, profile_of(15, "2026-03-16T12:31"), "2026-03-16T12:00", "A-FUTURE"},
      {"passed on later", requested, profile_of(15, "2026-03-16T12:30"), "2026-03-16T10:00", ""},
      {"referred the same day", requested, referred("2026-03-16"), "2026-03-16T12:00", ""},
      {"referred long before", requested, referred("2026-01-16"), "2026-03-16T12:00", ""},
      {"referred after it was received", requested, referred("2026-03-17"), "2026-03-16T12:00", "A-FUTURE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const When when{at(row.received), at("2026-03-16T12:30")};
  CHECK(rules_of(may_receive_profile(told.now(), row.profile, when)) == row.rules);
}

struct ReferralEndRow {
  std::string name;
  void (*tell)(ToldCase&);
  ReferralEnd how;
  bool reason;
  std::string when;
  std::string rules;
};

TEST_CASE("M-STATES, M-CHASE: how a referral ends (O11-O13, E4, R2)", "[referring]") {
  using enum ReferralEnd;
  const auto chased = [](ToldCase& c) { c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}); };
  const auto row = GENERATE_COPY(values<ReferralEndRow>({
      {"no child", [](ToldCase& c) { c.requested(); }, none, false, "2026-03-16T11:00", ""},
      {"no child, before it was asked", [](ToldCase& c) { c.requested(); }, none, false, "2026-03-16T09:00",
       "A-FUTURE"},
      {"no child, without a referral", [](ToldCase& c) { c.agreed(); }, none, false, "2026-03-16T11:00", "M-REFER"},
      {"no child, with a profile here", [](ToldCase& c) { c.profiled(); }, none, false, "2026-03-16T13:00", "M-STATES"},
      {"withdrawn before a profile", [](ToldCase& c) { c.requested(); }, withdrawn, true, "2026-03-16T11:00", ""},
      {"withdrawn of a profile", [](ToldCase& c) { c.profiled(); }, withdrawn, true, "2026-03-16T13:00", ""},
      {"withdrawn after proceed", [](ToldCase& c) { c.proceeded(); }, withdrawn, true, "2026-03-17T13:00", ""},
      {"withdrawn of a match", [](ToldCase& c) { c.profiled().match(); }, withdrawn, true, "2026-03-17T13:00", ""},
      {"withdrawn on the way: cancel the transport first", [](ToldCase& c) { c.profiled().match().arrange(); },
       withdrawn, true, "2026-03-17T13:00", "M-STATES"},
      {"withdrawn of an own child", [](ToldCase& c) { c.own(); }, withdrawn, true, "2026-03-17T13:00", "M-REFER"},
      {"withdrawn after a close", [](ToldCase& c) { c.profiled().close(ClosedAs::withdrawn); }, withdrawn, true,
       "2026-03-18T13:00", "M-STATES"},
      {"withdrawn after a close, under a duty", [](ToldCase& c) { c.proceeded().close(ClosedAs::withdrawn); },
       withdrawn, true, "2026-03-18T13:00", ""},
      {"refused without a chase", [](ToldCase& c) { c.profiled(); }, refused, false, "2026-03-17T13:00", "M-CHASE"},
      {"refused with a reason", [](ToldCase& c) { c.profiled(); }, refused, true, "2026-03-16T13:00", ""},
      {"refused while the chase runs", chased, refused, false, "2026-03-17T16:00", "M-CHASE"},
      {"refused while the chase runs, with a reason", chased, refused, true, "2026-03-17T16:00", ""},
      {"refused when the chase has run out", chased, refused, false, "2026-03-17T16:00:01", ""},
      {"refused without a profile", [](ToldCase& c) { c.requested(); }, refused, true, "2026-03-16T11:00", "M-CHASE"},
      {"refused without a profile or a reason", [](ToldCase& c) { c.requested(); }, refused, false, "2026-03-16T11:00",
       "M-CHASE"},
      {"refused without a referral", [](ToldCase& c) { c.agreed(); }, refused, true, "2026-03-16T11:00", "M-CHASE"},
      {"refused under a duty", [](ToldCase& c) { c.proceeded(); }, refused, true, "2026-03-17T13:00", "M-DECIDE"},
      {"refused under a duty, without a reason", [](ToldCase& c) { c.proceeded(); }, refused, false, "2026-03-17T13:00",
       "M-CHASE M-DECIDE"},
      {"refused after the match", [](ToldCase& c) { c.profiled().match(); }, refused, true, "2026-03-17T13:00",
       "M-STATES"},
      {"refused, an own child", [](ToldCase& c) { c.own(); }, refused, true, "2026-03-17T13:00", "M-CHASE"},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const ReferralEnded end{row.how, row.reason};
  const auto when = typed_at(row.when);
  const auto refusals =
      row.how == refused ? may_refuse_referral(told.now(), end, when) : may_end_referral(told.now(), end, when);
  CHECK(rules_of(refusals) == row.rules);
  for (const auto& refusal : refusals) {
    if (refusal.rule == "M-CHASE") CHECK_FALSE(refusal.paragraphs.empty());
  }
}

struct WithdrawnRow {
  std::string name;
  void (*tell)(ToldCase&);
  int referral;
  std::string when;
  std::string rules;
};

TEST_CASE("M-DECIDE, A-FUTURE: who is owed a place and not matched here is withdrawn whatever came since (R2)",
          "[referring]") {
  const auto row = GENERATE(values<WithdrawnRow>({
      {"matched here, after the match", [](ToldCase& c) { c.proceeded().match(); }, 1, "2026-03-17T10:00", ""},
      {"matched here, before the match", [](ToldCase& c) { c.proceeded().match(); }, 1, "2026-03-17T09:30", "A-FUTURE"},
      {"failed, before the second child", [](ToldCase& c) { c.second_child(); }, 1, "2026-03-17T09:30", ""},
      {"failed, when the duty was taken", [](ToldCase& c) { c.second_child(); }, 1, "2026-03-17T09:00", ""},
      {"failed, before the duty", [](ToldCase& c) { c.second_child(); }, 1, "2026-03-17T08:59", "A-FUTURE"},
      {"the second child, before its profile", [](ToldCase& c) { c.second_child(); }, 2, "2026-03-17T09:45",
       "A-FUTURE"},
      {"closed since", [](ToldCase& c) { c.proceeded().close(ClosedAs::withdrawn); }, 1, "2026-03-18T11:00", ""},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const ReferralEnded end{ReferralEnd::withdrawn, true, ReferralId{row.referral}};
  CHECK(rules_of(may_end_referral(told.now(), end, typed_at(row.when))) == row.rules);
}

TEST_CASE("M-DECIDE: the ways out of a duty name the vacancy, and its referral where two stand (R2)", "[referring]") {
  const ReferralEnded end{ReferralEnd::refused, true};
  const auto ways = [](const Refusals& refusals, const Subject& whose) {
    return some_hint_has(refusals, Action{Deed::withdraw_referral, whose}) &&
           some_hint_has(refusals, Action{Deed::confirm_arrival, whose, {{Field::elsewhere}, {Field::in_region}}});
  };
  const auto one = may_refuse_referral(ToldCase().proceeded().now(), end, typed_at("2026-03-17T13:00"));
  CHECK(ways(one, VacancyId{1}));
  const auto both = ToldCase().second_child().then("2026-03-18T09:00", MatchDecided{Decision::proceed, true}).now();
  const auto two = may_refuse_referral(both, end, typed_at("2026-03-18T13:00"));
  CHECK(ways(two, ReferralId{2}));
}

TEST_CASE("M-CHASE: before a profile the way out is none or withdrawn (O12)", "[referring]") {
  const auto refusals =
      may_refuse_referral(ToldCase().requested().now(), {ReferralEnd::refused, true}, typed_at("2026-03-16T11:00"));
  CHECK(some_hint_has(refusals, Action{Deed::record_no_child, VacancyId{1}}));
  CHECK(some_hint_has(refusals, Action{Deed::withdraw_referral, VacancyId{1}}));
}

}  // namespace
}  // namespace ifapilot::rules
