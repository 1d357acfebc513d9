#include "app/day/overdue.hpp"

#include "app/day/next_step.hpp"
#include "app/party/framework.hpp"
#include "app/party/reach.hpp"
#include "app/tell/owed.hpp"

#include <iterator>
#include <tuple>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;

/// What every row says of its case; `offer`: the one that is waited for, or whose acceptance it is.
Deadline row_of(rules::DeadlineKind kind, std::optional<rules::OfferId> offer,
                const std::optional<rules::AuthorityCode>& authority, rules::Instant due_at, bool over,
                const CaseLook& look) {
  Deadline row{.kind = kind,
               .vacancy = look.one.record.facts.id,
               .offer = offer,
               .authority = authority,
               .provider = look.one.record.provider,
               .due_at = due_at,
               .status = look.status};
  const auto words = rules::words_of(kind).sentence;
  row.words = rules::filled(over ? words.over : words.running, {{"{offer}", offer ? offer->text() : ""},
                                                                {"{authority}", authority ? authority->text : ""},
                                                                {"{provider}", row.provider.text}});
  return row;
}

void set_steps(Deadline& row, const std::vector<NextStep>& steps) {
  row.what = steps.front().what;
  row.action = steps.front().action;
  if (steps.size() > 1) row.instead = steps[1].action;
}

/// What the rota says of a vacancy whose offer lapsed: offer it on, wait, or close it (R-EXPLAIN).
void add_next_step(Deadline& row, const CaseLook& look) {
  const auto step = next_by_rota(look.one, look.pilot, look.now);
  row.then = step.to                              ? "next by the rota: " + step.to->text
             : step.action.deed == Deed::ask_rota ? step.what
                                                  : "nobody is left to be offered it";
  row.to = step.to;
  set_steps(row, {step});
}

/// A lapsed answer is overdue until the vacancy is offered on or closed.
void add_response(Deadlines& all, const CaseLook& look) {
  const auto offer = rules::latest_offer(look.one.record.facts.id, look.one.state.offers);
  if (!offer || rules::is_over(look.status)) return;
  const auto status = rules::status_of(*offer, look.now);
  const bool over = status == rules::OfferStatus::lapsed;
  if (!over && status != rules::OfferStatus::open) return;
  auto row = row_of(rules::DeadlineKind::offer_response, offer->id, offer->authority, offer->due_at, over, look);
  if (!over) {
    // Not one of the two: what is pasted unread must not record an acceptance.
    set_steps(row, {{"record the answer of " + offer->authority.text + ", accept or refuse",
                     {Deed::answer_offer, offer->id}}});
  } else if (look.status >= rules::VacancyStatus::accepted) {
    row.then = "accepted meanwhile on an earlier offer";  // D-LATE: it stays on this list until it is closed or placed
    set_steps(row, {{"see where it stands", {Deed::show_case, row.vacancy}}});
  } else {
    add_next_step(row, look);
  }
  (over ? all.overdue : all.due).push_back(row);
}

/// What the coordinator does about a deadline of the case that has passed. Nobody turns down a child who is on the way.
std::vector<NextStep> steps_when_over(rules::DeadlineKind kind, const CaseLook& look) {
  const auto vacancy = look.one.record.facts.id;
  switch (kind) {
    case rules::DeadlineKind::offer_response: return {next_by_rota(look.one, look.pilot, look.now)};
    case rules::DeadlineKind::match_decision: return {{"chase the authority", {Deed::chase, vacancy}}};
    case rules::DeadlineKind::chase: return {{"tell the Home Office no", {Deed::refuse_referral, vacancy}}};
    case rules::DeadlineKind::arrival: return {{"record the arrival", {Deed::confirm_arrival, vacancy}}};
    case rules::DeadlineKind::date: return {ask_for_date(vacancy)};
    case rules::DeadlineKind::hold:
    case rules::DeadlineKind::extension: break;
  }
  return steps_after_hold(look.one.state);
}

std::string ring(const rules::AuthorityCode& authority, const CaseLook& look) {
  const auto ring = how_to_ring(whom_to_reach(look.pilot, authority, rules::local_day(look.now)));
  return ring.empty() ? "ring " + authority.text : ring;
}

std::string ring(const rules::ProviderCode& provider, const Pilot& pilot) {
  const auto ring = how_to_ring(whom_to_reach(pilot, provider));
  return ring.empty() ? "ring " + provider.text : ring;
}

/// Whom to ring beside the action. A chase that ran out leaves the referral to the Home Office; of a hold that ran out
/// E5 tells two cases apart (M-EXPIRED).
std::string then_of(const Deadline& row, bool over, const CaseLook& look) {
  switch (row.kind) {
    case rules::DeadlineKind::date: return ring(row.provider, look.pilot);
    case rules::DeadlineKind::hold:
    case rules::DeadlineKind::extension:
      if (over && is_being_matched(look.status)) return ring(*row.authority, look) + ": it asks for more time";
      return "accepted by " + row.authority->text + ", no child placed";
    case rules::DeadlineKind::chase:
      if (over) return "the referral may now be refused to the Home Office";
      break;
    case rules::DeadlineKind::offer_response:
    case rules::DeadlineKind::match_decision:
    case rules::DeadlineKind::arrival: break;
  }
  return ring(*row.authority, look);
}

/// What there is to do until it is due.
std::vector<NextStep> steps_until(rules::DeadlineKind kind, const CaseLook& look) {
  if (kind == rules::DeadlineKind::date) return {ask_for_date(look.one.record.facts.id)};
  return next_steps(look.one, look.pilot, look.now);
}

void add_case_deadlines(Deadlines& all, const CaseLook& look) {
  const auto& state = look.one.state;
  const auto& acceptance = state.acceptance;
  const auto offer = acceptance ? std::optional(acceptance->offer) : std::nullopt;
  const auto authority = acceptance ? std::optional(acceptance->authority) : std::nullopt;
  for (const auto& deadline : rules::deadlines_of(state, look.pilot.policy, look.now)) {
    const bool over = rules::is_overdue(deadline, look.now);
    auto row = row_of(deadline.kind, offer, authority, deadline.due_at, over, look);
    row.then = then_of(row, over, look);
    const auto steps = over ? std::vector<NextStep>{} : steps_until(deadline.kind, look);
    set_steps(row, steps.empty() ? steps_when_over(deadline.kind, look)
                                 : std::vector<NextStep>{without_answer(steps.front(), look.one)});
    (over ? all.overdue : all.due).push_back(row);
  }
}

void sort(std::vector<Deadline>& rows) {
  std::ranges::sort(rows, {}, [](const Deadline& row) { return std::tuple(row.due_at, row.vacancy, word(row.kind)); });
}

Action action_for(const rules::Owed& owed, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id;
  switch (owed.kind) {
    case rules::OwedKind::form: return form_to_complete(one, *owed.offer, pilot, now);
    case rules::OwedKind::date: return {Deed::confirm_date, id};
    case rules::OwedKind::terms: return terms_to_agree(one, pilot, now);
    case rules::OwedKind::weekly_cost: return terms_to_agree(one, pilot, now, UnknownCost::asked_for);
    case rules::OwedKind::contact: return {Deed::record_contact, id};
    case rules::OwedKind::duty: return met(*rules::duty_for(one.state, *owed.referral), one.state, now);
    case rules::OwedKind::agreement:
      return {Deed::add_framework, rules::FrameworkPair{*owed.authority, one.record.provider}};
    case rules::OwedKind::terms_received: return terms_have_come(id);
    case rules::OwedKind::survey:
    case rules::OwedKind::tell: break;
  }
  return {Deed::list_surveys};
}

std::string words(const rules::Owed& owed, const std::string& provider) {
  return rules::filled(rules::words_of(owed.kind).sentence,
                       {{"{offer}", owed.offer ? owed.offer->text() : ""},
                        {"{authority}", owed.authority ? owed.authority->text : ""},
                        {"{provider}", provider}});
}

Outstanding row_of(const ToTell& telling) {
  const auto& row = telling.row;
  const rules::Owed owed{rules::OwedKind::tell, row.since,   rules::words_of(rules::OwedKind::tell).by.rule, row.offer,
                         row.authority,         row.referral};
  return {owed,
          telling.vacancy,
          telling.provider,
          who(telling) + " to be told " + std::string(rules::words_of(row.about).what),
          to_record(telling),
          row};
}

std::vector<rules::Owed> surveys_owed(const Pilot& pilot, const TellingRecord& telling, rules::Instant now) {
  return rules::surveys_owed(pilot.rota, telling.answered, pilot.policy, now);
}

}  // namespace

Deadlines deadlines(Session& session) {
  const auto pilot = load_pilot(session, {});
  return deadlines(pilot.cases, pilot, session.clock.now);
}

Deadlines deadlines(std::span<const CaseRecord> cases, const Pilot& pilot, rules::Instant now) {
  Deadlines all;
  for (const auto& one : cases) {
    const CaseLook look{one, pilot, rules::status_of(one.state, now), now};
    add_response(all, look);
    add_case_deadlines(all, look);
  }
  sort(all.overdue);
  sort(all.due);
  return all;
}

std::vector<Deadline> overdue(Session& session) { return deadlines(session).overdue; }

std::vector<Deadline> due(Session& session) { return deadlines(session).due; }

std::vector<Deadline> Deadlines::of(rules::VacancyId id) const {
  std::vector<Deadline> mine;
  const auto is_mine = [&](const Deadline& row) { return row.vacancy == id; };
  std::ranges::copy_if(overdue, std::back_inserter(mine), is_mine);
  std::ranges::copy_if(due, std::back_inserter(mine), is_mine);
  return mine;
}

void name_each_once(std::vector<Deadline>& rows) { name_each_once(rows, &Deadline::to, &Deadline::then); }

std::string in_words(const Deadline& deadline, rules::Instant now) {
  const auto words = rules::words_of(deadline.kind).brief;
  return rules::filled(deadline.due_at < now ? words.over : words.running,
                       {{"{offer}", deadline.offer ? deadline.offer->text() : ""}});
}

std::int64_t overdue_minutes(const Deadline& deadline, rules::Instant now) {
  return std::chrono::floor<std::chrono::minutes>(now - deadline.due_at).count();
}

rules::Action form_to_complete(const CaseRecord& one, rules::OfferId id, const Pilot& pilot, rules::Instant now) {
  const auto* const offer = find(one.state.offers, id);
  const auto found = std::ranges::find(one.state.forms, id, &rules::Form::offer);
  const auto form = found == one.state.forms.end() ? rules::Form{id} : *found;
  Action action{Deed::send_form, id};
  if (!form.has_reasons) action.told.push_back({Field::reason_code});
  if (form.contract || offer->answer->kind != rules::AnswerKind::accept) return action;
  const auto how = contracting(one, offer->authority, pilot, now);
  action.told.push_back(how.told());
  if (how.spot) action.told.push_back({Field::terms_ref});
  if (how.needs_reason) action.told.push_back({Field::reason});
  return action;
}

std::vector<Outstanding> outstanding(Session& session) { return outstanding(load_pilot(session.database), session); }

std::vector<Outstanding> outstanding(const Pilot& pilot, Session& session) {
  const auto now = session.clock.now;
  std::vector<Outstanding> all;
  for (const auto& one : pilot.cases) {
    const auto& provider = one.record.provider;
    for (const auto& owed : owed_in(one, pilot, now)) {
      all.push_back(
          {owed, one.record.facts.id, provider, words(owed, provider.text), action_for(owed, one, pilot, now)});
    }
  }
  const auto telling = load_telling(session.database, pilot);
  for (const auto& owed : surveys_owed(pilot, telling, now)) {
    all.push_back({owed, std::nullopt, std::nullopt, words(owed, ""), Action{Deed::record_survey, *owed.authority}});
  }
  for (const auto& to_tell : owed_tellings(session, pilot, telling)) {
    all.push_back(row_of(to_tell));
  }
  std::ranges::stable_sort(all, {}, [](const Outstanding& row) { return row.owed.since; });
  return all;
}

std::size_t count_outstanding(const Pilot& pilot, const TellingRecord& telling, std::size_t to_tell,
                              rules::Instant now) {
  auto count = to_tell + surveys_owed(pilot, telling, now).size();
  for (const auto& one : pilot.cases) count += owed_in(one, pilot, now).size();
  return count;
}

}  // namespace ifapilot::app
