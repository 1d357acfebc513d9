#include "app/record/show.hpp"

#include "app/offer/respond.hpp"
#include "app/refused.hpp"

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// All that a screen is made of, read once.
struct Reading {
  store::Database& database;
  rules::Instant now;
  Pilot pilot;
  store::CaseFacts facts;  ///< Also what was voided.
};

/// What no write of the case's own records (M-DECIDE).
void tell_ended_duties(store::CaseFacts& facts, const std::vector<CaseRecord>& cases) {
  for (const auto& one : cases) {
    auto& all = facts.at(one.record.facts.id);
    for (const auto& fact : one.facts) {
      if (!std::holds_alternative<rules::DutyEnded>(fact.what)) continue;
      all.insert(std::ranges::upper_bound(all, fact.fact, {}, &rules::CaseFact::fact), fact);
    }
  }
}

Reading read(Session& session) {
  auto& database = session.database;
  Reading reading{database, session.clock.now, load_pilot(database), store::every_case_fact(database)};
  tell_ended_duties(reading.facts, reading.pilot.cases);
  return reading;
}

/// One vacancy with everything that is on record about it.
struct Story {
  CaseRecord one;
  Timeline timeline = {};
  std::optional<store::Voided> voided = std::nullopt;
};

/// A voided vacancy as it was notified: nothing else counts of it.
CaseRecord voided_case(const Reading& reading, rules::VacancyId id) {
  auto record = store::vacancy_as_notified(reading.database, id);
  if (!record) (void)require_case(reading.database, reading.pilot.cases, id);  // refuses: the number was never given
  auto state = rules::notified(record->facts);
  return {std::move(*record), {}, std::move(state)};
}

/// The line of the fact that gave a number says whether the number was voided.
std::optional<store::Voided> voided_by(const Timeline& timeline, rules::FactId fact) {
  const auto line = std::ranges::find(timeline, fact, &TimelineEntry::fact);
  return line == timeline.end() ? std::nullopt : line->voided;
}

Story story_of(const Reading& reading, rules::VacancyId id) {
  const auto* const standing = find_case(reading.pilot.cases, id);
  Story story{standing != nullptr ? *standing : voided_case(reading, id)};
  const auto& facts = reading.facts.at(id);
  story.timeline = timeline_of(story.one.record, facts, store::fact_words(reading.database), reading.now);
  story.voided = voided_by(story.timeline, facts.front().fact);
  return story;
}

/// Who accepted, also of a case that is over, or whose answer is waited for.
std::optional<rules::AuthorityCode> authority_of(const rules::Case& state, rules::Instant now) {
  if (state.acceptance) return state.acceptance->authority;
  const auto live = rules::live_offer(state.vacancy.id, state.offers, now);
  return live ? std::optional(live->authority) : std::nullopt;
}

/// Only the lines about `id`.
template <class Id>
Timeline only(Timeline lines, std::optional<Id> TimelineEntry::*about, Id id) {
  std::erase_if(lines, [&](const TimelineEntry& line) { return line.*about != id; });
  return lines;
}

/// The fact of kind `What` with a number, whatever became of it, and whose vacancy's it is.
template <class What>
struct Made {
  rules::VacancyId vacancy;
  rules::CaseFact fact;
  What what;
};

template <class What, class Is>
std::optional<Made<What>> made(const store::CaseFacts& all, Is is) {
  for (const auto& [vacancy, facts] : all) {
    for (const auto& fact : facts) {
      const auto* what = std::get_if<What>(&fact.what);
      if (what != nullptr && is(*what)) return Made<What>{vacancy, fact, *what};
    }
  }
  return std::nullopt;
}

VacancyView vacancy_view(const Story& story, const Pilot& pilot, rules::Instant now) {
  return story.voided ? view(story.one.record, pilot, now) : view_with_next(story.one, pilot, now);
}

/// The offer as it stands; a voided one as it was sent.
rules::Offer offer_of(const Pilot& pilot, const rules::Offer& sent) {
  const auto* const found = find(pilot.offers, sent.id);
  return found == nullptr ? sent : *found;
}

NextStep see_vacancy(rules::VacancyId id) { return {"see its vacancy", {Deed::show_case, id}}; }

std::vector<NextStep> next_for(const OfferCase& shown, rules::Instant now) {
  const auto id = shown.view.offer.id;
  if (shown.voided) return {see_vacancy(shown.view.offer.vacancy)};
  if (rules::status_of(shown.view.offer, now) == rules::OfferStatus::open) {
    return {{"record its acceptance", {Deed::accept_offer, id}}, {"or its refusal", {Deed::refuse_offer, id}}};
  }
  if (shown.owes_form) return {{"record the form, when it comes", rules::how_to(Deed::send_form, id)}};
  return {see_vacancy(shown.view.offer.vacancy)};
}

[[noreturn]] void refuse_unknown_referral(const store::CaseFacts& all, rules::ReferralId id) {
  rules::ReferralId last;
  (void)made<rules::ReferralRequested>(all, [&](const auto& any) {
    last = std::max(last, any.referral);
    return false;
  });
  not_found("no referral " + id.text(), last.value == 0 ? "none has been requested yet: " + Action{Deed::list_vacancies}
                                                        : rules::Sentence("the last number given is " + last.text()));
}

/// The referral as it stands; a voided one as it was requested.
rules::Referral referral_of(const rules::Case& state, const Made<rules::ReferralRequested>& request) {
  const auto id = request.what.referral;
  if (const auto* const found = find(state.referrals, id)) return *found;
  return {.id = id, .vacancy = request.vacancy, .offer = {}, .requested_at = request.fact.at};
}

std::optional<rules::AuthorityCode> authority_of(const rules::Case& state, rules::OfferId offer) {
  const auto* const found = find(state.offers, offer);
  return found == nullptr ? std::nullopt : std::optional(found->authority);
}

}  // namespace

std::optional<rules::VacancyId> vacancy_of(Session& session, rules::FactId fact) {
  for (const auto& [vacancy, facts] : store::every_case_fact(session.database)) {
    if (std::ranges::find(facts, fact, &rules::CaseFact::fact) != facts.end()) return vacancy;
  }
  return std::nullopt;
}

CaseView show_case(Session& session, rules::VacancyId id) {
  const auto reading = read(session);
  const auto& [database, now, pilot, facts] = reading;
  auto story = story_of(reading, id);
  const auto& provider = require_provider(pilot.providers, story.one.record.provider);
  CaseView shown{vacancy_view(story, pilot, now),
                 story.one.state,
                 {provider.code.text, provider.name, whom_to_reach(pilot, provider.code)}};
  shown.timeline = std::move(story.timeline);
  shown.voided = story.voided;
  shown.to_tell = of_vacancy(owed_tellings(session, pilot, load_telling(database, pilot)), id);
  if (shown.voided) return shown;
  if (const auto who = authority_of(shown.state, now)) {
    const auto& authority = require_authority(pilot.authorities, *who);
    shown.authority = Party{who->text, authority.facts.name, whom_to_reach(pilot, *who, rules::local_day(now))};
  }
  auto running = deadlines({&story.one, 1}, pilot, now);
  shown.overdue = std::move(running.overdue);
  shown.due = std::move(running.due);
  shown.owed = owed_in(story.one, pilot, now);
  shown.quiet = rules::is_quiet(shown.state.vacancy.quiet, rules::local_day(now));
  return shown;
}

OfferCase show_offer_case(Session& session, rules::OfferId id) {
  const auto reading = read(session);
  const auto& [database, now, pilot, facts] = reading;
  const auto sent = made<rules::Offered>(facts, [&](const auto& any) { return any.offer.id == id; });
  if (!sent) (void)require_offer(database, pilot.offers, id);  // refuses: the number was never given
  const auto story = story_of(reading, sent->vacancy);
  const auto offer = offer_of(pilot, sent->what.offer);
  auto forms = store::feedback(database);
  OfferCase shown{{offer, std::move(forms[id]), story.one.record, require_authority(pilot.authorities, offer.authority),
                   require_provider(pilot.providers, story.one.record.provider),
                   both_reached(pilot, offer.authority, story.one.record.provider, rules::local_day(now))},
                  vacancy_view(story, pilot, now),
                  only(story.timeline, &TimelineEntry::offer, id)};
  shown.voided = voided_by(story.timeline, sent->fact.fact);
  shown.owes_form = !shown.voided && owes_form(shown.view);
  shown.next = next_for(shown, now);
  return shown;
}

ReferralCase show_referral_case(Session& session, rules::ReferralId id) {
  const auto reading = read(session);
  const auto request =
      made<rules::ReferralRequested>(reading.facts, [&](const auto& any) { return any.referral == id; });
  if (!request) refuse_unknown_referral(reading.facts, id);
  const auto story = story_of(reading, request->vacancy);
  const auto referral = referral_of(story.one.state, *request);
  ReferralCase shown{referral, vacancy_view(story, reading.pilot, reading.now),
                     authority_of(story.one.state, referral.offer), only(story.timeline, &TimelineEntry::referral, id)};
  shown.voided = voided_by(story.timeline, request->fact.fact);
  const bool runs = !shown.voided && !referral.ended_at && !shown.vacancy.next.empty();
  shown.next = runs ? shown.vacancy.next : std::vector<NextStep>{see_vacancy(request->vacancy)};
  return shown;
}

}  // namespace ifapilot::app
