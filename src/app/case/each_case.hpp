#pragma once

#include "app/case/record.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

/// Everything that there is, some hundreds of it at a time: who reads all of a file holds no more, however long it is.
namespace ifapilot::app {

inline constexpr std::int64_t at_a_time = 500;

/// The numbers from 1 to `last`, as runs of so many: `take(first, last)`.
template <class Id, class Take>
void each_run(Id last, Take take) {
  for (std::int64_t from = 1; from <= last.value; from += at_a_time) {
    take(Id{from}, Id{std::min(from + at_a_time - 1, last.value)});
  }
}

/// `all` in its order, so many at a time.
template <class One, class Take>
void each_some(const std::vector<One>& all, Take take) {
  for (auto from = all.begin(); from != all.end();) {
    const auto to = std::distance(from, all.end()) > at_a_time ? from + at_a_time : all.end();
    take(std::vector<One>(from, to));
    from = to;
  }
}

/// Hands over every case by number, some at a time: no two of them know of each other but by what is on record.
void each_cases(store::Database& database, const std::function<void(const std::vector<CaseRecord>&)>& take);

}  // namespace ifapilot::app
