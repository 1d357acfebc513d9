#pragma once

#include <ifapilot/rules/time.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace ifapilot::bench {

/// What is to be made.
struct Request {
  std::filesystem::path file;
  std::int64_t offers = 1000;  ///< In all, also those of the live cases.
  int authorities = 160;
  int live = 200;   ///< Cases that are alive at the end, wherever they stand.
  int overdue = 0;  ///< More of them, whose offer has lapsed and which nobody has offered on.
  std::uint64_t seed = 1;
  std::optional<std::filesystem::path> codes = std::nullopt;  ///< Where the codes go that a benchmark needs.
};

inline constexpr rules::Day first_day = date::year{2021} / 3 / 1;  ///< Of the pilot: a Monday.
inline constexpr rules::Day last_day = date::year{2026} / 3 / 4;   ///< Of what is on record: a Wednesday.

/// How many homes each of the sixty providers has: every one is vacant some five times.
[[nodiscard]] inline int carers_for(const Request& request) {
  return 10 + static_cast<int>(request.offers / 3 / 60 / 5);
}

/// Five years after the start, in the middle of a working day.
[[nodiscard]] inline rules::Instant end_of_record() { return rules::at_time(last_day, std::chrono::hours{12}); }

}  // namespace ifapilot::bench
