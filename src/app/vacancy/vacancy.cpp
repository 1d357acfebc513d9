#include "app/vacancy/vacancy.hpp"

#include "app/case/write.hpp"
#include "app/refused.hpp"
#include "app/vacancy/area.hpp"
#include "app/vacancy/content.hpp"
#include "app/vacancy/siblings.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/hold.hpp>
#include <ifapilot/rules/referring.hpp>
#include <ifapilot/rules/transferring.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using Warnings = std::vector<rules::Sentence>;

std::optional<rules::AuthorityCode> outside_for(const CaseRecord& one, const Pilot& pilot, rules::VacancyStatus status,
                                                rules::Instant now) {
  const auto& record = one.record;
  if (record.facts.rejected) return std::nullopt;
  if (status != rules::VacancyStatus::notified) {
    const auto latest = rules::latest_offer(record.facts.id, one.state.offers);
    return latest && latest->outside_pilot ? std::optional(latest->authority) : std::nullopt;
  }
  const rules::Moment notified{record.facts.notified_at, record.facts.notified_by};
  const auto& area = record.facts.area;
  const bool goes_outside = rules::goes_outside(area, notified, pilot.made(), pilot.policy, now).has_value();
  return goes_outside ? std::optional(area) : std::nullopt;
}

rules::DateTold date_with_hold(store::Database& database, std::optional<rules::Day> available_on, bool confirmed,
                               const rules::Policy& policy) {
  rules::DateTold date{available_on, confirmed};
  if (available_on) date.hold_until = rules::hold_until(*available_on, policy, store::calendar(database));
  return date;
}

/// What is stored is the hold as decided; what is told is how it runs, without quiet days.
rules::DateTold as_it_runs(store::Database& database, const rules::DateTold& decided, const rules::Vacancy& vacancy,
                           const rules::Policy& policy) {
  if (vacancy.quiet.empty()) return decided;
  return without_quiet_days(decided, vacancy.quiet, {policy, store::calendar(database)});
}

/// Records it, tells it, and returns it as it then stands.
CaseRecord add(Session& session, Write& write, const VacancyNotification& vacancy, bool override_used) {
  auto& database = session.database;
  const auto& pilot = write.pilot();
  store::VacancyRecord record{{.id = {},
                               .area = {vacancy.area},
                               .notified_at = write.happened_at(),
                               .rejected = !is_in_region(vacancy.area, pilot),
                               .quiet = pilot.quiet,
                               .provider = vacancy.provider,
                               .carer = vacancy.carer},
                              vacancy.provider,
                              vacancy.carer,
                              vacancy.detail,
                              override_used ? vacancy.override_reason : std::nullopt};
  const auto fact = write.fact();
  const auto id = record.facts.id = store::add_vacancy(database, fact, record);
  store::set_vacancy(database, fact, id);
  store::add_vacancy_detail(database, fact, id, vacancy.detail);
  if (vacancy.reference) store::add_vacancy_reference(database, fact, id, *vacancy.reference);
  const auto date = date_with_hold(database, vacancy.available_on, vacancy.confirmed, pilot.policy);
  store::add_vacancy_date(database, fact, id, date);
  auto state = rules::notified(record.facts);
  const rules::Notified told{as_it_runs(database, date, record.facts, pilot.policy),
                             rules::Home{record.facts.area, vacancy.provider, vacancy.carer}};
  auto one = with({std::move(record), {}, std::move(state)}, write.told(told));
  write.put(one);
  return one;
}

[[noreturn]] void reject(Session& session, Write& write, const VacancyNotification& vacancy) {
  const auto id = add(session, write, vacancy, false).record.facts.id;
  const auto fact = write.finish(id.text(), "P-REGION");
  const auto record = fact ? std::optional(id.text()) : std::nullopt;
  refuse_recorded({"P-REGION",
                   {"P"},
                   "the carer lives in '" + vacancy.area + "', outside the region: the vacancy is not taken" +
                       (record ? " (recorded as " + *record + ", rejected)" : ""),
                   "the region's areas: " + Action{Deed::list_authorities} +
                       (fact ? "; tell the provider: " +
                                   Action{Deed::draft_message, rules::ToldSubject{id, rules::About::declined}} +
                                   "; if it was a slip: " + Action{Deed::void_fact, id}
                             : rules::Sentence())},
                  record);
}

constexpr auto notified_by = "P-REGION P-TERM M-HOLD";

/// Records it, unless something is against it.
CaseRecord take(Session& session, Write& write, const VacancyNotification& vacancy) {
  const auto& pilot = write.pilot();
  refuse_slip_of_area(vacancy.area, pilot);
  (void)require_provider(pilot.providers, vacancy.provider);
  if (!is_in_region(vacancy.area, pilot)) reject(session, write, vacancy);
  const auto outside_term = rules::may_notify(rules::local_day(write.happened_at()), pilot.policy);
  if (!vacancy.override_reason) refuse_if(outside_term, "");
  return add(session, write, vacancy, !outside_term.empty());
}

void warn_of_past_date(std::optional<rules::Day> available_on, rules::Day today, Warnings& warnings) {
  if (available_on && *available_on < today) {
    warnings.push_back("the date " + rules::in_words(*available_on) + " has passed");
  }
}

/// M-PROFILE: nobody of 16 or more comes through the pilot, whatever the carer would take.
void warn_of_ages(std::optional<int> oldest, Warnings& warnings) {
  if (!oldest || *oldest <= rules::oldest_age) return;
  warnings.push_back("the ages reach " + std::to_string(*oldest) + ": the pilot is for those under 16 [M-PROFILE]");
}

/// M-MOVE: a transport is for a day on which the place is ready; one that was arranged stays, and is looked after.
void warn_of_early_transport(const CaseRecord& one, rules::Day available_on, Warnings& warnings) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || !acceptance->transport || acceptance->transport->on >= available_on) return;
  const auto id = one.record.facts.id;
  warnings.push_back("the transport is arranged for " + rules::in_words(acceptance->transport->on) +
                     ", before the place is ready; if it moves: " + Action{Deed::cancel_transport, id} + ", then " +
                     Action{Deed::arrange_transport, id});
}

/// M-MOVE: nobody else tells the Home Office that a transport is off.
void warn_of_transport_off(const rules::Case& before, Warnings& warnings) {
  if (!before.acceptance || !before.acceptance->transport) return;
  warnings.push_back("the transport of " + rules::in_words(before.acceptance->transport->on) +
                     " is off by it: tell the Home Office [M-MOVE, O14]");
}

/// D-CONTENT: whoever was told otherwise is to be told what is true now.
void warn_of_what_was_told(const CaseWrite& write, rules::Instant now, Warnings& warnings) {
  for (const auto& told : told_otherwise(write.before(), write.standing().record, now)) warnings.push_back(told);
}

/// Records a date, and tells it.
void add_date(Session& session, CaseWrite& write, std::optional<rules::Day> available_on, bool confirmed) {
  auto& database = session.database;
  const auto date = date_with_hold(database, available_on, confirmed, write.pilot().policy);
  store::add_vacancy_date(database, write.fact(), write.before().record.facts.id, date);
  write.tell(as_it_runs(database, date, write.before().record.facts, write.pilot().policy));
}

store::VacancyDetail updated(store::VacancyDetail detail, const VacancyUpdate& update) {
  if (update.ages) {
    detail.youngest = update.ages->first;
    detail.oldest = update.ages->second;
  }
  if (update.sex) detail.sex = update.sex;
  if (update.languages) detail.languages = update.languages;
  if (update.notes) detail.notes = update.notes;
  return detail;
}

VacancyWritten written(CaseWrite& write, const std::string& rules, Warnings warnings) {
  auto shown = write.view();
  const auto id = shown.record.facts.id.text();
  return {std::move(shown), write.save(id, rules), std::move(warnings)};
}

constexpr auto closed_by = "M-STATES M-FALLS";

/// Only where nobody is said to be left is the rota asked.
rules::RotaDecision rota_for(const CaseWrite& write, rules::ClosedAs how) {
  if (how != rules::ClosedAs::exhausted) return {};
  const auto at = write.when().at;
  const auto& pilot = write.pilot();
  return rules::rota_next(pilot.facts(), rules::question_about(write.before().record.facts, pilot.policy, at), at);
}

/// Records the closing, and tells it. Returns the offer that was live until then.
std::optional<rules::Offer> close(Session& session, CaseWrite& write, rules::ClosedAs how, const std::string& reason) {
  const auto at = write.when().at;
  const auto& before = write.before();
  const auto id = before.record.facts.id;
  refuse_if(rules::may_close_case(before.state, how, rota_for(write, how), write.when()),
            id.text() + " cannot be closed as " + std::string(rules::word(how)));
  const auto live = rules::live_offer(id, before.state.offers, at);
  if (live && rules::status_of(*live, at) == rules::OfferStatus::open) {
    store::add_rescission(session.database, write.fact(), live->id, at, reason);
  }
  store::add_closing(session.database, write.fact(), id, how, at, reason);
  write.tell(rules::Closed{how});
  write.record().closing_reason = reason;
  return live;
}

}  // namespace

VacancyView view(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto& id = one.record.facts.id;
  const auto status = rules::status_of(one.state, now);
  VacancyView shown{one.record, status, outside_for(one, pilot, status, now)};
  shown.offers = one.state.offers;
  if (const auto live = rules::live_offer(id, one.state.offers, now)) shown.live_offer = live->id;
  return shown;
}

VacancyView view_with_next(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  auto shown = view(one, pilot, now);
  shown.next = next_steps(one, pilot, now);
  return shown;
}

VacancyView show_vacancy(Session& session, rules::VacancyId id) {
  const auto pilot = load_pilot(session, {id});
  return view_with_next(require_case(session.database, pilot.cases, id), pilot, session.clock.now);
}

std::vector<VacancyView> list_vacancies(Session& session) {
  const auto pilot = load_pilot(session.database);
  std::vector<VacancyView> all;
  for (const auto& one : pilot.cases) all.push_back(view(one, pilot, session.clock.now));
  return all;
}

VacancyWritten notify_vacancy(Session& session, const VacancyNotification& vacancy) {
  Write write(session, rules::FactKind::vacancy_add);
  const auto one = take(session, write, vacancy);
  const auto now = session.clock.now;
  Warnings warnings;
  warn_of_past_date(vacancy.available_on, rules::local_day(now), warnings);
  warn_of_ages(vacancy.detail.oldest, warnings);
  std::ranges::move(same_carer(one, write.pilot(), now), std::back_inserter(warnings));
  auto shown = view_with_next(one, write.pilot(), now);
  const auto id = shown.record.facts.id.text();
  return {std::move(shown), write.finish(id, notified_by), std::move(warnings)};
}

VacancyTaken notify_unseen(Session& session, const VacancyNotification& vacancy) {
  Write write(session, rules::FactKind::vacancy_add);
  const auto id = take(session, write, vacancy).record.facts.id;
  return {id, write.finish(id.text(), notified_by)};
}

VacancyWritten update_vacancy(Session& session, rules::VacancyId id, const VacancyUpdate& update) {
  CaseWrite write(session, rules::FactKind::vacancy_update, id);
  const auto& before = write.before();
  refuse_if(update.available_on ? rules::may_tell_date(before.state, {*update.available_on}, write.when())
                                : rules::may_update(before.state, write.when()),
            id.text() + " cannot be updated so");
  Warnings warnings;
  if (update.ages) warn_of_ages(update.ages->second, warnings);
  if (update.available_on) {
    add_date(session, write, *update.available_on, false);
    warn_of_past_date(*update.available_on, rules::local_day(session.clock.now), warnings);
  }
  const auto detail = updated(before.record.detail, update);
  store::add_vacancy_detail(session.database, write.fact(), id, detail);
  write.tell(rules::Updated{detail});
  write.record().detail = detail;
  warn_of_what_was_told(write, session.clock.now, warnings);
  return written(write, "M-DATE M-HOLD", std::move(warnings));
}

VacancyWritten confirm_vacancy(Session& session, rules::VacancyId id, rules::Day available_on) {
  CaseWrite write(session, rules::FactKind::vacancy_confirm, id);
  refuse_if(rules::may_tell_date(write.before().state, {available_on, true}, write.when()),
            id.text() + " cannot be confirmed so");
  add_date(session, write, available_on, true);
  Warnings warnings;
  warn_of_past_date(available_on, rules::local_day(session.clock.now), warnings);
  warn_of_early_transport(write.before(), available_on, warnings);
  warn_of_what_was_told(write, session.clock.now, warnings);
  return written(write, "M-DATE M-HOLD", std::move(warnings));
}

VacancyWritten close_vacancy(Session& session, rules::VacancyId id, rules::ClosedAs how, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::vacancy_close, id);
  const auto live = close(session, write, how, reason);
  const auto at = write.when().at;
  const auto& before = write.before();
  Warnings warnings;
  warn_of_transport_off(before.state, warnings);
  if (how == rules::ClosedAs::turned_down && is_being_matched(rules::status_of(before.state, at))) {
    warnings.push_back("a child was being matched with " + id.text() +
                       ": E5 has the authority ask the provider for more time first [M-EXPIRED, E5]");
  }
  auto done = written(write, closed_by, std::move(warnings));
  done.ended = live;
  if (const auto referral = rules::open_referral(before.state)) done.referral = referral->id;
  done.duty_stands = rules::duty_of_match(before.state).has_value();
  return done;
}

void close_unseen(Session& session, rules::VacancyId id, rules::ClosedAs how, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::vacancy_close, id);
  (void)close(session, write, how, reason);
  write.save(id.text(), closed_by);
}

}  // namespace ifapilot::app
