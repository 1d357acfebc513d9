#include "app/case/each_case.hpp"

#include "support/catch.hpp"

#include <numeric>
#include <utility>

namespace ifapilot::app {
namespace {

using Runs = std::vector<std::pair<std::int64_t, std::int64_t>>;

Runs runs_to(std::int64_t last) {
  Runs all;
  each_run(rules::OfferId{last},
           [&](rules::OfferId from, rules::OfferId to) { all.emplace_back(from.value, to.value); });
  return all;
}

std::vector<int> numbers_to(int last) {
  std::vector<int> all(static_cast<std::size_t>(last));
  std::iota(all.begin(), all.end(), 1);
  return all;
}

TEST_CASE("every number up to the last is in one run, and no run is longer than what is held", "[app]") {
  CHECK(runs_to(0).empty());
  CHECK(runs_to(1) == Runs{{1, 1}});
  CHECK(runs_to(at_a_time) == Runs{{1, at_a_time}});
  CHECK(runs_to(2 * at_a_time + 1) ==
        Runs{{1, at_a_time}, {at_a_time + 1, 2 * at_a_time}, {2 * at_a_time + 1, 2 * at_a_time + 1}});
}

TEST_CASE("some at a time, in their order, until all were handed over", "[app]") {
  for (const auto count : {0, 1, static_cast<int>(at_a_time), static_cast<int>(at_a_time) + 1}) {
    const auto numbers = numbers_to(count);
    std::vector<int> taken;
    each_some(numbers, [&](const std::vector<int>& some) {
      CHECK(std::ssize(some) <= at_a_time);
      taken.insert(taken.end(), some.begin(), some.end());
    });
    CHECK(taken == numbers);
  }
}

}  // namespace
}  // namespace ifapilot::app
