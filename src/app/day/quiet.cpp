#include "app/day/quiet.hpp"

#include "app/case/record.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"
#include "store/entity/resting.hpp"

namespace ifapilot::app {

namespace {

/// The holds that `change` moves.
template <class Change>
std::vector<HoldMoved> moved_by(Session& session, Change change) {
  auto& database = session.database;
  const auto awake = store::at_rest(database).awake;  // of the others no hold runs
  const auto before = load_cases(database, load_quiet(database), awake);
  change();
  const auto after = load_cases(database, load_quiet(database), awake);
  std::vector<HoldMoved> moved;
  for (const auto& one : before) {
    const auto was = rules::held_until(one.state.vacancy);
    const auto is = rules::held_until(find_case(after, one.record.facts.id)->state.vacancy);
    if (was != is && !rules::is_over(one.state.status)) moved.push_back({one.record.facts.id, was, is});
  }
  return moved;
}

}  // namespace

QuietWritten start_quiet(Session& session, rules::Day from) {
  Write write(session, rules::FactKind::quiet_start);
  refuse_if(rules::may_start_quiet(load_quiet(session.database), from), "");
  auto moved = moved_by(session, [&] { store::add_quiet_period(session.database, write.fact(), from); });
  return {{from, std::nullopt}, std::move(moved), write.finish(rules::iso(from), "M-QUIET M-HOLD")};
}

QuietWritten end_quiet(Session& session, rules::Day last_day) {
  Write write(session, rules::FactKind::quiet_end);
  const auto all = store::quiet_periods(session.database);
  refuse_if(rules::may_end_quiet(load_quiet(session.database), last_day), "");
  const auto running = *std::ranges::find_if(all, [](const auto& any) { return !any.period.until; });
  auto moved =
      moved_by(session, [&] { store::add_quiet_period_end(session.database, write.fact(), running.fact, last_day); });
  return {{running.period.from, last_day},
          std::move(moved),
          write.finish(rules::iso(running.period.from), "M-QUIET M-HOLD")};
}

std::vector<rules::QuietPeriod> periods_of(const std::vector<store::QuietRecord>& recorded) {
  std::vector<rules::QuietPeriod> all;
  for (const auto& record : recorded) all.push_back(record.period);
  return all;
}

std::vector<rules::QuietPeriod> load_quiet(store::Database& database) {
  return periods_of(store::quiet_periods(database));
}

std::vector<store::QuietRecord> list_quiet(Session& session) { return store::quiet_periods(session.database); }

}  // namespace ifapilot::app
