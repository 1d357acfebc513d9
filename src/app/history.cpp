#include "app/history.hpp"

#include "app/pilot.hpp"
#include "app/respond.hpp"
#include "app/transferring.hpp"
#include "app/write.hpp"
#include "store/facts.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/rota.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace ifapilot::app {

namespace {

constexpr auto on_paper = "as it was on paper, before the program was used";

std::string_view word(PastOutcome outcome) {
  static constexpr std::array<std::string_view, 5> words{"accepted", "refused", "lapsed", "rescinded", "fell-through"};
  return words.at(static_cast<std::size_t>(outcome));
}

rules::VacancyId named_vacancy(store::Database& database, const std::string& name) {
  const auto references = store::vacancy_references(database);
  if (const auto found = references.find(name); found != references.end()) return found->second;
  const bool is_number = name.starts_with('V') || name.starts_with('v');
  if (const auto id = is_number ? rules::VacancyId::parse(name) : std::nullopt) return *id;
  not_found("no vacancy '" + name + "'",
            "name it by its number, as V4, or by the reference with which it was imported; the vacancies are imported "
            "first: ifapilot import vacancies --help");
}

/// Whether what is on record of an offer is what the history says; what came after that is another matter.
bool agrees(const rules::Offer& offer, const PastOffer& past) {
  if (past.track && *past.track != offer.track) return false;
  const auto same_day = [&](rules::Instant at) {
    return !past.outcome_at || rules::local_day(*past.outcome_at) == rules::local_day(at);
  };
  const auto answered = [&](rules::AnswerKind kind) {
    return offer.answer && offer.answer->kind == kind && same_day(offer.answer->answered_at);
  };
  switch (past.outcome) {
    case PastOutcome::accepted:
      return answered(rules::AnswerKind::accept);
    case PastOutcome::refused:
      return answered(rules::AnswerKind::refuse);
    case PastOutcome::lapsed:
      return !offer.rescinded_at && !answered(rules::AnswerKind::accept);
    case PastOutcome::rescinded:
      return offer.rescinded_at.has_value();
    case PastOutcome::fell_through:
      return answered(rules::AnswerKind::accept) && offer.ended_at.has_value();
  }
  return false;
}

const rules::Offer* find(const std::vector<rules::Offer>& offers, rules::VacancyId vacancy, const PastOffer& past) {
  const auto found = std::ranges::find_if(offers, [&](const rules::Offer& any) {
    const bool same_time = past.sent_day_alone ? rules::local_day(any.sent_at) == rules::local_day(past.sent_at)
                                               : any.sent_at == past.sent_at;
    return any.vacancy == vacancy && any.authority == past.authority && same_time;
  });
  return found == offers.end() ? nullptr : &*found;
}

/// The latest instant that anything is on record of about an offer.
std::optional<rules::Instant> latest_of(const std::vector<rules::Offer>& offers) {
  std::optional<rules::Instant> latest;
  const auto take = [&](const std::optional<rules::Instant>& at) {
    if (at && (!latest || *latest < *at)) latest = at;
  };
  for (const auto& offer : offers) {
    take(offer.sent_at);
    if (offer.answer) take(offer.answer->answered_at);
    take(offer.rescinded_at);
    take(offer.ended_at);
  }
  return latest;
}

/// On paper, whoever was sent an offer took part, until it withdrew if that is on record.
std::vector<rules::Authority> as_if_all_took_part(std::vector<rules::Authority> rota) {
  for (auto& authority : rota) {
    if (authority.periods.empty()) authority.periods.emplace_back();
    std::ranges::min_element(authority.periods, {}, &rules::Period::from)->from = rules::Instant{};
  }
  return rota;
}

rules::Offer compose(Session& session, const store::VacancyRecord& vacancy, const PastOffer& past,
                     const rules::Policy& policy) {
  auto available = vacancy.facts.available_on;
  const auto sent_on = rules::local_day(past.sent_at);
  // A date that gives the track that it had.
  if (past.track)
    available = *past.track == rules::Track::standard ? std::nullopt : std::optional(sent_on - date::days{1});
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
  if (!past.outside_pilot || past.authority == area) return {};
  return {{"C-OUTSIDE",
           {"O16"},
           "outside the pilot it can only have gone to " + area.text + ", where the carer lives",
           "say no in outside_pilot, or leave the cell empty"}};
}

struct Sent {
  rules::Offer offer;
  std::optional<rules::FactId> fact;
};

Sent send(Session& session, rules::VacancyId id, const PastOffer& past) {
  Write write(session, "offer");
  const auto at = write.happened_at();
  const auto pilot = load_pilot(session.database);
  const auto& vacancy = require_case(session.database, pilot.cases, id).record;
  const auto& to = require_authority(pilot.authorities, past.authority).facts.code;
  refuse_if(rules::is_free(vacancy.facts, pilot.offers, at), "");
  refuse_if(rules::not_before(at, vacancy.facts.notified_at, id.text() + " was notified"), "");
  const auto rota = as_if_all_took_part(pilot.rota);
  const rules::RotaFacts facts{rota, pilot.offers, pilot.policy};
  const rules::RotaQuestion question{id, vacancy.facts.area};
  refuse_if(rules::override_refusals(facts, question, to, at), id.text() + " cannot have been offered to " + to.text);
  refuse_if(to_its_area(past, vacancy.facts.area), "");
  auto offer = compose(session, vacancy, past, pilot.policy);
  offer.outside_pilot = past.outside_pilot || rules::rota_next(facts, question, at).outside_pilot;
  store::set_vacancy(session.database, write.fact(), id);
  offer.id = store::add_offer(session.database, write.fact(), offer);
  return {offer, write.finish(offer.id.text(), "R-TURN D-TRACK C-CAP")};
}

/// What is still to be recorded of an offer that was sent.
struct Pending {
  rules::Instant at;
  std::size_t row;
  enum class What { outcome, end } what;
};

class History {
 public:
  History(Session& session, const std::string& command, const std::vector<PastRow>& rows)
      : session_(session),
        rows_(rows),
        known_(offers_in(load_cases(session.database))),
        latest_(latest_of(known_)),
        batch_(session, command, rows.size()),
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
    std::erase_if(all, [&](std::size_t row) { return !is_fresh(row); });
    return all;
  }

  bool is_fresh(std::size_t row) {
    const rules::Offer* on_record = nullptr;
    const bool fine = batch_.attempt(row, [&] {
      on_record = find(known_, named_vacancy(session_.database, past(row).vacancy), past(row));
      if (on_record != nullptr && !agrees(*on_record, past(row))) refuse_other(*on_record, past(row));
    });
    if (fine && on_record != nullptr) {
      batch_.came_of(row, rows_[row].row, {ImportAction::skip, on_record->id.text(), "on record as it is"});
    }
    return fine && on_record == nullptr;
  }

  [[noreturn]] void refuse_other(const rules::Offer& offer, const PastOffer& row) const {
    refuse({"A-APPEND",
            {},
            offer.id.text() + " is on record as " + std::string(rules::word(offer.track)) + " and " +
                std::string(rules::word(rules::status_of(offer, session_.clock.now))) + ", not as " +
                std::string(word(row.outcome)),
            "what is recorded stands; if it was a slip: ifapilot void " + offer.id.text() + " --reason TEXT"});
  }

  void refuse_after_live_offer() const {
    const auto live = store::first_live_offer(session_.database);
    if (!live) return;
    refuse({"A-FUTURE",
            {},
            "a history is imported only before the first offer that is made with the program, and " + live->text() +
                " was: the rota has decided without it",
            "record what is missing by commands, with --at where the order of time allows it"});
  }

  void make(std::size_t row) {
    auto session = session_at(row, past(row).sent_at);
    const bool made = batch_.attempt(row, [&] {
      refuse_if(rules::not_in_hindsight(past(row).sent_at, latest_), "");
      sent_[row] = send(session, named_vacancy(session_.database, past(row).vacancy), past(row));
    });
    if (!made) return;
    if (past(row).outcome_at) pending_.push_back({*past(row).outcome_at, row, Pending::What::outcome});
    if (past(row).ended_at) pending_.push_back({*past(row).ended_at, row, Pending::What::end});
  }

  /// Records what happened by `until`, in its order; nothing: all that is left.
  void settle_until(std::optional<rules::Instant> until) {
    std::ranges::stable_sort(pending_, {}, &Pending::at);
    const auto first_later =
        std::ranges::find_if(pending_, [&](const Pending& one) { return until && one.at > *until; });
    const std::vector<Pending> due(pending_.begin(), first_later);
    pending_.erase(pending_.begin(), first_later);
    for (const auto& one : due) settle(one);
  }

  void settle(const Pending& one) {
    auto session = session_at(one.row, one.at);
    const auto& offer = sent_[one.row].offer;
    batch_.attempt(one.row, [&] {
      if (one.what == Pending::What::end) {
        (void)step_back(session, offer.vacancy, {"other"}, std::string("fell through, ") + on_paper);
      } else if (past(one.row).outcome == PastOutcome::rescinded) {
        (void)rescind_offer(session, offer.id, on_paper);
      } else {
        answer(session, offer.id, past(one.row));
      }
    });
  }

  static void answer(Session& session, rules::OfferId offer, const PastOffer& past) {
    const auto kind = past.outcome == PastOutcome::refused ? rules::AnswerKind::refuse : rules::AnswerKind::accept;
    auto form = past.form;
    if (form.contract == rules::Contract::spot) form.contract_reason = on_paper;  // M-TERMS: beside a framework
    (void)respond(session, {.offer = offer, .kind = kind, .late = true, .feedback = form, .reason = on_paper});
  }

  void conclude(std::size_t row) {
    if (batch_.is_refused(row)) return;
    const auto& offer = sent_[row].offer;
    batch_.attempt(row, [&] { refuse_if(not_lapsed(offer, past(row)), ""); });
    auto what = offer.vacancy.text() + " to " + offer.authority.text + " " + rules::in_words(offer.sent_at) + ", " +
                std::string(rules::word(offer.track)) + ", " + std::string(word(past(row).outcome));
    const bool answered = past(row).outcome_at && past(row).outcome != PastOutcome::rescinded;
    const bool late = answered && *past(row).outcome_at > offer.due_at;
    if (late) what += past(row).outcome == PastOutcome::fell_through ? ", accepted late [D-LATE]" : " late [D-LATE]";
    if (offer.outside_pilot) what += ", outside the pilot [C-OUTSIDE]";
    batch_.came_of(row, rows_[row].row, {ImportAction::add, offer.id.text(), what, sent_[row].fact});
  }

  [[nodiscard]] rules::Refusals not_lapsed(const rules::Offer& offer, const PastOffer& past) const {
    if (past.outcome != PastOutcome::lapsed || offer.due_at < session_.clock.now) return {};
    return {{"D-SILENCE",
             {"O2"},
             "the offer has not lapsed: an answer is in time until " + rules::in_words(offer.due_at),
             "leave it out, or import it once it has lapsed"}};
  }

  Session& session_;
  const std::vector<PastRow>& rows_;
  std::vector<rules::Offer> known_;
  std::optional<rules::Instant> latest_;
  ImportBatch batch_;
  std::vector<Sent> sent_;  // by row
  std::vector<Pending> pending_;
};

}  // namespace

ImportDone import_history(Session& session, const std::string& command, const std::vector<PastRow>& rows, bool keep) {
  return History(session, command, rows).run(keep);
}

}  // namespace ifapilot::app
