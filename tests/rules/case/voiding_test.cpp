#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <cstdint>
#include <string>
#include <vector>

// A-APPEND: what may be voided, and what a void would break. The usual course, with its fact numbers, is in
// case_builder.hpp: F1 vacancy add, F2 offer, F3 acceptance, F4 date, F5 terms, F6 request or own, F7 profile,
// then in their order proceed, match accept, arrange, complete.
namespace ifapilot::rules {
namespace {

struct VoidRow {
  std::string name;
  void (*tell)(ToldCase&);
  std::int64_t voided;
  std::string blocked_by;  // the fact that the refusal names; empty: it may be voided
};

TEST_CASE("A-APPEND: a void is refused where a later fact depends on it, which is named", "[voiding]") {
  const auto row = GENERATE(values<VoidRow>({
      {"the latest fact", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, 10, ""},
      {"the transport of an arrival", [](ToldCase& c) { c.profiled().match().arrange().arrive(); }, 9,
       "F10 (transfer complete)"},
      {"the match of a transport", [](ToldCase& c) { c.profiled().match().arrange(); }, 8, "F9 (transfer arrange)"},
      {"the profile of a match", [](ToldCase& c) { c.profiled().match(); }, 7, "F8 (match accept)"},
      {"the request of a profile", [](ToldCase& c) { c.profiled(); }, 6, "F7 (refer profile)"},
      {"the terms of a request", [](ToldCase& c) { c.profiled(); }, 5, "F6 (refer request)"},
      {"the date of a request", [](ToldCase& c) { c.profiled(); }, 4, "F6 (refer request)"},
      {"the acceptance of terms", [](ToldCase& c) { c.profiled(); }, 3, "F5 (match terms)"},
      {"the offer of an acceptance", [](ToldCase& c) { c.profiled(); }, 2, "F3 (acceptance)"},
      {"a vacancy with an offer", [](ToldCase& c) { c.offered(); }, 1, "F2 (offer)"},
      {"a vacancy with nothing", [](ToldCase&) {}, 1, ""},
      {"a vacancy with a note", [](ToldCase& c) { c.then("2026-03-02T10:00", Noted{}); }, 1, "F2 (note)"},
      {"the latest terms, others remain", [](ToldCase& c) { c.requested().then("2026-03-17T10:00", TermsAgreed{}); }, 7,
       ""},
      {"earlier terms, when later ones carry the request",
       [](ToldCase& c) {
         c.agreed()
             .then("2026-03-11T10:00", TermsAgreed{.confirmed = true})
             .then("2026-03-16T10:00", ReferralRequested{{1}});
       },
       5, ""},
      {"terms that an own child's match did not need", [](ToldCase& c) { c.own().match(); }, 5, ""},
      {"the date that an own child's transport needs", [](ToldCase& c) { c.own().match().arrange(); }, 4,
       "F8 (transfer arrange)"},
      {"a proceed before a match", [](ToldCase& c) { c.proceeded().match(); }, 8, ""},
      {"the proceed of an arrival elsewhere",
       [](ToldCase& c) {
         c.proceeded().then("2026-03-18T10:00", Arrived{on("2026-03-18"), true});
       },
       8, "F9 (transfer complete --elsewhere)"},
      {"a chase that nothing rests on",
       [](ToldCase& c) {
         c.profiled().then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")}).then("2026-03-17T15:00", MatchDecided{});
       },
       8, ""},
      {"a chase that a refusal rests on",
       [](ToldCase& c) {
         c.profiled()
             .then("2026-03-17T13:00", Chased{at("2026-03-17T16:00")})
             .then("2026-03-17T17:00", ReferralEnded{ReferralEnd::refused});
       },
       8, "F9 (refer refuse)"},
      {"an extension that a request rests on",
       [](ToldCase& c) {
         c.agreed()
             .then("2026-03-19T10:00", Extended{at("2026-03-24T17:00")})
             .then("2026-03-20T10:00", ReferralRequested{{1}});
       },
       6, "F7 (refer request)"},
      {"a first referral's end, when another was requested",
       [](ToldCase& c) {
         c.requested().then("2026-03-16T11:00", ReferralEnded{}).then("2026-03-16T12:00", ReferralRequested{{2}});
       },
       7, "F8 (refer request)"},
      {"a refusal before the next offer, sent while it would have been open",
       [](ToldCase& c) {
         c.offered()
             .then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse})
             .then("2026-03-02T12:00", Offered{offer_of_v1(2, "derby", "2026-03-02T12:00")});
       },
       3, "F4 (offer)"},
      {"a refusal before the next offer, sent when it would have lapsed",
       [](ToldCase& c) {
         c.offered()
             .then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse})
             .then("2026-03-04T12:00", Offered{offer_of_v1(2, "derby", "2026-03-04T12:00")});
       },
       3, ""},
      {"a lapsed offer before another: whom that went to stays as decided",
       [](ToldCase& c) { c.offered().then("2026-03-04T12:00", Offered{offer_of_v1(2, "derby", "2026-03-04T12:00")}); },
       2, ""},
      {"a step back before the next offer",
       [](ToldCase& c) {
         c.accepted()
             .then("2026-03-02T12:00", SteppedBack{})
             .then("2026-03-02T13:00", Offered{offer_of_v1(2, "derby", "2026-03-02T13:00")});
       },
       4, "F5 (offer)"},
      {"the answer of a form",
       [](ToldCase& c) {
         c.offered()
             .then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse})
             .then("2026-03-02T12:00", FormReturned{{1}, true});
       },
       3, "F4 (feedback)"},
      {"a close", [](ToldCase& c) { c.profiled().close(ClosedAs::withdrawn); }, 8, ""},
      {"a close under a duty, the child has come elsewhere since",
       [](ToldCase& c) {
         c.proceeded().close(ClosedAs::withdrawn).then("2026-03-18T12:30", Arrived{on("2026-03-18"), true});
       },
       9, ""},
      {"an offer with a note", [](ToldCase& c) { c.offered().then("2026-03-02T11:00", Noted{OfferId{1}}); }, 2,
       "F3 (note)"},
      {"what another offer's note does not speak of",
       [](ToldCase& c) { c.offered().then("2026-03-02T11:00", Noted{OfferId{1}}).then("2026-03-02T11:00", Noted{}); },
       4, ""},
      {"a note", [](ToldCase& c) { c.then("2026-03-02T09:30", Noted{}).offered(); }, 2, ""},
  }));
  INFO(row.name);
  ToldCase told;
  row.tell(told);
  const auto refusals = may_void(v1(), told.facts, {row.voided});
  CHECK(refusals.empty() == row.blocked_by.empty());
  if (refusals.empty()) return;
  CHECK(rules_of(refusals) == "A-APPEND");
  const auto begin = "F" + std::to_string(row.voided) + " cannot be voided: " + row.blocked_by + " depends on it: ";
  CHECK(refusals[0].message.rfind(begin, 0) == 0);
  const auto later = FactId::parse(row.blocked_by.substr(1, row.blocked_by.find(' ') - 1));
  CHECK(refusals[0].hint == "void that first: " + Action{Deed::void_fact, *later});
}

TEST_CASE("A-APPEND: what one write recorded is voided as one", "[voiding]") {
  ToldCase told;
  told.offered().then("2026-03-02T11:00", Answered{{1}, AnswerKind::refuse});
  told.facts.push_back(
      {told.facts.back().fact, at("2026-03-02T11:00"), at("2026-03-02T11:00"), FormReturned{{1}, true}});
  CHECK(may_void(v1(), told.facts, told.facts.back().fact).empty());
}

TEST_CASE("A-APPEND: a fact that would not be taken today anyway depends on nothing", "[voiding]") {
  ToldCase told;
  told.requested().then("2026-03-16T10:30", profile_of(16, "2026-03-16T10:30"));  // no override on record
  CHECK(may_void(v1(), told.facts, {5}).front().message.find("F6 (refer request)") != std::string::npos);
  CHECK(may_void(v1(), told.facts, {6}).empty());
}

struct StandRow {
  std::string name;
  CapBasis basis;
  void (*before)(ToldPilot&);
  void (*after)(ToldPilot&);
  std::string rules;
};

void three_accepted(ToldPilot& p) {
  for (const auto* vacancy : {"V1", "V2", "V3"}) p.offer(vacancy).to("derby").sent("2026-03-02T10:00").accepted();
}

TEST_CASE("A-APPEND, C-CAP, D-ONE: no void breaks the cap or gives a vacancy two live offers (O2, O16)", "[voiding]") {
  // Asked on Tuesday 3 March 2026, 09:00. A voided step back makes an acceptance stand again.
  const auto row = GENERATE(values<StandRow>({
      {"over the cap", CapBasis::authority,
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].ended_at = at("2026-03-02T12:00");
       },
       three_accepted, "C-CAP"},
      {"over the cap by an offer that is open again", CapBasis::authority,
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].answer.reset();
         p.offers[0].rescinded_at = at("2026-03-02T12:00");
       },
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].answer.reset();
       },
       "C-CAP"},
      {"over the cap before, as the policy was changed since", CapBasis::authority, three_accepted, three_accepted, ""},
      {"up to the cap again", CapBasis::authority,
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].ended_at = p.offers[1].ended_at = at("2026-03-02T12:00");
       },
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].ended_at = at("2026-03-02T12:00");
       },
       ""},
      {"outside the pilot there is no cap", CapBasis::authority,
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].ended_at = at("2026-03-02T12:00");
       },
       [](ToldPilot& p) {
         three_accepted(p);
         p.offers[0].outside_pilot = true;
       },
       ""},
      {"the area over the cap", CapBasis::both,
       [](ToldPilot& p) {
         for (const auto* to : {"derby", "leicester", "nottingham"}) {
           p.offer("V" + std::to_string(p.offers.size() + 1)).to(to).sent("2026-03-02T10:00").accepted();
         }
         p.offers[0].ended_at = at("2026-03-02T12:00");
       },
       [](ToldPilot& p) {
         for (const auto* to : {"derby", "leicester", "nottingham"}) {
           p.offer("V" + std::to_string(p.offers.size() + 1)).to(to).sent("2026-03-02T10:00").accepted();
         }
       },
       "C-CAP"},
      {"two live offers", CapBasis::authority,
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00").rescinded();
         p.offer("V1").to("leicester").sent("2026-03-02T13:00");
       },
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-02T10:00");
         p.offer("V1").to("leicester").sent("2026-03-02T13:00");
       },
       "D-ONE"},
      {"a lapsed one beside", CapBasis::authority, [](ToldPilot&) {},
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-01T08:00");
         p.offer("V1").to("leicester").sent("2026-03-02T13:00");
       },
       ""},
      {"offered to the same authority twice before already", CapBasis::authority,
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-01T08:00");
         p.offer("V1").to("derby").sent("2026-03-02T13:00");
       },
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-01T08:00");
         p.offer("V1").to("derby").sent("2026-03-02T13:00");
       },
       ""},
      {"offered to the same authority twice, as the first was rescinded no more", CapBasis::authority,
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-01T08:00").rescinded();
         p.offer("V1").to("derby").sent("2026-03-02T13:00");
       },
       [](ToldPilot& p) {
         p.offer("V1").to("derby").sent("2026-03-01T08:00");
         p.offer("V1").to("derby").sent("2026-03-02T13:00");
       },
       "D-ONE"},
  }));
  INFO(row.name);
  ToldPilot before;
  ToldPilot after;
  row.before(before);
  row.after(after);
  Policy policy;
  policy.cap_basis = row.basis;
  CHECK(rules_of(may_stand(before.offers, after.offers, policy, at("2026-03-03T09:00"))) == row.rules);
}

std::string numbers(const std::vector<Resting>& resting) {
  std::string all;
  for (const auto& later : resting) all += (all.empty() ? "" : " ") + later.fact.text();
  return all;
}

TEST_CASE("P-VOLUNTARY: a withdrawal stands without the offer that it took back", "[voiding]") {
  ToldCase told;
  told.offered()
      .then("2026-03-02T11:00", Rescinded{{1}})
      .then("2026-03-02T12:00", Offered{offer_of_v1(2, "derby", "2026-03-02T12:00")});
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{2}})) == "F3");
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{2}}, {FactId{3}})).empty());
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{3}}, {FactId{3}})) == "F4");
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{1}})) == "F2 F3 F4");
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{1}}, {FactId{3}})) == "F2 F4");
}

TEST_CASE("A-APPEND: what was said of an acceptance goes with it, although another would bear it", "[voiding]") {
  ToldCase told;
  told.accepted()
      .then("2026-03-02T12:00", SteppedBack{})
      .then("2026-03-02T13:00", Offered{offer_of_v1(2, "derby", "2026-03-02T13:00")})
      .then("2026-03-02T14:00", Answered{{2}, AnswerKind::accept})
      .then("2026-03-02T15:00", Updated{})
      .then("2026-03-02T16:00", SteppedBack{});
  CHECK(numbers(resting_on(v1(), told.facts, {FactId{4}})) == "F5 F6 F8");
  const auto resting = resting_on(v1(), told.facts, {FactId{4}});
  CHECK(resting.front().what == "offer");
  CHECK_FALSE(resting.front().why.empty());
}

/// Asked for a child on the 20th, by a hold that runs so long.
std::vector<CaseFact> asked_late(std::string_view held) {
  ToldCase told;
  told.facts.front().what = Notified{ready("2026-03-16", true, held)};
  told.accepted().then("2026-03-10T10:00", TermsAgreed{.weekly_cost = Pence{92400}, .confirmed = true});
  return told.then("2026-03-20T10:00", ReferralRequested{{1}}).facts;
}

TEST_CASE("M-QUIET, A-APPEND: a request rests on the quiet days that kept the hold from running out (O9)",
          "[voiding]") {
  const auto with_them = asked_late("2026-03-23T17:00");
  const auto without = asked_late("2026-03-19T17:00");
  const auto resting = resting_on_quiet_days(v1(), with_them, v1(), without);
  REQUIRE(resting);
  CHECK(resting->fact == with_them.back().fact);
  CHECK(resting->why.find("19 Mar 2026") != std::string::npos);
  CHECK_FALSE(resting_on_quiet_days(v1(), with_them, v1(), with_them));
  CHECK_FALSE(resting_on_quiet_days(v1(), without, v1(), without));  // it was refused all along
}

TEST_CASE("A-APPEND: what was said of a referral goes with it, although another would bear it", "[voiding]") {
  auto told = ToldCase().requested();
  const auto ended = FactId{static_cast<std::int64_t>(told.facts.size()) + 1};
  told.then("2026-03-16T11:00", ReferralEnded{ReferralEnd::none})
      .then("2026-03-16T12:00", ReferralRequested{{2}})
      .then("2026-03-16T13:00", Noted{})
      .then("2026-03-16T14:00", profile_of(14, "2026-03-16T14:00"));
  const auto resting = resting_on(v1(), told.facts, {ended});
  REQUIRE(resting.size() == 2);  // the second request, and the profile that came for it; a note is of no referral
  CHECK(resting.front().fact == FactId{ended.value + 1});
  CHECK(resting.back().fact == FactId{ended.value + 3});
  CHECK(resting.back().why == "it was said of R2");
}

}  // namespace
}  // namespace ifapilot::rules
