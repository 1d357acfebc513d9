#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace ifapilot::store {

/// Numbers as runs, of which each is read at once: `BETWEEN :first AND :last`.
struct Runs {
  /// Two that stand this close are in one run, whatever stands between them: some rows are sooner read over than the
  /// next is looked up. 1: nothing does.
  std::int64_t close = 16;
  std::vector<std::pair<std::int64_t, std::int64_t>> all = {};  ///< First and last.

  /// Best in ascending order; in any other the runs are shorter.
  void add(std::int64_t number) {
    if (!all.empty() && number >= all.back().first && number - all.back().second <= close) {
      all.back().second = std::max(all.back().second, number);
    } else {
      all.emplace_back(number, number);
    }
  }
};

}  // namespace ifapilot::store
