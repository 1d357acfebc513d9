#include "plan.hpp"

#include <algorithm>
#include <array>

namespace ifapilot::bench {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Of each twenty live cases.
struct Share {
  Step stops_at;
  int count;
};
constexpr std::array shares{Share{Step::answer, 4}, Share{Step::contact, 1}, Share{Step::confirm, 1},
                            Share{Step::terms, 1},  Share{Step::request, 1}, Share{Step::profile, 3},
                            Share{Step::decide, 2}, Share{Step::arrange, 2}, Share{Step::arrive, 2},
                            Share{Step::offer, 3}};  // its offer has lapsed

Step stop_of(int number) {
  int place = number % 20;
  for (const auto& [stops_at, count] : shares) {
    if (place < count) return stops_at;
    place -= count;
  }
  return Step::arrive;
}

/// When the last offer of such a case is sent, so that it stands there at the end.
rules::Instant last_offer(const Plan& plan, int overdue, const Hours& desk, Draw& draw) {
  const auto end = end_of_record();
  if (plan.stops_at == Step::answer) return desk.within(end - minutes{draw.between(20, 22 * 60)});  // a day to answer
  const int days = plan.lapses ? std::clamp(overdue / 400, 10, 60) : 12;
  return desk.within(end - hours{36} - minutes{draw.between(0, days * 24 * 60)});
}

Plan live_plan(Step stops_at, int overdue, const Hours& desk, Draw& draw) {
  Plan plan{.lives = true, .lapses = stops_at == Step::offer, .stops_at = stops_at};
  plan.refusals = static_cast<int>(draw.between(0, plan.lapses && overdue > 0 ? 1 : 2));
  plan.last_offer_at = last_offer(plan, overdue, desk, draw);
  plan.notified_at = desk.within(plan.last_offer_at - hours{26 * plan.refusals} - minutes{draw.between(90, 900)});
  return plan;
}

}  // namespace

std::vector<Plan> live_plans(const Request& request, const Hours& desk, Draw& draw) {
  std::vector<Plan> all;
  for (int i = 0; i < request.live; ++i) all.push_back(live_plan(stop_of(i), 0, desk, draw));
  for (int i = 0; i < request.overdue; ++i) all.push_back(live_plan(Step::offer, request.overdue, desk, draw));
  std::ranges::stable_sort(all, {}, &Plan::notified_at);
  return all;
}

std::int64_t offers_of(const std::vector<Plan>& plans) {
  std::int64_t count = 0;
  for (const auto& plan : plans) count += 1 + plan.refusals;
  return count;
}

}  // namespace ifapilot::bench
