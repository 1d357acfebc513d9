#include "rules/naive_rota.hpp"
#include "rules/played_pilot.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

// What sections 3 to 5 of rules.md promise of every pilot, whatever happens in it.

namespace ifapilot::rules {
namespace {

/// Offers and answers most of the time, the rest now and then.
rc::Gen<Move::Kind> any_kind() {
  using K = Move::Kind;
  return rc::gen::weightedElement<K>({{5, Move::notify},
                                      {12, Move::offer},
                                      {2, Move::override_offer},
                                      {6, Move::accept},
                                      {4, Move::refuse},
                                      {2, Move::rescind},
                                      {2, Move::fall_through},
                                      {1, Move::withdraw},
                                      {2, Move::rejoin},
                                      {1, Move::join},
                                      {1, Move::close},
                                      {1, Move::policy}});
}

rc::Gen<Move> any_move() {
  return rc::gen::map(
      rc::gen::tuple(any_kind(), rc::gen::inRange(0, 1000), rc::gen::element(0, 0, 1, 60, 120, 121, 600, 1440, 1441)),
      [](const std::tuple<Move::Kind, int, int>& made) {
        return Move{std::get<0>(made), std::get<1>(made), std::get<2>(made)};
      });
}

/// A pilot after up to `steps` moves; `each` is shown it after every one.
template <class Each>
PlayedPilot played(std::size_t steps, Each each) {
  Policy policy;
  policy.cap_basis = *rc::gen::element(CapBasis::authority, CapBasis::authority, CapBasis::area, CapBasis::both);
  policy.cap_per_authority = *rc::gen::inRange(0, 4);
  PlayedPilot pilot(*rc::gen::inRange(2, 7), policy);
  for (const auto& move : *rc::gen::container<std::vector<Move>>(steps, any_move())) {
    pilot.play(move);
    each(pilot);
  }
  return pilot;
}

PlayedPilot played(std::size_t steps) {
  return played(steps, [](const PlayedPilot&) {});
}

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
  return question;
}

const Authority& named(const std::vector<Authority>& authorities, const AuthorityCode& code) {
  return *std::find_if(authorities.begin(), authorities.end(), [&](const Authority& any) { return any.code == code; });
}

/// R-TURN from the text, for the promise alone.
std::optional<Instant> last_used_turn(const AuthorityCode& authority, const std::vector<Offer>& offers) {
  std::optional<Instant> last;
  for (const auto& offer : offers) {
    const bool accepted = offer.answer && offer.answer->kind == AnswerKind::accept;
    const bool used = !offer.rescinded_at && !offer.outside_pilot && (offer.track == Track::standard || accepted);
    if (offer.authority == authority && used) last = std::max(offer.sent_at, last.value_or(offer.sent_at));
  }
  return last;
}

bool took_part_ever_since(const Authority& authority, Instant since, Instant now) {
  return std::any_of(authority.periods.begin(), authority.periods.end(), [&](const Period& period) {
    return period.from <= since && (!period.until || *period.until > now);
  });
}

bool had_an_offer_since(const AuthorityCode& authority, Instant since, const std::vector<Offer>& offers) {
  return std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) {
    return offer.authority == authority && !offer.rescinded_at && offer.sent_at >= since;
  });
}

/// R-ORDER: every other authority that R-ELIGIBLE admits for this vacancy at this instant, and that has taken part ever
/// since the chosen one's last used turn, has had an offer since then.
bool keeps_promise(const Decided& made) {
  const auto turn = last_used_turn(*made.decision.authority, made.offers);
  if (!turn) return true;  // no turn used yet: nobody can have been passed over since
  return std::all_of(made.decision.standings.begin(), made.decision.standings.end(), [&](const Standing& other) {
    if (!other.eligible || other.authority == made.decision.authority) return true;
    if (!took_part_ever_since(named(made.authorities, other.authority), *turn, made.now)) return true;
    return had_an_offer_since(other.authority, *turn, made.offers);
  });
}

/// Nobody that R-ELIGIBLE admits and that never had a turn is passed over for one that had.
bool newcomers_come_first(const Decided& made) {
  if (!last_used_turn(*made.decision.authority, made.offers)) return true;
  return std::all_of(made.decision.standings.begin(), made.decision.standings.end(), [&](const Standing& other) {
    return !other.eligible || last_used_turn(other.authority, made.offers).has_value();
  });
}

TEST_CASE("R-ORDER: its promise, whatever is played (O2, O3, R1)", "[rota][property]") {
  REQUIRE(rc::check("every eligible other that took part since has had an offer since", [] {
    const auto pilot = played(60);
    RC_CLASSIFY(pilot.decided.size() >= 5, "five offers by the rota or more");
    for (const auto& made : pilot.decided) {
      RC_ASSERT(keeps_promise(made));
      RC_ASSERT(newcomers_come_first(made));
    }
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
          return std::tie(a.last_turn_at, a.position) < std::tie(b.last_turn_at, b.position);
        }));
    const Standing* first = nullptr;
    for (const auto& standing : decision.standings) {
      RC_ASSERT(standing.eligible == standing.rule.empty());
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

TEST_CASE("C-CAP: whatever is played", "[cap][property]") {
  REQUIRE(rc::check("no acceptance that the gate let through goes over the cap",
                    [] { RC_ASSERT(played(60).accepted_over_cap.empty()); }));
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

/// What both say, for a message that shows where they differ.
std::string as_text(const NaiveDecision& naive) {
  std::string text = naive.authority.value_or("nobody") + (naive.outside_pilot ? " outside" : "") + " wait " +
                     (naive.wait_until ? iso(*naive.wait_until) : "-") + (naive.exhausted ? " exhausted" : "");
  for (const auto& [authority, rule] : naive.order) text += ", " + authority + " " + rule;
  return text;
}

std::string as_text(const RotaDecision& decision) {
  NaiveDecision same{decision.authority ? std::optional(decision.authority->text) : std::nullopt,
                     decision.outside_pilot,
                     decision.wait_until,
                     decision.exhausted,
                     {}};
  for (const auto& standing : decision.standings) same.order.emplace_back(standing.authority.text, standing.rule);
  return as_text(same);
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
