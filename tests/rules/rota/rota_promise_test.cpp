#include "rules/rota/rota_promise.hpp"

#include "rules/rota/naive_rota.hpp"
#include "rules/rota/played_moves.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

// What docs/rules.md promises of offers, rota and cap in every pilot, whatever happens in it.

namespace ifapilot::rules {
namespace {

/// Asked about any vacancy, seen or not, in any area or in none.
RotaQuestion any_question(const PlayedPilot& pilot) {
  const auto count = static_cast<int>(pilot.vacancies.size());
  const int vacancy = *rc::gen::inRange(0, count + 2);
  RotaQuestion question;
  if (vacancy > 0) question.vacancy = VacancyId{vacancy};
  if (vacancy > 0 && vacancy <= count) question.area = pilot.vacancies[static_cast<std::size_t>(vacancy - 1)].area;
  if (*rc::gen::inRange(0, 4) == 0) {
    question.area =
        pilot.authorities[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(pilot.authorities.size())))]
            .code;
  }
  if (vacancy > 0 && vacancy <= count) {
    const auto& seen = pilot.vacancies[static_cast<std::size_t>(vacancy - 1)];
    question.notified = Moment{seen.notified_at, seen.notified_by};
  }
  if (*rc::gen::inRange(0, 4) == 0) {
    question.notified =
        Moment{pilot.now - std::chrono::minutes{*rc::gen::element(0, 0, 1, 60, 120, 1440)}, {*rc::gen::inRange(0, 40)}};
  }
  question.track = *rc::gen::element(Track::standard, Track::accelerated);
  return question;
}

TEST_CASE("R-ORDER: its promise, whatever is played (O2, O3, R1)", "[rota][property]") {
  REQUIRE(rc::check("every eligible other that took part since has had an offer since", [] {
    const auto pilot = played(60);
    RC_CLASSIFY(pilot.decided.size() >= 5, "five offers by the rota or more");
    for (const auto& made : pilot.decided) {
      RC_ASSERT(keeps_promise(made));
      RC_ASSERT(newcomers_come_first(made));
      RC_ASSERT(asks_the_others_first(made));
    }
  }));
}

TEST_CASE("R-ACCELERATED: who has just said no is asked again after every other (R1)", "[rota][property]") {
  REQUIRE(rc::check("among accelerated offers of one moment, refused one after the other", [] {
    Policy policy;
    policy.cap_per_authority = 1000;
    policy.accelerated_order = AcceleratedOrder::asked;
    PlayedPilot pilot(*rc::gen::inRange(2, 7), policy);
    const int begun = *rc::gen::inRange(0, 5);
    for (int i = 0; i < begun; ++i) {  // some have had a turn before
      pilot.play({Move::notify, i, 1500});
      pilot.play({Move::offer, 7, 0});  // 7: a standard one
      pilot.play({Move::refuse, 0, 60});
      pilot.play({Move::close, 0, 60});
    }
    const auto first = pilot.offers.size();
    for (int i = 0; i < 5; ++i) pilot.play({Move::notify, i, 0});
    for (int i = 0; i < 20; ++i) {
      pilot.play({Move::offer, 0, 1});  // 0: an accelerated one
      pilot.play({Move::refuse, 0, 1});
    }
    RC_ASSERT(pilot.offers.size() > first);
    for (auto i = first; i < pilot.offers.size(); ++i) {
      std::set<std::string> since{pilot.offers[i].authority.text};
      for (auto j = i + 1; j < pilot.offers.size() && since.size() < pilot.authorities.size(); ++j) {
        const auto& one = pilot.offers[j];
        const bool again = !since.insert(one.authority.text).second;
        if (!again) continue;
        // Then whoever was not asked in between had had this vacancy.
        for (const auto& other : pilot.authorities) {
          RC_ASSERT((since.contains(other.code.text) ||
                     std::any_of(
                         pilot.offers.begin(), pilot.offers.begin() + static_cast<std::ptrdiff_t>(j),
                         [&](const Offer& any) { return any.vacancy == one.vacancy && any.authority == other.code; })));
        }
        break;
      }
    }
  }));
}

TEST_CASE("R-ACCELERATED: where the policy says turn, and of a standard offer, nothing goes by asking",
          "[rota][property]") {
  REQUIRE(rc::check("the whole explanation is the same", [] {
    const auto pilot = played(40);
    auto question = any_question(pilot);
    auto by_turn = pilot.policy;
    auto by_asking = pilot.policy;
    by_turn.accelerated_order = AcceleratedOrder::turn;
    by_asking.accelerated_order = AcceleratedOrder::asked;
    const auto told_by = [&](const Policy& policy, Track track) {
      question.track = track;
      return told(rota_next({pilot.authorities, pilot.offers, policy}, question, pilot.now));
    };
    RC_ASSERT(told_by(by_turn, Track::accelerated) == told_by(by_turn, Track::standard));
    RC_ASSERT(told_by(by_asking, Track::standard) == told_by(by_turn, Track::standard));
    question.vacancy.reset();
    RC_ASSERT(told_by(by_asking, Track::accelerated) == told_by(by_turn, Track::standard));
  }));
  REQUIRE(rc::check("and whatever the order goes by, who is eligible and why not is the same", [] {
    const auto pilot = played(40);
    const auto question = any_question(pilot);
    const auto rules_by = [&](AcceleratedOrder order) {
      auto policy = pilot.policy;
      policy.accelerated_order = order;
      std::map<std::string, std::string> all;
      for (const auto& one : rota_next({pilot.authorities, pilot.offers, policy}, question, pilot.now).standings) {
        all[one.authority.text] = one.rule + one.why;
      }
      return all;
    };
    RC_ASSERT(rules_by(AcceleratedOrder::turn) == rules_by(AcceleratedOrder::asked));
  }));
}

TEST_CASE("O2's sentence, with one vacancy at a time and nobody capped or joining", "[rota][property]") {
  REQUIRE(rc::check("between two standard offers to one authority every other has had one", [] {
    Policy policy;
    policy.cap_per_authority = 1000;
    PlayedPilot pilot(*rc::gen::inRange(2, 7), policy);
    for (const int pick : *rc::gen::container<std::vector<int>>(30, rc::gen::inRange(0, 1000))) {
      pilot.play({Move::notify, pick, 1500});
      pilot.play({Move::offer, 7, 0});  // 7: a standard one
      pilot.play({pick % 3 == 0 ? Move::accept : Move::refuse, 0, 60});
      pilot.play({Move::close, 0, 60});
    }
    for (std::size_t i = 0; i < pilot.offers.size(); ++i) {
      std::set<std::string> since;
      for (auto j = i + 1; j < pilot.offers.size() && pilot.offers[j].authority != pilot.offers[i].authority; ++j) {
        RC_ASSERT(since.insert(pilot.offers[j].authority.text).second);
      }
    }
    RC_ASSERT(pilot.offers.size() == 30u);
  }));
}

bool is_open(const Offer& offer, Instant now) { return !offer.rescinded_at && !offer.answer && now <= offer.due_at; }

TEST_CASE("R-ELIGIBLE: whom the rota chooses, whatever is played", "[rota][property]") {
  REQUIRE(rc::check("takes part, answers nothing, never had the vacancy, is below the cap", [] {
    for (const auto& made : played(60).decided) {
      const auto& chosen = *made.decision.authority;
      RC_ASSERT(takes_part(named(made.authorities, chosen), made.now));
      int accepted = 0;
      for (const auto& offer : made.offers) {
        if (offer.authority != chosen) continue;
        RC_ASSERT_FALSE(is_open(offer, made.now));
        RC_ASSERT((offer.vacancy != *made.question.vacancy || offer.rescinded_at));
        accepted += status_of(offer, made.now) == OfferStatus::accepted && !offer.outside_pilot ? 1 : 0;
      }
      const bool by_authority = made.policy.cap_basis != CapBasis::area;
      RC_ASSERT((made.decision.outside_pilot || !by_authority || accepted < made.policy.cap_per_authority));
      RC_ASSERT((!made.decision.outside_pilot || chosen == *made.question.area));
    }
  }));
  REQUIRE(rc::check("is the first eligible of standings in order; the rest is explained", [] {
    const auto pilot = played(40);
    const auto decision = rota_next(pilot.facts(), any_question(pilot), pilot.now);
    RC_ASSERT(decision.standings.size() == pilot.authorities.size());
    RC_ASSERT(
        std::is_sorted(decision.standings.begin(), decision.standings.end(), [](const Standing& a, const Standing& b) {
          return std::tie(a.waits_since, a.position) < std::tie(b.waits_since, b.position);
        }));
    const Standing* first = nullptr;
    for (const auto& standing : decision.standings) {
      RC_ASSERT(standing.eligible == standing.rule.empty());
      const auto latest = std::max(standing.last_turn_at, standing.last_asked_at);
      RC_ASSERT(standing.waits_since == (decision.by_asking ? latest : standing.last_turn_at));
      RC_ASSERT(standing.eligible == standing.why.empty());
      RC_ASSERT(standing.free_at.has_value() == (standing.rule == "D-BUSY"));
      if (standing.eligible && first == nullptr) first = &standing;
    }
    RC_ASSERT(decision.authority == (first == nullptr ? std::nullopt : std::optional(first->authority)));
    RC_ASSERT((decision.authority.has_value() + decision.wait_until.has_value() + decision.exhausted) == 1);
    RC_ASSERT((!decision.wait_until || *decision.wait_until >= pilot.now));
  }));
}

TEST_CASE("D-ONE: whatever is played", "[rota][property]") {
  REQUIRE(rc::check("no authority has a vacancy twice, no vacancy two live offers", [] {
    played(60, [](const PlayedPilot& pilot) {
      std::set<std::pair<VacancyId, std::string>> had;
      std::set<VacancyId> live;
      for (const auto& offer : pilot.offers) {
        RC_ASSERT((offer.rescinded_at || had.insert({offer.vacancy, offer.authority.text}).second));
        RC_ASSERT((!is_live(offer, pilot.now) || live.insert(offer.vacancy).second));
      }
    });
  }));
}

TEST_CASE("C-CAP, C-BASIS (O16): whatever is played", "[cap][property]") {
  REQUIRE(rc::check("no acceptance that the gate let through goes over the cap",
                    [] { RC_ASSERT(played(60).accepted_over_cap.empty()); }));
  REQUIRE(rc::check("no offer inside the pilot does, open ones counted, also none by override",
                    [] { RC_ASSERT(played(60).offered_over_cap.empty()); }));
}

/// The decision as it would be if `dropped` had never been made.
std::string told_without(const PlayedPilot& pilot, OfferId dropped, const RotaQuestion& question) {
  auto offers = pilot.offers;
  std::erase_if(offers, [&](const Offer& offer) { return offer.id == dropped; });
  return told(rota_next({pilot.authorities, offers, pilot.policy}, question, pilot.now));
}

TEST_CASE("R-TURN, D-ONE: a rescinded offer is as if it had not been made", "[rota][property]") {
  REQUIRE(rc::check("the whole explanation is the same", [] {
    const auto pilot = played(40);
    const auto question = any_question(pilot);
    for (const auto& offer : pilot.offers) {
      if (!is_open(offer, pilot.now)) continue;
      auto rescinded = pilot.offers;
      rescinded[static_cast<std::size_t>(offer.id.value - 1)].rescinded_at = pilot.now;
      RC_ASSERT(told(rota_next({pilot.authorities, rescinded, pilot.policy}, question, pilot.now)) ==
                told_without(pilot, offer.id, question));
    }
  }));
}

TEST_CASE("R-TURN, C-OUTSIDE: an offer outside the pilot", "[rota][property]") {
  REQUIRE(rc::check("once answered or lapsed changes nothing for any other vacancy", [] {
    const auto pilot = played(40);
    const auto question = any_question(pilot);
    const auto whole = told(rota_next(pilot.facts(), question, pilot.now));
    for (const auto& offer : pilot.offers) {
      if (!offer.outside_pilot || is_open(offer, pilot.now) || offer.vacancy == question.vacancy) continue;
      RC_ASSERT(whole == told_without(pilot, offer.id, question));
    }
  }));
  REQUIRE(rc::check("takes no slot and no turn", [] {
    const auto pilot = played(40);
    auto inside = pilot.offers;
    std::erase_if(inside, [](const Offer& offer) { return offer.outside_pilot; });
    for (const auto& authority : pilot.authorities) {
      const auto all = slots_by_authority(authority.code, pilot.offers, pilot.now);
      const auto some = slots_by_authority(authority.code, inside, pilot.now);
      RC_ASSERT((all.accepted == some.accepted && all.open == some.open));
      const auto all_in_area = slots_in_area(authority.code, pilot.offers, pilot.now);
      const auto some_in_area = slots_in_area(authority.code, inside, pilot.now);
      RC_ASSERT((all_in_area.accepted == some_in_area.accepted && all_in_area.open == some_in_area.open));
      RC_ASSERT(last_used_turn(authority.code, pilot.offers) == last_used_turn(authority.code, inside));
    }
  }));
}

TEST_CASE("R-ORDER: no pointer and no counter, a function of the offers made", "[rota][property]") {
  REQUIRE(rc::check("in whatever order offers and authorities are handed over", [] {
    const auto pilot = played(40);
    const auto question = any_question(pilot);
    auto offers = pilot.offers;
    auto authorities = pilot.authorities;
    std::mt19937 shuffler(static_cast<unsigned>(*rc::gen::inRange(0, 1000)));
    std::shuffle(offers.begin(), offers.end(), shuffler);
    std::shuffle(authorities.begin(), authorities.end(), shuffler);
    RC_ASSERT(told(rota_next({authorities, offers, pilot.policy}, question, pilot.now)) ==
              told(rota_next(pilot.facts(), question, pilot.now)));
  }));
}

void agrees_with_the_text(const RotaFacts& facts, const RotaQuestion& question, Instant now) {
  RC_ASSERT(as_text(rota_next(facts, question, now)) == as_text(NaiveRota(facts, question, now).decide()));
}

TEST_CASE("sections 4 and 5, read a second time", "[rota][property]") {
  REQUIRE(rc::check("played pilots, asked anything after every move", [] {
    (void)played(25,
                 [](const PlayedPilot& pilot) { agrees_with_the_text(pilot.facts(), any_question(pilot), pilot.now); });
  }));
  REQUIRE(rc::check("offers strewn at random, also such as no gate lets through", [] {
    auto pilot = played(15);
    if (pilot.vacancies.empty()) return;
    for (int i = 0; i < 8; ++i) {
      const auto& vacancy =
          pilot.vacancies[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(pilot.vacancies.size())))];
      Offer offer{.id = {static_cast<std::int64_t>(pilot.offers.size()) + 1},
                  .vacancy = vacancy.id,
                  .authority = pilot
                                   .authorities[static_cast<std::size_t>(
                                       *rc::gen::inRange(0, static_cast<int>(pilot.authorities.size())))]
                                   .code,
                  .area = vacancy.area};
      offer.track = *rc::gen::element(Track::standard, Track::accelerated);
      offer.sent_at = offer.clock_started_at = pilot.now - std::chrono::hours{*rc::gen::inRange(0, 4)};
      offer.due_at = offer.sent_at + std::chrono::hours{*rc::gen::inRange(1, 4)};
      offer.outside_pilot = *rc::gen::inRange(0, 4) == 0;
      const int end = *rc::gen::inRange(0, 5);
      if (end == 1) offer.answer = Answer{AnswerKind::accept, pilot.now, pilot.now > offer.due_at};
      if (end == 2) offer.answer = Answer{AnswerKind::refuse, pilot.now, pilot.now > offer.due_at};
      if (end == 3) offer.rescinded_at = pilot.now;
      pilot.offers.push_back(offer);
    }
    agrees_with_the_text(pilot.facts(), any_question(pilot), pilot.now);
  }));
}

}  // namespace
}  // namespace ifapilot::rules
