#include "app/offer/respond.hpp"

#include "app/case/write.hpp"
#include "app/day/overdue.hpp"
#include "app/party/framework.hpp"
#include "app/refused.hpp"

#include <ifapilot/rules/waiting.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

void add(rules::Refusals& to, const rules::Refusals& more) { to.insert(to.end(), more.begin(), more.end()); }

/// M-TERMS: what the form says of the method is the authority's word, taken as it is; what it rests on is warned of
/// where it is not on record. The gate is that of the terms.
std::vector<rules::Sentence> doubts_about(const CaseWrite& write, const rules::Offer& offer,
                                          const store::Feedback& form) {
  if (!form.contract) return {};
  const rules::FrameworkPair pair{offer.authority, write.before().record.provider};
  const auto between = frameworks_between(write.pilot().frameworks, pair.authority, pair.provider);
  std::vector<rules::Sentence> all;
  for (const auto& doubt : rules::may_contract(*form.contract, between, rules::local_day(write.when().at),
                                               form.terms_ref.has_value(), form.contract_reason.has_value(), pair)) {
    all.emplace_back("taken as " + offer.authority.text + " says, but " + doubt.message + " [M-TERMS, E2]");
    if (form.contract == rules::Contract::spot) continue;
    all.back() += "; it is outstanding until it is recorded: " + Action{Deed::add_framework, pair};
  }
  return all;
}

/// Records the form, and tells it.
void add_form(Session& session, CaseWrite& write, rules::OfferId id, const store::Feedback& form) {
  store::add_feedback(session.database, write.fact(), id, write.when().at, form);
  write.tell(rules::FormReturned{id, !form.reasons.empty(), form.contract, form.terms_ref});
}

/// C-OUTSIDE: a spoken refusal of an offer outside the pilot closes the vacancy, if it is still this offer's to close.
bool closes_vacancy(const rules::Offer& offer, const rules::Answer& answer, const rules::Case& before) {
  if (!offer.outside_pilot || answer.kind != rules::AnswerKind::refuse || answer.late) return false;
  const auto latest = rules::latest_offer(offer.vacancy, before.offers);
  return !before.vacancy.closed_as && latest && latest->id == offer.id;
}

/// D-FORM: of a form that is owed, what has not come.
std::string missing_of(const OfferView& view) {
  const bool accepted = view.offer.answer->kind == rules::AnswerKind::accept;
  const bool contract = accepted && !view.feedback.contract;
  if (!view.feedback.reasons.empty()) return "the contracting method is";
  return contract ? "the reasons and the contracting method are" : "the reasons are";
}

/// The words of the form are read after the write: the store puts together what came of it one after the other.
Responded outcome(Session& session, CaseWrite& write, rules::OfferId id, const std::string& rules_in_play) {
  const auto& pilot = write.pilot();
  const auto now = session.clock.now;
  const auto& offer = require_offer(session.database, write.standing().state.offers, id);
  Responded done{{view_of(offer, store::feedback(session.database, id), pilot, rules::local_day(now)), std::nullopt}};
  done.next = next_steps(write.standing(), pilot, now);
  done.form_owed = owes_form(done.offer.view);
  if (done.form_owed) {
    done.form_missing = missing_of(done.offer.view);
    done.form_action = form_to_complete(write.standing(), id, pilot, now);
  }
  done.offer.fact = write.save(id.text(), rules_in_play);
  return done;
}

void refuse_without_answer(const rules::Offer& offer, rules::Instant now) {
  if (offer.answer) return;
  const auto id = offer.id.text();
  refuse({"D-FORM",
          {"O3", "O4"},
          id + " has no answer (" + std::string(rules::word(rules::status_of(offer, now))) +
              "), so no form is owed for it",
          "record the answer first: " + Action{Deed::accept_offer, offer.id} + ", or " +
              rules::shortly(Deed::refuse_offer)});
}

/// It may come in parts until it is whole.
void refuse_second_form(const rules::Offer& offer, const rules::Case& state) {
  const auto form = std::ranges::find(state.forms, offer.id, &rules::Form::offer);
  if (form == state.forms.end() || !form->has_reasons) return;
  if (offer.answer->kind == rules::AnswerKind::accept && !form->contract) return;
  refuse(
      {"A-APPEND", {}, "the form for " + offer.id.text() + " has come already", "see: " + Action{Deed::report_offers}});
}

rules::Instant answered_at(const Session& session, const Response& response) {
  return response.received_at.value_or(session.happened_at());
}

struct Taken {
  bool closes = false;  ///< C-OUTSIDE: it closed the vacancy.
  std::vector<rules::Sentence> doubts = {};

  [[nodiscard]] std::string rules() const { return closes ? "D-LATE C-OUTSIDE D-FORM" : "D-LATE C-CAP D-FORM"; }
};

/// Records the answer with its form, and tells it.
Taken take(Session& session, CaseWrite& write, const Response& response) {
  const auto at = write.when().at;
  const auto& pilot = write.pilot();
  const auto& before = write.before().state;
  const auto offer = require_offer(session.database, before.offers, response.offer);
  const auto& authority = require_authority(pilot.authorities, offer.authority);
  const auto now = session.clock.now;
  auto refusals = rules::may_answer(offer, {response.kind, at, response.late}, before.vacancy, authority.facts,
                                    pilot.made(), pilot.policy, now);
  add(refusals, rules::may_give_reasons(response.feedback.reasons, response.feedback.note.has_value()));
  refuse_if(refusals, "the answer to " + offer.id.text() + " cannot be recorded");

  const rules::Answer answer{response.kind, at, at > offer.due_at};
  const bool closes = closes_vacancy(offer, answer, before);
  store::add_answer(session.database, write.fact(), offer.id, answer,
                    {answer.late ? response.reason : std::nullopt, response.via, response.by});
  write.tell(rules::Answered{offer.id, response.kind, closes});
  if (!response.feedback.empty()) add_form(session, write, offer.id, response.feedback);
  if (closes) {
    const auto reason = "outside the pilot: refused by " + offer.authority.text;
    store::add_closing(session.database, write.fact(), offer.vacancy, rules::ClosedAs::refused, at, reason);
    write.record().closing_reason = reason;
  }
  return {closes, doubts_about(write, offer, response.feedback)};
}

}  // namespace

bool owes_form(const OfferView& view) {
  return rules::owes_form(view.offer,
                          rules::Form{view.offer.id, !view.feedback.reasons.empty(), view.feedback.contract});
}

Responded respond(Session& session, const Response& response) {
  CaseWrite write(session, rules::FactKind::respond, response.offer, answered_at(session, response));
  const auto taken = take(session, write, response);
  auto done = outcome(session, write, response.offer, taken.rules());
  done.closed_vacancy = taken.closes;
  done.warnings = taken.doubts;
  return done;
}

std::vector<rules::Sentence> respond_unseen(Session& session, const Response& response) {
  CaseWrite write(session, rules::FactKind::respond, response.offer, answered_at(session, response));
  auto taken = take(session, write, response);
  write.save(response.offer.text(), taken.rules());
  return std::move(taken.doubts);
}

Responded give_feedback(Session& session, rules::OfferId id, const FormFor& form_for) {
  CaseWrite write(session, rules::FactKind::feedback, id, session.happened_at());
  const auto& before = write.before().state;
  const auto offer = require_offer(session.database, before.offers, id);
  refuse_without_answer(offer, session.clock.now);
  const auto form = form_for(offer.answer->kind);
  refuse_second_form(offer, before);
  auto refusals = rules::not_before(write.when().at, offer.answer->answered_at, id.text() + " was answered");
  add(refusals, rules::may_give_reasons(form.reasons, form.note.has_value()));
  refuse_if(refusals, "the form for " + id.text() + " cannot be recorded");
  add_form(session, write, id, form);
  auto done = outcome(session, write, id, "D-FORM M-TERMS");
  done.warnings = doubts_about(write, offer, form);
  if (done.form_owed) done.next.push_back({"complete the form", done.form_action});
  return done;
}

Responded give_feedback(Session& session, rules::OfferId id, const store::Feedback& form) {
  return give_feedback(session, id, [&](rules::AnswerKind) { return form; });
}

}  // namespace ifapilot::app
