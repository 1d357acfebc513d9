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
  rules::VacancyId id;
  Pilot pilot;
  std::vector<rules::CaseFact> facts;  ///< Of the vacancy, also what was voided.
};

/// What no write of the case's own records (M-DECIDE).
void tell_ended_duties(std::vector<rules::CaseFact>& facts, const CaseRecord& one) {
  for (const auto& fact : one.facts) {
    if (!std::holds_alternative<rules::DutyEnded>(fact.what)) continue;
    facts.insert(std::ranges::upper_bound(facts, fact.fact, {}, &rules::CaseFact::fact), fact);
  }
}

Reading read(Session& session, rules::VacancyId id) {
  auto& database = session.database;
  Reading reading{database, session.clock.now, id, load_pilot(session, {id}),
                  store::every_case_fact(database, {id})[id]};
  const auto* const one = find_case(reading.pilot.cases, id);
  if (one != nullptr) tell_ended_duties(reading.facts, *one);
  return reading;
}

/// One vacancy with everything that is on record about it.
struct Story {
  CaseRecord one;
  Timeline timeline = {};
  std::optional<store::Voided> voided = std::nullopt;
};

/// A voided vacancy as it was notified: nothing else counts of it.
CaseRecord voided_case(const Reading& reading) {
  auto record = store::vacancy_as_notified(reading.database, reading.id);
  if (!record) (void)require_case(reading.database, {}, reading.id);  // refuses: the number was never given
  auto state = rules::notified(record->facts);
  return {std::move(*record), {}, std::move(state)};
}

/// The line of the fact that gave a number says whether the number was voided.
std::optional<store::Voided> voided_by(const Timeline& timeline, rules::FactId fact) {
  const auto line = std::ranges::find(timeline, fact, &TimelineEntry::fact);
  return line == timeline.end() ? std::nullopt : line->voided;
}

Story story_of(const Reading& reading) {
  const auto* const standing = find_case(reading.pilot.cases, reading.id);
  Story story{standing != nullptr ? *standing : voided_case(reading)};
  const auto& facts = reading.facts;
  const auto words = store::fact_words(reading.database, {{reading.id, facts}});
  story.timeline = timeline_of(story.one.record, facts, words, reading.now);
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

/// The fact of kind `What` with a number, whatever became of it.
template <class What>
struct Made {
  rules::CaseFact fact;
  What what;
};

template <class What, class Is>
Made<What> made(const Reading& reading, Is is) {
  const auto* const fact = last_fact<What>(reading.facts, is);  // each number is given once
  return {*fact, std::get<What>(fact->what)};
}

VacancyView vacancy_view(const Story& story, const Pilot& pilot, rules::Instant now) {
  return story.voided ? view(story.one, pilot, now) : view_with_next(story.one, pilot, now);
}

/// The offer as it stands; a voided one as it was sent.
rules::Offer offer_of(const rules::Case& state, const rules::Offer& sent) {
  const auto* const found = find(state.offers, sent.id);
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

[[noreturn]] void refuse_unknown_referral(store::Database& database, rules::ReferralId id) {
  const auto last = store::last_referral(database);
  not_found("no referral " + id.text(), last.value == 0 ? "none has been requested yet: " + Action{Deed::list_vacancies}
                                                        : rules::Sentence("the last number given is " + last.text()));
}

/// The referral as it stands; a voided one as it was requested.
rules::Referral referral_of(const rules::Case& state, const Made<rules::ReferralRequested>& request) {
  const auto id = request.what.referral;
  if (const auto* const found = find(state.referrals, id)) return *found;
  return {.id = id, .vacancy = state.vacancy.id, .offer = {}, .requested_at = request.fact.at};
}

std::optional<rules::AuthorityCode> authority_of(const rules::Case& state, rules::OfferId offer) {
  const auto* const found = find(state.offers, offer);
  return found == nullptr ? std::nullopt : std::optional(found->authority);
}

}  // namespace

std::optional<rules::VacancyId> vacancy_of(Session& session, rules::FactId fact) {
  return store::vacancy_of(session.database, fact);
}

namespace {

/// What is owed to be told in the case.
std::vector<ToTell> to_tell_in(Session& session, const Story& story, const Pilot& pilot) {
  const auto id = story.one.record.facts.id;
  const auto telling = load_telling(session.database, pilot, {id});
  auto all =
      story.voided ? tellings_of_voided(session, id, telling) : tellings_of(story.one, telling, session.clock.now);
  std::erase_if(all, [](const ToTell& any) { return !any.row.owed; });
  return all;
}

}  // namespace

CaseView show_case(Session& session, rules::VacancyId id) {
  const auto reading = read(session, id);
  const auto now = reading.now;
  const auto& pilot = reading.pilot;
  auto story = story_of(reading);
  const auto& provider = require_provider(pilot.providers, story.one.record.provider);
  CaseView shown{vacancy_view(story, pilot, now),
                 story.one.state,
                 {provider.code.text, provider.name, whom_to_reach(pilot, provider.code)}};
  shown.timeline = std::move(story.timeline);
  shown.voided = story.voided;
  shown.to_tell = to_tell_in(session, story, pilot);
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
  const auto vacancy = store::vacancy_offered(session.database, id);
  if (!vacancy) (void)require_offered(session.database, id);  // refuses: the number was never given
  const auto reading = read(session, *vacancy);
  const auto now = reading.now;
  const auto& pilot = reading.pilot;
  const auto sent = made<rules::Offered>(reading, [&](const auto& any) { return any.offer.id == id; });
  const auto story = story_of(reading);
  const auto offer = offer_of(story.one.state, sent.what.offer);
  OfferCase shown{{offer, store::feedback(session.database, id), story.one.record,
                   require_authority(pilot.authorities, offer.authority),
                   require_provider(pilot.providers, story.one.record.provider),
                   both_reached(pilot, offer.authority, story.one.record.provider, rules::local_day(now))},
                  vacancy_view(story, pilot, now),
                  only(story.timeline, &TimelineEntry::offer, id)};
  shown.voided = voided_by(story.timeline, sent.fact.fact);
  shown.owes_form = !shown.voided && owes_form(shown.view);
  shown.next = next_for(shown, now);
  return shown;
}

ReferralCase show_referral_case(Session& session, rules::ReferralId id) {
  const auto owner = store::requested_for(session.database, id);
  if (!owner) refuse_unknown_referral(session.database, id);
  const auto reading = read(session, owner->vacancy);
  const auto request = made<rules::ReferralRequested>(reading, [&](const auto& any) { return any.referral == id; });
  const auto story = story_of(reading);
  const auto referral = referral_of(story.one.state, request);
  ReferralCase shown{referral, vacancy_view(story, reading.pilot, reading.now),
                     authority_of(story.one.state, referral.offer), only(story.timeline, &TimelineEntry::referral, id)};
  shown.voided = voided_by(story.timeline, request.fact.fact);
  const bool runs = !shown.voided && !referral.ended_at && !shown.vacancy.next.empty();
  shown.next = runs ? shown.vacancy.next : std::vector<NextStep>{see_vacancy(owner->vacancy)};
  return shown;
}

}  // namespace ifapilot::app
