#include "rules/case/case_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <rapidcheck.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

// What M-STATES and A-APPEND promise of every case, whatever happens in it: random walks through open gates.
namespace ifapilot::rules {
namespace {

/// One thing to try: which, how many minutes after the last, and a number for the rest.
struct WalkAttempt {
  int which;
  int minutes;
  int number;
};

rc::Gen<WalkAttempt> any_attempt() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 1000), rc::gen::element(0, 1, 10, 60, 240, 1441), rc::gen::inRange(0, 100)),
      [](const std::tuple<int, int, int>& made) {
        return WalkAttempt{std::get<0>(made), std::get<1>(made), std::get<2>(made)};
      });
}

Offer offer_at(Instant now, int number, const Case& of) {
  const auto count = static_cast<std::int64_t>(of.offers.size()) + 1;
  return {.id = {count},
          .vacancy = of.vacancy.id,
          .authority = code(number % 2 == 0 ? "derby" : "rutland"),
          .area = code("rutland"),
          .sent_at = now,
          .clock_started_at = now,
          .due_at = now + std::chrono::hours{number % 3 == 0 ? 2 : 24},
          .outside_pilot = number % 5 == 0};
}

/// Of the latest child that there is.
ChildCorrected corrected_to(int age, const Case& of) {
  ChildCorrected corrected{ReferralId{static_cast<std::int64_t>(of.referrals.size())}};
  if (!of.own_children.empty()) corrected.of = of.own_children.back().fact;
  corrected.age = age;
  return corrected;
}

/// Everything that could be tried at `now`, whether or not it may be.
std::vector<Happening> attempts(const Case& of, Instant now, int number) {
  const auto today = local_day(now);
  const auto day = today + date::days{number % 4};
  const OfferId last{static_cast<std::int64_t>(of.offers.size())};
  const ReferralId next{static_cast<std::int64_t>(of.referrals.size()) + 1};
  const auto end = at_time(today + date::days{3 + number % 9}, std::chrono::hours{17});
  const bool reason = number % 3 != 0;
  const auto open = open_referral(of);
  const ReferralId some{1 + number % 3};
  return {Offered{offer_at(now, number, of)},
          Offered{offer_at(now, number + 1, of)},
          Answered{last, AnswerKind::accept},
          Answered{last, AnswerKind::accept},
          Answered{last, AnswerKind::refuse},
          Rescinded{last},
          FormReturned{last, true, Contract::spot, "published 2026"},
          Updated{},
          DateTold{day, true, at_time(day + date::days{3}, std::chrono::hours{17})},
          Extended{end},
          TermsAgreed{.confirmed = true},
          TermsAgreed{.confirmed = reason},
          Contacted{},
          OwnChildChosen{child_aged(12 + number % 5)},
          ReferralRequested{next},
          ReferralRequested{next},
          ProfileReceived{child_aged(12 + number % 5), now, now + std::chrono::hours{24}},
          ProfileReceived{child_aged(12), now, now + std::chrono::hours{24}},
          ReferralEnded{ReferralEnd::none},
          ReferralEnded{ReferralEnd::withdrawn, true},
          ReferralEnded{ReferralEnd::refused, reason},
          MatchDecided{Decision::accept},
          MatchDecided{Decision::accept},
          MatchDecided{Decision::refuse},
          MatchDecided{Decision::proceed, reason},
          MatchFailed{open ? open->id : ReferralId{1}},
          MatchFailed{open ? open->id : ReferralId{1}},
          Chased{now + std::chrono::hours{4}},
          TransportArranged{day},
          TransportArranged{today},
          TransportCancelled{},
          Arrived{today},
          Arrived{today, true, std::nullopt, std::nullopt},
          Arrived{today, true, std::nullopt, some},
          ReferralEnded{ReferralEnd::withdrawn, true, some},
          DutyEnded{some},
          SteppedBack{},
          SteppedBack{},
          Closed{static_cast<ClosedAs>(number % 5)},
          Noted{},
          VacancyCorrected{code(number % 2 == 0 ? "derby" : "leicester")},
          corrected_to(11 + number % 5, of)};
}

/// Whether a case gets on by it: it moves towards a placement, or is what a later step needs.
bool gets_on(const Case& before, const CaseFact& fact) {
  const auto from = status_of(before, fact.at);
  const auto to = status_of(with(before, fact), fact.at);
  const bool needed = (std::holds_alternative<DateTold>(fact.what) && !before.vacancy.available_confirmed) ||
                      (std::holds_alternative<TermsAgreed>(fact.what) && !before.acceptance->terms);
  return (from < to && to <= VacancyStatus::placed) || (from == VacancyStatus::accepted && needed);
}

/// Those that may follow; most of the time, if there are any, only those by which the case gets on.
std::vector<CaseFact> open_facts(const Case& of, Instant now, const WalkAttempt& attempt, FactId number) {
  std::vector<CaseFact> open;
  std::vector<CaseFact> onward;
  for (const auto& what : attempts(of, now, attempt.number)) {
    const CaseFact fact{number, now, now, what};
    if (!may_happen(of, fact).empty()) continue;
    open.push_back(fact);
    if (gets_on(of, fact)) onward.push_back(fact);
  }
  return attempt.number < 45 && !onward.empty() ? onward : open;  // a note is always open
}

/// A walk of facts that each passed its gate; `each` is shown the case before it, the fact, and the case after it.
template <class Each>
std::vector<CaseFact> walked(const std::vector<WalkAttempt>& tries, Each each) {
  std::vector<CaseFact> facts;
  auto now = at("2026-03-02T09:00");
  auto so_far = notified(v1());
  for (const auto& attempt : tries) {
    now += std::chrono::minutes{attempt.minutes};
    const auto open = open_facts(so_far, now, attempt, {static_cast<std::int64_t>(facts.size()) + 1});
    facts.push_back(open[static_cast<std::size_t>(attempt.which) % open.size()]);
    const auto next = with(so_far, facts.back());
    each(so_far, facts.back(), next);
    so_far = next;
  }
  return facts;
}

std::vector<CaseFact> walked(const std::vector<WalkAttempt>& tries) {
  return walked(tries, [](const Case&, const CaseFact&, const Case&) {});
}

std::vector<WalkAttempt> any_attempts() { return *rc::gen::container<std::vector<WalkAttempt>>(40, any_attempt()); }

/// All that a person could be told of a case.
std::string picture(const Case& of, Instant now) {
  auto text = std::string(word(status_of(of, now))) + " " + iso(of.moved_at) + (of.duties.empty() ? "" : " duty");
  for (const auto& duty : of.duties) text += duty.referral.text() + (duty.failed ? " failed" : "");
  for (const auto& offer : of.offers) text += " " + offer.id.text() + std::string(word(status_of(offer, now)));
  for (const auto& referral : of.referrals) {
    text += " " + referral.id.text() + std::string(word(referral.status));
    if (referral.decided_at) text += std::string(word(*referral.decision)) + iso(*referral.decided_at);
    if (referral.chase_until) text += iso(*referral.chase_until);
  }
  if (const auto end = held_until(of.vacancy)) text += " held " + iso(*end);
  if (of.acceptance && of.acceptance->transport) text += " on " + iso(of.acceptance->transport->on);
  for (const auto& arrival : of.arrivals) text += " arrived " + iso(arrival.arrived.on) + arrival.fact.text();
  return text;
}

TEST_CASE("M-STATES: a walk through open gates goes where the table says, step by step", "[case_walk][property]") {
  CHECK(rc::check("open gates follow the table", [] {
    VacancyStatus furthest = VacancyStatus::notified;
    walked(any_attempts(), [&](const Case& before, const CaseFact& fact, const Case& next) {
      const auto from = status_of(before, fact.at);
      const auto step = step_of(before, fact);
      const auto to = step ? after(from, *step) : std::optional(from);
      RC_ASSERT(to.has_value());
      RC_ASSERT(status_of(next, fact.at) == *to);
      if (*to <= VacancyStatus::placed) furthest = std::max(furthest, *to);
    });
    RC_CLASSIFY(furthest >= VacancyStatus::profiled, "a child was matched with it");
    RC_CLASSIFY(furthest == VacancyStatus::placed, "a child was placed");
  }));
}

TEST_CASE("M-STATES: vacancy and offers alone tell the same, and every record agrees with the status",
          "[case_walk][property]") {
  CHECK(rc::check("status, referral, match, transport and duty agree", [] {
    walked(any_attempts(), [](const Case&, const CaseFact& fact, const Case& next) {
      using S = VacancyStatus;
      const auto status = status_of(next, fact.at);
      RC_ASSERT(status_of(next.vacancy, next.offers, fact.at) == status);
      const bool accepted = S::accepted <= status && status <= S::placed;
      RC_ASSERT(!accepted || next.acceptance.has_value());
      const auto open = open_referral(next);
      const bool own = accepted && next.acceptance->own_child.has_value();
      if (S::profiled <= status && status <= S::moving) RC_ASSERT(open.has_value() != own);
      if (status == S::accepted || status == S::notified) RC_ASSERT(!open && !own);
      if (status == S::referred) RC_ASSERT(open->status == ReferralStatus::requested);
      if (status == S::moving) RC_ASSERT(next.acceptance->transport && next.acceptance->matched_at);
      if (S::accepted <= status && status <= S::matched) RC_ASSERT(!next.acceptance->transport);
      for (const auto& duty : next.duties) {
        if (duty.failed) RC_ASSERT(find(next.referrals, duty.referral)->status == ReferralStatus::failed);
        if (!duty.failed) RC_ASSERT(open && open->id == duty.referral);
      }
      if (is_over(status) && !duty_of_match(next)) RC_ASSERT(!open);
      for (const auto& referral : next.referrals) {
        const bool is_open = open && open->id == referral.id;
        RC_ASSERT(is_open == !referral.ended_at);
      }
      if (status == S::placed) RC_ASSERT(!next.arrivals.empty() && child_of(next).has_value());
    });
  }));
}

TEST_CASE("M-STATES: a replay is the same wherever it is cut in two, and however often", "[case_walk][property]") {
  CHECK(rc::check("replay then go on is replay of all", [] {
    const auto facts = walked(any_attempts());
    const auto now = at("2026-05-01T12:00");
    const auto whole = picture(replay(v1(), facts), now);
    const auto cut = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(facts.size()) + 1));
    auto resumed = replay(v1(), std::span(facts).first(cut));
    for (const auto& fact : std::span(facts).subspan(cut)) resumed = with(resumed, fact);
    RC_ASSERT(picture(resumed, now) == whole);
    RC_ASSERT(picture(replay(v1(), facts), now) == whole);
  }));
}

TEST_CASE("A-APPEND: the latest fact may always be voided, and what is voided leaves facts that stand",
          "[case_walk][property]") {
  CHECK(rc::check("what remains passes every gate", [] {
    const auto facts = walked(any_attempts());
    RC_PRE(!facts.empty());
    RC_ASSERT(may_void(v1(), facts, facts.back().fact).empty());
    const auto which = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(facts.size())));
    if (!may_void(v1(), facts, facts[which].fact).empty()) return;
    auto remaining = notified(v1());
    for (const auto& fact : facts) {
      if (fact.fact == facts[which].fact) continue;
      RC_ASSERT(may_happen(remaining, fact).empty());
      remaining = with(remaining, fact);
    }
    RC_CLASSIFY(which + 1 < facts.size(), "a fact that others follow");
  }));
}

TEST_CASE("A-APPEND: a fact goes with all that rest on it, and none of those could have stayed",
          "[case_walk][property]") {
  CHECK(rc::check("what rests on a fact, and no more", [] {
    const auto facts = walked(any_attempts());
    RC_PRE(!facts.empty());
    const auto which = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(facts.size())));
    const auto voided = facts[which].fact;
    const auto resting = resting_on(v1(), facts, {voided});
    std::set<FactId> gone{voided};
    for (const auto& later : resting) gone.insert(later.fact);
    auto remaining = notified(v1());
    for (const auto& fact : facts) {
      if (gone.contains(fact.fact)) continue;
      RC_ASSERT(may_happen(remaining, fact).empty());
      remaining = with(remaining, fact);
    }
    RC_ASSERT(remaining.passed_over.empty());
    RC_ASSERT(resting.empty() == may_void(v1(), facts, voided).empty());
    for (const auto& later : resting) {
      RC_ASSERT(later.fact > voided);
      auto others = gone;
      others.erase(later.fact);
      const auto again = resting_on(v1(), facts, others);
      RC_ASSERT(again.size() == 1U);
      RC_ASSERT(again.front().fact == later.fact);
    }
    RC_CLASSIFY(resting.size() > 1, "several rest on it");
  }));
}

}  // namespace
}  // namespace ifapilot::rules
