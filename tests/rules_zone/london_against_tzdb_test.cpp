#include "support/catch.hpp"

#include <ifapilot/rules/time.hpp>

#include <date/tz.h>

#include <chrono>
#include <variant>

// T-ZONE's law against the system's zone files. A program of its own, because the rules' tests link the rules alone.
// Up to 2037, where date's reader of those files knows no more summer time.
namespace ifapilot::rules {
namespace {

const date::time_zone& london() { return *date::locate_zone("Europe/London"); }

Instant beginning_of(int year) { return Day{date::year{year} / date::January / 1}; }

bool agrees(const date::local_info& known, const std::variant<Instant, Gap, Fold>& ours, WallTime wall) {
  const auto read_with = [wall](const date::sys_info& info) { return Instant{wall.time_since_epoch() - info.offset}; };
  switch (known.result) {
    case date::local_info::unique: {
      const auto* instant = std::get_if<Instant>(&ours);
      return instant != nullptr && *instant == read_with(known.first);
    }
    case date::local_info::nonexistent: {
      const auto* gap = std::get_if<Gap>(&ours);
      return gap != nullptr && gap->with_gmt == read_with(known.first) && gap->with_bst == read_with(known.second);
    }
    default: {
      const auto* fold = std::get_if<Fold>(&ours);
      return fold != nullptr && fold->first_bst == read_with(known.first) && fold->then_gmt == read_with(known.second);
    }
  }
}

TEST_CASE("T-ZONE: London at every hour from 1996 to 2037, and at the second before", "[zone]") {
  int hours = 0;
  int wrong = 0;
  for (Instant hour = beginning_of(1996); hour < beginning_of(2038); hour += std::chrono::hours{1}, ++hours) {
    for (const Instant instant : {hour, hour - std::chrono::seconds{1}}) {
      if (instant < beginning_of(1996)) continue;
      const auto known = london().get_info(instant);
      const bool right = to_wall(instant) - WallTime{instant.time_since_epoch()} == known.offset &&
                         is_summer_time(instant) == (known.save != std::chrono::minutes{0});
      if (!right) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(hours == 368184);  // 42 years of 365 days and 11 leap days
}

TEST_CASE("T-ZONE: every half hour of the wall, skipped and repeated ones told apart", "[zone]") {
  int wrong = 0;
  int gaps = 0;
  int folds = 0;
  const WallTime end{beginning_of(2038).time_since_epoch()};
  for (WallTime wall{beginning_of(1996).time_since_epoch()}; wall < end; wall += std::chrono::minutes{30}) {
    const auto ours = from_wall(wall);
    if (!agrees(london().get_info(wall), ours, wall)) ++wrong;
    if (std::holds_alternative<Gap>(ours)) ++gaps;
    if (std::holds_alternative<Fold>(ours)) ++folds;
  }
  CHECK(wrong == 0);
  CHECK(gaps == 84);  // two half hours in each of 42 years
  CHECK(folds == 84);
}

}  // namespace
}  // namespace ifapilot::rules
