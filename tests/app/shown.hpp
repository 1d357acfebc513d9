#pragma once

#include "app/case/correct.hpp"
#include "app/cases.hpp"
#include "app/party/away.hpp"
#include "app/pilot.hpp"
#include "app/vacancy/correct.hpp"

#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

/// Whether what a write shows is what is on record: it puts its view together from what it had read and its own fact.
namespace ifapilot::app {

/// All that was told of a value, to compare two of them.
class Told {
 public:
  template <class... Values>
  Told& operator()(const Values&... values) {
    (one(values), ...);
    return *this;
  }
  [[nodiscard]] std::string text() const { return out_.str(); }

 private:
  template <class Value>
  void one(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
      out_ << static_cast<int>(value) << ' ';
    } else {
      out_ << value << ' ';
    }
  }
  template <class Value>
  void one(const std::optional<Value>& value) {
    value ? one(*value) : one("-");
  }
  template <class Value>
  void one(const std::vector<Value>& values) {
    for (const auto& value : values) one(value);
  }
  template <class... Values>
  void one(const std::variant<Values...>& value) {
    std::visit([this](const auto& held) { this->one(held); }, value);
  }
  void one(std::monostate /*nothing*/) { one("-"); }
  void one(const rules::ToldSubject& told) { (*this)(told.record, told.about, told.to); }
  void one(const rules::PolicyChoice& choice) { (*this)(choice.key, choice.value); }
  void one(const rules::Instant& instant) { one(rules::iso(instant)); }
  void one(const rules::Day& day) { one(rules::iso(day)); }
  void one(const rules::Pence& pence) { one(pence.value); }
  template <char Letter>
  void one(const rules::Number<Letter>& number) {
    one(number.text());
  }
  template <class Kind>
  void one(const rules::Code<Kind>& code) {
    one(code.text);
  }
  void one(const rules::Answer& answer) { (*this)(answer.kind, answer.answered_at, answer.late); }
  void one(const rules::Offer& offer) {
    (*this)(offer.id, offer.vacancy, offer.authority, offer.area, offer.track, offer.sent_at, offer.clock_started_at,
            offer.due_at, offer.outside_pilot, offer.override_reason, offer.answer, offer.rescinded_at, offer.ended_at);
  }
  void one(const rules::Vacancy& vacancy) {
    (*this)(vacancy.id, vacancy.area, vacancy.notified_at, vacancy.rejected, vacancy.available_on,
            vacancy.available_confirmed, vacancy.hold_until, vacancy.extended_until, vacancy.closed_as,
            vacancy.closed_at, vacancy.progress, vacancy.provider, vacancy.carer);
  }
  void one(const store::WorkContact& lead) { (*this)(lead.name, lead.email, lead.phone); }
  void one(const store::VacancyRecord& record) {
    const auto& detail = record.detail;
    (*this)(record.facts, record.provider, record.carer, detail.youngest, detail.oldest, detail.sex, detail.languages,
            detail.notes, record.override_reason, record.closing_reason);
  }
  void one(const rules::FrameworkPair& pair) { (*this)(pair.authority, pair.provider); }
  void one(const rules::Told& told) { (*this)(told.field, told.value); }
  void one(const rules::Action& action) { (*this)(action.deed, action.subject, action.told, action.naming); }
  void one(const NextStep& step) { (*this)(step.what, step.action, step.to); }
  void one(const VacancyView& view) {
    (*this)(view.record, view.status, view.outside_for.has_value(), view.live_offer, view.offers, view.next);
  }
  void one(const store::Feedback& form) {
    (*this)(form.reasons, form.note, form.contract, form.terms_ref, form.contract_reason);
  }
  void one(const OfferView& view) {
    (*this)(view.offer, view.feedback, view.vacancy, view.authority.facts.code, view.authority.lead, view.provider.code,
            view.provider.lead, view.reach.authority, view.reach.provider);
  }
  void one(const Person& person) { (*this)(person.role, person.contact); }
  void one(const Reach& reach) { (*this)(reach.people, reach.away_until); }
  void one(const store::AwayRecord& period) {
    (*this)(period.fact, period.authority, period.days.from, period.days.until, period.deputy);
  }
  void one(const rules::Child& child) { (*this)(child.reference, child.age, child.sex, child.languages); }
  void one(const rules::Referral& referral) {
    (*this)(referral.id, referral.vacancy, referral.offer, referral.status, referral.requested_at, referral.referred_on,
            referral.profile_received_at, referral.passed_at, referral.decision_due_at, referral.chase_until,
            referral.decision, referral.decided_at, referral.ended_at, referral.child);
  }
  void one(const rules::Terms& terms) {
    (*this)(terms.agreed.contract, terms.agreed.terms_ref, terms.agreed.weekly_cost, terms.agreed.confirmed,
            terms.agreed.has_reason, terms.at, terms.confirmed_at, terms.of_other_provider);
  }
  void one(const rules::FirstContact& contact) { (*this)(contact.terms_received, contact.at, contact.terms_at); }
  void one(const rules::OwnChild& own) { (*this)(own.child, own.chosen_at, own.decided_at, own.referred_on, own.fact); }
  void one(const rules::Transport& transport) { (*this)(transport.fact, transport.on, transport.arranged_at); }
  void one(const rules::Acceptance& of) {
    (*this)(of.offer, of.authority, of.accepted_at, of.terms, of.contact, of.own_child, of.referral, of.matched_at,
            of.transport);
  }
  void one(const rules::Arrival& of) {
    (*this)(of.fact, of.confirmed_at, of.arrived.on, of.arrived.elsewhere, of.arrived.in_region, of.offer, of.referral,
            of.child, of.arranged_on, of.decided_at, of.hold_until, of.overrun_days, of.own_child);
  }
  void one(const rules::Form& form) {
    (*this)(form.offer, form.has_reasons, form.contract, form.terms_ref, form.contract_at);
  }
  void one(const rules::Duty& duty) { (*this)(duty.referral, duty.authority, duty.since, duty.failed); }
  void one(const rules::Case& of) {
    (*this)(of.vacancy, of.status, of.moved_at, of.moved_by, of.offers, of.forms, of.acceptance, of.referrals,
            of.own_children, of.duties, of.arrivals, of.passed_over);
  }
  void one(const rules::Period& period) { (*this)(period.from, period.until); }
  void one(const store::AuthorityRecord& record) {
    const auto& facts = record.facts;
    (*this)(record.id, facts.code, facts.name, facts.position, facts.periods, record.gss, record.lead);
  }
  void one(const store::ContactRecord& contact) { (*this)(contact.id, contact.name, contact.email, contact.phone); }
  void one(const rules::Standing& standing) {
    (*this)(standing.authority, standing.position, standing.last_turn_at, standing.last_asked_at, standing.accepted,
            standing.open, standing.eligible, standing.rule, standing.why, standing.withdrew_at, standing.free_at);
  }
  void one(const Deadline& row) { (*this)(row.kind, row.due_at, row.what, row.action); }
  void one(const PartyCase& one_case) {
    (*this)(one_case.vacancy, one_case.status, one_case.authority, one_case.accepted, one_case.next);
  }
  void one(const PartyDebt& debt) { (*this)(debt.vacancy, debt.owed.kind, debt.owed.since); }
  void one(const AuthorityView& view) {
    (*this)(view.record, view.since, view.standing, view.slots.accepted, view.slots.open, view.slots_in_area.accepted,
            view.open_offers, view.carried_on, view.contacts, view.cases.live, view.cases.debts, view.away,
            view.away_until);
  }
  void one(const ProviderView& view) {
    (*this)(view.record.id, view.record.code, view.record.name, view.record.sector, view.record.urn, view.record.lead,
            view.vacancies, view.contacts, view.cases.live, view.cases.debts);
  }

  std::ostringstream out_;
};

/// Every case as it stands, to compare two states of a file.
inline std::string every_case(World& world) {
  std::string text;
  for (const auto& one : load_cases(world.database)) text += Told()(one.record, one.state).text() + "\n";
  return text;
}

/// Checks that what `done` shows is what a reading of the database shows.
inline void check_shown(World& world, const VacancyView& shown) {
  CHECK(Told()(shown).text() == Told()(show_vacancy(world.session, shown.record.facts.id)).text());
}
inline void check_shown(World& world, const VacancyWritten& done) { check_shown(world, done.view); }
inline void check_shown(World& world, const CaseWritten& done) {
  check_shown(world, done.view);
  CHECK(Told()(done.state).text() == Told()(load_case(world.database, done.view.record.facts.id)->state).text());
}
inline void check_shown(World& world, const CorrectedVacancy& done) { check_shown(world, done.written); }
inline void check_shown(World& world, const CorrectedChild& done) { check_shown(world, done.done); }
inline void check_shown(World& world, const OfferWritten& done) {
  CHECK(Told()(done.view).text() == Told()(show_offer(world.session, done.view.offer.id)).text());
}
inline void check_shown(World& world, const Responded& done) {
  check_shown(world, done.offer);
  const auto next = show_vacancy(world.session, done.offer.view.offer.vacancy).next;
  CHECK(Told()(done.next).text().starts_with(Told()(next).text()));  // and, of a form in parts, how to complete it
}
inline void check_shown(World& world, const AuthorityWritten& done) {
  CHECK(Told()(done.view).text() == Told()(show_authority(world.session, done.view.record.facts.code)).text());
}
inline void check_shown(World& world, const AwayWritten& done) { check_shown(world, done.authority); }
inline void check_shown(World& world, const ProviderWritten& done) {
  CHECK(Told()(done.view).text() == Told()(show_provider(world.session, done.view.record.code)).text());
}

}  // namespace ifapilot::app
