#include "app/offer/offer.hpp"

#include "app/case/write.hpp"
#include "app/refused.hpp"
#include "app/vacancy/siblings.hpp"
#include "store/entity/facts.hpp"

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;

/// D-CONTENT: what an offer should tell the authority (O1), and the record does not know; and to record of that what is
/// the vacancy's own.
void add_missing(OfferWritten& made) {
  const auto& [offer, feedback, vacancy, authority, provider, reach] = made.view;
  Action action{Deed::update_vacancy, vacancy.facts.id};
  const auto need = [&](bool known, const char* what, std::optional<Field> own = {}) {
    if (known) return;
    made.missing.emplace_back(what);
    if (own) action.told.emplace_back().field = *own;  // g++ 14 takes the value of a braced one for unset
  };
  need(vacancy.detail.youngest.has_value(), "ages", Field::ages);
  need(vacancy.detail.sex.has_value(), "sex", Field::sex);
  need(vacancy.detail.languages.has_value(), "languages", Field::languages);
  need(vacancy.facts.available_on.has_value(), "available date", Field::available);
  need(vacancy.detail.notes.has_value(), "carers' information", Field::notes);
  need(reach.provider.to_ring() != nullptr, "provider's contact");
  need(reach.authority.to_ring() != nullptr, "authority's contact");
  if (!action.told.empty()) made.detail = action;
}

std::vector<rules::Sentence> warnings_for(const rules::Offer& offer, const store::VacancyRecord& vacancy,
                                          const rules::Policy& policy, const rules::WorkingCalendar& calendar) {
  std::vector<rules::Sentence> warnings;
  const auto sent_on = rules::local_day(offer.sent_at);
  if (vacancy.facts.available_on && *vacancy.facts.available_on <= sent_on) {
    warnings.push_back(vacancy.facts.id.text() + " was to be available on " +
                       rules::in_words(*vacancy.facts.available_on) + ", which has come");
  }
  if (const auto why = calendar.why_not_working(rules::local_day(offer.due_at))) {
    warnings.push_back("the answer is due on a day that is not worked (" + *why +
                       "): " + rules::in_words(offer.due_at));
  }
  const rules::ResponseDeadline deadline{offer.track, offer.clock_started_at, offer.due_at};
  if (const auto window = rules::short_window(deadline, policy, calendar)) {
    warnings.push_back("the working day leaves " + in_words(*window));
  }
  const auto held = rules::held_until(vacancy.facts);
  if (held && *held < offer.sent_at) warnings.push_back("its hold is over since " + rules::in_words(*held));
  return warnings;
}

/// R-EXPLAIN: nobody is eligible; whether to wait, or to close.
void refuse_nobody(const rules::RotaDecision& rota, rules::VacancyId vacancy, const Pilot& pilot, rules::Instant at) {
  rules::Refusals reasons;
  std::string waited_for;
  for (const auto& standing : rota.standings) {
    if (standing.free_at) waited_for += (waited_for.empty() ? "" : " or ") + standing.authority.text;
    reasons.push_back(
        {standing.rule, rules::paragraphs_of(standing.rule), standing.authority.text + ": " + standing.why, ""});
  }
  auto why = "nobody is left to be offered " + vacancy.text() + ", and nobody is waited for";
  auto hint = "close it: " + close_for_want(vacancy, find_case(pilot.cases, vacancy)->state.offers, at);
  if (rota.wait_until) {
    why = "nobody may be offered " + vacancy.text() + " now: waiting for " +
          (waited_for.empty() ? "an answer" : waited_for) + " until " + rules::in_words(*rota.wait_until);
    hint = "ask again then: " + Action{Deed::ask_rota, vacancy};
  }
  refuse_if_gate({"R-ELIGIBLE", {"O2"}, why, hint}, reasons);
}

rules::AuthorityCode choose(const Pilot& pilot, const rules::RotaQuestion& question, const rules::RotaDecision& rota,
                            const std::optional<Override>& out_of_turn, rules::Instant at) {
  const auto vacancy = *question.vacancy;
  if (!out_of_turn) {
    if (!rota.authority) refuse_nobody(rota, vacancy, pilot, at);
    return *rota.authority;
  }
  auto to = require_authority(pilot.authorities, out_of_turn->to).facts.code;
  refuse_if(rules::override_refusals(pilot.facts(), question, to, at),
            vacancy.text() + " cannot be offered to " + to.text + ", not even out of turn");
  return to;
}

}  // namespace

std::string in_words(const rules::ShortWindow& window) {
  const auto left = rules::span_in_words(window.left) + " for the answer";
  if (!window.fuller) return left + " [D-ACCELERATED]";
  const auto& [track, opens_at, due_at] = *window.fuller;
  return left + "; the full " + rules::span_in_words(due_at - opens_at) + " would run from " +
         rules::in_words(opens_at) + " until " + rules::in_words(due_at) + " [D-ACCELERATED]";
}

OfferView view_of(const rules::Offer& offer, store::Feedback form, const Pilot& pilot, rules::Day today) {
  const auto& vacancy = find_case(pilot.cases, offer.vacancy)->record;
  return {offer,
          std::move(form),
          vacancy,
          require_authority(pilot.authorities, offer.authority),
          require_provider(pilot.providers, vacancy.provider),
          both_reached(pilot, offer.authority, vacancy.provider, today)};
}

std::vector<OfferView> list_offers(Session& session) {
  const auto pilot = load_pilot(session.database);
  auto forms = store::feedback(session.database);
  std::vector<OfferView> all;
  const auto today = rules::local_day(session.clock.now);
  for (const auto& offer : pilot.offers) all.push_back(view_of(offer, std::move(forms[offer.id]), pilot, today));
  return all;
}

OfferWritten make_offer(Session& session, rules::VacancyId id, const std::optional<Override>& out_of_turn) {
  CaseWrite write(session, rules::FactKind::offer, id);
  const auto at = write.when().at;
  const auto& pilot = write.pilot();
  const auto& vacancy = write.before().record;
  refuse_if(rules::is_free(vacancy.facts, write.before().state.offers, at), "");
  refuse_if(rules::not_before(at, vacancy.facts.notified_at, id.text() + " was notified"), "");
  refuse_if(rules::not_in_hindsight(at, store::latest_rota_instant(session.database)), "");
  const auto question = rules::question_about(vacancy.facts, pilot.policy, at);
  const auto rota = rules::rota_next(pilot.facts(), question, at);
  const auto to = choose(pilot, question, rota, out_of_turn, at);
  const auto calendar = store::calendar(session.database);
  const auto deadline = rules::response_deadline(at, vacancy.facts.available_on, pilot.policy, calendar);
  rules::Offer offer{.id = {},
                     .vacancy = id,
                     .authority = to,
                     .area = vacancy.facts.area,
                     .track = deadline.track,
                     .sent_at = at,
                     .clock_started_at = deadline.clock_started_at,
                     .due_at = deadline.due_at,
                     .outside_pilot = rota.outside_pilot};
  if (out_of_turn) offer.override_reason = out_of_turn->reason;
  offer.id = store::add_offer(session.database, write.fact(), offer);
  write.tell(rules::Offered{offer});
  OfferWritten made{view_of(offer, {}, pilot, rules::local_day(session.clock.now)), std::nullopt};
  add_missing(made);
  made.warnings = warnings_for(offer, vacancy, pilot.policy, calendar);
  std::ranges::move(same_carer(write.standing(), pilot, at), std::back_inserter(made.warnings));
  const std::string by = out_of_turn ? "R-OVERRIDE" : rota.by_asking ? "R-ACCELERATED" : "R-ORDER";
  made.fact = write.save(offer.id.text(), by + " D-TRACK C-CAP");
  return made;
}

OfferWritten rescind_offer(Session& session, rules::OfferId id, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::offer_rescind, id, session.happened_at());
  const auto when = write.when();
  const auto& offers = write.before().state.offers;
  const auto& offer = require_offer(session.database, offers, id);
  auto refusals = rules::may_rescind(offer, when.at, when.now);
  const auto latest = rules::latest_offer(offer.vacancy, offers);
  if (latest && latest->id > id) {
    const auto since =
        rules::not_before(when.at, latest->sent_at, offer.vacancy.text() + " was offered on as " + latest->id.text());
    refusals.insert(refusals.end(), since.begin(), since.end());
  }
  refuse_if(refusals, id.text() + " cannot be rescinded");
  store::add_rescission(session.database, write.fact(), id, when.at, reason);
  write.tell(rules::Rescinded{id});
  OfferWritten rescinded{view_of(require_offer(session.database, write.standing().state.offers, id), {}, write.pilot(),
                                 rules::local_day(when.now)),
                         std::nullopt};
  rescinded.fact = write.save(id.text(), "R-TURN D-ONE");
  return rescinded;
}

}  // namespace ifapilot::app
