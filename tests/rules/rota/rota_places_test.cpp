#include "rules/rota/played_moves.hpp"
#include "rules/rota/rota_promise.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

// Who changes places in the rota, and who does not, whatever happens in a pilot (R-ORDER, P-VOLUNTARY). And that what
// is played is worth playing: a property that nothing tries would hold too.
namespace ifapilot::rules {
namespace {

/// The whole rota in its order, withdrawn and passed over authorities as well.
std::vector<std::string> order(const PlayedPilot& pilot) {
  std::vector<std::string> names;
  for (const auto& standing : rota_next(pilot.facts(), {}, pilot.now).standings) {
    names.push_back(standing.authority.text);
  }
  return names;
}

/// `names` without those that are in `moved`.
std::vector<std::string> without(std::vector<std::string> names, const std::set<std::string>& moved) {
  std::erase_if(names, [&](const std::string& name) { return moved.contains(name); });
  return names;
}

/// Whose offers became more, or were accepted or taken back: by R-TURN only these may change places.
std::set<std::string> touched(const PlayedPilot& before, const PlayedPilot& after) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < after.offers.size(); ++i) {
    const auto& offer = after.offers[i];
    const bool is_new = i >= before.offers.size();
    const bool accepted = offer.answer && offer.answer->kind == AnswerKind::accept;
    if (is_new || offer.rescinded_at != before.offers[i].rescinded_at || (accepted && !before.offers[i].answer)) {
      names.insert(offer.authority.text);
    }
  }
  for (std::size_t i = before.authorities.size(); i < after.authorities.size(); ++i) {
    names.insert(after.authorities[i].code.text);
  }
  return names;
}

TEST_CASE("R-ORDER, P-VOLUNTARY (O2, O3, R1): who is passed over keeps its place, and so does who leaves and returns",
          "[rota][property]") {
  REQUIRE(rc::check("places change only by an offer, an acceptance or a rescission, and only of whom it concerns", [] {
    PlayedPilot pilot(*rc::gen::inRange(2, 7), Policy{});
    for (const auto& move : *rc::gen::container<std::vector<Move>>(40, any_move())) {
      const auto before = pilot;
      pilot.play(move);
      const auto moved = touched(before, pilot);
      RC_ASSERT(without(order(before), moved) == without(order(pilot), moved));
    }
  }));
  REQUIRE(rc::check("a standard offer puts its authority last", [] {
    PlayedPilot pilot(*rc::gen::inRange(2, 7), Policy{});
    for (auto move : *rc::gen::container<std::vector<Move>>(40, any_move())) {
      move.minutes += 1;  // two offers in one second tie
      const auto count = pilot.offers.size();
      pilot.play(move);
      if (pilot.offers.size() == count || !uses_turn(pilot.offers.back())) continue;
      RC_ASSERT(order(pilot).back() == pilot.offers.back().authority.text);
    }
  }));
}

TEST_CASE("R-ORDER (O2): a late joiner stands last of those without a turn, before all that have had one",
          "[rota][property]") {
  REQUIRE(rc::check("by position", [] {
    auto pilot = played(30);
    const auto count = pilot.authorities.size();
    pilot.play({Move::join, 0, 60});
    if (pilot.authorities.size() == count) return;
    bool after_newcomer = false;
    for (const auto& name : order(pilot)) {
      RC_ASSERT(last_used_turn({name}, pilot.offers).has_value() == after_newcomer);
      after_newcomer = after_newcomer || name == pilot.authorities.back().code.text;
    }
  }));
}

/// What came up, and how often, in a few hundred pilots of dice.
std::map<std::string, int> what_comes_up() {
  std::map<std::string, int> seen;
  std::mt19937 dice(2026);
  const auto roll = [&](int sides) { return static_cast<int>(dice() % static_cast<unsigned>(sides)); };
  for (int round = 0; round < 200; ++round) {
    Policy policy;
    policy.cap_basis = static_cast<CapBasis>(roll(3));
    policy.accelerated_order = roll(2) == 0 ? AcceleratedOrder::turn : AcceleratedOrder::asked;
    PlayedPilot pilot(2 + roll(5), policy);
    for (int step = 0; step < 60; ++step) {
      static constexpr int waits[] = {0, 0, 1, 60, 121, 1441};
      const auto kind = roll(2) == 0 ? Move::offer : static_cast<Move::Kind>(roll(12));
      pilot.play({kind, roll(1000), waits[roll(6)]});
    }
    for (const auto& made : pilot.decided) {
      ++seen["decided"];
      if (!promised(made).empty()) ++seen["promised"];
      if (made.decision.outside_pilot) ++seen["outside"];
      if (goes_by_asking(made)) ++seen["by asking"];
      if (goes_by_asking(made) && last_asking(*made.decision.authority, made.offers)) ++seen["asked again"];
      for (const auto& standing : made.decision.standings) ++seen[standing.rule];
      const auto open = std::ranges::count_if(
          made.offers, [&](const Offer& any) { return status_of(any, made.now) == OfferStatus::open; });
      if (open > 1) ++seen["concurrent"];
    }
    for (const auto& offer : pilot.offers) {
      const auto track = std::string(word(offer.track)) + " ";
      ++seen[track + std::string(word(status_of(offer, pilot.now)))];
      if (offer.override_reason) ++seen["override"];
      if (offer.answer && offer.answer->late) ++seen[track + "late"];
    }
    for (const auto& any : pilot.vacancies) {
      const RotaQuestion question{any.id, any.area, Moment{any.notified_at, any.notified_by}};
      if (rota_next(pilot.facts(), question, pilot.now).filled_since) ++seen["filled since it was notified"];
    }
    for (const auto& any : pilot.authorities) {
      if (any.periods.size() > 1) ++seen["rejoined"];
    }
  }
  return seen;
}

TEST_CASE("R-ORDER: what is played at random comes to everything that the promise speaks of", "[rota][property]") {
  const auto seen = what_comes_up();
  for (const std::string what : {"decided",
                                 "promised",
                                 "outside",
                                 "filled since it was notified",
                                 "by asking",
                                 "asked again",
                                 "concurrent",
                                 "override",
                                 "rejoined",
                                 "P-VOLUNTARY",
                                 "C-OUTSIDE",
                                 "D-ONE",
                                 "C-CAP",
                                 "D-BUSY",
                                 "standard lapsed",
                                 "standard refused",
                                 "standard accepted",
                                 "standard fell-through",
                                 "standard rescinded",
                                 "standard late",
                                 "accelerated lapsed",
                                 "accelerated refused",
                                 "accelerated accepted",
                                 "accelerated fell-through",
                                 "accelerated rescinded",
                                 "accelerated late"}) {
    INFO(what);
    CHECK((seen.contains(what) ? seen.at(what) : 0) >= 10);
  }
}

}  // namespace
}  // namespace ifapilot::rules
