#pragma once

#include "rules/case/case_builder.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

/// Random walks of a case through open gates, for properties: `walked(any_attempts())`.
namespace ifapilot::rules {

/// One thing to try: which, how many minutes after the last, and a number for the rest.
struct WalkAttempt {
  int which;
  int minutes;
  int number;
};

inline rc::Gen<WalkAttempt> any_attempt() {
  return rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 1000), rc::gen::element(0, 1, 10, 60, 240, 1441), rc::gen::inRange(0, 100)),
      [](const std::tuple<int, int, int>& made) {
        return WalkAttempt{std::get<0>(made), std::get<1>(made), std::get<2>(made)};
      });
}

inline Offer offer_at(Instant now, int number, const Case& of) {
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
inline ChildCorrected corrected_to(int age, const Case& of) {
  ChildCorrected corrected{ReferralId{static_cast<std::int64_t>(of.referrals.size())}};
  if (!of.own_children.empty()) corrected.of = of.own_children.back().fact;
  corrected.age = age;
  return corrected;
}

/// The authority of the latest offer has heard of what came of it.
inline PartyTold told_of_latest(const Case& of) {
  PartyTold told{.about = About::contacts, .to = PartyKind::authority};
  if (of.offers.empty()) return told;
  const auto& latest = of.offers.back();
  told.authority = latest.authority;
  told.offer = latest.id;
  if (latest.answer) told.event = latest.answer->fact;
  return told;
}

inline PlaceDescribed some_place(int number) {
  return {.youngest = number % 2, .oldest = 17, .sex = "any", .languages = "Farsi", .notes = "two dogs"};
}

/// Everything that could be tried at `now`, whether or not it may be.
inline std::vector<Happening> attempts(const Case& of, Instant now, int number) {
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
          Rescinded{last, reason},
          FormReturned{last, true, Contract::spot, "published 2026"},
          Updated{some_place(number)},
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
          told_of_latest(of),
          VacancyCorrected{.area = code(number % 2 == 0 ? "derby" : "leicester")},
          VacancyCorrected{.provider = ProviderCode{number % 2 == 0 ? "oak" : "elm"}},
          corrected_to(11 + number % 5, of)};
}

/// Whether a case gets on by it: it moves towards a placement, or is what a later step needs.
inline bool gets_on(const Case& before, const CaseFact& fact) {
  const auto from = status_of(before, fact.at);
  const auto to = status_of(with(before, fact), fact.at);
  const bool needed = (std::holds_alternative<DateTold>(fact.what) && !before.vacancy.available_confirmed) ||
                      (std::holds_alternative<TermsAgreed>(fact.what) && !before.acceptance->terms);
  return (from < to && to <= VacancyStatus::placed) || (from == VacancyStatus::accepted && needed);
}

/// Those that may follow; most of the time, if there are any, only those by which the case gets on.
inline std::vector<CaseFact> open_facts(const Case& of, Instant now, const WalkAttempt& attempt, FactId number) {
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

inline std::vector<CaseFact> walked(const std::vector<WalkAttempt>& tries) {
  return walked(tries, [](const Case&, const CaseFact&, const Case&) {});
}

inline std::vector<WalkAttempt> any_attempts(std::size_t count = 40) {
  return *rc::gen::container<std::vector<WalkAttempt>>(count, any_attempt());
}

/// All that a person could be told of a case.
inline std::string picture(const Case& of, Instant now) {
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

}  // namespace ifapilot::rules
