#include "world.hpp"

#include "store/entity/cases.hpp"
#include "store/entity/facts.hpp"

#include <algorithm>

namespace ifapilot::bench {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// From when on nobody begins a step of a case that is to be over in time: there would be no end to it.
rules::Instant latest(Step step, rules::Instant end) {
  if (step == Step::offer) return end - hours{26};
  return Step::contact <= step && step <= Step::arrive ? end - hours{3} : end - minutes{50};
}

}  // namespace

void World::plan(OpenCase& of, Step step, rules::Instant at, rules::OfferId offer) {
  if (of.plan.lives && at > end) return;
  if (!of.plan.lives && step == Step::tell) {
    at = std::min(at, end - minutes{1});  // after all else
  } else if (!of.plan.lives && at > latest(step, end)) {
    if (step <= Step::close) step = Step::close;
    at = std::min(at, end - minutes{draw.between(2, 50)});
  }
  agenda.push({at, ++planned, of.id(), step, offer});
  ++of.pending;
}

rules::Instant World::later(const OpenCase& of, rules::Instant at, int least, int most) {
  if (!of.plan.lives)
    return desk.later(at, minutes{draw.between(least, most)} + std::chrono::seconds{draw.between(0, 59)});
  const auto left = std::chrono::duration<double>(end - at) * (0.08 + 0.22 * draw.share());
  const auto soon = desk.within(at + std::chrono::floor<std::chrono::seconds>(left));
  return std::min(soon + minutes{draw.between(0, 20)}, end - minutes{1});
}

void World::go_on(OpenCase& of, Step next, rules::Instant at, int least, int most) {
  if (of.plan.lives && next >= of.plan.stops_at) return;
  const auto when = later(of, at, least, most);
  if (of.outlook.falls_before == next) return plan(of, draw.chance(0.7) ? Step::step_back : Step::close, when);
  plan(of, next, when);
}

rules::FactId World::record(OpenCase& of, rules::FactKind kind, const When& when, rules::Happening what,
                            const Rows& rows) {
  of.ask(what, when);
  const auto fact = recorder.write(kind, when, [&](rules::FactId id) {
    store::set_vacancy(database(), id, of.id());
    return rows(id, what);
  });
  of.tell({fact, when.at, when.typed_at, std::move(what)});
  return fact;
}

store::CaseRow row_of(const OpenCase& of, rules::FactId fact, rules::Instant at) {
  const auto referral = rules::open_referral(of.state);
  return {fact, of.state.acceptance->offer, at, referral ? std::optional(referral->id) : std::nullopt};
}

}  // namespace ifapilot::bench
