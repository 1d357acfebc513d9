#include "history.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ifapilot::bench {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr rules::Instant never = rules::Instant::max();

bool is_to_be_offered(const OpenCase& of) {
  return !of.plan.lives && of.state.status <= rules::VacancyStatus::offered && !of.is_over();
}

/// When vacancies come that are over at the end: evenly, and just so many that the offers asked for are made.
class Arrivals {
 public:
  explicit Arrivals(World& world)
      : world_(world), last_(world.end - hours{50}), next_(rules::at_time(first_day, hours{10})) {
    move_on();
  }

  [[nodiscard]] rules::Instant next() const { return next_; }

  void take() {
    notify(world_, {.notified_at = next_});
    move_on();
  }

 private:
  void move_on() {
    if (world_.offers_left <= 0) {
      next_ = never;
      return;
    }
    if (taken_++ % 64 == 0) reckon();
    const double waits = -std::log(1 - world_.draw.share()) * mean_gap_;
    next_ = world_.desk.later(next_, seconds{1 + static_cast<std::int64_t>(waits)});
    if (next_ > last_) next_ = never;
  }

  /// How long it is from one to the next, by what each has needed so far.
  void reckon() {
    const auto& counts = world_.counts;
    const double needed = static_cast<double>(counts.offers + 90) / static_cast<double>(counts.vacancies + 30);
    std::int64_t waiting = 0;
    for (const auto& [id, of] : world_.cases) waiting += is_to_be_offered(of) ? 1 : 0;
    const double still = static_cast<double>(world_.offers_left) - 0.6 * needed * static_cast<double>(waiting);
    const auto days =
        world_.desk.basis().calendar.business_days_between(rules::local_day(next_), rules::local_day(last_));
    const double desk_seconds = 8 * 3600.0 * std::max(1, days);
    mean_gap_ = std::min(desk_seconds, desk_seconds * needed / std::max(1.0, still));
  }

  World& world_;
  rules::Instant last_;
  rules::Instant next_;
  double mean_gap_ = 0;
  std::int64_t taken_ = 0;
};

void act(World& world, OpenCase& of, const Due& due) {
  if (due.step > Step::close) return beside(world, of, due);
  if (of.is_over()) return;
  switch (due.step) {
    case Step::offer: return offer(world, of, due.at);
    case Step::answer: return take_answer(world, of, due.at);
    case Step::arrive: return arrive(world, of, due.at);
    case Step::step_back: return step_back(world, of, due.at);
    case Step::close: return give_up(world, of, due.at);
    default: return go_along(world, of, due.step, due.at);
  }
}

void do_next(World& world) {
  const auto due = world.agenda.top();
  world.agenda.pop();
  const auto found = world.cases.find(due.of);
  auto& of = found->second;
  --of.pending;
  act(world, of, due);
  if (of.is_over() && of.pending == 0) world.cases.erase(found);
}

}  // namespace

void let_time_pass(World& world, const std::vector<Plan>& live) {
  Arrivals arrivals(world);
  auto next_live = live.begin();
  for (;;) {
    const auto due = world.agenda.empty() ? never : world.agenda.top().at;
    const auto notified = next_live == live.end() ? never : next_live->notified_at;
    if (std::min({due, notified, arrivals.next()}) == never) break;
    if (due <= notified && due <= arrivals.next()) {
      do_next(world);
    } else if (notified <= arrivals.next()) {
      notify(world, *next_live++);
    } else {
      arrivals.take();
    }
  }
  for (const auto& [id, of] : world.cases) {
    if (!of.plan.lives) throw std::logic_error(id.text() + " is not over at the end");
  }
}

std::int64_t overdue_in(const World& world) {
  return std::ranges::count_if(world.cases, [&](const auto& any) {
    const auto& state = any.second.state;
    return !state.offers.empty() && rules::status_of(state.offers.back(), world.end) == rules::OfferStatus::lapsed;
  });
}

}  // namespace ifapilot::bench
