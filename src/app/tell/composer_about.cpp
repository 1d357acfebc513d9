#include "app/tell/composer.hpp"

#include <ifapilot/rules/waiting.hpp>

#include <algorithm>

// What a message is about, by its kind.
namespace ifapilot::app {

namespace {

using rules::About;

template <class What>
const What* what_of(const rules::CaseFact* fact) {
  return fact == nullptr ? nullptr : std::get_if<What>(&fact->what);
}

std::optional<rules::Day> day_told(const rules::CaseFact& fact) {
  if (const auto* const first = what_of<rules::Notified>(&fact)) return first->date.available_on;
  const auto* const date = what_of<rules::DateTold>(&fact);
  return date == nullptr ? std::nullopt : date->available_on;
}

/// The day that was told before, if it was another (O7).
std::string told_before(const CaseRecord& one, rules::FactId event, std::optional<rules::Day> now) {
  std::optional<rules::Day> before;
  for (const auto& fact : one.facts) {
    if (fact.fact >= event) break;
    if (const auto day = day_told(fact)) before = day;
  }
  return before && before != now ? "about " + rules::in_words(*before) : "";
}

}  // namespace

void Composer::add_about() {
  switch (row().about) {
    case About::offer: return;
    case About::contacts: text("decision_within", hours_words(from_.pilot.policy.decision)); return;
    case About::form:
      flag("form_missing", offer() != nullptr && rules::owes_form(*offer(), rules::form_of(state(), offer()->id)));
      if (offer() == nullptr || !offer()->answer) return;
      flag("accepted", offer()->answer->kind == rules::AnswerKind::accept);
      flag("refused", offer()->answer->kind == rules::AnswerKind::refuse);
      return;
    case About::rescinded: text("reason", typed_reason()); return;
    case About::date: add_date(); return;
    case About::details: add_details(); return;
    case About::quiet: add_quiet(); return;
    case About::request: text("decision_within", hours_words(from_.pilot.policy.decision)); return;
    case About::no_child: add_no_child(); return;
    case About::profile: add_profile(); return;
    case About::chase: add_profile(); return;
    case About::decision: add_decision(); return;
    case About::transport: add_transport(); return;
    case About::arrival: add_arrival(); return;
    case About::stepped_back:
    case About::declined:
    case About::filled: add_end(); return;
    case About::survey:
      text("pilot_end", rules::in_words(rules::pilot_end(from_.pilot.policy) - date::days{1}));
      return;
    case About::scope: add_scope(); return;
    case About::correction: add_corrections(); return;
  }
}

void Composer::add_date() {
  const auto& vacancy = one_->record.facts;
  if (vacancy.available_on) text("available_on", rules::in_words(*vacancy.available_on));
  text("available_was", told_before(*one_, row().event, vacancy.available_on));
  const auto today = rules::local_day(from_.now());
  const auto runs = std::ranges::find_if(
      vacancy.quiet, [&](const rules::QuietPeriod& any) { return !any.until || *any.until >= today; });
  if (runs != vacancy.quiet.end()) text("quiet_from", rules::in_words(runs->from));
}

void Composer::add_quiet() {
  const auto& periods = from_.telling.quiet;
  const auto found = std::ranges::find_if(
      periods, [&](const auto& any) { return any.fact == row().event || any.ended_by == row().event; });
  if (found == periods.end()) return;
  text("quiet_from", rules::in_words(found->period.from));
  if (found->period.until) text("quiet_until", rules::in_words(*found->period.until));
  flag("quiet_ended", found->ended_by == row().event);
}

void Composer::add_no_child() {
  const auto* const ended = what_of<rules::ReferralEnded>(event());
  const auto* const about = referral();
  flag("referral_withdrawn", ended != nullptr && ended->how == rules::ReferralEnd::withdrawn);
  flag("duty_ended", about != nullptr && about->decision == rules::Decision::proceed);
  flag("place_free", is_still_free());
}

void Composer::add_profile() {
  const auto* const about = referral();
  if (about == nullptr || !about->passed_at) return;
  text("passed_at", rules::in_words(*about->passed_at));
  text("decision_due", rules::in_words(*about->decision_due_at));
  const auto target = rules::same_day_target(*about->passed_at, from_.pilot.policy, from_.calendar);
  if (target < *about->decision_due_at) text("same_day_target", rules::in_words(target));
  if (about->chase_until) text("chase_until", rules::in_words(*about->chase_until));
  if (row().about == About::profile) add_child();
}

void Composer::add_decision() {
  const auto* const decided = what_of<rules::MatchDecided>(event());
  const auto* const ended = what_of<rules::ReferralEnded>(event());
  const auto is = [&](rules::Decision any) { return decided != nullptr && decided->decision == any; };
  flag("accepted", is(rules::Decision::accept));
  flag("refused", is(rules::Decision::refuse) || ended != nullptr);
  flag("proceeding", is(rules::Decision::proceed));
  flag("failed", what_of<rules::MatchFailed>(event()) != nullptr);
  const auto* const about = referral();
  if (ended != nullptr && about != nullptr && about->chase_until && !about->decision) {
    text("chase_until", rules::in_words(*about->chase_until));
  }
  flag("place_free", is_still_free());
  text("reason", coded_reason());
  if (row().to == rules::PartyKind::home_office) add_child();
}

void Composer::add_transport() {
  std::optional<rules::Day> day;
  std::optional<rules::Day> before;
  auto then = rules::notified(one_->record.facts);
  for (const auto& fact : one_->facts) {
    if (fact.fact > row().event) break;
    const auto* const arranged = what_of<rules::TransportArranged>(&fact);
    const auto open = rules::open_referral(then);
    const bool is_of_row = then.acceptance && then.acceptance->offer == row().offer &&
                           (!row().referral || (open && open->id == *row().referral));
    then = rules::with(std::move(then), fact);
    if (arranged == nullptr || !is_of_row) continue;
    before = day;
    day = arranged->on;
  }
  const bool is_cancelled = what_of<rules::TransportCancelled>(event()) != nullptr;
  flag("transport_cancelled", is_cancelled);
  if (is_cancelled) {
    if (day) text("transport_was", rules::in_words(*day));
  } else if (day) {
    text("transport_on", rules::in_words(*day));
    if (before && before != day) text("transport_was", rules::in_words(*before));
  }
  add_child();
}

void Composer::add_arrival() {
  const auto arrival = std::ranges::find(state().arrivals, row().event, &rules::Arrival::fact);
  if (arrival == state().arrivals.end()) return;
  text("arrived_on", rules::in_words(arrival->arrived.on));
  flag("elsewhere", arrival->arrived.elsewhere);
  flag("place_free", is_still_free());
  if (arrival->child) text("child", arrival->child->reference);
}

void Composer::add_end() {
  const auto& vacancy = one_->record.facts;
  const auto closed_as = [&](rules::ClosedAs how) { return vacancy.closed_as == how; };
  flag("rejected", vacancy.rejected);
  flag("refused_outside", closed_as(rules::ClosedAs::refused));
  flag("exhausted", closed_as(rules::ClosedAs::exhausted));
  flag("turned_down", closed_as(rules::ClosedAs::turned_down));
  const auto held = rules::held_until(vacancy);
  flag("hold_over", held && vacancy.closed_at && *held < *vacancy.closed_at);
  flag("filled_elsewhere", closed_as(rules::ClosedAs::filled_elsewhere));
  const auto ended = std::ranges::find_if(state().referrals, [&](const rules::Referral& any) {
    return row().referral ? any.id == *row().referral : any.offer == row().offer && any.ended_at == row().since;
  });
  const auto* const about = ended == state().referrals.end() ? referral() : &*ended;
  if (about == nullptr) return;
  text("referral", about->id.text());
  flag("duty_stands", rules::duty_for(state(), about->id).has_value());
}

}  // namespace ifapilot::app
