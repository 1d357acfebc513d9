#include "rules/rota/played_moves.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/gates.hpp>

#include <rapidcheck.h>

#include <map>
#include <string>
#include <tuple>
#include <utility>

// R-ORDER, R-ACCELERATED, D-ONE, C-CAP, C-OUTSIDE, C-BASIS: of cases at rest it is enough to list the last turns and to
// count what stands accepted; every rule decides as by all offers.
namespace ifapilot::rules {
namespace {

/// What is kept of the offers of cases at rest.
struct Kept {
  std::vector<Offer> listed;
  OffersMade::Counts besides;
  std::vector<CountedAcceptance> since;

  [[nodiscard]] OffersMade made() const { return {listed, besides, since}; }
};

/// Counts for its turn alone.
Offer only_its_turn(Offer offer) {
  const bool asked = asks_without_turn(offer);
  offer.answer = Answer{asked ? AnswerKind::refuse : AnswerKind::accept, offer.sent_at};
  if (!asked) offer.ended_at = offer.sent_at;
  return offer;
}

bool is_accepted(const Offer& offer) {
  return offer.answer && offer.answer->kind == AnswerKind::accept && !offer.rescinded_at;
}

/// As it is kept for a question about `vacancy`; `rests` says which cases are at rest.
template <class Rests>
Kept kept(const PlayedPilot& pilot, const Vacancy& vacancy, Rests rests) {
  Kept kept;
  std::map<std::pair<AuthorityCode, bool>, Offer> last;
  for (const auto& offer : pilot.offers) {
    if (offer.vacancy == vacancy.id || !rests(offer.vacancy)) {
      kept.listed.push_back(offer);
      continue;
    }
    if (uses_turn(offer) || asks_without_turn(offer)) {
      const auto [at, is_first] = last.emplace(std::pair(offer.authority, asks_without_turn(offer)), offer);
      if (!is_first && std::tie(at->second.sent_at, at->second.id) < std::tie(offer.sent_at, offer.id)) {
        at->second = offer;
      }
    }
    if (offer.outside_pilot || !is_accepted(offer)) continue;
    CountedAcceptance one{offer.authority, {offer.answer->answered_at, offer.answer->fact}};
    if (offer.ended_at) one.ended = Moment{*offer.ended_at, offer.ended_by};
    if (!offer.ended_at) {
      ++kept.besides[offer.authority].by_authority;
      ++kept.besides[offer.area].in_area;
    }
    if (one.accepted.at >= vacancy.notified_at || (one.ended && one.ended->at >= vacancy.notified_at)) {
      kept.since.push_back(one);
    }
  }
  for (const auto& [key, offer] : last) kept.listed.push_back(only_its_turn(offer));
  return kept;
}

std::string in_words(const Refusals& refusals) {
  std::string text;
  for (const auto& one : refusals) text += one.rule + ": " + one.message + "\n";
  return text;
}

std::string in_words(const RotaDecision& decision) {
  auto text = decision.authority ? decision.authority->text : std::string("nobody");
  text += decision.outside_pilot ? " outside" : "";
  text += decision.filled_since ? " filled" : "";
  text += decision.wait_until ? " wait " + iso(*decision.wait_until) : "";
  for (const auto& one : decision.standings) {
    text += "\n" + one.authority.text + " " + (one.last_turn ? one.last_turn->text() : "") + " " +
            (one.last_asked ? one.last_asked->text() : "") + " " + std::to_string(one.accepted) + " " +
            std::to_string(one.open) + " " + one.rule + " " + one.why;
  }
  return text;
}

bool is_open(const PlayedPilot& pilot, VacancyId vacancy) {
  return std::ranges::any_of(pilot.offers, [&](const Offer& offer) {
    return offer.vacancy == vacancy && status_of(offer, pilot.now) == OfferStatus::open;
  });
}

void decide_alike(const PlayedPilot& pilot, const Vacancy& vacancy, const OffersMade& few) {
  const RotaFacts by_few{pilot.authorities, few, pilot.policy};
  const auto question = question_about(vacancy, pilot.policy, pilot.now);
  RC_ASSERT(in_words(rota_next(by_few, question, pilot.now)) ==
            in_words(rota_next(pilot.facts(), question, pilot.now)));
  for (const auto& to : pilot.authorities) {
    RC_ASSERT(in_words(override_refusals(by_few, question, to.code, pilot.now)) ==
              in_words(override_refusals(pilot.facts(), question, to.code, pilot.now)));
    RC_ASSERT(slots_by_authority(to.code, few, pilot.now).accepted ==
              slots_by_authority(to.code, pilot.offers, pilot.now).accepted);
    RC_ASSERT(slots_in_area(to.code, few, pilot.now).accepted ==
              slots_in_area(to.code, pilot.offers, pilot.now).accepted);
    RC_ASSERT(area_is_full(to.code, few, pilot.policy, pilot.now) ==
              area_is_full(to.code, pilot.offers, pilot.policy, pilot.now));
  }
}

void answers_alike(const PlayedPilot& pilot, const Vacancy& vacancy, const OffersMade& few) {
  for (const auto& offer : pilot.offers) {
    if (offer.vacancy != vacancy.id) continue;
    const auto& authority = *std::ranges::find(pilot.authorities, offer.authority, &Authority::code);
    const AnswerRequest answer{AnswerKind::accept, pilot.now, true};
    RC_ASSERT(in_words(may_answer(offer, answer, vacancy, authority, few, pilot.policy, pilot.now)) ==
              in_words(may_answer(offer, answer, vacancy, authority, pilot.offers, pilot.policy, pilot.now)));
  }
}

TEST_CASE("what is kept of cases at rest decides as all their offers do", "[rota][property]") {
  REQUIRE(rc::check("for any vacancy, whichever others are at rest", [] {
    const auto pilot = played(60);
    const auto chosen = *rc::gen::container<std::vector<bool>>(pilot.vacancies.size(), rc::gen::arbitrary<bool>());
    const auto rests = [&](VacancyId id) {
      return chosen[static_cast<std::size_t>(id.value - 1)] && !is_open(pilot, id);
    };
    for (const auto& vacancy : pilot.vacancies) {
      const auto few = kept(pilot, vacancy, rests);
      decide_alike(pilot, vacancy, few.made());
      answers_alike(pilot, vacancy, few.made());
    }
  }));
}

}  // namespace
}  // namespace ifapilot::rules
