#include "app/day/agenda.hpp"

#include "app/day/next_step.hpp"
#include "app/tell/owed.hpp"
#include "app/vacancy/siblings.hpp"

#include <map>
#include <tuple>

namespace ifapilot::app {

namespace {

/// How the agenda calls something, and whom it is worth ringing about it.
struct Subject {
  std::string kind;
  std::string words;
  std::string rule;
  rules::Rung ring = rules::Rung::nobody;
};

std::optional<Ring> ring(const CaseLook& look, rules::Rung who, const std::optional<rules::AuthorityCode>& authority) {
  if (who == rules::Rung::authority && authority) {
    return Ring{authority->text, whom_to_reach(look.pilot, *authority, rules::local_day(look.now)), true};
  }
  if (who != rules::Rung::provider) return std::nullopt;
  const auto& code = look.one.record.provider;
  return Ring{code.text, whom_to_reach(look.pilot, code)};
}

/// M-DATE: what is asked for already has a row of its own, with its time.
bool is_date_asked_for(const CaseLook& look) {
  const auto all = rules::deadlines_of(look.one.state, look.pilot.policy, look.now);
  return std::ranges::find(all, rules::DeadlineKind::date, &rules::CaseDeadline::kind) != all.end();
}

/// What an accepted case waits for first, in the order of `next_steps`.
Subject wanted_of(const CaseLook& look) {
  const auto& acceptance = look.one.state.acceptance;
  if (!look.one.state.vacancy.available_confirmed && !is_date_asked_for(look)) {
    return {"date", "date to confirm", "M-DATE", rules::Rung::provider};
  }
  if (!acceptance->contact) return {"contact", "first contact", "M-CONTACT", rules::Rung::provider};
  if (rules::awaits_agreement(look.one.state, agreements_of(look.one, look.pilot), look.now)) {
    return {"agreement", "agreement to record", "M-TERMS", rules::Rung::authority};
  }
  if (const auto* terms = rules::standing_terms(look.one.state); terms == nullptr || !terms->agreed.confirmed) {
    return {"terms", "terms to confirm", "M-TERMS", rules::Rung::authority};
  }
  return {"referral", "to be referred", "M-REFER"};
}

/// What a case without a deadline is about.
Subject idle(const CaseLook& look) {
  switch (look.status) {
    case rules::VacancyStatus::notified: return {"rota", "to be offered", "R-ORDER"};
    case rules::VacancyStatus::accepted: return wanted_of(look);
    case rules::VacancyStatus::referred: return {"profile", "profile awaited", "M-PROFILE"};
    case rules::VacancyStatus::profiled: return {"match", "to be decided", "M-DECIDE", rules::Rung::authority};
    case rules::VacancyStatus::matched:
      if (!look.one.state.vacancy.available_confirmed)
        return {"date", "date to confirm", "M-DATE", rules::Rung::provider};
      return {"transport", "to be moved", "M-MOVE", rules::Rung::authority};
    default: return {"case", "to go on with", "M-STATES"};
  }
}

std::string beside(const Deadline& row, rules::Instant now) {
  const auto words = rules::words_of(row.kind);
  const auto* const verb = words.ends ? (row.due_at < now ? " ended " : " ends ") : " due ";
  return std::string(words.name) + verb + rules::in_words(row.due_at);
}

/// What is due at a midnight belongs to the day that ends with it: an arrival to the day arranged (M-MOVE).
AgendaPart part_of(rules::Instant due_at, rules::Instant now) {
  if (due_at < now) return AgendaPart::overdue;
  const auto last_second = due_at - std::chrono::seconds{1};
  return rules::local_day(last_second) <= rules::local_day(now) ? AgendaPart::today : AgendaPart::later;
}

/// Whom the case is with; a lapse leaves it with nobody, but the agenda names whose it was.
std::optional<rules::AuthorityCode> authority_of(const CaseLook& look) {
  if (look.one.state.acceptance) return look.one.state.acceptance->authority;
  const auto live = rules::live_offer(look.one.state.vacancy.id, look.one.state.offers, look.now);
  return live ? std::optional(live->authority) : std::nullopt;
}

AgendaRow row_of(const CaseLook& look, const Subject& subject, std::optional<rules::AuthorityCode> authority) {
  AgendaRow row;
  row.vacancy = look.one.record.facts.id;
  row.status = look.status;
  row.authority = std::move(authority);
  row.kind = subject.kind;
  row.words = subject.words;
  row.rule = subject.rule;
  row.since = look.one.state.moved_at;
  row.ready_on = look.one.state.vacancy.available_on;
  row.ready_confirmed = look.one.state.vacancy.available_confirmed;
  row.ring = ring(look, subject.ring, row.authority);
  row.action = {rules::Deed::show_case, row.vacancy};
  auto steps = next_steps(look.one, look.pilot, look.now);
  if (is_date_asked_for(look)) {
    std::erase_if(steps, [](const NextStep& step) { return step.action.deed == rules::Deed::confirm_date; });
  }
  if (!steps.empty()) {
    const auto step = without_answer(steps.front(), look.one);
    row.what = step.what;
    row.action = step.action;
    row.offer_to = step.to;
  }
  return row;
}

/// `mine`: the case's deadlines, soonest first; there is one.
AgendaRow timed_row(const CaseLook& look, const std::vector<Deadline>& mine) {
  const auto& first = mine.front();
  const auto words = rules::words_of(first.kind);
  const bool over = first.due_at < look.now;
  const bool authority_asks = over && words.ends && is_being_matched(look.status);  // M-EXPIRED, E5
  const auto ring = authority_asks ? rules::Rung::authority : over ? words.ring.over : words.ring.running;
  auto row = row_of(look,
                    {std::string(words.word), in_words(first, look.now), std::string(words.rule),
                     ring == rules::Rung::by_step ? idle(look).ring : ring},
                    first.authority);
  row.deadline = first.kind;
  row.part = part_of(first.due_at, look.now);
  row.offer = first.offer;
  row.due_at = first.due_at;
  row.what = first.what;
  row.action = first.action;
  row.offer_to = first.to;
  for (std::size_t i = 1; i < mine.size(); ++i) row.beside.push_back(beside(mine[i], look.now));
  return row;
}

/// R2: stands until the child has a place, whatever becomes of the vacancy.
AgendaRow duty_row(const CaseLook& look, const rules::Duty& duty) {
  auto row = row_of(look, {"duty", "owes a place", "M-DECIDE", rules::Rung::authority}, duty.authority);
  row.offer = find(look.one.state.referrals, duty.referral)->offer;
  row.since = duty.since;
  row.offer_to = std::nullopt;
  row.what = "record where the child was accommodated, if not here";
  row.action = met(duty, look.one.state, look.now);
  return row;
}

/// M-QUIET, O9: the provider may fill the place elsewhere.
AgendaRow still_free_row(const CaseLook& look) {
  auto row =
      row_of(look, {"quiet", "still free?", "M-QUIET", rules::Rung::provider}, look.one.state.acceptance->authority);
  row.offer = look.one.state.acceptance->offer;
  row.what = "ask whether the place is still free, and note the answer";
  row.action = {rules::Deed::note, row.vacancy, {{rules::Field::with, "provider"}}};
  return row;
}

template <class Words, class Word>
void add_once(Words& words, Word word) {
  if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

/// M-TELL: one row a case, with the command that drafts what has been owed longest.
AgendaRow to_tell_row(const CaseLook& look, const std::vector<ToTell>& owed) {
  const auto& first =
      *std::ranges::min_element(owed, {}, [](const ToTell& any) { return std::tuple(any.row.since, any.row.about); });
  auto row = row_of(look, {"tell", "to be told", "M-TELL"}, authority_of(look));
  row.offer = first.row.offer;
  row.since = first.row.since;
  row.what = in_words(owed);
  row.action = to_draft(first);
  row.offer_to.reset();
  for (const auto& any : owed) {
    add_once(row.about, any.row.about);
    add_once(row.tell_to, any.row.to);
  }
  return row;
}

/// The row of the case itself. `mine`: as in `timed_row`, or none.
AgendaRow case_row(const CaseLook& look, const std::vector<Deadline>& mine, const rules::WorkingCalendar& calendar) {
  auto row = mine.empty() ? row_of(look, idle(look), authority_of(look)) : timed_row(look, mine);
  const auto referral = rules::open_referral(look.one.state);
  if (!referral) return row;
  if (referral->status == rules::ReferralStatus::requested) row.requested_at = referral->requested_at;
  const bool decision_runs = std::ranges::any_of(mine, [&](const Deadline& any) {
    return any.kind == rules::DeadlineKind::match_decision && any.due_at >= look.now;
  });
  if (decision_runs) row.same_day_target = rules::same_day_target(*referral->passed_at, look.pilot.policy, calendar);
  return row;
}

/// What has no deadline, or none yet but for the provider's word on the date, although the place is ready soon; and
/// what is due by the end of the next working day.
bool is_soon(const AgendaRow& row, const rules::WorkingCalendar& calendar, rules::Day today) {
  const auto next_worked = calendar.advance(today, 1);
  if (row.part == AgendaPart::later && *row.due_at <= rules::start_of(next_worked + date::days{1})) return true;
  const bool may_be = row.part == AgendaPart::no_deadline ||
                      (row.part == AgendaPart::later && row.deadline == rules::DeadlineKind::date);
  const bool is_open = row.status == rules::VacancyStatus::notified || !row.ready_confirmed;
  const bool is_of_place = !rules::is_over(row.status) && row.kind != "duty" && row.about.empty();
  return may_be && is_open && is_of_place && row.ready_on && rules::is_ready_soon(*row.ready_on, today, calendar);
}

/// By what a row stands where it stands in its part; what has neither a due time nor a day comes last.
rules::Instant goes_by(const AgendaRow& row) {
  const bool is_date_asked_for = row.part == AgendaPart::soon && row.deadline == rules::DeadlineKind::date;
  if (row.due_at && !is_date_asked_for) return *row.due_at;
  return row.ready_on ? rules::start_of(*row.ready_on) : rules::Instant::max();
}

void add_rows(std::vector<AgendaRow>& rows, const CaseLook& look, const Deadlines& all,
              const rules::WorkingCalendar& calendar) {
  if (!rules::is_over(look.status)) {
    auto mine = all.of(look.one.record.facts.id);
    // An offer that lapsed is nothing to do once the vacancy was accepted on an earlier one.
    std::erase_if(mine, [](const Deadline& row) {
      return row.kind == rules::DeadlineKind::offer_response && row.status >= rules::VacancyStatus::accepted;
    });
    const auto is_date = [](const Deadline& row) { return row.kind == rules::DeadlineKind::date; };
    const auto date = std::ranges::find_if(mine, is_date);
    if (date != mine.end()) rows.push_back(timed_row(look, {*date}));
    std::erase_if(mine, is_date);
    // A matched child waits for the date alone, which has its row.
    const bool is_told = mine.empty() && look.status == rules::VacancyStatus::matched && is_date_asked_for(look);
    if (!is_told) rows.push_back(case_row(look, mine, calendar));
    if (rules::is_asked_whether_free(look.one.state, look.one.facts, look.now)) rows.push_back(still_free_row(look));
  }
  for (const auto& duty : look.one.state.duties) rows.push_back(duty_row(look, duty));
}

using CarersHome = std::pair<rules::ProviderCode, rules::CarerCode>;

/// Of each carer the first vacancy that is offered or accepted.
std::map<CarersHome, const CaseRecord*> offered_of_carers(const Pilot& pilot, rules::Instant now) {
  std::map<CarersHome, const CaseRecord*> all;
  for (const auto& one : pilot.cases) {
    const bool is_live = rules::live_offer(one.record.facts.id, one.state.offers, now).has_value();
    if (is_live && !rules::is_over(rules::status_of(one.state, now))) {
      all.emplace(CarersHome{one.record.provider, one.record.carer}, &one);
    }
  }
  return all;
}

/// Before it is offered to another authority than the carer's other vacancy.
std::optional<rules::Sentence> sibling_of(const AgendaRow& row, const std::map<CarersHome, const CaseRecord*>& offered,
                                          const Pilot& pilot, rules::Instant now) {
  const auto& one = *find_case(pilot.cases, row.vacancy);
  const auto other = offered.find({one.record.provider, one.record.carer});
  return other == offered.end() ? std::nullopt : other_of_carer(one, *other->second, pilot, now);
}

}  // namespace

int Agenda::count(AgendaPart part) const { return static_cast<int>(std::ranges::count(rows, part, &AgendaRow::part)); }

Agenda agenda(Session& session, std::optional<std::chrono::seconds> within) {
  const auto now = session.clock.now;
  const auto pilot = load_pilot(session, {});
  const auto running = deadlines(pilot.cases, pilot, now);
  const auto calendar = store::calendar(session.database);
  const auto telling = load_telling(session.database, pilot);
  const auto owed = owed_tellings(session, pilot, telling);
  Agenda all;
  for (const auto& one : pilot.cases) {
    const CaseLook look{one, pilot, rules::status_of(one.state, now), now};
    add_rows(all.rows, look, running, calendar);
    const auto mine = of_vacancy(owed, one.record.facts.id);
    if (!mine.empty() && !rules::is_over(look.status)) all.rows.push_back(to_tell_row(look, mine));
  }
  const auto offered = offered_of_carers(pilot, now);
  for (auto& row : all.rows) {
    if (is_soon(row, calendar, rules::local_day(now))) row.part = AgendaPart::soon;
    if (row.offer_to) row.sibling = sibling_of(row, offered, pilot, now);
  }
  const auto is_too_late = [&](const AgendaRow& row) { return within && row.due_at && *row.due_at > now + *within; };
  all.left_out = static_cast<int>(std::erase_if(all.rows, is_too_late));
  std::ranges::stable_sort(
      all.rows, {}, [](const AgendaRow& row) { return std::tuple(row.part, goes_by(row), row.since, row.vacancy); });
  name_each_once(all.rows, &AgendaRow::offer_to, &AgendaRow::what);
  all.outstanding = static_cast<int>(count_outstanding(pilot, telling, owed.size(), now));
  all.outstanding += pilot.rest.owed;
  all.quiet = rules::is_quiet(pilot.quiet, rules::local_day(now));
  return all;
}

}  // namespace ifapilot::app
