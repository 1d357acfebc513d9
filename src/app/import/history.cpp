#include "app/import/history.hpp"

#include "app/case/steps.hpp"
#include "app/import/known_offers.hpp"
#include "app/offer/respond.hpp"
#include "app/pilot.hpp"
#include "app/vacancy/vacancy.hpp"
#include "app/write.hpp"

#include <functional>
#include <map>
#include <numeric>

namespace ifapilot::app {

namespace {

constexpr auto on_paper = "as it was on paper, before the program was used";

/// On paper, whoever was sent an offer took part, until it withdrew if that is on record.
rules::Authority as_if_it_took_part(rules::Authority authority) {
  if (authority.periods.empty()) authority.periods.emplace_back();
  std::ranges::min_element(authority.periods, {}, &rules::Period::from)->from = rules::Instant{};
  return authority;
}

rules::Offer compose(Session& session, const store::VacancyRecord& vacancy, const PastOffer& past,
                     const rules::Policy& policy) {
  auto available = vacancy.facts.available_on;
  const std::optional day_before = rules::local_day(past.sent_at) - date::days{1};
  // A date that gives the track that it had.
  if (past.track) available = *past.track == rules::Track::standard ? std::nullopt : day_before;
  const auto deadline = rules::response_deadline(past.sent_at, available, policy, store::calendar(session.database));
  return {.id = {},
          .vacancy = vacancy.facts.id,
          .authority = past.authority,
          .area = vacancy.facts.area,
          .track = deadline.track,
          .sent_at = past.sent_at,
          .clock_started_at = deadline.clock_started_at,
          .due_at = deadline.due_at,
          .override_reason = past.override_reason};
}

/// C-OUTSIDE: outside the pilot there is one that a vacancy can go to.
rules::Refusals to_its_area(const PastOffer& past, const rules::AuthorityCode& area) {
  if (!past.outside_pilot.value_or(false) || past.authority == area) return {};
  return {{"C-OUTSIDE",
           {"O16"},
           "outside the pilot it can only have gone to " + area.text + ", where the carer lives",
           "say no in outside_pilot, or leave the cell empty"}};
}

struct Sent {
  rules::Offer offer;
  std::optional<rules::FactId> fact;
  std::vector<rules::Sentence> warnings = {};  ///< About what its form says (M-TERMS).
};

Sent send(Session& session, rules::VacancyId id, const PastOffer& past) {
  Write write(session, rules::FactKind::offer);
  const auto at = write.happened_at();
  const auto& pilot = write.pilot();
  const auto& one = require_case(session.database, pilot.cases, id);
  const auto& vacancy = one.record;
  const auto to = as_if_it_took_part(require_authority(pilot.authorities, past.authority).facts);
  refuse_if(rules::is_free(vacancy.facts, one.state.offers, at), "");
  refuse_if(rules::not_before(at, vacancy.facts.notified_at, id.text() + " was notified"), "");
  const rules::RotaFacts facts{{&to, 1}, pilot.made(), pilot.policy};
  const auto question = rules::question_about(vacancy.facts, pilot.policy, at);
  refuse_if(rules::override_refusals(facts, question, to.code, at),
            id.text() + " cannot have been offered to " + to.code.text);
  refuse_if(to_its_area(past, vacancy.facts.area), "");
  auto offer = compose(session, vacancy, past, pilot.policy);
  offer.outside_pilot =
      past.outside_pilot.value_or(false) ||
      rules::goes_outside(vacancy.facts.area, question.notified, pilot.made(), pilot.policy, at).has_value();
  store::set_vacancy(session.database, write.fact(), id);
  offer.id = store::add_offer(session.database, write.fact(), offer);
  write.tell(id, rules::Offered{offer});
  return {offer, write.finish(offer.id.text(), "R-TURN D-TRACK C-CAP")};
}

/// What is still to be recorded of the offer of a row.
struct Pending {
  std::size_t row;
  About about;
  std::function<void(Session&)> settle;
};

/// M-FALLS: why it fell through was not asked on paper, and is not made up.
void end(Session& session, rules::VacancyId vacancy, const Ending& ending) {
  const auto how = std::string("fell through, ") + on_paper;
  if (ending.closed_as) {
    close_unseen(session, vacancy, *ending.closed_as, how);
  } else {
    step_back_unseen(session, vacancy, how);
  }
}

rules::Refusals not_late(const rules::Offer& offer, const PastOffer& past, rules::Instant at) {
  if (past.outcome != PastOutcome::lapsed || offer.due_at < at) return {};
  return {{"D-LATE",
           {"O2"},
           "an answer " + rules::in_words(at) + " came in time, and the offer did not lapse: it was due " +
               rules::in_words(offer.due_at),
           "say refused in outcome, or no in late"}};
}

rules::Refusals not_lapsed(const rules::Offer& offer, const PastOffer& past, rules::Instant now) {
  if (past.outcome != PastOutcome::lapsed || offer.due_at < now) return {};
  return {{"D-SILENCE",
           {"O2"},
           "the offer has not lapsed: an answer is in time until " + rules::in_words(offer.due_at),
           "leave it out, or import it once it has lapsed"}};
}

/// M-TERMS: what the form says is taken as it is; what there is to warn of.
std::vector<rules::Sentence> answer(Session& session, const rules::Offer& offer, const PastOffer& past) {
  refuse_if(not_late(offer, past, session.happened_at()), "");
  const bool yes = past.outcome == PastOutcome::accepted || past.outcome == PastOutcome::fell_through;
  const auto kind = yes ? rules::AnswerKind::accept : rules::AnswerKind::refuse;
  auto form = past.form;
  if (form.contract == rules::Contract::spot) form.contract_reason = on_paper;  // M-TERMS: beside a framework
  return respond_unseen(session, {.offer = offer.id, .kind = kind, .late = true, .feedback = form, .reason = on_paper});
}

/// When the outcome came; a refusal too late that gives only the day on which it was due came after that (D-LATE).
std::optional<rules::Instant> outcome_at(const PastOffer& past, rules::Instant due_at) {
  const auto at = past.outcome_at;
  const bool was_late = past.outcome == PastOutcome::lapsed && past.outcome_day_alone;
  if (!at || !was_late || rules::local_day(*at) != rules::local_day(due_at)) return at;
  return std::max(*at, due_at + std::chrono::seconds{1});
}

std::string lateness(const PastOffer& past, rules::Instant due_at) {
  if (past.outcome == PastOutcome::lapsed) return past.outcome_at ? ", refused late [D-LATE]" : "";
  const bool answered = past.outcome_at && past.outcome != PastOutcome::rescinded;
  if (!answered || *past.outcome_at <= due_at) return "";
  return past.outcome == PastOutcome::fell_through ? ", accepted late [D-LATE]" : " late [D-LATE]";
}

class History {
 public:
  History(Session& session, const std::string& command, const std::vector<PastRow>& rows)
      : session_(session),
        rows_(rows),
        batch_(session, command, rows.size()),
        references_(store::vacancy_references(session.database)),
        known_(known_offers(session.database, batch_.pilot().cases)),
        latest_(latest_of(known_)),
        sent_(rows.size()) {}

  ImportDone run(bool keep) {
    const auto fresh = fresh_rows();
    if (!fresh.empty()) refuse_after_live_offer();
    for (const auto row : fresh) {
      settle_until(rows_[row].offer.sent_at);
      make(row);
    }
    settle_until(std::nullopt);
    for (const auto row : fresh) conclude(row);
    return batch_.finish(keep);
  }

 private:
  [[nodiscard]] const PastOffer& past(std::size_t row) const { return rows_[row].offer; }

  [[nodiscard]] Session session_at(std::size_t row, rules::Instant at) const {
    auto from = rows_[row].row;
    from.at = at;
    return batch_.session_for(from);
  }

  /// The rows that are not on record, in the order in which their offers were sent.
  std::vector<std::size_t> fresh_rows() {
    std::vector<std::size_t> all(rows_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::ranges::stable_sort(all, {}, [&](std::size_t row) { return past(row).sent_at; });
    std::erase_if(all, [&](std::size_t row) {
      std::optional<Imported> passed_over;
      const bool fine = batch_.attempt(row, [&] { passed_over = why_not_fresh(row); });
      if (fine && passed_over) batch_.came_of(row, rows_[row].row, *passed_over);
      return !fine || passed_over;
    });
    return all;
  }

  /// Why nothing is to be recorded of the row, if nothing is.
  std::optional<Imported> why_not_fresh(std::size_t row) {
    auto voided = batch_.voided_since(rows_[row].row);
    if (voided && !find_vacancy(references_, past(row).vacancy)) return voided;
    const auto* known = find(known_, named_vacancy(references_, past(row).vacancy), past(row));
    if (known == nullptr) return voided;
    if (voided && !differences(*known, past(row), session_.clock.now).empty()) return voided;
    refuse_if_other(*known, past(row), session_.clock.now);
    return Imported{ImportAction::skip, known->offer.id.text(), "on record as it is"};
  }

  void refuse_after_live_offer() const {
    const auto live = store::first_live_offer(session_.database);
    if (!live) return;
    refuse({"A-FUTURE",
            {},
            "a history is imported only before the first offer that is made with the program, and " + live->text() +
                " was: the rota has decided without it",
            "record what is missing by commands, with " + rules::Field::at + " where the order of time allows it"});
  }

  void make(std::size_t row) {
    const auto& told = past(row);
    auto session = session_at(row, told.sent_at);
    auto& sent = sent_[row];
    const bool made = batch_.attempt(row, [&] {
      refuse_if(rules::not_in_hindsight(told.sent_at, latest_), "");
      sent = send(session, named_vacancy(references_, told.vacancy), told);
      batch_.name_by_line(rows_[row].row, sent.offer.id.text());
    });
    if (!made) return;
    if (const auto at = outcome_at(told, sent.offer.due_at)) {
      pending_.emplace(*at, Pending{row, {told.outcome_column, ""}, [&told, &sent](Session& then) {
                                      if (told.outcome == PastOutcome::rescinded) {
                                        (void)rescind_offer(then, sent.offer.id, on_paper);
                                      } else {
                                        sent.warnings = answer(then, sent.offer, told);
                                      }
                                    }});
    }
    const auto ended_at = told.ended_at ? told.ended_at : told.outcome_at;
    if (told.outcome != PastOutcome::fell_through || !ended_at) return;
    pending_.emplace(
        *ended_at,
        Pending{row, {told.ended_at ? "ended_at" : told.outcome_column, "ended_as"}, [&told, &sent](Session& then) {
                  end(then, sent.offer.vacancy, told.ending.value_or(Ending{}));
                }});
  }

  /// Records what happened by `until`, in its order; nothing: all that is left.
  void settle_until(std::optional<rules::Instant> until) {
    const auto first_later = until ? pending_.upper_bound(*until) : pending_.end();
    for (auto one = pending_.begin(); one != first_later; ++one) {
      const auto& pending = one->second;
      auto session = session_at(pending.row, one->first);
      batch_.attempt(
          pending.row, [&] { pending.settle(session); }, pending.about);
    }
    pending_.erase(pending_.begin(), first_later);
  }

  void conclude(std::size_t row) {
    if (batch_.is_refused(row)) return;
    const auto& [offer, fact, warnings] = sent_[row];
    const auto& told = past(row);
    batch_.attempt(row, [&] { refuse_if(not_lapsed(sent_[row].offer, told, session_.clock.now), ""); });
    rules::Sentence what = offer.vacancy.text() + " to " + offer.authority.text + " " + rules::in_words(offer.sent_at) +
                           ", " + std::string(rules::word(offer.track)) + ", " + std::string(word(told.outcome));
    what += lateness(told, offer.due_at);
    if (told.outcome == PastOutcome::fell_through) what += ", " + std::string(word(told.ending.value_or(Ending{})));
    if (offer.outside_pilot) what += ", outside the pilot [C-OUTSIDE]";
    for (const auto& warning : warnings) what += "; " + warning;
    batch_.came_of(row, rows_[row].row, {ImportAction::add, offer.id.text(), what, fact});
  }

  Session& session_;
  const std::vector<PastRow>& rows_;
  ImportBatch batch_;
  References references_;
  KnownOffers known_;
  std::optional<rules::Instant> latest_;
  std::vector<Sent> sent_;                          // by row
  std::multimap<rules::Instant, Pending> pending_;  // by when it happened; of one instant as they came
};

}  // namespace

ImportDone import_history(Session& session, const std::string& command, const std::vector<PastRow>& rows, bool keep) {
  return History(session, command, rows).run(keep);
}

}  // namespace ifapilot::app
