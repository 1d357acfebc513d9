#include "app/day/quiet.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

namespace ifapilot::app {

QuietWritten start_quiet(Session& session, rules::Day from) {
  Write write(session, rules::FactKind::quiet_start);
  refuse_if(rules::may_start_quiet(load_quiet(session.database), from), "");
  store::add_quiet_period(session.database, write.fact(), from);
  return {{from}, write.finish(rules::iso(from), "M-QUIET")};
}

QuietWritten end_quiet(Session& session, rules::Day last_day) {
  Write write(session, rules::FactKind::quiet_end);
  const auto all = store::quiet_periods(session.database);
  refuse_if(rules::may_end_quiet(load_quiet(session.database), last_day), "");
  const auto running = *std::ranges::find_if(all, [](const auto& any) { return !any.period.until; });
  store::add_quiet_period_end(session.database, write.fact(), running.fact, last_day);
  return {{running.period.from, last_day}, write.finish(rules::iso(running.period.from), "M-QUIET")};
}

std::vector<rules::QuietPeriod> load_quiet(store::Database& database) {
  std::vector<rules::QuietPeriod> all;
  for (const auto& record : store::quiet_periods(database)) all.push_back(record.period);
  return all;
}

std::vector<store::QuietRecord> list_quiet(Session& session) { return store::quiet_periods(session.database); }

}  // namespace ifapilot::app
