#include "app/party/away.hpp"

#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/away.hpp>

#include <algorithm>

namespace ifapilot::app {

namespace {

/// Of one authority by first day, as the rules see them.
std::vector<rules::Away> days_of(const Pilot& pilot, const rules::AuthorityCode& code) {
  std::vector<rules::Away> days;
  for (const auto& period : pilot.away) {
    if (period.authority == code) days.push_back(period.days);
  }
  return days;
}

AwayWritten written(Session& session, Write& write, const Pilot& pilot, store::AwayRecord period, bool cancelled) {
  const auto code = period.authority;
  AwayWritten done{{view_of(code, pilot, session.clock.now), std::nullopt}, std::move(period), cancelled};
  done.authority.fact = write.finish(code.text, "P-AWAY");
  return done;
}

}  // namespace

AwayWritten record_away(Session& session, store::AwayRecord period) {
  Write write(session, rules::FactKind::authority_away);
  auto pilot = load_pilot(session.database);
  const auto& code = require_authority(pilot.authorities, period.authority).facts.code;
  refuse_if(rules::may_be_away(code, period.days, days_of(pilot, code)),
            "the lead of " + code.text + " is away on more than one of these days already");
  period.fact = write.fact();
  store::add_away(session.database, period.fact, period);
  auto& all = pilot.away;
  const auto first_day = [](const store::AwayRecord& any) { return any.days.from; };
  all.insert(std::ranges::upper_bound(all, period.days.from, {}, first_day), period);
  return written(session, write, pilot, std::move(period), false);
}

AwayWritten record_back(Session& session, const rules::AuthorityCode& code, rules::Day day) {
  Write write(session, rules::FactKind::authority_back);
  auto pilot = load_pilot(session.database);
  (void)require_authority(pilot.authorities, code);
  const auto days = days_of(pilot, code);
  refuse_if(rules::may_come_back(code, days, day), "");
  auto& all = pilot.away;
  const auto ended = std::ranges::find_if(all, [&](const store::AwayRecord& any) {
    return any.authority == code && any.days == *rules::ended_by_return(days, day);
  });
  store::add_away_end(session.database, write.fact(), ended->fact, day);
  auto period = *ended;
  const auto left = rules::cut_short(period.days, day);
  if (left) {
    period.days = ended->days = *left;
  } else {
    all.erase(ended);
  }
  return written(session, write, pilot, std::move(period), !left);
}

}  // namespace ifapilot::app
