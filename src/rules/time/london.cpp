#include <ifapilot/rules/time.hpp>

#include <date/date.h>

#include <chrono>
#include <variant>

// T-ZONE as law, not as a zone file: ten lines that hold after 2037 too, and that read no file and no environment.
namespace ifapilot::rules {
namespace {

constexpr std::chrono::hours summer_offset{1};

/// The last Sunday of `month`, 01:00 UTC.
Instant clocks_change(date::year year, date::month month) {
  return Day{year / month / date::Sunday[date::last]} + std::chrono::hours{1};
}

}  // namespace

bool is_summer_time(Instant instant) {
  const date::year_month_day day{date::floor<date::days>(instant)};
  if (day.month() == date::March) return clocks_change(day.year(), date::March) <= instant;
  if (day.month() == date::October) return instant < clocks_change(day.year(), date::October);
  return date::March < day.month() && day.month() < date::October;
}

WallTime to_wall(Instant instant) {
  const WallTime with_gmt{instant.time_since_epoch()};
  return is_summer_time(instant) ? with_gmt + summer_offset : with_gmt;
}

Day local_day(Instant instant) { return Day{date::floor<date::days>(to_wall(instant)).time_since_epoch()}; }

std::variant<Instant, Gap, Fold> from_wall(WallTime wall) {
  const Instant with_gmt{wall.time_since_epoch()};
  const Instant with_bst = with_gmt - summer_offset;
  const bool gmt_holds = !is_summer_time(with_gmt);
  const bool bst_holds = is_summer_time(with_bst);
  if (gmt_holds && bst_holds) return Fold{with_bst, with_gmt};
  if (gmt_holds) return with_gmt;
  if (bst_holds) return with_bst;
  return Gap{with_gmt, with_bst};
}

Instant instant_of(WallTime wall) {
  const auto named = from_wall(wall);
  // The clocks skip 01:00 to 02:00, so read with GMT every skipped time lies in the hour that begins with the jump.
  if (const auto* gap = std::get_if<Gap>(&named)) return date::floor<std::chrono::hours>(gap->with_gmt);
  if (const auto* fold = std::get_if<Fold>(&named)) return fold->first_bst;
  return std::get<Instant>(named);
}

Instant at_time(Day day, TimeOfDay time) { return instant_of(WallTime{day.time_since_epoch()} + time); }

Instant start_of(Day day) { return at_time(day, TimeOfDay{0}); }

}  // namespace ifapilot::rules
