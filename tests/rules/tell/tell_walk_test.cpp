#include "rules/case/walked_case.hpp"
#include "rules/tell/tell_builder.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <vector>

// What M-TELL promises of every case, whatever happens in it and whoever is told meanwhile: random walks.
namespace ifapilot::rules {
namespace {

using Bodies = std::set<std::tuple<About, PartyKind, std::string>>;

/// Whom, and of what: an authority by its code.
Bodies::value_type body_of(const Telling& row) {
  return {row.about, row.to, row.to == PartyKind::authority ? row.authority.value().text : ""};
}

/// A walk through open gates in which some are told, facts are voided, contacts change and it grows quiet.
class TellWalk {
 public:
  explicit TellWalk(const std::vector<WalkAttempt>& tries) {
    for (const auto& attempt : tries) {
      now_ += std::chrono::minutes{attempt.minutes};
      happens(attempt);
      if (attempt.number % 7 == 0) grows_quiet_or_not(attempt);
      if (attempt.number % 9 == 0) other_people(attempt);
      if (attempt.number % 11 == 0) is_voided(attempt);
      steps.push_back(owed());
      if (attempt.number % 4 == 0 && !steps.back().empty()) tell(pick(steps.back(), attempt.which));
    }
  }

  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Tellings owed() const {
    auto all = story.rows(iso(now_));
    std::erase_if(all, [](const Telling& any) { return !any.owed; });
    return all;
  }
  void tell(const Telling& row) { story.course.then(iso(now_), told_of(row)); }
  void tell_all() {
    for (const auto& row : owed()) tell(row);
  }

  /// When it happened; of everything that has a number, as that is when it was typed.
  [[nodiscard]] Instant happened(FactId fact) const {
    return std::ranges::find(story.course.facts, fact, &CaseFact::fact)->at;
  }

  /// The facts of the case that may be voided and of which somebody was told.
  [[nodiscard]] std::vector<FactId> told_and_voidable() const {
    std::set<FactId> events;
    for (const auto& fact : story.course.facts) {
      if (const auto* const told = std::get_if<PartyTold>(&fact.what)) events.insert(told->event);
    }
    std::vector<FactId> all;
    for (const auto& fact : story.course.facts) {
      if (events.contains(fact.fact) && may_be_voided(fact.fact)) all.push_back(fact.fact);
    }
    return all;
  }

  ToldStory story;
  std::vector<Tellings> steps;  // what was owed after each
  std::set<FactId> gone;

 private:
  template <class Row>
  static const Row& pick(const std::vector<Row>& all, int which) {
    return all[static_cast<std::size_t>(which) % all.size()];
  }
  /// But the notification, what has a number of its own, as the walk would give that once more, and a note, as that may
  /// be the number of something else.
  [[nodiscard]] bool may_be_voided(FactId id) const {
    const auto& what = std::ranges::find(story.course.facts, id, &CaseFact::fact)->what;
    const bool stays = std::holds_alternative<Notified>(what) || std::holds_alternative<Offered>(what) ||
                       std::holds_alternative<ReferralRequested>(what) || std::holds_alternative<Noted>(what);
    return !stays && may_void(story.vacancy, story.course.facts, id).empty();
  }

  void happens(const WalkAttempt& attempt) {
    const FactId number{static_cast<std::int64_t>(story.course.facts.size()) + 1};
    auto open = open_facts(story.state(), now_, attempt, number);
    std::erase_if(open, [](const CaseFact& any) { return std::holds_alternative<PartyTold>(any.what); });
    story.course.facts.push_back(pick(open, attempt.which));
  }

  void grows_quiet_or_not(const WalkAttempt& attempt) {
    const auto today = local_day(now_);
    if (!story.quiet.empty() && !story.quiet.back().ended_by) {
      const auto until = std::max(story.quiet.back().period.from, today + date::days{attempt.which % 3});
      story.quiet_until(iso(now_), iso(until));
      return;
    }
    const auto first = story.quiet.empty() ? today : *story.quiet.back().period.until + date::days{1};
    story.quiet_from(iso(now_), iso(std::max(first, today + date::days{attempt.which % 2})));
  }

  void other_people(const WalkAttempt& attempt) {
    const auto to = attempt.which % 2 == 0 ? PartyKind::authority : PartyKind::provider;
    story.reached_at(to, iso(now_), {person(attempt.which % 3 == 0 ? "Ann" : "Bea")});
  }

  void is_voided(const WalkAttempt& attempt) {
    const auto fact = pick(story.course.facts, attempt.which).fact;
    if (!may_be_voided(fact)) return;
    gone.insert(fact);
    story.voids(iso(now_), fact);
  }

  Instant now_ = at("2026-03-02T09:00");
};

TellWalk any_walk() { return TellWalk(any_attempts(25)); }

TEST_CASE(
    "M-TELL: nothing is owed twice to one body, before it happened, of what was voided or of an acceptance that ended",
    "[tell_walk][property]") {
  CHECK(rc::check("each owed row is one of a kind and a body, and may be told now", [] {
    const auto walk = any_walk();
    std::set<About> seen;
    for (const auto& step : walk.steps) {
      Bodies bodies;
      for (const auto& row : step) {
        RC_ASSERT(bodies.insert(body_of(row)).second);
        RC_ASSERT(!row.told_at);
        RC_ASSERT(!words_of(row.about).recorded_by);
        auto facts = row.facts;
        facts.push_back(row.event);
        for (const auto fact : facts) RC_ASSERT(walk.happened(fact) <= walk.now());
        RC_ASSERT(std::ranges::any_of(facts, [&](FactId any) { return walk.happened(any) <= row.since; }));
        RC_ASSERT(std::ranges::is_sorted(row.facts) || row.about == About::correction);
        seen.insert(row.about);
      }
      RC_ASSERT(std::ranges::is_sorted(step, {}, &Telling::event));
    }
    const auto state = walk.story.state();
    for (const auto& row : walk.owed()) {
      RC_ASSERT(may_tell(row, {walk.now(), walk.now()}).empty());
      RC_ASSERT(!walk.gone.contains(row.event));
      if (words_of(row.about).of_acceptance) RC_ASSERT(is_live(*find(state.offers, row.offer.value()), walk.now()));
    }
    RC_CLASSIFY(seen.contains(About::arrival), "an arrival");
    RC_CLASSIFY(seen.contains(About::decision), "a decision");
    RC_CLASSIFY(seen.contains(About::quiet), "a quiet period");
    RC_CLASSIFY(seen.contains(About::stepped_back), "a step back");
    RC_CLASSIFY(seen.contains(About::correction), "a correction");
  }));
}

TEST_CASE("M-TELL: once everybody was told nothing is owed, and the case stands where it stood",
          "[tell_walk][property]") {
  CHECK(rc::check("telling all leaves nothing, and moves nothing", [] {
    auto walk = any_walk();
    const auto before = picture(walk.story.state(), walk.now());
    const auto owed = walk.owed();
    walk.tell_all();
    RC_ASSERT(walk.owed().empty());
    RC_ASSERT(picture(walk.story.state(), walk.now()) == before);
    RC_ASSERT(walk.story.state().passed_over.empty());
    RC_CLASSIFY(owed.size() > 2, "to several");
    if (owed.empty()) return;
    walk.story.course.facts.pop_back();  // as if that telling were voided
    const auto again = walk.owed();
    RC_ASSERT(again.size() == 1U);
    RC_ASSERT(body_of(again.front()) == body_of(owed.back()));
    RC_ASSERT(again.front().since == owed.back().since);
  }));
}

TEST_CASE("M-TELL: whoever was told of what is voided, and nobody else, is owed a correction",
          "[tell_walk][property]") {
  CHECK(rc::check("a correction for each that was told", [] {
    auto walk = any_walk();
    walk.tell_all();
    const auto voidable = walk.told_and_voidable();
    RC_PRE(!voidable.empty());
    const auto fact = voidable[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(voidable.size())))];
    Bodies told;
    for (const auto& any : walk.story.course.facts) {
      const auto* const one = std::get_if<PartyTold>(&any.what);
      if (one == nullptr || one->event != fact) continue;
      told.insert(body_of({.about = About::correction, .to = one->to, .authority = one->authority}));
    }
    walk.story.voids(iso(walk.now()), fact);
    Bodies corrected;
    for (const auto& row : walk.owed()) {
      if (row.about == About::correction) corrected.insert(body_of(row));
    }
    RC_ASSERT(corrected == told);
    walk.tell_all();
    RC_ASSERT(walk.owed().empty());
  }));
}

}  // namespace
}  // namespace ifapilot::rules
