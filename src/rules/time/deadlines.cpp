#include <ifapilot/rules/deadlines.hpp>

#include <algorithm>

namespace ifapilot::rules {
namespace {

constexpr std::chrono::minutes shortest_unwarned{30};  ///< D-ACCELERATED

/// The same wall-clock time `count` working days after that of `start` (D-STANDARD, `working`).
Instant same_time_working_days_on(Instant start, int count, const WorkingCalendar& calendar) {
  const Day day = local_day(start);
  const auto time = to_wall(start).time_since_epoch() - day.time_since_epoch();
  return instant_of(WallTime{calendar.advance(day, count).time_since_epoch()} + time);
}

ResponseDeadline standard_deadline(Instant sent_at, const Policy& policy, const WorkingCalendar& calendar) {
  if (policy.standard_clock == StandardClock::elapsed) {
    return {Track::standard, sent_at, sent_at + policy.standard_response};
  }
  const Instant start = next_working_instant(sent_at, policy, calendar);
  return {Track::standard, start, same_time_working_days_on(start, standard_working_days(policy), calendar)};
}

ResponseDeadline accelerated_deadline(Instant sent_at, const Policy& policy, const WorkingCalendar& calendar) {
  const Instant start = next_working_instant(sent_at, policy, calendar);
  const Instant close = at_time(local_day(start), policy.working_day_closes);
  return {Track::accelerated, start, std::min<Instant>(start + policy.accelerated_response, close)};
}

}  // namespace

Track track_for(Day sent_on, std::optional<Day> available_on, const Policy& policy) {
  if (!available_on) return Track::standard;
  const auto days_ahead = (*available_on - sent_on).count();
  return days_ahead < policy.accelerated_below_days ? Track::accelerated : Track::standard;
}

ResponseDeadline response_deadline(Instant sent_at, std::optional<Day> available_on, const Policy& policy,
                                   const WorkingCalendar& calendar) {
  const Track track = track_for(local_day(sent_at), available_on, policy);
  return track == Track::standard ? standard_deadline(sent_at, policy, calendar)
                                  : accelerated_deadline(sent_at, policy, calendar);
}

std::vector<Reading> readings_of(const ResponseDeadline& deadline, Instant sent_at, std::optional<Day> available_on,
                                 const Policy& policy) {
  std::vector<Reading> readings;
  const auto bound = local_day(sent_at) + date::days{policy.accelerated_below_days};
  if (available_on == bound) readings.push_back(Reading::two_weeks);
  if (deadline.track == Track::standard) return readings;
  if (deadline.clock_started_at != sent_at) readings.push_back(Reading::next_opening);
  if (deadline.due_at < deadline.clock_started_at + policy.accelerated_response) {
    readings.push_back(Reading::closing_time);
  }
  return readings;
}

std::optional<ShortWindow> short_window(const ResponseDeadline& deadline, const Policy& policy,
                                        const WorkingCalendar& calendar) {
  const auto left = deadline.due_at - deadline.clock_started_at;
  if (deadline.track != Track::accelerated || left >= shortest_unwarned) return std::nullopt;
  const Day next = calendar.advance(local_day(deadline.clock_started_at), 1);
  const auto fuller = accelerated_deadline(at_time(next, policy.working_day_opens), policy, calendar);
  ShortWindow window{left};
  if (fuller.due_at - fuller.clock_started_at > left) window.fuller = fuller;
  return window;
}

Instant next_working_instant(Instant instant, const Policy& policy, const WorkingCalendar& calendar) {
  const Day today = local_day(instant);
  const bool still_open = calendar.is_working(today) && instant < at_time(today, policy.working_day_closes);
  if (still_open) return std::max(instant, at_time(today, policy.working_day_opens));
  return at_time(calendar.advance(today, 1), policy.working_day_opens);
}

}  // namespace ifapilot::rules
