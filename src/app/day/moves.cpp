#include "app/day/moves.hpp"

#include "store/entity/facts.hpp"
#include "store/entity/policies.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::DeadlineKind;

/// What a fact, also one that was voided since, says a deadline's time to be; nothing if it does not.
struct Sets {
  DeadlineKind kind;
  std::optional<rules::OfferId> offer;
  using Time = std::optional<rules::Instant>;

  Time operator()(const rules::Notified& first) const { return (*this)(first.date); }
  Time operator()(const rules::DateTold& date) const {
    if (kind == DeadlineKind::hold) return date.hold_until;
    return kind == DeadlineKind::date && date.available_on ? Time(rules::start_of(*date.available_on)) : Time();
  }
  Time operator()(const rules::Offered& offered) const {
    return kind == DeadlineKind::offer_response && offered.offer.id == offer ? Time(offered.offer.due_at) : Time();
  }
  Time operator()(const rules::ProfileReceived& profile) const {
    return kind == DeadlineKind::match_decision ? Time(profile.decision_due_at) : Time();
  }
  Time operator()(const rules::Chased& chase) const { return kind == DeadlineKind::chase ? Time(chase.until) : Time(); }
  Time operator()(const rules::Extended& extended) const {
    return kind == DeadlineKind::extension ? Time(extended.until) : Time();
  }
  Time operator()(const rules::TransportArranged& transport) const {
    return kind == DeadlineKind::arrival ? Time(rules::start_of(transport.on)) : Time();
  }
  Time operator()(const auto&) const { return std::nullopt; }
};

/// Counts what moves one deadline.
class Moves {
 public:
  void set(rules::Instant to, rules::Instant recorded_at) {
    if (at_ == to) return;
    at_ = to;
    moved(recorded_at);
  }
  /// Whatever is told next moves it again.
  void voided(rules::Instant recorded_at) {
    at_.reset();
    moved(recorded_at);
  }
  void moved(rules::Instant recorded_at) {
    ++count_;
    last_ = std::max(last_, recorded_at);
  }
  [[nodiscard]] bool is_set() const { return count_ > 0; }
  void tell(Dated& row) const {
    row.moves = std::max(count_ - 1, 0);
    row.moved_at = last_;
  }

 private:
  std::optional<rules::Instant> at_;
  int count_ = 0;
  rules::Instant last_{};
};

/// A decision and a chase are of the referral that is open; all else is of the offer or of the vacancy.
bool is_of_referral(DeadlineKind kind) { return kind == DeadlineKind::match_decision || kind == DeadlineKind::chase; }

std::string record_of(const Deadline& row, const CaseRecord& one) {
  if (row.kind == DeadlineKind::offer_response) return row.offer->text();
  const auto referral = is_of_referral(row.kind) ? rules::open_referral(one.state) : std::nullopt;
  return referral ? referral->id.text() : row.vacancy.text();
}

/// M-QUIET: whatever was told of a quiet period since the hold began to run may have moved it, and so may the void of
/// any. One move too many does no harm; one too few, and a calendar keeps the old time.
void add_quiet(Moves& moves, const std::vector<store::QuietMove>& quiet, rules::FactId since) {
  for (const auto& any : quiet) {
    if (any.fact > since) moves.moved(any.recorded_at);
    if (any.voided_at) moves.moved(*any.voided_at);
  }
}

/// What all deadlines are dated by, read once.
struct DatedBy {
  store::CaseFacts facts;
  std::map<rules::FactId, store::FactWords> words;
  std::vector<store::QuietMove> quiet;
};

Dated dated_one(const Deadline& row, const CaseRecord& one, const DatedBy& by) {
  Dated made{row, record_of(row, one)};
  Moves moves;
  rules::FactId first;
  const auto referral = rules::open_referral(one.state);
  bool of_this_referral = !is_of_referral(row.kind);
  for (const auto& fact : by.facts.at(row.vacancy)) {
    if (const auto* const asked = std::get_if<rules::ReferralRequested>(&fact.what); asked != nullptr) {
      of_this_referral = !is_of_referral(row.kind) || (referral && asked->referral == referral->id);
    }
    const auto time = std::visit(Sets{row.kind, row.offer}, fact.what);
    if (!time || !of_this_referral) continue;
    if (!moves.is_set()) first = fact.fact;
    moves.set(*time, fact.recorded_at);
    const auto words = by.words.find(fact.fact);
    if (words != by.words.end() && words->second.voided) moves.voided(words->second.voided->at);
  }
  if (row.kind == DeadlineKind::hold) add_quiet(moves, by.quiet, first);
  moves.tell(made);
  const auto* const offer = row.offer ? find(one.state.offers, *row.offer) : nullptr;
  made.is_accelerated = offer != nullptr && offer->track == rules::Track::accelerated;
  return made;
}

}  // namespace

std::vector<Dated> dated(Session& session) {
  auto& database = session.database;
  const auto pilot = load_pilot(session, {});
  auto running = deadlines(pilot.cases, pilot, session.clock.now);
  // Read after the cases: every fact of theirs is among these.
  std::set<rules::VacancyId> dated;
  for (const auto* rows : {&running.overdue, &running.due}) {
    for (const auto& row : *rows) dated.insert(row.vacancy);
  }
  auto facts = store::every_case_fact(database, {dated.begin(), dated.end()});
  const DatedBy by{facts, store::fact_words(database, facts), store::quiet_moves(database)};
  std::vector<Dated> all;
  for (const auto* rows : {&running.overdue, &running.due}) {
    for (const auto& row : *rows) all.push_back(dated_one(row, *find_case(pilot.cases, row.vacancy), by));
  }
  std::ranges::stable_sort(all, {}, [](const Dated& any) { return any.deadline.due_at; });
  return all;
}

PilotEnd pilot_end(Session& session) {
  auto& database = session.database;
  PilotEnd end{rules::pilot_end(store::policy(database).policy) - date::days{1}};
  end.moved_at = store::find_fact(database, {1})->recorded_at;
  for (const auto& change : store::policy_changes(database)) {
    if (change.key != "pilot_start" && change.key != "pilot_months") continue;
    ++end.moves;
    end.moved_at = change.at;
  }
  return end;
}

}  // namespace ifapilot::app
