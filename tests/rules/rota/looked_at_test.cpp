#include "rules/rota/played_moves.hpp"
#include "support/catch.hpp"

#include <ifapilot/rules/looked_at.hpp>

#include <rapidcheck.h>

#include <string>

// D-ONE, C-CAP, C-OUTSIDE: one more offer, or an answer, is judged by the few offers that are looked at as by all.
namespace ifapilot::rules {
namespace {

std::string in_words(const Refusals& refusals) {
  std::string text;
  for (const auto& one : refusals) text += one.rule + ": " + one.message + "\n";
  return text;
}

void same_for_offers(const PlayedPilot& pilot, const Vacancy& vacancy, const Authority& to, Instant at) {
  const auto few = offers_looked_at({vacancy.id, to.code, vacancy.area}, pilot.offers, at);
  const RotaFacts by_few{pilot.authorities, few, pilot.policy};
  const auto question = question_about(vacancy, pilot.policy, at);
  RC_ASSERT(in_words(override_refusals(by_few, question, to.code, at)) ==
            in_words(override_refusals(pilot.facts(), question, to.code, at)));
  RC_ASSERT(goes_outside(vacancy.area, question.notified, few, pilot.policy, at) ==
            goes_outside(vacancy.area, question.notified, pilot.offers, pilot.policy, at));
}

void same_for_answer(const PlayedPilot& pilot, const Offer& offer, Instant at) {
  const auto few = offers_looked_at({offer.vacancy, offer.authority, offer.area}, pilot.offers, at);
  const auto& vacancy = *find(pilot.vacancies, offer.vacancy);
  const auto& authority = *std::ranges::find(pilot.authorities, offer.authority, &Authority::code);
  const AnswerRequest answer{AnswerKind::accept, at, *rc::gen::arbitrary<bool>()};
  RC_ASSERT(in_words(may_answer(offer, answer, vacancy, authority, few, pilot.policy, at)) ==
            in_words(may_answer(offer, answer, vacancy, authority, pilot.offers, pilot.policy, at)));
}

TEST_CASE("the offers that are looked at decide as all of them do", "[rota][property]") {
  REQUIRE(rc::check("for any vacancy, authority and answer, now and at any time before", [] {
    const auto pilot = played(60);
    const auto at = pilot.now - std::chrono::minutes{*rc::gen::element(0, 0, 1, 119, 120, 1440, 10000)};
    for (const auto& vacancy : pilot.vacancies) {
      for (const auto& to : pilot.authorities) same_for_offers(pilot, vacancy, to, at);
    }
    for (const auto& offer : pilot.offers) same_for_answer(pilot, offer, at);
  }));
}

}  // namespace
}  // namespace ifapilot::rules
