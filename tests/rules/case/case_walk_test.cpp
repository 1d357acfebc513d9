#include "rules/case/walked_case.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <cstddef>
#include <optional>
#include <set>
#include <span>

// What M-STATES and A-APPEND promise of every case, whatever happens in it: random walks through open gates.
namespace ifapilot::rules {
namespace {

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
