#include "app/record/void.hpp"

#include "app/day/next_step.hpp"
#include "app/pilot.hpp"
#include "app/record/timeline.hpp"
#include "app/record/void_attempt.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/authority.hpp>
#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/voiding.hpp>

#include <map>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

constexpr auto word_of_undo = "undo";  ///< Its command, and the reason that it gives.

/// The fact that the target names; exit 4 for a number that was never given.
struct Named {
  store::Database& database;

  rules::FactId operator()(rules::FactId fact) const { return fact; }
  rules::FactId operator()(rules::VacancyId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    return require_case(database, {}, id).facts.front().fact;  // refuses
  }
  rules::FactId operator()(rules::OfferId id) const {
    if (const auto fact = store::made_by(database, id)) return *fact;
    (void)require_offer(database, {}, id);  // refuses
    return {};
  }
};

store::FactOnRecord require_fact(store::Database& database, const VoidTarget& target) {
  const auto id = std::visit(Named{database}, target);
  if (auto fact = store::find_fact(database, id)) return *std::move(fact);
  not_found("no fact " + id.text(), "the last number given is " + store::last_fact(database).text() + " (" +
                                        rules::Action{rules::Deed::see_audit_log} + ")");
}

[[noreturn]] void refuse_void(const std::string& message, rules::Sentence hint) {
  refuse({"A-APPEND", {}, message, std::move(hint)});
}

/// Names the first that rests on the fact.
[[noreturn]] void refuse_dependent(const store::FactOnRecord& fact, const VoidAttempt& attempt) {
  const auto& later = attempt.resting.begin()->second;
  // R-ORDER: two authorities that changed places by one file: without either fact both would hold one position.
  if (fact.kind == rules::FactKind::authority_update && later.fact < fact.fact) {
    refuse({"R-ORDER",
            {"O2"},
            fact.fact.text() + " cannot be voided: by " + later.fact.text() +
                " another authority took the position that would be held again",
            "change places back by a file that gives all their positions: " + rules::how_to(Deed::import_authorities)});
  }
  const Action alone{Deed::void_fact, later.fact};
  const Action together{Deed::void_fact, fact.fact, {{rules::Field::with_later}}};
  const auto why = later.why.empty() ? "" : ": " + later.why;
  refuse_void(
      fact.fact.text() + " cannot be voided: " + later.fact.text() + " (" + later.what + ") depends on it" + why,
      attempt.succeeds() ? "void that first: " + alone + ", or take along all that rests on it: " + together
                         : "void that first: " + alone);
}

/// Of another record, or case: that one is looked after by itself.
[[noreturn]] void refuse_stranger(const store::FactOnRecord& fact, const VoidAttempt& attempt) {
  const auto& later = *attempt.stranger;
  if (later.fact < fact.fact) refuse_dependent(fact, attempt);  // it was there before
  refuse_void(fact.fact.text() + " cannot be voided with what rests on it: " + later.fact.text() + " (" + later.what +
                  ") of another record depends on it" + (later.why.empty() ? "" : ": " + later.why),
              "void that first: " + Action{Deed::void_fact, later.fact});
}

/// Facts of `init`, `void`, policy and calendar, and one that was voided already.
void refuse_what_is_never_voided(const store::FactOnRecord& fact) {
  const auto kind = std::string(word(fact.kind));
  if (fact.voided_by) {
    refuse_void(fact.fact.text() + " (" + kind + ", " + fact.record + ") was voided already, by " +
                    fact.voided_by->text() + ": " + fact.void_reason.value_or(""),
                "see: " + Action{Deed::see_audit_log});
  }
  if (const auto instead = void_kind(fact.kind).instead; !instead.empty()) {
    refuse_void(fact.fact.text() + " is a fact of `" + kind + "`, and these are not voided: record the opposite",
                instead);
  }
}

/// About whom `record` tells, where `deed` shows one party; else about nothing.
rules::Subject subject_of(Deed deed, const std::string& record) {
  if (deed == Deed::show_authority) return rules::AuthorityCode{record};
  if (deed == Deed::show_provider) return rules::ProviderCode{record};
  return {};
}

std::string stands(const rules::Offer& offer, rules::Instant now) {
  switch (const auto status = rules::status_of(offer, now)) {
    case rules::OfferStatus::open: return offer.id.text() + " is open again until " + rules::in_words(offer.due_at);
    case rules::OfferStatus::lapsed:
      return offer.id.text() + " is lapsed again: the answer was due " + rules::in_words(offer.due_at);
    default: return offer.id.text() + " is " + std::string(rules::word(status)) + " again";
  }
}

void tell_of_offers(Voided& done, const CaseRecord& before, const CaseRecord& after, rules::Instant now) {
  for (const auto& offer : before.state.offers) {
    const auto same = std::ranges::find(after.state.offers, offer.id, &rules::Offer::id);
    if (same == after.state.offers.end()) {
      done.follows.push_back(offer.id.text() + " counts as not made; its number stays used");
    } else if (rules::status_of(*same, now) != rules::status_of(offer, now)) {
      done.follows.push_back(stands(*same, now));
    }
  }
}

/// P-VOLUNTARY: an offer that is open again although its authority has withdrawn since must be taken back by hand.
bool must_be_taken_back(const rules::Offer& offer, const Pilot& pilot, rules::Instant now) {
  const auto authority = std::ranges::find(pilot.rota, offer.authority, &rules::Authority::code);
  return rules::status_of(offer, now) == rules::OfferStatus::open && authority != pilot.rota.end() &&
         !rules::takes_part(*authority, now);
}

std::vector<Action> next_for(Voided& done, const CaseRecord& after, const Pilot& pilot, rules::Instant now) {
  for (const auto& offer : after.state.offers) {
    if (!must_be_taken_back(offer, pilot, now)) continue;
    done.warnings.push_back(offer.authority.text + " has withdrawn since: take " + offer.id.text() + " back");
    return {{Deed::rescind_offer, offer.id}};
  }
  std::vector<Action> actions;
  for (const auto& step : next_steps(after, pilot, now)) actions.push_back(step.action);
  if (actions.empty()) actions.push_back({Deed::show_vacancy, after.record.facts.id});
  return actions;
}

void tell_of_case(Voided& done, const CaseRecord& before, const CaseRecord& after, const Pilot& pilot,
                  rules::Instant now) {
  const auto id = before.record.facts.id.text();
  tell_of_offers(done, before, after, now);
  const auto was = rules::status_of(before.state, now);
  const auto is = rules::status_of(after.state, now);
  done.follows.push_back(id + " stands at " + std::string(rules::word(is)) + (is == was ? " as before" : " again"));
  const auto next = next_for(done, after, pilot, now);
  if (done.next.empty()) done.next = next;
}

/// What follows from the void, and what to do next. `before`: the cases that the fact was told in, as they were;
/// `pilot`: as it stands without the fact.
void tell_what_follows(Voided& done, Session& session, const store::FactOnRecord& fact,
                       const std::vector<CaseRecord>& before, const Pilot& pilot) {
  const auto now = session.clock.now;
  if (const auto [follows, next, instead] = void_kind(fact.kind); !follows.empty()) {  // of no case
    done.follows.push_back(rules::filled(follows, {{"%", fact.record}}));
    done.next = {{next, subject_of(next, fact.record)}};
  }
  for (const auto& one : before) {
    const auto id = one.record.facts.id;
    if (const auto* const after = find_case(pilot.cases, id)) {
      tell_of_case(done, one, *after, pilot, now);
    } else {
      done.follows.push_back(id.text() + " is left out of lists, reports and counts; its number stays used");
      done.next = {{Deed::list_vacancies}};
    }
  }
  if (done.follows.empty()) {  // a note about an authority or a provider
    done.follows.emplace_back("Nothing else follows from it");
    done.next = {{Deed::see_audit_log}};
  }
  if (const auto again = store::described_again(session.database, fact.fact)) {
    done.warnings.push_back(again->fact.text() + " (" + std::string(word(again->kind)) +
                            ") was typed after it and says again what " + fact.fact.text() + " said: look at " +
                            fact.record + ", and update it if that is wrong");
  }
}

/// In the words of its story; nothing of what belongs to no case.
std::optional<std::string> words_of(const store::FactOnRecord& fact, const std::vector<CaseRecord>& cases,
                                    const std::map<rules::FactId, store::FactWords>& words, rules::Instant now) {
  for (const auto& one : cases) {
    for (const auto& line : timeline_of(one.record, one.facts, words, now)) {
      if (line.fact == fact.fact) return line.said.empty() ? line.words : line.words + ": " + line.said;
    }
  }
  return std::nullopt;
}

/// A-FUTURE: nothing is voided before it was recorded.
void refuse_before(const Session& session, const store::FactOnRecord& fact) {
  refuse_if(rules::not_before(session.happened_at(), fact.recorded_at, fact.fact.text() + " was recorded"), "");
}

Voided told(Session& session, const VoidAttempt& attempt, const Pilot& before, const std::string& reason) {
  std::vector<rules::FactId> facts;
  for (const auto& undone : attempt.undone) facts.push_back(undone.fact.fact);
  const auto touched = cases_of(facts, before.cases);
  store::CaseFacts stories;
  for (const auto& one : touched) stories.emplace(one.record.facts.id, one.facts);
  auto words = store::fact_words(session.database, stories);
  for (auto& [fact, of] : words) of.voided.reset();  // as the story was before: of these cases, nothing was voided
  std::vector<Voided> all;
  for (const auto& [fact, by] : attempt.undone) {
    all.push_back({fact.fact, fact.kind, fact.record, reason, session.dry_run ? std::nullopt : std::optional(by),
                   words_of(fact, touched, words, session.clock.now)});
  }
  auto done = std::move(all.back());
  all.pop_back();
  done.later = std::move(all);
  tell_what_follows(done, session, attempt.undone.back().fact, touched, *attempt.after);
  return done;
}

}  // namespace

Voided void_fact(Session& session, const VoidTarget& target, const std::string& reason, bool with_later) {
  Together whole(session);
  auto& database = session.database;
  const auto fact = require_fact(database, target);
  refuse_what_is_never_voided(fact);
  refuse_before(session, fact);
  const auto before = load_pilot_around(session, fact);
  auto part = session;
  part.dry_run = false;  // what is voided first must be gone when the next one is judged
  const auto attempt = attempt_void(part, fact, before, reason);
  if (!attempt.resting.empty() && !with_later) refuse_dependent(fact, attempt);
  if (attempt.stranger) refuse_stranger(fact, attempt);
  for (const auto& undone : attempt.undone) refuse_before(session, undone.fact);
  refuse_if_gate({"A-APPEND", {}, fact.fact.text() + " cannot be voided: another rule would be broken", ""},
                 attempt.broken);
  auto done = told(session, attempt, before, reason);
  whole.finish();
  return done;
}

Voided undo_last(Session& session) {
  Together whole(session);
  const auto latest = store::latest_of(session.database, session.actor);
  const auto fact = store::latest_standing_of(session.database, session.actor);
  if (latest && latest->kind == rules::FactKind::voiding && latest->typed != word_of_undo) {
    refuse_void("the last that you recorded is " + latest->fact.text() + ", a void, and a void is not undone",
                "record again what was voided, with the command that recorded it; see: " + Action{Deed::see_audit_log});
  }
  if (!fact) {
    refuse_void("nothing that you recorded is left to undo", "see: " + Action{Deed::see_audit_log});
  }
  auto typed = session;
  typed.typed = word_of_undo;
  auto done = void_fact(typed, *fact, word_of_undo);
  whole.finish();
  return done;
}

}  // namespace ifapilot::app
