#include "app/offer/respond.hpp"

#include "app/day/outstanding.hpp"
#include "app/party/framework.hpp"
#include "app/refused.hpp"
#include "app/vacancy/vacancy.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/outstanding.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

void add(rules::Refusals& to, const rules::Refusals& more) { to.insert(to.end(), more.begin(), more.end()); }

/// D-FORM, M-TERMS: what the form may say.
rules::Refusals may_take_form(store::Database& database, const rules::Offer& offer, const rules::ProviderCode& provider,
                              const store::Feedback& form, rules::Instant received_at) {
  auto refusals = rules::may_give_reasons(form.reasons, form.note.has_value());
  if (!form.contract) return refusals;
  const auto between = frameworks_between(database, offer.authority, provider);
  add(refusals, rules::may_contract(*form.contract, between, rules::local_day(received_at), form.terms_ref.has_value(),
                                    form.contract_reason.has_value(), rules::FrameworkPair{offer.authority, provider}));
  return refusals;
}

/// C-OUTSIDE: a spoken refusal of an offer outside the pilot closes the vacancy, if it is still this offer's to close.
bool closes_vacancy(const rules::Offer& offer, const rules::Answer& answer, const store::VacancyRecord& vacancy,
                    const Pilot& pilot) {
  if (!offer.outside_pilot || answer.kind != rules::AnswerKind::refuse || answer.late) return false;
  const auto latest = rules::latest_offer(offer.vacancy, pilot.offers);
  return !vacancy.facts.closed_as && latest && latest->id == offer.id;
}

std::vector<store::ContactRecord> contacts_of(store::Database& database, const OfferView& view) {
  auto both = store::contacts(database);
  const store::PartyCode authority = view.offer.authority;
  const store::PartyCode provider = view.vacancy.provider;
  std::erase_if(both, [&](const auto& contact) { return contact.party != authority && contact.party != provider; });
  return both;
}

/// D-FORM: of a form that is owed, what has not come.
std::string missing_of(const OfferView& view) {
  const bool accepted = view.offer.answer->kind == rules::AnswerKind::accept;
  const bool contract = accepted && !view.feedback.contract;
  if (!view.feedback.reasons.empty()) return "the contracting method is";
  return contract ? "the reasons and the contracting method are" : "the reasons are";
}

Responded outcome(Session& session, Write& write, rules::OfferId id, const std::string& rules_in_play) {
  Responded done{{show_offer(session, id), std::nullopt}, {}};
  done.next = show_vacancy(session, done.offer.view.offer.vacancy).next;
  done.contacts = contacts_of(session.database, done.offer.view);
  done.form_owed = owes_form(done.offer.view);
  if (done.form_owed) {
    const auto cases = load_cases(session.database);
    const auto& one = require_case(session.database, cases, done.offer.view.offer.vacancy);
    done.form_missing = missing_of(done.offer.view);
    done.form_action = form_to_complete(one, id, session);
  }
  done.offer.fact = write.finish(id.text(), rules_in_play);
  return done;
}

}  // namespace

bool owes_form(const OfferView& view) {
  return rules::owes_form(
      view.offer, rules::Form{view.offer.id, !view.feedback.reasons.empty(), view.feedback.contract.has_value()});
}

Responded respond(Session& session, const Response& response) {
  const auto answered_at = response.received_at.value_or(session.happened_at());
  Write write(session, rules::FactKind::respond, answered_at);
  const auto pilot = load_pilot(session.database);
  const auto& offer = require_offer(session.database, pilot.offers, response.offer);
  const auto& vacancy = require_case(session.database, pilot.cases, offer.vacancy).record;
  const auto& authority = require_authority(pilot.authorities, offer.authority);
  auto refusals = rules::may_answer(offer, {response.kind, answered_at, response.late}, vacancy.facts, authority.facts,
                                    pilot.offers, pilot.policy, session.clock.now);
  add(refusals, may_take_form(session.database, offer, vacancy.provider, response.feedback, answered_at));
  refuse_if(refusals, "the answer to " + offer.id.text() + " cannot be recorded");

  const rules::Answer answer{response.kind, answered_at, answered_at > offer.due_at};
  store::set_vacancy(session.database, write.fact(), offer.vacancy);
  store::add_answer(session.database, write.fact(), offer.id, answer, answer.late ? response.reason : std::nullopt,
                    response.via);
  if (!response.feedback.empty()) {
    store::add_feedback(session.database, write.fact(), offer.id, answered_at, response.feedback);
  }
  const bool closes = closes_vacancy(offer, answer, vacancy, pilot);
  if (closes) {
    store::add_closing(session.database, write.fact(), offer.vacancy, rules::ClosedAs::refused, answered_at,
                       "outside the pilot: refused by " + offer.authority.text);
  }
  auto done = outcome(session, write, offer.id, closes ? "D-LATE C-OUTSIDE D-FORM" : "D-LATE C-CAP D-FORM");
  done.closed_vacancy = closes;
  return done;
}

Responded give_feedback(Session& session, rules::OfferId id, const store::Feedback& form) {
  Write write(session, rules::FactKind::feedback);
  const auto shown = show_offer(session, id);
  const auto& offer = shown.offer;
  if (!offer.answer) {
    refuse(
        {"D-FORM",
         {"O3", "O4"},
         id.text() + " has no answer (" + std::string(rules::word(rules::status_of(offer, session.clock.now))) +
             "), so no form is owed for it",
         "record the answer first: " + Action{Deed::accept_offer, id} + ", or " + rules::shortly(Deed::refuse_offer)});
  }
  const auto& before = shown.feedback;
  if (!before.reasons.empty() && (offer.answer->kind == rules::AnswerKind::refuse || before.contract)) {
    refuse({"A-APPEND", {}, "the form for " + id.text() + " has come already", "see: " + Action{Deed::report_offers}});
  }
  auto refusals = rules::not_before(write.happened_at(), offer.answer->answered_at, id.text() + " was answered");
  add(refusals, may_take_form(session.database, offer, shown.vacancy.provider, form, write.happened_at()));
  refuse_if(refusals, "the form for " + id.text() + " cannot be recorded");
  store::set_vacancy(session.database, write.fact(), offer.vacancy);
  store::add_feedback(session.database, write.fact(), id, write.happened_at(), form);
  auto done = outcome(session, write, id, "D-FORM M-TERMS");
  if (done.form_owed) done.next.push_back({"complete the form", done.form_action});
  return done;
}

}  // namespace ifapilot::app
